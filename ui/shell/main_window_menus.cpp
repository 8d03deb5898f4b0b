#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

#include "ui/models/models_page.h"
#include "ui/photo/photo_page.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

QMenu* MainWindow::addMenu(const QString& title) {
  QMenu* menu = menuBar()->addMenu(title);
  menu->setToolTipsVisible(false);
  menus_ << menu;
  return menu;
}

void MainWindow::addPageActions(QMenu* menu, const QList<QAction*>& actions) {
  for (QAction* action : actions) {
    // Page actions work while the page is not yet shown and in full screen, where the menu bar is hidden.
    if (!action->isSeparator()) action->setShortcutContext(Qt::WindowShortcut);
    menu->addAction(action);
    addAction(action);
  }
}

void MainWindow::buildMenus() {
  buildFileMenu();
  editMenu_ = addMenu(tr("&Edit"));
  addPageActions(editMenu_, photoPage_->editActions());
  buildViewMenu();
  buildHelpMenu();
}

void MainWindow::buildFileMenu() {
  QMenu* menu = addMenu(tr("&File"));
  const QList<QAction*> actions = photoPage_->fileActions();
  QList<QAction*> opening, other;
  for (QAction* action : actions) (isForOpening(*action) ? opening : other) << action;
  addPageActions(menu, opening);
  recentMenu_ = menu->addMenu(tr("&Recent files"));
  connect(recentMenu_, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
  menu->addSeparator();
  addPageActions(menu, other);
  addPageActions(menu, {modelsPage_->importAction()});
  menu->addSeparator();
  QAction* quit = menu->addAction(tr("&Quit"));
  quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
  quit->setMenuRole(QAction::QuitRole);
  addAction(quit);
  connect(quit, &QAction::triggered, this, &MainWindow::close);
}

void MainWindow::buildViewMenu() {
  QMenu* menu = addMenu(tr("&View"));
  menu->addActions(pageActions_->actions());
  menu->addSeparator();
  addPageActions(menu, photoPage_->viewActions());
  menu->addSeparator();
  QMenu* themes = menu->addMenu(tr("&Colours"));
  auto* group = new QActionGroup(this);
  const auto add = [&](const QString& text, Theme theme) {
    QAction* action = themes->addAction(text);
    action->setCheckable(true);
    action->setChecked(settings_.theme() == theme);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, theme] {
      settings_.setTheme(theme);
      applyTheme(theme);
    });
  };
  add(tr("&Dark"), Theme::Dark);
  add(tr("&Light"), Theme::Light);
  add(tr("As the &system"), Theme::System);

  fullScreen_ = menu->addAction(themedIcon(QStringLiteral("fullscreen")), tr("&Full screen"));
  fullScreen_->setCheckable(true);
  fullScreen_->setShortcuts({QKeySequence(Qt::Key_F), QKeySequence(Qt::Key_F11)});
  addAction(fullScreen_);
  connect(fullScreen_, &QAction::toggled, this, &MainWindow::setFullScreen);
  auto* leave = new QAction(this);
  leave->setShortcut(QKeySequence(Qt::Key_Escape));
  leave->setEnabled(false);
  addAction(leave);
  connect(fullScreen_, &QAction::toggled, leave, &QAction::setEnabled);
  connect(leave, &QAction::triggered, this, &MainWindow::leaveFullScreen);
}

void MainWindow::buildHelpMenu() {
  QMenu* menu = addMenu(tr("&Help"));
  QAction* guide = menu->addAction(themedIcon(QStringLiteral("help")), tr("&Guide and shortcuts"));
  guide->setShortcut(QKeySequence(Qt::Key_F1));
  addAction(guide);
  connect(guide, &QAction::triggered, this, &MainWindow::showGuide);
  menu->addSeparator();
  QAction* about = menu->addAction(themedIcon(QStringLiteral("info")), tr("&About Daybreak"));
  about->setMenuRole(QAction::AboutRole);
  connect(about, &QAction::triggered, this, [this] {
    auto* dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
  });
}

void MainWindow::showGuide() {
  QList<ActionGroupText> groups;
  for (const QMenu* menu : menus_) {
    QString title = menu->title();
    groups.append({title.remove(QLatin1Char('&')), menu->actions()});
  }
  auto* dialog = new GuideDialog(groups, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

}  // namespace daybreak::ui
