#include "ui/shell/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include "ui/batch/batch_page.h"
#include "ui/models/models_page.h"
#include "ui/photo/photo_actions.h"
#include "ui/photo/photo_page.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/status_line.h"
#include "ui/training/fine_tune_bar.h"
#include "ui/training/fine_tuning.h"
#include "ui/training/training_page.h"
#include "ui/video/video_page.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/notice_bar.h"

namespace daybreak::ui {

namespace {

constexpr QSize kFirstSize(1440, 900);
constexpr double kShareOfLargeScreen = 0.8;
constexpr QSize kFrame(16, 56);  // room for the title bar and borders that the desktop adds

/// The local files and folders of a drop.
QStringList droppedPaths(const QMimeData& data) {
  QStringList paths;
  for (const QUrl& url : data.urls()) {
    if (url.isLocalFile()) paths << url.toLocalFile();
  }
  return paths;
}

}  // namespace

MainWindow::MainWindow(const models::Registry& registry, Settings& settings, QWidget* parent)
    : QMainWindow(parent),
      settings_(settings),
      pages_(new QStackedWidget),
      pageActions_(new QActionGroup(this)),
      rail_(new NavigationRail),
      photoStack_(new QStackedWidget),
      empty_(new EmptyState),
      emptyNotice_(new NoticeBar),
      photoPage_(new PhotoPage(registry)),
      batchPage_(new BatchPage(registry, photoPage_->enhancers(), [this] { return photoPage_->currentEdit(); })),
      videoPage_(new VideoPage(registry, photoPage_->enhancers(), [this] { return photoPage_->currentEdit(); })),
      modelsPage_(new ModelsPage(registry, photoPage_->enhancers())),
      trainingPage_(new TrainingPage(registry)),
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
  photoStack_->addWidget(start);
  photoStack_->addWidget(photoPage_);
  auto* middle = new QWidget;
  auto* row = new QHBoxLayout(middle);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(rail_);
  row->addWidget(pages_, 1);
  setCentralWidget(middle);
  statusBar()->setSizeGripEnabled(false);
  statusBar()->addPermanentWidget(status_, 1);

  QList<QAction*> ofPhoto = photoPage_->editActions() + photoPage_->viewActions();
  for (QAction* action : photoPage_->fileActions())
    if (!isForOpening(*action)) ofPhoto << action;
  addPage(QStringLiteral("photo"), QStringLiteral("photo"), tr("Photo"), photoStack_, ofPhoto);
  addPage(QStringLiteral("batch"), QStringLiteral("batch"), tr("Batch"), batchPage_);
  addPage(QStringLiteral("video"), QStringLiteral("video"), tr("Video"), videoPage_);
  addPage(QStringLiteral("training"), QStringLiteral("train"), tr("Training"), trainingPage_);
  addPage(QStringLiteral("models"), QStringLiteral("model"), tr("Models"), modelsPage_);
  buildMenus();
  connectPhotoPage();
  connectModelsPage();
  connectTrainingPage();

  const QSize available = screen()->availableSize();
  resize(kFirstSize.expandedTo(available * kShareOfLargeScreen).boundedTo(available - kFrame));
  settings_.restoreWindow(*this);
  photoPage_->restoreState(settings_.store());
  batchPage_->restoreState(settings_.store());
  trainingPage_->restoreState(settings_.store());
  showRecentFiles();
  const QWidget* last = photoStack_;
  for (const Page& page : pageList_)
    if (page.id == settings_.page()) last = page.widget;
  showPage(last);
}

MainWindow::~MainWindow() = default;

bool MainWindow::isForOpening(const QAction& action) {
  return action.shortcuts().contains(QKeySequence(QKeySequence::Open)) ||
         action.shortcuts().contains(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
}

void MainWindow::addPage(const QString& id, const QString& icon, const QString& title, QWidget* widget,
                         const QList<QAction*>& own) {
  auto* action = new QAction(themedIcon(icon), title, pageActions_);
  action->setCheckable(true);
  action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + pageList_.size())));
  action->setToolTip(withShortcut(title, action->shortcut()));
  connect(action, &QAction::triggered, this, [this, widget] { showPage(widget); });
  addAction(action);
  rail_->addPage(action);
  pages_->addWidget(widget);
  pageList_.append({id, widget, action, own});
}

void MainWindow::showPage(const QWidget* widget) {
  for (const Page& page : pageList_) {
    const bool inFront = page.widget == widget;
    for (QAction* action : page.own) action->setVisible(inFront);  // so that their keys rest, too
    if (!inFront) continue;
    page.action->setChecked(true);
    pages_->setCurrentWidget(page.widget);
  }
  editMenu_->menuAction()->setVisible(widget == photoStack_);
  if (widget == photoStack_) {
    (photoStack_->currentWidget() == photoPage_ ? static_cast<QWidget*>(photoPage_) : empty_)->setFocus();
  } else {
    pages_->currentWidget()->setFocus();
  }
}

void MainWindow::connectPhotoPage() {
  connect(photoPage_, &PhotoPage::statusChanged, status_, &StatusLine::setStatus);
  connect(photoPage_, &PhotoPage::statusChanged, modelsPage_,
          [this] { modelsPage_->setPhoto(photoPage_->currentPhoto(), photoPage_->currentModel()); });
  connect(photoPage_, &PhotoPage::photoOpened, this, [this](const QString& path) {
    settings_.addRecentFile(path);
    setWindowFilePath(path);
    setWindowTitle(tr("%1 – Daybreak").arg(QFileInfo(path).fileName()));
    showRecentFiles();
    leaveStart();
  });
  // The page looks for its model and opens files by itself; what it says about that must be seen before it is, too.
  for (const NoticeBar* notice : photoPage_->findChildren<NoticeBar*>()) {
    connect(notice, &NoticeBar::told, this, [this](const QString& text) {
      if (photoStack_->currentWidget() != photoPage_) emptyNotice_->showProblem(text);
    });
  }
  connect(empty_, &EmptyState::recentChosen, this, &MainWindow::open);
  connect(empty_, &EmptyState::openRequested, this, [this] {
    for (QAction* action : photoPage_->fileActions()) {
      if (action->shortcuts().contains(QKeySequence(QKeySequence::Open))) action->trigger();
    }
  });
}

void MainWindow::connectModelsPage() {
  connect(modelsPage_, &ModelsPage::modelsChanged, photoPage_, &PhotoPage::reloadModels);
  connect(modelsPage_, &ModelsPage::segmentersChanged, photoPage_, &PhotoPage::reloadModels);
  connect(modelsPage_, &ModelsPage::segmentersChanged, trainingPage_, &TrainingPage::reloadModels);
  connect(modelsPage_, &ModelsPage::modelsChanged, batchPage_, &BatchPage::reloadModels);
  connect(modelsPage_, &ModelsPage::modelsChanged, videoPage_, &VideoPage::reloadModels);
  connect(modelsPage_, &ModelsPage::modelRenamed, this, [this](const QString& before, const QString& after) {
    if (photoPage_->currentModel() == before) photoPage_->useModel(after);
  });
  connect(modelsPage_, &ModelsPage::useRequested, this, [this](const QString& model) {
    photoPage_->useModel(model);
    showPage(photoStack_);
  });
  connect(modelsPage_->importAction(), &QAction::triggered, this, [this] { showPage(modelsPage_); });
}

void MainWindow::connectTrainingPage() {
  connect(trainingPage_, &TrainingPage::useRequested, this, [this](const QString& model) {
    if (photoPage_->currentPhoto().isEmpty()) return;
    photoPage_->useModel(model);
    showPage(photoStack_);
  });
  connect(trainingPage_, &TrainingPage::modelsChanged, photoPage_, &PhotoPage::reloadModels);
  connect(trainingPage_, &TrainingPage::modelsChanged, batchPage_, &BatchPage::reloadModels);
  connect(modelsPage_, &ModelsPage::modelsChanged, trainingPage_, &TrainingPage::reloadModels);
  FineTuning& tuning = trainingPage_->fineTuning();
  auto* bar = new FineTuneBar(tuning);
  photoPage_->addBar(bar);
  connect(photoPage_, &PhotoPage::fineTuneRequested, &tuning, &FineTuning::start);
  connect(&tuning, &FineTuning::finished, this, [this](const QString& photo, const QString& model) {
    photoPage_->reloadModels();
    trainingPage_->reloadModels();
    if (photoPage_->currentPhoto() == photo) photoPage_->useModel(model);
  });
  connect(bar, &FineTuneBar::showRequested, this, [this] {
    showPage(trainingPage_);
    trainingPage_->showRun(trainingPage_->fineTuning().run());
  });
}

void MainWindow::open(const QString& path) { openAll({path}); }

void MainWindow::openAll(const QStringList& paths) {
  QStringList models;
  QString photo;
  for (const QString& path : paths) {
    if (looksLikeVideo(path) && !QFileInfo(path).isDir()) {
      showPage(videoPage_);
      videoPage_->open(path);
      return;
    }
    if (looksLikeModelFile(path) && !QFileInfo(path).isDir()) {
      models << path;
    } else if (photo.isEmpty()) {
      photo = path;
    }
  }
  if (!photo.isEmpty()) {
    leaveStart();
    showPage(photoStack_);
    photoPage_->open(photo);
  }
  if (models.isEmpty()) return;
  showPage(modelsPage_);
  modelsPage_->offerImport(models);
}

void MainWindow::leaveStart() {
  if (photoStack_->currentWidget() == photoPage_) return;
  photoStack_->setCurrentWidget(photoPage_);
  if (pages_->currentWidget() == photoStack_) photoPage_->setFocus();
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
  rail_->setVisible(!full);
  setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::leaveFullScreen() {
  if (fullScreen_->isChecked()) fullScreen_->setChecked(false);
}

bool MainWindow::isHeldOpen() {
  // Pages ask one after the other: each closes the window again once it has its answer.
  return batchPage_->asksBeforeClosing([this] { close(); }) || trainingPage_->asksBeforeClosing([this] { close(); });
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (isHeldOpen()) {
    event->ignore();
    return;
  }
  photoPage_->flush();
  leaveFullScreen();
  settings_.saveWindow(*this);
  for (const Page& page : pageList_)
    if (page.widget == pages_->currentWidget()) settings_.setPage(page.id);
  photoPage_->saveState(settings_.store());
  batchPage_->saveState(settings_.store());
  trainingPage_->saveState(settings_.store());
  QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  // The desktop's own way out of full screen must bring the menus back.
  if (event->type() == QEvent::WindowStateChange && fullScreen_ && !isFullScreen()) leaveFullScreen();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (droppedPaths(*event->mimeData()).isEmpty()) return;
  event->acceptProposedAction();
  empty_->setDropHighlighted(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { empty_->setDropHighlighted(false); }

void MainWindow::dropEvent(QDropEvent* event) {
  empty_->setDropHighlighted(false);
  const QStringList paths = droppedPaths(*event->mimeData());
  if (paths.isEmpty()) return;
  event->acceptProposedAction();
  openAll(paths);
}

}  // namespace daybreak::ui
