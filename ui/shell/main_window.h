#pragma once
/// The window: pages and the rail that leads to them, menus, status bar, drops, recent files, what is remembered.
#include <QList>
#include <QMainWindow>

#include "ui/shell/guide_dialog.h"
#include "ui/shell/settings.h"

class QActionGroup;
class QMenu;
class QStackedWidget;

namespace daybreak::models {
class Registry;
}

namespace daybreak::ui {

class BatchPage;
class EmptyState;
class ModelsPage;
class NavigationRail;
class NoticeBar;
class PhotoPage;
class StatusLine;
class TrainingPage;
class VideoPage;

class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  /// Both must outlive the window.
  MainWindow(const models::Registry& registry, Settings& settings, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Opens a photo or a folder, or offers to import a model. Problems are shown in the page.
  void open(const QString& path);
  /// The first photo or folder of these, and all model files.
  void openAll(const QStringList& paths);
  PhotoPage* photoPage() const { return photoPage_; }
  BatchPage* batchPage() const { return batchPage_; }
  ModelsPage* modelsPage() const { return modelsPage_; }
  TrainingPage* trainingPage() const { return trainingPage_; }
  VideoPage* videoPage() const { return videoPage_; }

 protected:
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  struct Page {
    QString id;  ///< in the settings file
    QWidget* widget;
    QAction* action;
    QList<QAction*> own;  ///< what only makes sense while it is in front
  };
  void addPage(const QString& id, const QString& icon, const QString& title, QWidget* widget, const QList<QAction*>& own = {});
  void showPage(const QWidget* widget);
  void connectPhotoPage();
  /// Whether a page has to ask first, which then closes the window itself.
  bool isHeldOpen();
  void connectModelsPage();
  void connectTrainingPage();

  static bool isForOpening(const QAction& action);
  void buildMenus();
  void buildFileMenu();
  void buildViewMenu();
  void buildHelpMenu();
  QMenu* addMenu(const QString& title);
  void addPageActions(QMenu* menu, const QList<QAction*>& actions);
  void leaveStart();
  void showRecentFiles();
  void fillRecentMenu();
  void setFullScreen(bool full);
  void leaveFullScreen();
  void showGuide();

  Settings& settings_;
  QStackedWidget* pages_;
  QActionGroup* pageActions_;
  NavigationRail* rail_;
  QStackedWidget* photoStack_;  ///< the start, or the Photo page
  EmptyState* empty_;
  NoticeBar* emptyNotice_;  ///< what the page has to say before it is seen
  PhotoPage* photoPage_;
  BatchPage* batchPage_;
  VideoPage* videoPage_;
  ModelsPage* modelsPage_;
  TrainingPage* trainingPage_;
  StatusLine* status_;
  QMenu* recentMenu_ = nullptr;
  QAction* fullScreen_ = nullptr;
  QList<QMenu*> menus_;
  QMenu* editMenu_ = nullptr;
  QList<Page> pageList_;
};

}  // namespace daybreak::ui
