#include <QAction>
#include <QFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/batch/batch_delegate.h"
#include "ui/batch/batch_page_state.h"
#include "ui/batch/folder_field.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

namespace {

QFrame* thinLine() {
  auto* line = new QFrame;
  line->setFrameShape(QFrame::HLine);
  line->setFrameShadow(QFrame::Plain);
  line->setForegroundRole(QPalette::Dark);
  return line;
}

}  // namespace

void BatchPage::State::layOut() {
  form = new BatchForm;
  notice = new NoticeBar(&page);
  bar = new BatchBar;
  hint =
      new QLabel(BatchPage::tr("Choose a folder of dark photos, or drop it here.\nEvery photo in it is enhanced; the originals "
                               "stay as they are."));
  hint->setObjectName(QStringLiteral("batchHint"));
  hint->setAlignment(Qt::AlignCenter);
  hint->setWordWrap(true);
  hint->setForegroundRole(QPalette::PlaceholderText);
  view = new QTableView;
  view->setObjectName(QStringLiteral("batchTable"));
  view->setAccessibleName(BatchPage::tr("Photos of the batch"));
  view->setModel(&table);
  view->setItemDelegate(new BatchDelegate(view));
  view->setSelectionBehavior(QAbstractItemView::SelectRows);
  view->setSelectionMode(QAbstractItemView::ExtendedSelection);
  view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view->setTabKeyNavigation(false);
  view->setShowGrid(false);
  view->setWordWrap(false);
  view->setFrameShape(QFrame::NoFrame);
  view->setContextMenuPolicy(Qt::CustomContextMenu);
  view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  view->verticalHeader()->hide();
  view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  view->verticalHeader()->setDefaultSectionSize(BatchDelegate::rowHeight(page.fontMetrics()));
  view->setColumnHidden(BatchTable::Model, true);
  auto* header = view->horizontalHeader();
  header->setHighlightSections(false);
  header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  const int letter = page.fontMetrics().averageCharWidth();
  header->setMinimumSectionSize(letter * 6);
  header->resizeSection(BatchTable::Photo, letter * 52);
  header->resizeSection(BatchTable::Model, letter * 18);
  header->resizeSection(BatchTable::State, letter * 16);
  header->resizeSection(BatchTable::Time, letter * 12);
  header->setStretchLastSection(true);
  middle = new QStackedWidget;
  middle->addWidget(hint);
  middle->addWidget(view);

  auto* column = new QVBoxLayout(&page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(notice);
  column->addWidget(form);
  column->addWidget(thinLine());
  column->addWidget(middle, 1);
  column->addWidget(thinLine());
  column->addWidget(bar);
  page.setFocusProxy(form->input()->field());
}

void BatchPage::State::makeActions() {
  menu = new QMenu(&page);
  const auto add = [this](const char* icon, const QString& text, const QKeySequence& shortcut, auto what) {
    QAction* action = menu->addAction(themedIcon(QLatin1String(icon)), text);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action);
    QObject::connect(action, &QAction::triggered, &page, what);
    return action;
  };
  compareAction =
      add("compare-split", BatchPage::tr("&Compare with the original"), QKeySequence(Qt::Key_Return), [this] { compare(); });
  openAction =
      add("open", BatchPage::tr("&Open the result"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { openResult(); });
  folderAction = add("folder", BatchPage::tr("Show its &folder"), {}, [this] { openFolder(); });
  menu->addSeparator();
  const auto addMove = [&](const char* icon, const QString& text, const QKeySequence& shortcut, jobs::QueuePlace place) {
    moves << add(icon, text, shortcut, [this, place] { move(place); });
  };
  addMove("previous", BatchPage::tr("Do it &next"), QKeySequence(Qt::ALT | Qt::Key_Home), jobs::QueuePlace::First);
  addMove("previous", BatchPage::tr("&Earlier"), QKeySequence(Qt::ALT | Qt::Key_Up), jobs::QueuePlace::Earlier);
  addMove("next", BatchPage::tr("&Later"), QKeySequence(Qt::ALT | Qt::Key_Down), jobs::QueuePlace::Later);
  addMove("next", BatchPage::tr("Do it l&ast"), QKeySequence(Qt::ALT | Qt::Key_End), jobs::QueuePlace::Last);
  QObject::connect(view, &QWidget::customContextMenuRequested, &page, [this](const QPoint& where) {
    updateActions();
    menu->popup(view->viewport()->mapToGlobal(where));
  });
  QObject::connect(view, &QAbstractItemView::doubleClicked, &page, [this] { compare(); });
  QObject::connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, &page, [this] { updateActions(); });
}

void BatchPage::State::connectRunner() {
  QObject::connect(&runner, &BatchRunner::started, &page, [this] {
    hasRun = true;
    if (table.job() != runner.job()) {
      table.setJob(runner.shared());
      view->setColumnHidden(BatchTable::Model,
                            runner.job()->settings().models.size() < 2 && !runner.job()->settings().sidecars);
      hint->setText(BatchPage::tr("Looking for photos…"));
      middle->setCurrentWidget(hint);
    }
    updateBar();
  });
  QObject::connect(&runner, &BatchRunner::listing, &page, [this](qint64 photos) {
    if (!status.listed) bar->showListing(photos);
  });
  QObject::connect(&runner, &BatchRunner::added, &page, [this] {
    table.grow();
    if (table.rowCount() > 0) middle->setCurrentWidget(view);
  });
  QObject::connect(&runner, &BatchRunner::changed, &page, [this](const std::vector<std::size_t>& items) {
    table.showChanges(items);
    updateActions();
  });
  QObject::connect(&runner, &BatchRunner::statusChanged, &page, [this](const jobs::BatchStatus& now) {
    status = now;
    table.showProgress();
    if (now.listed && now.total == 0) {
      hint->setText(runner.job()->settings().watch
                        ? BatchPage::tr("There is no photo in this folder yet. Those that come are enhanced.")
                        : BatchPage::tr("There is no photo in this folder that fits."));
      middle->setCurrentWidget(hint);
    }
    updateBar();
  });
  QObject::connect(&runner, &BatchRunner::noticed, &page, [this](const QString& text) { notice->showProblem(text); });
  QObject::connect(&runner, &BatchRunner::failed, &page, [this](const QString& text) {
    notice->showProblem(text);
    if (table.rowCount() == 0) hint->setText(text);
  });
  QObject::connect(&runner, &BatchRunner::ended, &page, [this](bool cancelled) { showEnd(cancelled); });
  QObject::connect(&runner, &BatchRunner::conflictAsked, &page, [this](const QString& file) { askConflict(file); });
  QObject::connect(&runner, &BatchRunner::conflictSettled, &page, [this] {
    if (question) question->deleteLater();
  });
}

void BatchPage::State::connectParts() {
  QObject::connect(form, &BatchForm::changed, &page, [this] { updateBar(); });
  QObject::connect(bar, &BatchBar::startRequested, &page, [this] { start(); });
  QObject::connect(bar, &BatchBar::pauseRequested, &page, [this] { runner.pause(); });
  QObject::connect(bar, &BatchBar::resumeRequested, &page, [this] { runner.resume(); });
  QObject::connect(bar, &BatchBar::cancelRequested, &page, [this] {
    runner.cancel();
    updateBar();
  });
  QObject::connect(bar, &BatchBar::retryRequested, &page, [this] {
    runner.retryFailed();
    table.followOrder();
  });
  QObject::connect(bar, &BatchBar::reportRequested, &page, [this] { openReport(); });
  QObject::connect(bar, &BatchBar::sheetRequested, &page, [this] { makeSheet(); });
}

}  // namespace daybreak::ui
