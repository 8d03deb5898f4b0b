#include "ui/compare/compare_dialog.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/compare/compare_setup.h"
#include "ui/compare/figures_view.h"
#include "ui/compare/sheet_view.h"
#include "ui/photo/background.h"
#include "ui/widgets/notice_bar.h"

namespace daybreak::ui {

namespace {

constexpr double kShareOfScreen = 0.9;
constexpr int kProgressSteps = 1000;
constexpr int kFirstGuessMs = 1000;

}  // namespace

CompareDialog::CompareDialog(std::shared_ptr<EnhancerShelf> shelf, const CompareChoices& choices, QWidget* parent)
    : QDialog(parent, Qt::Window),
      comparison_(shelf),
      remembered_(choices),
      setup_(new CompareSetup(shelf->registry(), choices, this)),
      notice_(new NoticeBar(this)) {
  setObjectName(QStringLiteral("compareDialog"));
  setWindowTitle(tr("Compare models"));
  pool_.setMaxThreadCount(1);
  layOut();
  connectComparison();
  connect(setup_, &CompareSetup::changed, this, &CompareDialog::showState);
  connect(setup_, &CompareSetup::problem, notice_, [this](const QString& text) { notice_->showProblem(text); });
  connect(sheet_, &SheetView::chosen, this, &CompareDialog::photoChosen);
  if (!restoreGeometry(choices.geometry)) resize(screen()->availableSize() * kShareOfScreen);
  setup_->reloadModels();
  showState();
}

CompareDialog::~CompareDialog() = default;

void CompareDialog::layOut() {
  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  body->addWidget(setup_);
  body->addWidget(makeResults(), 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(notice_);
  column->addLayout(body, 1);
  column->addWidget(makeButtons());
}

QWidget* CompareDialog::makeResults() {
  results_ = new QStackedWidget(this);
  auto* hint = new QLabel(tr("Check models on the left, choose photos, and start.\n"
                             "Figures and pictures of all of them appear here, side by side."),
                          results_);
  hint->setAlignment(Qt::AlignCenter);
  hint->setWordWrap(true);
  hint->setForegroundRole(QPalette::PlaceholderText);
  tabs_ = new QTabWidget(results_);
  tabs_->setObjectName(QStringLiteral("compareTabs"));
  tabs_->setDocumentMode(true);
  figures_ = new FiguresView(tabs_);
  sheet_ = new SheetView(tabs_);
  problems_ = new QListWidget(tabs_);
  problems_->setObjectName(QStringLiteral("compareProblems"));
  problems_->setAccessibleName(tr("What could not be measured"));
  problems_->setWordWrap(true);
  problems_->setFrameShape(QFrame::NoFrame);
  tabs_->addTab(figures_, tr("Fi&gures"));
  tabs_->addTab(sheet_, tr("P&ictures"));
  tabs_->addTab(problems_, tr("P&roblems"));
  results_->addWidget(hint);
  results_->addWidget(tabs_);
  return results_;
}

QWidget* CompareDialog::makeButtons() {
  auto* bar = new QWidget(this);
  progress_ = new QProgressBar(bar);
  progress_->setRange(0, kProgressSteps);
  progress_->setTextVisible(false);
  progress_->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
  progress_->setAccessibleName(tr("Progress of the comparison"));
  state_ = new QLabel(bar);
  state_->setObjectName(QStringLiteral("compareState"));
  state_->setTextFormat(Qt::PlainText);
  start_ = new QPushButton(tr("S&tart"), bar);
  start_->setObjectName(QStringLiteral("compareStart"));
  start_->setDefault(true);
  cancel_ = new QPushButton(tr("Ca&ncel"), bar);
  cancel_->setObjectName(QStringLiteral("compareCancel"));
  cancel_->setToolTip(tr("End with the picture that is being worked on; what was measured stays"));
  export_ = new QPushButton(tr("&Export"), bar);
  export_->setObjectName(QStringLiteral("compareExport"));
  auto* close = new QPushButton(tr("C&lose"), bar);
  close->setToolTip(tr("Close the window; what was measured is there when it is opened again"));
  auto* kinds = new QMenu(export_);
  const auto add = [&](ReportKind kind, const QString& text) {
    connect(kinds->addAction(text), &QAction::triggered, this, [this, kind] { askForExport(kind); });
  };
  add(ReportKind::Csv, tr("Figures as &CSV…"));
  add(ReportKind::Json, tr("Figures as &JSON lines…"));
  add(ReportKind::Html, tr("Contact sheet as &HTML…"));
  add(ReportKind::Png, tr("Contact sheet as &PNG…"));
  export_->setMenu(kinds);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(12, 8, 12, 8);
  row->addWidget(progress_);
  row->addWidget(state_, 1);
  for (QPushButton* button : {start_, cancel_, export_, close}) row->addWidget(button);
  for (QPushButton* button : {cancel_, export_, close}) button->setAutoDefault(false);
  connect(start_, &QPushButton::clicked, this, &CompareDialog::start);
  connect(cancel_, &QPushButton::clicked, this, [this] {
    comparison_.cancel();
    cancel_->setEnabled(false);
    state_->setText(tr("Ending with this picture …"));
  });
  connect(close, &QPushButton::clicked, this, &CompareDialog::reject);
  return bar;
}

void CompareDialog::connectComparison() {
  connect(&comparison_, &Comparison::planned, this, [this] {
    clock_.start();
    sheet_->setMeasured(&comparison_.measured());
    showFigures();
  });
  connect(&comparison_, &Comparison::photoMeasured, this, [this] {
    sheet_->photosAdded();
    showFigures();
  });
  connect(&comparison_, &Comparison::problemAdded, this, [this] {
    problems_->addItem(comparison_.measured().problems.last());
    showState();
  });
  connect(&comparison_, &Comparison::progressed, this, &CompareDialog::showProgress);
  connect(&comparison_, &Comparison::ended, this, [this](Comparison::End end, const QString& sentence) {
    const int photos = static_cast<int>(comparison_.measured().photos.size());
    ending_ = end == Comparison::End::Done ? tr("%n photo(s) compared", nullptr, photos) : QString();
    if (end == Comparison::End::Cancelled) ending_ = tr("Cancelled after %n photo(s)", nullptr, photos);
    if (end == Comparison::End::Failed) notice_->showProblem(sentence);
    if (end != Comparison::End::Failed && problems_->count() > 0)
      ending_ += QStringLiteral(" · ") + tr("%n problem(s)", nullptr, problems_->count());
    showState();
  });
}

void CompareDialog::start() {
  if (!start_->isEnabled() || comparison_.isRunning()) return;
  notice_->dismiss();
  problems_->clear();
  progress_->setValue(0);
  cancel_->setEnabled(true);
  comparison_.start(setup_->order());
  showState();
  state_->setText(tr("Loading the models …"));
}

void CompareDialog::showState() {
  const bool running = comparison_.isRunning();
  const bool something = !comparison_.measured().photos.empty();
  const QString missing = setup_->whatIsMissing();
  setup_->setEnabled(!running);
  start_->setVisible(!running);
  start_->setEnabled(missing.isEmpty());
  start_->setToolTip(missing.isEmpty() ? tr("Measure the checked models on these photos") : missing);
  cancel_->setVisible(running);
  progress_->setVisible(running);
  export_->setEnabled(something && !running);
  export_->setToolTip(export_->isEnabled() ? tr("Write figures or pictures to a file") : tr("There is nothing measured yet"));
  if (!running) state_->setText(missing.isEmpty() ? ending_ : missing);
  results_->setCurrentIndex(running || something || problems_->count() > 0 ? 1 : 0);
  tabs_->setTabVisible(tabs_->indexOf(problems_), problems_->count() > 0);
  tabs_->setTabText(tabs_->indexOf(problems_), tr("P&roblems (%1)").arg(problems_->count()));
}

void CompareDialog::showFigures() { figures_->setFigures(comparison_.measured(), comparison_.summaries()); }

void CompareDialog::showProgress(double share01, const QString& what) {
  if (!cancel_->isEnabled()) return;  // it says that it is ending
  progress_->setValue(static_cast<int>(share01 * kProgressSteps));
  progress_->setToolTip(what);
  const auto measured = static_cast<int>(comparison_.measured().photos.size());
  QString text = tr("%1 of %n photo(s)", nullptr, static_cast<int>(comparison_.measured().inputs.size())).arg(measured);
  if (share01 > 0 && clock_.elapsed() > kFirstGuessMs) {
    const int seconds = qRound(static_cast<double>(clock_.elapsed()) / 1000 * (1 - share01) / share01);
    text += QStringLiteral(" · ") + (seconds < 90 ? tr("about %1 s left").arg(std::max(1, seconds))
                                                  : tr("about %1 min left").arg(qRound(seconds / 60.0)));
  }
  state_->setText(text);
}

void CompareDialog::askForExport(ReportKind kind) {
  const QString ending = endingOf(kind);
  const QString folder = QFileInfo(remembered_.exportFolder).isDir() ? remembered_.exportFolder : QDir::homePath();
  const QString file = QFileDialog::getSaveFileName(this, tr("Export the comparison"),
                                                    QDir(folder).filePath(tr("comparison") + QLatin1Char('.') + ending),
                                                    QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
  if (file.isEmpty()) return;
  remembered_.exportFolder = QFileInfo(file).absolutePath();
  const bool ends = file.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive);
  const QString whole = ends ? file : file + QLatin1Char('.') + ending;
  if (!ends && QFileInfo::exists(whole)) {  // the file dialog has asked about another name
    notice_->showProblem(
        tr("%1 was not written: there is already a file of this name. Choose another.").arg(QFileInfo(whole).fileName()));
    return;
  }
  exportTo(whole, kind);
}

void CompareDialog::exportTo(const QString& path, ReportKind kind) {
  inBackground(
      pool_, this,
      [path, kind, measured = comparison_.measured()] {
        writeReport(path, kind, measured);
        return true;
      },
      [this, path](const Outcome<bool>& outcome) {
        const QFileInfo file(path);
        if (outcome.value) {
          notice_->showInfo(tr("%1 was saved in %2.").arg(file.fileName(), file.dir().dirName()));
        } else {
          notice_->showProblem(outcome.problem);
        }
      });
}

void CompareDialog::setCurrent(const QString& photo, const engine::Edit& edit) { setup_->setCurrent(photo, edit); }

CompareChoices CompareDialog::choices() const {
  CompareChoices choices = setup_->choices();
  choices.exportFolder = remembered_.exportFolder;
  choices.geometry = saveGeometry();
  return choices;
}

void CompareDialog::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  // Models may have been added or removed while another window was in front.
  if (event->type() == QEvent::ActivationChange && isActiveWindow() && !comparison_.isRunning()) setup_->reloadModels();
}

void CompareDialog::done(int result) {
  comparison_.cancel();
  QDialog::done(result);
}

}  // namespace daybreak::ui
