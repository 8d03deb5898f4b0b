// The Training page with run folders as a training writes them: curves, pictures, state, requests, the model, the bin.
#include "ui/training/training_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <QtTest>

#include "training_run_fixture.h"
#include "ui/training/data_panel.h"
#include "ui/training/loss_plot.h"
#include "ui/training/plots_panel.h"
#include "ui/training/preview_panel.h"
#include "ui/training/runs_list.h"
#include "ui/training/training_form.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/section.h"

using namespace daybreak;
using namespace daybreak::ui;
using train::RunState;

class TrainingPageTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<TrainingRunFixture> fixture_;
  std::unique_ptr<TrainingPage> page_;
  train::RunRequest asked_ = train::RunRequest::None;

  /// The newest request; it may be looked at again and again.
  train::RunRequest asked(const train::RunFolder& run) {
    const auto request = run.takeRequest();
    if (request != train::RunRequest::None) asked_ = request;
    return asked_;
  }

  void makePage() {
    page_ = std::make_unique<TrainingPage>(fixture_->registry());
    page_->setTrainer({QStringLiteral("/nowhere/daybreak-cli")});
    page_->resize(1200, 640);
    page_->show();
  }
  /// A program that does as told instead of training.
  Trainer script(const QByteArray& commands) const {
    const QString path = fixture_->path(QStringLiteral("trainer"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write the script");
    file.write("#!/bin/sh\n" + commands);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {path};
  }
  void show(const train::RunFolder& run) const { page_->showRun(QFile::decodeName(run.path().c_str())); }

  template <typename Widget>
  Widget* at(const char* name) const {
    auto* widget = page_->findChild<Widget*>(QLatin1String(name));
    if (!widget) qFatal("there is no %s", name);
    return widget;
  }
  QString state() const { return at<QLabel>("runState")->text(); }
  QString facts() const { return at<ElidedLabel>("runFacts")->text(); }
  QPushButton* button(const char* name) const { return at<QPushButton>(name); }
  QString notice() const { return page_->findChild<NoticeBar*>()->text(); }
  QList<LossPlot*> plots() const { return page_->findChild<PlotsPanel*>()->plots(); }
  QAction* menuAction(const QString& start) const {
    auto* menu = at<QToolButton>("runMenu")->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions())
      if (QString(action->text()).remove(QLatin1Char('&')).startsWith(start)) return action;
    qFatal("no such action");
  }

 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale::c());
    fixture_ = std::make_unique<TrainingRunFixture>();
    fixture_->pictures(2);
  }
  void cleanup() { page_.reset(); }

  void anEmptyPageSaysWhatToDo() {
    makePage();
    QVERIFY(at<QLabel>("hintText")->isVisible());
    QVERIFY(at<QPushButton>("hintButton")->text().contains(QStringLiteral("Choose")));
    QVERIFY(!button("startTraining")->isEnabled());
    QVERIFY(facts().contains(QStringLiteral("Choose a folder")));
  }

  void fitsASmallScreen() {
    makePage();
    QVERIFY2(page_->minimumSizeHint().width() <= 1200, qPrintable(QString::number(page_->minimumSizeHint().width())));
    QVERIFY2(page_->minimumSizeHint().height() <= 620, qPrintable(QString::number(page_->minimumSizeHint().height())));
  }

  void aTrainingIsFollowed() {
    const auto run = fixture_->makeRun(QStringLiteral("today"));
    const train::RunLock lock(run.lockFile());
    fixture_->putStatus(run, RunState::Running, 100);
    train::MetricsWriter metrics(run.metricsFile(), 0);
    for (int step = 10; step <= 100; step += 10) metrics.append(fixture_->report(step));
    fixture_->putPreviews(run, 0, 2);
    makePage();
    // The newest training at work is shown by itself.
    QTRY_COMPARE_WITH_TIMEOUT(plots().size(), 5, 10000);
    QCOMPARE(state(), QStringLiteral("Training"));
    for (const char* fact : {"step 100 of 1000", "34 pictures/s", "2 min 5 s left", "CPU, 2 threads", "512.0 MB of memory"})
      QVERIFY2(facts().contains(QLatin1String(fact)), qPrintable(facts()));
    QVERIFY(button("pauseTraining")->isVisible() && button("stopTraining")->isVisible());
    QVERIFY(!button("startTraining")->isVisible() && !button("useModel")->isVisible());
    QCOMPARE(page_->findChild<PreviewPanel*>()->step(), 0);

    for (int step = 110; step <= 200; step += 10) metrics.append(fixture_->report(step));
    fixture_->putPreviews(run, 200, 2);
    fixture_->putSnapshot(run, 200);
    fixture_->putStatus(run, RunState::Running, 200);
    QTRY_VERIFY_WITH_TIMEOUT(facts().contains(QStringLiteral("step 200")), 10000);
    QCOMPARE(page_->findChild<PreviewPanel*>()->step(), 200);
    QVERIFY(button("useModel")->isVisible());
    QTRY_VERIFY(at<QComboBox>("runs")->currentText().contains(QStringLiteral("running, step 200")));
  }

  void picturesOfEarlierStepsCanBeSeen() {
    const auto run = fixture_->makeRun(QStringLiteral("today"));
    fixture_->putStatus(run, RunState::Finished, 1000);
    for (const int step : {0, 100, 200, 300}) fixture_->putPreviews(run, step, 2);
    makePage();
    show(run);
    auto* previews = page_->findChild<PreviewPanel*>();
    QTRY_COMPARE_WITH_TIMEOUT(previews->step(), 300, 10000);
    at<QSlider>("previewStep")->setValue(0);
    QCOMPARE(previews->step(), 100);
  }

  void pauseContinueAndStopAreAsked() {
    const auto run = fixture_->makeRun(QStringLiteral("today"));
    const train::RunLock lock(run.lockFile());
    fixture_->putStatus(run, RunState::Running, 10);
    makePage();
    QTRY_VERIFY_WITH_TIMEOUT(button("pauseTraining")->isVisible(), 10000);
    QTest::mouseClick(button("pauseTraining"), Qt::LeftButton);
    QTRY_COMPARE(asked(run), train::RunRequest::Pause);
    QVERIFY(!button("stopTraining")->isEnabled());  // until it has happened
    fixture_->putStatus(run, RunState::Paused, 11);
    QTRY_VERIFY_WITH_TIMEOUT(button("continueTraining")->isVisible(), 10000);
    QCOMPARE(state(), QStringLiteral("Paused"));
    QTest::mouseClick(button("continueTraining"), Qt::LeftButton);
    QTRY_COMPARE(asked(run), train::RunRequest::Continue);
    fixture_->putStatus(run, RunState::Running, 12);
    QTRY_VERIFY_WITH_TIMEOUT(button("stopTraining")->isVisible() && button("stopTraining")->isEnabled(), 10000);
    QTest::mouseClick(button("stopTraining"), Qt::LeftButton);
    QTRY_COMPARE(asked(run), train::RunRequest::Stop);
  }

  void aCrashIsReportedWithItsLastLines() {
    const auto run = fixture_->makeRun(QStringLiteral("today"));
    fixture_->putStatus(run, RunState::Running, 40);  // and nobody holds the lock
    QFile output(QFile::decodeName(run.outputFile().c_str()));
    QVERIFY(output.open(QIODevice::WriteOnly));
    output.write("step 30\nstep 40\nSegmentation fault\n");
    output.close();
    makePage();
    show(run);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Interrupted"), 10000);
    QVERIFY(at<QPlainTextEdit>("lastWords")->isVisible());
    QVERIFY(at<QPlainTextEdit>("lastWords")->toPlainText().contains(QStringLiteral("Segmentation fault")));
    QVERIFY(button("resumeTraining")->isVisible());
  }

  void whyItFailedIsShown() {
    const auto run = fixture_->makeRun(QStringLiteral("today"));
    fixture_->putStatus(run, RunState::Failed, 40,
                        "metrics.csv could not be written: the disk is full. Make space and resume.");
    makePage();
    show(run);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Failed"), 10000);
    QVERIFY(at<ElidedLabel>("runMessage")->text().contains(QStringLiteral("the disk is full")));
  }

  void aMissingTrainerIsTold() {
    makePage();
    page_->findChild<TrainingForm*>()->data().setFolder(fixture_->path(QStringLiteral("dark")));
    QTest::mouseClick(button("startTraining"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(notice().contains(QStringLiteral("/nowhere/daybreak-cli")), 10000);
    QVERIFY(train::runsIn(train::runsFolder()).empty());
  }

  void aTrainerThatDiesAtOnceIsReported() {
    makePage();
    page_->setTrainer(script("echo \"there is no LibTorch\" >&2\nexit 1\n"));
    page_->findChild<TrainingForm*>()->data().setFolder(fixture_->path(QStringLiteral("dark")));
    QTest::mouseClick(button("startTraining"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Interrupted"), 10000);
    QVERIFY(at<QPlainTextEdit>("lastWords")->toPlainText().contains(QStringLiteral("there is no LibTorch")));
  }

  void startingWritesARunAndCallsTheTrainer() {
    makePage();
    page_->setTrainer(script("echo \"$@\"\nsleep 2\n"));
    auto* form = page_->findChild<TrainingForm*>();
    form->data().setFolder(fixture_->path(QStringLiteral("dark")));
    QTest::mouseClick(button("startTraining"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Starting…"), 10000);
    const auto runs = train::runsIn(train::runsFolder());
    QCOMPARE(runs.size(), std::size_t{1});
    QCOMPARE(runs.front().options().images, toPath(fixture_->path(QStringLiteral("dark"))));
    QFile output(QFile::decodeName(runs.front().outputFile().c_str()));
    QTRY_VERIFY(output.exists() && output.size() > 0);
    QVERIFY(output.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(output.readAll()).trimmed(),
             QStringLiteral("train --run %1 --resume").arg(QFile::decodeName(runs.front().path().c_str())));
  }

  void theModelIsAddedAndUsed() {
    const auto run = fixture_->makeRun(QStringLiteral("today"));
    fixture_->putStatus(run, RunState::Finished, 1000);
    for (const int step : {100, 200}) fixture_->putSnapshot(run, step);
    makePage();
    show(run);
    QTRY_VERIFY_WITH_TIMEOUT(button("useModel")->isVisible(), 10000);
    QSignalSpy used(page_.get(), &TrainingPage::useRequested);
    QTest::mouseClick(button("useModel"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(used.count(), 1, 10000);
    QCOMPARE(used.last().first().toString(), QStringLiteral("evening"));
    QVERIFY(fixture_->registry().load("evening")->weights == models::loadModel(run.snapshotFile(200))->weights);
    // The same again is the same model; an older snapshot is another one.
    QTest::mouseClick(button("useModel"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(used.count(), 2, 10000);
    QCOMPARE(used.last().first().toString(), QStringLiteral("evening"));
    at<QComboBox>("whichSnapshot")->setCurrentIndex(2);
    QTest::mouseClick(button("useModel"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(used.count(), 3, 10000);
    QCOMPARE(used.last().first().toString(), QStringLiteral("evening-2"));
    QVERIFY(fixture_->registry().load("evening-2")->weights == models::loadModel(run.snapshotFile(100))->weights);
  }

  void earlierTrainingsCanBeLaidOver() {
    const auto before = fixture_->makeRun(QStringLiteral("yesterday"));
    const auto run = fixture_->makeRun(QStringLiteral("today"));
    for (const auto& one : {before, run}) {
      fixture_->putStatus(one, RunState::Finished, 1000);
      train::MetricsWriter metrics(one.metricsFile(), 0);
      for (int step = 10; step <= 100; step += 10) metrics.append(fixture_->report(step));
    }
    makePage();
    show(run);
    QTRY_COMPARE_WITH_TIMEOUT(plots().size(), 5, 10000);
    auto* menu = at<QToolButton>("compareRuns")->menu();
    QTRY_VERIFY(page_->findChild<RunsList*>()->runs().size() == 2);
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().first()->text(), QStringLiteral("yesterday"));
    menu->actions().first()->trigger();
    const auto legend = [this] {
      for (const QLabel* label : page_->findChild<PlotsPanel*>()->findChildren<QLabel*>())
        if (label->text().contains(QStringLiteral("yesterday"))) return true;
      return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(legend(), 10000);
    Q_EMIT menu->aboutToShow();
    menu->actions().first()->trigger();
    QVERIFY(!legend());
  }

  void aRunGoesToTheBinAndComesBack() {
    const auto run = fixture_->makeRun(QStringLiteral("today"));
    fixture_->putStatus(run, RunState::Stopped, 40);
    makePage();
    show(run);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Stopped"), 10000);
    QAction* remove = menuAction(QStringLiteral("Move to the bin"));
    QVERIFY(remove->isEnabled());
    remove->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!std::filesystem::exists(run.path()), 10000);
    QTRY_VERIFY(notice().contains(QStringLiteral("bin")));
    QCOMPARE(page_->findChild<RunsList*>()->currentIndex(), 0);
    Q_EMIT page_->findChild<NoticeBar*>()->actionTriggered();
    QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(run.configFile()), 10000);
  }

  void aRunAtWorkCannotBeThrownAway() {
    const auto run = fixture_->makeRun(QStringLiteral("today"));
    const train::RunLock lock(run.lockFile());
    fixture_->putStatus(run, RunState::Running, 40);
    makePage();
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Training"), 10000);
    QVERIFY(!menuAction(QStringLiteral("Move to the bin"))->isEnabled());
  }

  void itsSettingsCanBeUsedAgain() {
    auto options = train::recipeFor("sci", train::Recipe::Published);
    options.images = toPath(fixture_->path(QStringLiteral("dark")));
    options.steps = 77;
    options.weights.smoothness = 3;
    const auto run = train::RunFolder::create(train::runsFolder() / "today", options);
    fixture_->putStatus(run, RunState::Finished, 77);
    makePage();
    show(run);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Finished"), 10000);
    menuAction(QStringLiteral("Use its settings"))->trigger();
    const auto* form = page_->findChild<TrainingForm*>();
    QTRY_COMPARE(form->options().steps, 77);
    QCOMPARE(form->options().architecture, std::string("sci"));
    QCOMPARE(form->options().weights.smoothness, 3.0);
  }

  void closingAsksAboutATrainingOfThisWindow_data() {
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("stops");
    QTest::newRow("keep training") << "Keep training" << true << false;
    QTest::newRow("stop training") << "Stop training" << true << true;
    QTest::newRow("cancel") << "Cancel" << false << false;
  }
  void closingAsksAboutATrainingOfThisWindow() {
    QFETCH(QString, answer);
    QFETCH(bool, closes);
    QFETCH(bool, stops);
    makePage();
    QVERIFY(!page_->asksBeforeClosing([] {}));
    page_->setTrainer(script("sleep 1\n"));
    page_->findChild<TrainingForm*>()->data().setFolder(fixture_->path(QStringLiteral("dark")));
    QTest::mouseClick(button("startTraining"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Starting…"), 10000);
    const auto run = train::runsIn(train::runsFolder()).front();
    const train::RunLock lock(run.lockFile());
    fixture_->putStatus(run, RunState::Running, 10);
    int closed = 0;
    QVERIFY(page_->asksBeforeClosing([&] { ++closed; }));
    auto* box = page_->findChild<QMessageBox*>(QStringLiteral("closeQuestion"));
    QVERIFY(box && box->isVisible());
    for (QAbstractButton* choice : box->buttons())
      if (QString(choice->text()).remove(QLatin1Char('&')) == answer) QTest::mouseClick(choice, Qt::LeftButton);
    QCOMPARE(closed, closes ? 1 : 0);
    QCOMPARE(run.takeRequest(), stops ? train::RunRequest::Stop : train::RunRequest::None);
    QCOMPARE(page_->asksBeforeClosing([] {}), !closes);
  }

  void aTrainingFromElsewhereIsNoReasonToAsk() {
    const auto run = fixture_->makeRun(QStringLiteral("today"));
    const train::RunLock lock(run.lockFile());
    fixture_->putStatus(run, RunState::Running, 10);
    makePage();
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Training"), 10000);
    QVERIFY(!page_->asksBeforeClosing([] {}));
  }

  void isRemembered() {
    const QString file = fixture_->path(QStringLiteral("settings.ini"));
    const QString folder = fixture_->path(QStringLiteral("dark"));
    {
      QSettings settings(file, QSettings::IniFormat);
      makePage();
      page_->findChild<TrainingForm*>()->data().setFolder(folder);
      page_->findChild<PlotsPanel*>()->setSmoothing(77);
      page_->saveState(settings);
    }
    QSettings settings(file, QSettings::IniFormat);
    page_ = std::make_unique<TrainingPage>(fixture_->registry());
    page_->restoreState(settings);
    page_->show();
    QCOMPARE(page_->findChild<TrainingForm*>()->data().folder(), folder);
    QCOMPARE(page_->findChild<PlotsPanel*>()->smoothing(), 77);
  }

  void everyControlHasAName() {
    const auto run = fixture_->makeRun(QStringLiteral("today"));
    fixture_->putStatus(run, RunState::Finished, 100);
    fixture_->putSnapshot(run, 100);
    fixture_->putPreviews(run, 0, 1);
    fixture_->putPreviews(run, 100, 1);
    train::MetricsWriter metrics(run.metricsFile(), 0);
    metrics.append(fixture_->report(10));
    makePage();
    show(run);
    QTRY_VERIFY_WITH_TIMEOUT(!plots().isEmpty(), 10000);
    for (auto* section : page_->findChildren<Section*>()) section->setExpanded(true);
    for (const QWidget* widget : page_->findChildren<QWidget*>()) {
      if (!widget->isVisibleTo(page_.get()) || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar") ||
          widget->inherits("QLabel"))
        continue;
      if (qobject_cast<const QLineEdit*>(widget) && widget->parentWidget()->inherits("QAbstractSpinBox")) continue;
      if (widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QAbstractItemView") || widget->inherits("QMenu"))
        continue;
      const auto* push = qobject_cast<const QAbstractButton*>(widget);
      const QString name = widget->accessibleName().isEmpty() && push ? push->text() : widget->accessibleName();
      QVERIFY2(!name.isEmpty(), qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                                           widget->objectName() + QLatin1Char(' ') + widget->parentWidget()->objectName()));
    }
  }
};

QTEST_MAIN(TrainingPageTest)
#include "training_page_test.moc"
