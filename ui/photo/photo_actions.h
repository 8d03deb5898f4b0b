#pragma once
/// The Photo page's actions, shared by its toolbar, the window's menus and the keyboard.
#include <QAction>
#include <QActionGroup>
#include <QObject>
#include <initializer_list>

class QUndoGroup;

namespace daybreak::ui {

class PhotoActions : public QObject {
  Q_OBJECT
 public:
  /// Adds every action to `page`, so that shortcuts work wherever its menus are.
  PhotoActions(QUndoGroup& undoGroup, QWidget& page);

  QAction* open;
  QAction* openFolder;
  QAction* exportPhoto;
  QAction* compareModels;
  QAction* fineTune;
  QAction* undo;
  QAction* redo;
  QAction* copySettings;
  QAction* pasteSettings;
  QAction* resetAll;
  QActionGroup* compare;    ///< exclusive; data() is CompareView::Mode
  QAction* splitDirection;  ///< checked: the divider lies flat
  QAction* clipping;        ///< checked: lost highlights and shadows are marked
  QActionGroup* show;       ///< exclusive; data() is ShowWhat
  QAction* zoomOut;
  QAction* zoomFit;
  QAction* zoomFull;
  QAction* zoomIn;
  QAction* previousPhoto;
  QAction* nextPhoto;
  QAction* filmstrip;
  QAction* panel;
  QAction* editSeparator;  ///< these part the groups in the window's menus
  QAction* showSeparator;
  QAction* zoomSeparator;
  QAction* photoSeparator;

  enum class ShowWhat { Picture, FactorMap, Steps, Classes };

  /// What only makes sense with a photo.
  void setPhotoOpen(bool open);
  void setExportable(bool exportable);
  /// Why there are no steps to show, a sentence; empty: there are.
  void setStepsUnavailable(const QString& reason);

 private:
  QAction* add(const char* icon, const QString& text, const QString& toolTip, std::initializer_list<QKeySequence> shortcuts);
  void addCompare();
  void addShow();
  void addZoom();
  QWidget& page_;
};

/// The tooltip with the shortcut behind it: "Open a photo (Ctrl+O)".
QString withShortcut(const QString& toolTip, const QKeySequence& shortcut);

}  // namespace daybreak::ui
