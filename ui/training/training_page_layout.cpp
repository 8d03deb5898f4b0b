#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/training/data_panel.h"
#include "ui/training/training_page_state.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

namespace {

QFrame* thinLine(QFrame::Shape shape) {
  auto* line = new QFrame;
  line->setFrameShape(shape);
  line->setFrameShadow(QFrame::Plain);
  line->setForegroundRole(QPalette::Dark);
  return line;
}

}  // namespace

QWidget* TrainingPage::State::makeHead() {
  auto* head = new QWidget;
  auto* label = new QLabel(TrainingPage::tr("&Training"));
  label->setBuddy(runs);
  auto* more = new QToolButton;
  more->setObjectName(QStringLiteral("runMenu"));
  more->setText(QStringLiteral("⋯"));
  more->setAccessibleName(TrainingPage::tr("More about this training"));
  more->setToolTip(TrainingPage::tr("Open, copy and remove trainings"));
  more->setPopupMode(QToolButton::InstantPopup);
  more->setFocusPolicy(Qt::StrongFocus);
  more->setMenu(runMenu);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(12, 8, 8, 4);
  row->setSpacing(8);
  row->addWidget(label);
  row->addWidget(runs, 1);
  row->addWidget(more);
  return head;
}

QWidget* TrainingPage::State::makeHint() {
  auto* box = new QWidget;
  hintTitle = new QLabel;
  hintText = new QLabel;
  hintButton = new QPushButton;
  hintButton->setObjectName(QStringLiteral("hintButton"));
  hintText->setObjectName(QStringLiteral("hintText"));
  QFont large = hintTitle->font();
  large.setPointSizeF(large.pointSizeF() * 1.4);
  hintTitle->setFont(large);
  for (QLabel* label : {hintTitle, hintText}) {
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
  }
  hintText->setForegroundRole(QPalette::PlaceholderText);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(24, 24, 24, 24);
  column->setSpacing(12);
  column->addStretch(2);
  column->addWidget(hintTitle);
  column->addWidget(hintText);
  column->addWidget(hintButton, 0, Qt::AlignHCenter);
  column->addStretch(3);
  return box;
}

void TrainingPage::State::layOut() {
  form = new TrainingForm;
  runs = new RunsList;
  runMenu = new QMenu(&page);
  notice = new NoticeBar(&page);
  plots = new PlotsPanel;
  previews = new PreviewPanel;
  bar = new RunBar;
  lastWords = new QPlainTextEdit;
  lastWords->setObjectName(QStringLiteral("lastWords"));
  lastWords->setReadOnly(true);
  lastWords->setTabChangesFocus(true);
  lastWords->setAccessibleName(TrainingPage::tr("The trainer's last words"));
  lastWords->setToolTip(TrainingPage::tr("What the training wrote last"));
  lastWords->setFixedHeight(page.fontMetrics().height() * 6);
  lastWords->hide();

  auto* left = new QScrollArea;
  left->setWidget(form);
  left->setWidgetResizable(true);
  left->setFrameShape(QFrame::NoFrame);
  left->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  left->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // rows must not jump as it comes and goes
  left->setFocusPolicy(Qt::NoFocus);
  left->setFixedWidth(std::max(320, page.fontMetrics().averageCharWidth() * 48));

  middle = new QStackedWidget;
  middle->addWidget(makeHint());
  middle->addWidget(plots);
  splitter = new QSplitter(Qt::Horizontal);
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(middle);
  splitter->addWidget(previews);
  splitter->setStretchFactor(0, 5);
  splitter->setStretchFactor(1, 3);
  splitter->setSizes({500, 300});
  auto* watching = new QVBoxLayout;
  watching->setSpacing(0);
  watching->addWidget(makeHead());
  watching->addWidget(splitter, 1);
  watching->addWidget(lastWords);
  watching->addWidget(thinLine(QFrame::HLine));
  watching->addWidget(bar);
  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  body->addWidget(left);
  body->addWidget(thinLine(QFrame::VLine));
  body->addLayout(watching, 1);
  auto* column = new QVBoxLayout(&page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(notice);
  column->addLayout(body, 1);
  page.setFocusProxy(form->findChild<QPushButton*>(QStringLiteral("chooseFolder")));

  const auto add = [this](const char* icon, const QString& text, auto what) {
    QObject::connect(runMenu->addAction(themedIcon(QLatin1String(icon)), text), &QAction::triggered, &page, what);
  };
  add("open", TrainingPage::tr("&Open run folder…"), [this] { askForRun(); });
  add("copy", TrainingPage::tr("&Use its settings"), [this] { copySettings(); });
  add("folder", TrainingPage::tr("&Show its folder"), [this] { showInFiles(); });
  add("close", TrainingPage::tr("&Move to the bin"), [this] { moveToBin(); });
  QObject::connect(runMenu, &QMenu::aboutToShow, &page, [this] {
    const auto actions = runMenu->actions();
    const bool any = follower.run() != nullptr;
    for (qsizetype i = 1; i < actions.size(); ++i) actions[i]->setEnabled(any);
    actions.last()->setEnabled(any && heard && !last.starting && !isAtWork(last.status.state));
  });
}

void TrainingPage::State::connectParts() {
  QObject::connect(form, &TrainingForm::changed, &page, [this] {
    updateHint();
    updateBar();
  });
  QObject::connect(hintButton, &QPushButton::clicked, &page, [this] {
    if (form->data().problem().isEmpty()) {
      start();
    } else {
      form->data().askForFolder();
    }
  });
  QObject::connect(runs, &RunsList::chosen, &page, [this](const QString& path) { showRun(path); });
  QObject::connect(runs, &RunsList::listed, &page, [this] {
    if (attached || !runs->current().isEmpty()) return;
    attached = true;
    const auto& all = runs->runs();
    const auto atWork = std::ranges::find_if(all, [](const ListedRun& run) { return isAtWork(run.status.state); });
    if (atWork != all.end()) showRun(QString(atWork->path));
  });
  QObject::connect(&follower, &RunFollower::news, &page, [this](const RunNews& news) { showNews(news); });
  QObject::connect(&follower, &RunFollower::failed, &page, [this](const QString& text) { notice->showProblem(text); });
  QObject::connect(notice, &NoticeBar::actionTriggered, &page, [this] {
    if (noticeAction) std::exchange(noticeAction, nullptr)();
  });
  QObject::connect(bar, &RunBar::startRequested, &page, [this] { start(); });
  QObject::connect(bar, &RunBar::resumeRequested, &page, [this] { resume(); });
  QObject::connect(bar, &RunBar::pauseRequested, &page, [this] { ask(train::RunRequest::Pause); });
  QObject::connect(bar, &RunBar::continueRequested, &page, [this] { ask(train::RunRequest::Continue); });
  QObject::connect(bar, &RunBar::stopRequested, &page, [this] { ask(train::RunRequest::Stop); });
  QObject::connect(bar, &RunBar::useRequested, &page, [this](const std::filesystem::path& file) { use(file); });
  QObject::connect(&plots->earlierMenu(), &QMenu::aboutToShow, &page, [this] { fillEarlierMenu(); });
}

void TrainingPage::State::fillEarlierMenu() {
  QMenu& menu = plots->earlierMenu();
  menu.clear();
  for (const ListedRun& run : runs->runs()) {
    if (run.path == runs->current()) continue;
    QString text = run.name;
    QAction* action = menu.addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(std::ranges::any_of(earlier, [&](const EarlierRun& one) { return one.path == run.path; }));
    QObject::connect(action, &QAction::toggled, &page, [this, path = run.path](bool wanted) { layOver(path, wanted); });
  }
  if (menu.isEmpty()) menu.addAction(TrainingPage::tr("There are no other trainings yet"))->setEnabled(false);
}

}  // namespace daybreak::ui
