#include "ui/shell/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include "ui/photo/photo_page.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice_bar.h"

namespace daybreak::ui {

namespace {

constexpr QSize kFirstSize(1440, 900);
constexpr double kShareOfLargeScreen = 0.8;
constexpr QSize kFrame(16, 56);  // room for the title bar and borders that the desktop adds

/// The first local file or folder of a drop; empty if there is none.
QString droppedPath(const QMimeData& data) {
  for (const QUrl& url : data.urls()) {
    if (url.isLocalFile()) return url.toLocalFile();
  }
  return {};
}

}  // namespace

MainWindow::MainWindow(const models::Registry& registry, Settings& settings, QWidget* parent)
    : QMainWindow(parent),
      settings_(settings),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState),
      emptyNotice_(new NoticeBar),
      photoPage_(new PhotoPage(registry)),
      status_(new StatusLine) {
  setObjectName(QStringLiteral("MainWindow"));
  setWindowTitle(QStringLiteral("Daybreak"));
  setAcceptDrops(true);
  setContextMenuPolicy(Qt::NoContextMenu);
  auto* start = new QWidget;
  auto* column = new QVBoxLayout(start);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(emptyNotice_);
  column->addWidget(empty_, 1);
  stack_->addWidget(start);
  stack_->addWidget(photoPage_);
  setCentralWidget(stack_);
  statusBar()->setSizeGripEnabled(false);
  statusBar()->addPermanentWidget(status_, 1);
  buildMenus();

  connect(photoPage_, &PhotoPage::statusChanged, status_, &StatusLine::setStatus);
  connect(photoPage_, &PhotoPage::photoOpened, this, [this](const QString& path) {
    settings_.addRecentFile(path);
    setWindowFilePath(path);
    setWindowTitle(tr("%1 – Daybreak").arg(QFileInfo(path).fileName()));
    showRecentFiles();
    showPage();
  });
  // The page looks for its model and opens files by itself; what it says about that must be seen before it is, too.
  for (const NoticeBar* notice : photoPage_->findChildren<NoticeBar*>()) {
    connect(notice, &NoticeBar::told, this, [this](const QString& text) {
      if (stack_->currentWidget() != photoPage_) emptyNotice_->showProblem(text);
    });
  }
  connect(empty_, &EmptyState::recentChosen, this, &MainWindow::open);
  connect(empty_, &EmptyState::openRequested, this, [this] {
    for (QAction* action : photoPage_->fileActions()) {
      if (action->shortcuts().contains(QKeySequence(QKeySequence::Open))) action->trigger();
    }
  });

  const QSize available = screen()->availableSize();
  resize(kFirstSize.expandedTo(available * kShareOfLargeScreen).boundedTo(available - kFrame));
  settings_.restoreWindow(*this);
  photoPage_->restoreState(settings_.store());
  showRecentFiles();
  empty_->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::open(const QString& path) {
  showPage();
  photoPage_->open(path);
}

void MainWindow::showPage() {
  if (stack_->currentWidget() == photoPage_) return;
  stack_->setCurrentWidget(photoPage_);
  photoPage_->setFocus();
}

void MainWindow::showRecentFiles() {
  const QStringList files = settings_.recentFiles();
  empty_->setRecentFiles(files);
  recentMenu_->setEnabled(!files.isEmpty());
}

void MainWindow::fillRecentMenu() {
  recentMenu_->clear();
  for (const QString& path : settings_.recentFiles()) {
    const QString name = QFileInfo(path).fileName();
    QString shown = tr("%1   in %2").arg(name, QDir(QFileInfo(path).absolutePath()).dirName());
    shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
    QAction* action = recentMenu_->addAction(shown);
    action->setToolTip(QDir::toNativeSeparators(path));
    connect(action, &QAction::triggered, this, [this, path] { open(path); });
  }
  recentMenu_->addSeparator();
  connect(recentMenu_->addAction(tr("&Forget these files")), &QAction::triggered, this, [this] {
    settings_.clearRecentFiles();
    showRecentFiles();
  });
}

void MainWindow::setFullScreen(bool full) {
  menuBar()->setVisible(!full);
  statusBar()->setVisible(!full);
  setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::leaveFullScreen() {
  if (fullScreen_->isChecked()) fullScreen_->setChecked(false);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  photoPage_->flush();
  leaveFullScreen();
  settings_.saveWindow(*this);
  photoPage_->saveState(settings_.store());
  QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  // The desktop's own way out of full screen must bring the menus back.
  if (event->type() == QEvent::WindowStateChange && fullScreen_ && !isFullScreen()) leaveFullScreen();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (droppedPath(*event->mimeData()).isEmpty()) return;
  event->acceptProposedAction();
  empty_->setDropHighlighted(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { empty_->setDropHighlighted(false); }

void MainWindow::dropEvent(QDropEvent* event) {
  empty_->setDropHighlighted(false);
  const QString path = droppedPath(*event->mimeData());
  if (path.isEmpty()) return;
  event->acceptProposedAction();
  open(path);
}

}  // namespace daybreak::ui
