#pragma once
/// The Photo page: one dark photo, its enhancement, the sliders, the folder's filmstrip.
#include <QList>
#include <QString>
#include <QWidget>
#include <memory>

#include "engine/edit.h"

class QAction;
class QSettings;

namespace daybreak::models {
class Registry;
}

namespace daybreak::ui {

class EnhancerShelf;

/// What the status bar says about the page: left, middle and right text.
struct PageStatus {
  QString photo;   ///< "night.jpg · 6000×4000 · 8 bit · Display P3"
  QString model;   ///< "sgz-base (10.6 k parameters) · CPU, 2 threads"
  QString timing;  ///< "estimate 41 ms · render 6 ms"
};

class PhotoPage : public QWidget {
  Q_OBJECT
 public:
  explicit PhotoPage(const models::Registry& registry, QWidget* parent = nullptr);
  ~PhotoPage() override;

  /// Opens a photo, or a folder (its first photo). Never blocks; problems are shown in the page.
  void open(const QString& path);
  QString currentPhoto() const;

  /// For the page that manages models: those ready to run, the one in use (the default without a photo), its change as one step
  /// of the photo's history, and what to do once models were added, renamed or removed or another is the default.
  std::shared_ptr<EnhancerShelf> enhancers() const;
  QString currentModel() const;
  /// The settings of the photo that is open; without one, the defaults with the model in use.
  engine::Edit currentEdit() const;
  void useModel(const QString& nameOrFile);
  void reloadModels();
  /// Puts a strip of another page's below the toolbar.
  void addBar(QWidget* bar);

  /// Actions with shortcuts, for the window's menus; the page has its own toolbar of the same actions.
  QList<QAction*> fileActions() const;
  QList<QAction*> editActions() const;
  QList<QAction*> viewActions() const;

  void saveState(QSettings& settings) const;
  void restoreState(const QSettings& settings);

  /// Waits for nothing but unsaved edits; call before the window closes.
  void flush();

 Q_SIGNALS:
  void photoOpened(const QString& path);  ///< decoded; goes to the recent files
  void statusChanged(const daybreak::ui::PageStatus& status);
  void fineTuneRequested(const QString& photo, const QString& model);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct State;
  std::unique_ptr<State> d_;
};

}  // namespace daybreak::ui
