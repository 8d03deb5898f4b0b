/// Whole trainings on a few pictures: they go on exactly where they ended, and end with a sentence when something is wrong.
#include "train/torch/training_loop.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include "error.h"
#include "media/save.h"
#include "support/random_model.h"
#include "train/divergence_watch.h"
#include "train/recipes.h"

using namespace daybreak;

class TrainingLoopTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  train::TrainingOptions options(const std::string& network = "sgz", int steps = 10) const {
    auto options = train::recipeFor(network, train::Recipe::Quick);
    options.images = folder_.path().toStdString();
    options.steps = steps;
    options.batch = 2;
    options.side = 32;
    options.snapshotEvery = 5;
    options.device = "cpu";
    return options;
  }

  struct Told {
    std::vector<train::StepReport> reports;
    std::vector<train::Checkpoint> checkpoints;
  };
  static models::Model run(const train::TrainingOptions& options, Told& told, int stopAfter = -1,
                           const train::TrainingState* from = nullptr, std::stop_token stop = {}) {
    train::PictureStore pictures(options.images, options.side, options.validationShare, [](const std::string&) {},
                                 {std::size_t{1} << 30, 0, {}});
    train::TrainingEvents events;
    events.step = [&](const train::StepReport& report) { told.reports.push_back(report); };
    events.notice = [](const std::string&) {};
    events.checkpoint = [&](const train::Checkpoint& reached) { told.checkpoints.push_back(reached); };
    events.goOn = [&] { return static_cast<int>(told.reports.size()) != stopAfter; };
    return train::runTraining(options, pictures, events, stop, from);
  }
  static double largestDifference(const nets::Weights& a, const nets::Weights& b) {
    double largest = a.size() == b.size() ? 0 : INFINITY;
    for (const auto& [name, tensor] : a)
      for (std::size_t i = 0; i < tensor.values.size(); ++i)
        largest = std::max<double>(largest, std::abs(tensor.values[i] - b.at(name).values.at(i)));
    return largest;
  }

 private Q_SLOTS:
  void initTestCase() {
    for (unsigned i = 0; i < 5; ++i)
      media::savePhoto(randomPicture(60, 40, i), folder_.filePath(QString("%1.png").arg(i)).toStdString(), {});
  }

  void fiveStepsAndFiveMoreAreTen_data() {
    QTest::addColumn<QString>("network");
    for (const auto& name : train::trainableNetworks()) QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  void fiveStepsAndFiveMoreAreTen() {
    QFETCH(QString, network);
    const auto asked = options(network.toStdString());
    Told whole;
    const auto expected = run(asked, whole);
    QCOMPARE(whole.reports.size(), std::size_t{10});
    Told first;
    run(asked, first, 5);
    QCOMPARE(first.reports.size(), std::size_t{5});
    const auto& state = first.checkpoints.back().state;
    QCOMPARE(state.step, 5);
    Told second;
    const auto resumed = run(asked, second, -1, &state);
    QCOMPARE(second.reports.size(), std::size_t{5});
    for (std::size_t i = 0; i < 5; ++i) {
      QCOMPARE(second.reports[i].step, static_cast<int>(i) + 6);
      QVERIFY(std::abs(second.reports[i].total - whole.reports[i + 5].total) <=
              1e-5 * std::max(1.0, whole.reports[i + 5].total));
    }
    QVERIFY(largestDifference(expected.weights, resumed.weights) <= 1e-5);
  }

  void checkpointsAreUsableModels() {
    Told told;
    const auto last = run(options(), told);
    QCOMPARE(told.checkpoints.size(), std::size_t{2});
    QVERIFY(told.checkpoints[1].model.weights == last.weights);
    QVERIFY(told.checkpoints[0].model.weights != last.weights);
    QVERIFY(told.reports[4].validation && told.reports[9].validation);
    QVERIFY(!told.reports[3].validation);
  }
  void measuringTheValidationChangesNothing() {
    auto asked = options("sci");
    Told often;
    asked.snapshotEvery = 1;
    const auto a = run(asked, often);
    Told seldom;
    asked.snapshotEvery = 10;
    const auto b = run(asked, seldom);
    QVERIFY(a.weights == b.weights);
  }

  void epochsCountPictures() {
    auto asked = options();
    asked.epochs = 3;
    asked.validationShare = 0;
    Told told;
    run(asked, told);
    QCOMPARE(told.reports.size(), std::size_t{8});  // 3 · 5 pictures in twos
  }

  void cancellingLeavesACheckpoint() {
    std::stop_source stop;
    stop.request_stop();
    Told told;
    QVERIFY_EXCEPTION_THROWN(run(options(), told, -1, nullptr, stop.get_token()), Cancelled);
    QCOMPARE(told.checkpoints.size(), std::size_t{1});
  }

  void lossesThatGrowWithoutEndAreNoticed() {
    train::DivergenceWatch falling;
    for (int step = 0; step < 1000; ++step) falling.look(100.0 / (step + 1) + (step % 7 == 0 ? 20 : 0));
    train::DivergenceWatch growing;
    for (int step = 0; step < 200; ++step) growing.look(1);
    bool stopped = false;
    try {
      for (int step = 0; step < 1000; ++step) growing.look(1.1 * step);
    } catch (const Error& error) {
      stopped = QString(error.what()).contains("smaller learning rate");
    }
    QVERIFY(stopped);
  }

  void statesOfOtherNetworksAreRefused() {
    Told told;
    run(options("sci", 5), told);
    Told other;
    QVERIFY_EXCEPTION_THROWN(run(options("sgz"), other, -1, &told.checkpoints.back().state), Error);
  }
};

QTEST_GUILESS_MAIN(TrainingLoopTest)
#include "training_loop_test.moc"
