#pragma once
/// The window: menus, status bar, drops, recent files, what is remembered; and the page it shows.
#include <QList>
#include <QMainWindow>

#include "ui/shell/guide_dialog.h"
#include "ui/shell/settings.h"

class QMenu;
class QStackedWidget;

namespace daybreak::models {
class Registry;
}

namespace daybreak::ui {

class EmptyState;
class NoticeBar;
class PhotoPage;
class StatusLine;

class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  /// Both must outlive the window.
  MainWindow(const models::Registry& registry, Settings& settings, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Opens a photo or a folder. Problems are shown in the page.
  void open(const QString& path);
  PhotoPage* photoPage() const { return photoPage_; }

 protected:
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void buildMenus();
  void buildFileMenu();
  void buildViewMenu();
  void buildHelpMenu();
  QMenu* addMenu(const QString& title);
  void addPageActions(QMenu* menu, const QList<QAction*>& actions);
  void showPage();
  void showRecentFiles();
  void fillRecentMenu();
  void setFullScreen(bool full);
  void leaveFullScreen();
  void showGuide();

  Settings& settings_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  NoticeBar* emptyNotice_;  ///< what the page has to say before it is seen
  PhotoPage* photoPage_;
  StatusLine* status_;
  QMenu* recentMenu_ = nullptr;
  QAction* fullScreen_ = nullptr;
  QList<QMenu*> menus_;
};

}  // namespace daybreak::ui
