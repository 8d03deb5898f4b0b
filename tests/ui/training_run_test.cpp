// A training from the window with the real trainer: start, pause, go on, stop, resume, use the model; and on one photo.
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "training_run_fixture.h"
#include "ui/photo/photo_page.h"
#include "ui/shell/main_window.h"
#include "ui/training/data_panel.h"
#include "ui/training/fine_tuning.h"
#include "ui/training/number_field.h"
#include "ui/training/plots_panel.h"
#include "ui/training/preview_panel.h"
#include "ui/training/training_form.h"
#include "ui/training/training_page.h"

using namespace daybreak;
using namespace daybreak::ui;

class TrainingRunTest : public QObject {
  Q_OBJECT

 private:
  static constexpr int kPatience = 90'000;
  std::unique_ptr<TrainingRunFixture> fixture_;
  std::unique_ptr<models::Registry> registry_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<MainWindow> window_;

  template <typename Widget>
  Widget* at(const char* name) const {
    auto* widget = window_->findChild<Widget*>(QLatin1String(name));
    if (!widget) qFatal("there is no %s", name);
    return widget;
  }
  QString state() const { return at<QLabel>("runState")->text(); }
  void click(const char* name) const { QTest::mouseClick(at<QPushButton>(name), Qt::LeftButton); }
  bool isOffered(const char* name) const { return at<QPushButton>(name)->isVisible() && at<QPushButton>(name)->isEnabled(); }
  void set(const char* option, double value) const { at<NumberField>(option)->setValue(value); }
  train::RunFolder run() const { return train::runsIn(train::runsFolder()).front(); }

 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale::c());
    fixture_ = std::make_unique<TrainingRunFixture>();
    registry_ = std::make_unique<models::Registry>(fixture_->registry());
    settings_ = std::make_unique<Settings>(fixture_->path(QStringLiteral("daybreak.conf")));
    window_ = std::make_unique<MainWindow>(*registry_, *settings_);
    window_->trainingPage()->setTrainer({QStringLiteral(DAYBREAK_CLI)});
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  void cleanup() { window_.reset(); }

  void aTrainingFromStartToUse() {
    window_->open(fixture_->pictures(6) + QStringLiteral("/0.png"));
    QTest::keyClick(window_.get(), Qt::Key_4, Qt::AltModifier);
    QVERIFY(window_->trainingPage()->isVisible());
    at<TrainingForm>("trainingForm")->data().setFolder(fixture_->path(QStringLiteral("dark")));
    set("steps", 200'000);
    set("side", 32);
    set("batch", 2);
    set("reportEvery", 1);
    set("snapshotEvery", 5);
    set("validationBatch", 2);
    click("startTraining");
    QTRY_VERIFY2_WITH_TIMEOUT(isOffered("useModel"), qPrintable(state()), kPatience);
    QVERIFY(!at<PlotsPanel>("plots")->plots().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(at<PreviewPanel>("previews")->step() >= 5, kPatience);

    click("pauseTraining");
    QTRY_VERIFY_WITH_TIMEOUT(isOffered("continueTraining"), kPatience);
    const int paused = run().status().step;
    click("continueTraining");
    QTRY_VERIFY_WITH_TIMEOUT(isOffered("pauseTraining"), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run().status().step > paused, kPatience);
    click("stopTraining");
    QTRY_VERIFY_WITH_TIMEOUT(isOffered("resumeTraining"), kPatience);
    QCOMPARE(state(), QStringLiteral("Stopped"));
    const int stopped = run().status().step;

    click("useModel");
    QTRY_VERIFY_WITH_TIMEOUT(window_->photoPage()->isVisible(), kPatience);
    QTRY_COMPARE(window_->photoPage()->currentModel(), QStringLiteral("sgz"));

    QTest::keyClick(window_.get(), Qt::Key_4, Qt::AltModifier);
    click("resumeTraining");
    QTRY_VERIFY_WITH_TIMEOUT(run().status().step > stopped, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(isOffered("stopTraining"), kPatience);
    click("stopTraining");
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Stopped"), kPatience);
  }

  void aModelIsFineTunedOnThePhoto() {
    fixture_->pictures(1, 300);
    QSignalSpy opened(window_->photoPage(), &PhotoPage::photoOpened);
    window_->open(fixture_->path(QStringLiteral("dark/0.png")));
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kPatience);
    QSignalSpy finished(&window_->trainingPage()->fineTuning(), &FineTuning::finished);
    QSignalSpy failed(&window_->trainingPage()->fineTuning(), &FineTuning::failed);
    QTest::keyClick(window_.get(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(at<QWidget>("fineTuneBar")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() == 1, kPatience);
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed.first().first().toString()));
    QTRY_COMPARE(window_->photoPage()->currentModel(), QStringLiteral("sgz-base-0"));
    QVERIFY(registry_->load("sgz-base-0")->weights != registry_->load("sgz-base")->weights);
  }
};

QTEST_MAIN(TrainingRunTest)
#include "training_run_test.moc"
