/// A run's folder: what is written into it is read back, also half-written, from another process or after a crash.
#include "train/run/run_folder.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "atomic_file.h"
#include "error.h"
#include "support/random_model.h"
#include "train/recipes.h"
#include "train/run/config_file.h"
#include "train/run/metrics_file.h"
#include "train/run/run_lock.h"
#include "train/run/state_file.h"

using namespace daybreak;

class RunFolderTest : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;
  std::filesystem::path path(const char* name) const { return folder_->filePath(name).toStdString(); }
  train::RunFolder made() const { return train::RunFolder::create(path("run"), train::recipeFor("sgz", train::Recipe::Quick)); }

  static train::StepReport report(int step, double total) {
    train::StepReport report;
    report.step = step;
    report.total = total;
    report.terms = {{"tv", total / 4}, {"exposure", total * 3 / 4}};
    report.learningRate = 1e-3;
    report.picturesPerSecond = 12.5;
    return report;
  }

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void optionsComeBack() {
    auto options = train::recipeFor("sci", train::Recipe::Published);
    options.images = "some/where";
    options.epochs = 7;
    options.precision = train::Precision::Mixed;
    options.schedule = train::Schedule::Cosine;
    options.guidance = {"random", 11, 99};
    options.augmentation.noise = 0.25;
    options.augmentation.flip = false;
    options.weights.semantic = 0.5;
    options.seed = 0xFFFF'FFFF'FFFF'FFFFULL;
    const auto run = train::RunFolder::create(path("run"), options);
    const auto read = run.options();
    QCOMPARE(read.images, std::filesystem::absolute("some/where"));
    // Written again, they are the same file: no option is lost on the way.
    train::writeConfig(path("again.json"), read);
    const auto bytes = [](const std::filesystem::path& file) {
      std::ifstream input(file);
      return std::string(std::istreambuf_iterator<char>(input), {});
    };
    QCOMPARE(bytes(path("again.json")), bytes(run.configFile()));
    QCOMPARE(read.epochs, 7);
    QCOMPARE(read.guidance.seed, std::uint64_t{99});
    QCOMPARE(read.seed, options.seed);
    QVERIFY(read.precision == train::Precision::Mixed);
  }
  void startModelLiesInTheFolder() {
    auto options = train::recipeFor("sgz", train::Recipe::Quick);
    options.start = randomModel(3);
    const auto run = train::RunFolder::create(path("run"), options);
    QVERIFY(run.options().start->weights == options.start->weights);
  }
  void foldersInUseAreRefused() {
    QVERIFY(QDir(folder_->path()).mkpath("full"));
    writeTextFile(path("full/precious.txt"), "mine");
    const train::TrainingOptions options;
    QVERIFY_EXCEPTION_THROWN(train::RunFolder::create(path("full"), options), Error);
  }
  void brokenConfigurationsNameTheFile() {
    const auto run = made();
    for (const char* text : {"", "[1]", R"({"steps": "many"})", "{"}) {
      writeTextFile(run.configFile(), std::string(text) + " ");
      try {
        run.options();
        QFAIL(text);
      } catch (const Error& error) {
        QVERIFY2(QString(error.what()).contains("config.json"), error.what());
      }
    }
  }

  void metricsGrowUnderTheReader() {
    const auto run = made();
    train::MetricsReader reader(run.metricsFile());
    QVERIFY(reader.read().reports.empty());
    train::MetricsWriter writer(run.metricsFile(), 0);
    writer.append(report(1, 4));
    writer.append(report(2, 2));
    const auto first = reader.read().reports;
    QCOMPARE(first.size(), std::size_t{2});
    QCOMPARE(first[1].step, 2);
    QCOMPARE(first[1].total, 2.0);
    QCOMPARE(first[1].terms.size(), std::size_t{2});
    QCOMPARE(QString::fromStdString(first[1].terms[1].name), QString("exposure"));
    QCOMPARE(first[1].terms[1].value, 1.5);
    QCOMPARE(first[1].picturesPerSecond, 12.5);
    QVERIFY(!first[1].validation);
    auto measured = report(3, 1);
    measured.validation = 1.25;
    writer.append(measured);
    const auto second = reader.read();
    QVERIFY(!second.startedOver);
    QCOMPARE(second.reports.size(), std::size_t{1});
    QCOMPARE(second.reports[0].validation.value(), 1.25);
    QVERIFY(reader.read().reports.empty());
  }
  void halfALineWaitsForItsEnd() {
    const auto run = made();
    {
      train::MetricsWriter writer(run.metricsFile(), 0);
      writer.append(report(1, 4));
    }
    std::ofstream(run.metricsFile(), std::ios::app) << "2,0.5";
    train::MetricsReader reader(run.metricsFile());
    QCOMPARE(reader.read().reports.size(), std::size_t{1});
    std::ofstream(run.metricsFile(), std::ios::app) << ",1.5,2,,0,0.001,12,0,0\n";
    QCOMPARE(reader.read().reports.size(), std::size_t{1});
  }
  void goingBackDropsTheLaterSteps() {
    const auto run = made();
    train::MetricsReader reader(run.metricsFile());
    {
      train::MetricsWriter writer(run.metricsFile(), 0);
      for (int step = 1; step <= 9; ++step) writer.append(report(step, 10 - step));
    }
    QCOMPARE(reader.read().reports.size(), std::size_t{9});
    std::ofstream(run.metricsFile(), std::ios::app) << "10,0";  // killed in the middle of a line
    train::MetricsWriter writer(run.metricsFile(), 5);
    writer.append(report(6, 100));
    const auto news = reader.read();
    QVERIFY(news.startedOver);
    QCOMPARE(news.reports.size(), std::size_t{6});
    QCOMPARE(news.reports[5].total, 100.0);
  }

  void aRunThatNobodyTrainsIsInterrupted() {
    const auto run = made();
    QVERIFY(run.status().state == train::RunState::Prepared);
    train::RunStatus status;
    status.state = train::RunState::Running;
    status.host = train::hostName();
    train::writeStatus(run.statusFile(), status);
    QVERIFY(run.status().state == train::RunState::Interrupted);
    {
      const train::RunLock lock(run.lockFile());
      QVERIFY(run.status().state == train::RunState::Running);
      QVERIFY_EXCEPTION_THROWN(train::RunLock(run.lockFile()), Error);
    }
    QVERIFY(run.status().state == train::RunState::Interrupted);
  }
  void onAnotherMachineItIsInterruptedAfterAMinuteOfSilence() {
    const auto run = made();
    train::RunStatus status;
    status.state = train::RunState::Running;
    status.host = "elsewhere";
    status.updated = std::time(nullptr) - 10;
    train::writeStatus(run.statusFile(), status);
    QVERIFY(run.status().state == train::RunState::Running);
    status.updated -= 100;
    train::writeStatus(run.statusFile(), status);
    QVERIFY(run.status().state == train::RunState::Interrupted);
  }
  void requestsAreTakenOnce() {
    const auto run = made();
    QVERIFY(run.takeRequest() == train::RunRequest::None);
    run.request(train::RunRequest::Pause);
    run.request(train::RunRequest::Stop);
    QVERIFY(run.takeRequest() == train::RunRequest::Stop);
    QVERIFY(run.takeRequest() == train::RunRequest::None);
  }

  void statesKeepEveryNumber() {
    train::TrainingState state{12, 96, 8, {}};
    state.numbers["adam.square.x"] = {{3}, {1e-20F, 1e-38F, 0.5F}};
    train::writeState(path("state.safetensors"), state);
    const auto read = train::readState(path("state.safetensors"));
    QVERIFY(read.numbers == state.numbers);
    QCOMPARE(read.step, 12);
    QCOMPARE(read.draws, std::uint64_t{96});
    QCOMPARE(read.batch, 8);
  }

  void snapshotsAndRunsAreFound() {
    const auto run = made();
    for (const int step : {900, 1000000, 10}) writeTextFile(run.snapshotFile(step), "x");
    writeTextFile(run.path() / "snapshots" / "step-x.safetensors", "x");
    const auto snapshots = run.snapshots();
    QCOMPARE(snapshots.size(), std::size_t{3});
    QCOMPARE(snapshots[0].step, 10);
    QCOMPARE(snapshots[2].step, 1000000);
    QVERIFY(QDir(folder_->path()).mkpath("no-run"));
    const auto runs = train::runsIn(folder_->path().toStdString());
    QCOMPARE(runs.size(), std::size_t{1});
    QCOMPARE(runs[0].path(), run.path());
    QVERIFY(train::freeRunName(path("nowhere"), "sgz").ends_with(" sgz"));
  }
};

QTEST_GUILESS_MAIN(RunFolderTest)
#include "run_folder_test.moc"
