/// Runs as a script or a cluster starts them: folders that are complete, survive being killed, and go on.
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <fstream>

#include "media/save.h"
#include "models/model_file.h"
#include "models/safetensors.h"
#include "support/cli_process.h"
#include "support/random_model.h"

using namespace daybreak;

class TrainRunTest : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;
  QString path(const QString& name) const { return folder_->filePath(name); }

  QStringList train(const QString& run, int steps, const QStringList& more = {}) const {
    return QStringList{"train",
                       "--images",
                       path("dark"),
                       "--run",
                       path(run),
                       "--recipe",
                       "quick",
                       "--steps",
                       QString::number(steps),
                       "--side",
                       "32",
                       "--batch",
                       "2",
                       "--report-every",
                       "1",
                       "--snapshot-every",
                       "5",
                       "--threads",
                       "1"} +
           more;
  }
  static QStringList lines(const QString& file) {
    QFile input(file);
    return input.open(QIODevice::ReadOnly) ? QString::fromUtf8(input.readAll()).split('\n', Qt::SkipEmptyParts) : QStringList();
  }
  /// Step and losses, without what differs between two runs on one machine.
  QStringList losses(const QString& run) const {
    QStringList rows;
    for (const auto& line : lines(path(run) + "/metrics.csv")) rows << line.section(',', 0, 7);
    return rows;
  }
  QString state(const QString& run) const {
    QFile file(path(run) + "/status.json");
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QString::fromStdString(nlohmann::json::parse(file.readAll().toStdString())["state"].get<std::string>());
  }

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(folder_->path()).mkpath("dark"));
    qputenv("XDG_DATA_HOME", path("data").toUtf8());
    qputenv("XDG_CACHE_HOME", path("cache").toUtf8());
    for (unsigned i = 0; i < 4; ++i)
      media::savePhoto(randomPicture(60, 40, i), path(QString("dark/%1.png").arg(i)).toStdString(), {});
  }

  void aFinishedRunIsComplete() {
    std::ofstream(path("dark/broken.jpg").toStdString()) << "no picture";
    const auto result = runCli(train("run", 10, {"-o", path("mine.safetensors")}));
    QVERIFY2(result.code == 0, qPrintable(result.err));
    QVERIFY(result.err.contains("broken.jpg"));
    QCOMPARE(lines(path("run/metrics.csv")).size(), 11);
    QVERIFY(lines(path("run/metrics.csv"))[0].startsWith("step,tv,spatial,colour,exposure,total,validation,gradient_norm"));
    QCOMPARE(state("run"), QString("finished"));
    QVERIFY(lines(path("run/log.txt")).join("\n").contains("broken.jpg"));
    const auto last = models::loadModel(path("run/snapshots/step-000010.safetensors").toStdString());
    QVERIFY(last->weights == models::loadModel(path("mine.safetensors").toStdString())->weights);
    QVERIFY(QFile::exists(path("run/snapshots/step-000005.safetensors")));
    for (const char* preview : {"dark-1.jpg", "step-000005-1.jpg", "step-000010-1.jpg"})
      QVERIFY2(QFile::exists(path("run/previews/") + preview), preview);
    QCOMPARE(runCli({"train", "--run", path("run"), "--resume"}).code, 0);  // nothing is left to do
    QCOMPARE(lines(path("run/metrics.csv")).size(), 11);
  }

  void killedRunsLoseAtMostOneSnapshotInterval() {
    QCOMPARE(runCli(train("whole", 40)).code, 0);
    QProcess process;
    process.start(DAYBREAK_CLI, train("killed", 40));
    QTRY_VERIFY_WITH_TIMEOUT(lines(path("killed/metrics.csv")).size() > 13, 60'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    const auto reached = lines(path("killed/metrics.csv")).size() - 1;
    if (reached >= 40) QSKIP("it was through before it could be killed");
    const auto resumed = runCli({"train", "--run", path("killed"), "--resume", "--json", "--every", "1"});
    QVERIFY2(resumed.code == 0, qPrintable(resumed.err));
    QVERIFY(resumed.objects().front()["step"].get<int>() > reached - 5);
    QCOMPARE(losses("killed"), losses("whole"));
  }

  void interruptedRunsAreStoppedAndGoOn() {
    QProcess process;
    process.start(DAYBREAK_CLI, train("run", 1'000'000));
    QTRY_VERIFY_WITH_TIMEOUT(lines(path("run/metrics.csv")).size() > 3, 60'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 3);
    QCOMPARE(state("run"), QString("stopped"));
    const auto step = lines(path("run/metrics.csv")).size() - 1;
    QVERIFY(QFile::exists(path(QString("run/snapshots/step-%1.safetensors").arg(step, 6, 10, QChar('0')))));
  }

  void aPersonPausesAndStops() {
    QProcess process;
    process.start(DAYBREAK_CLI, train("run", 1'000'000));
    QTRY_VERIFY_WITH_TIMEOUT(lines(path("run/metrics.csv")).size() > 3, 60'000);
    const auto ask = [&](const char* what) { std::ofstream(path("run/request").toStdString()) << what; };
    ask("pause");
    QTRY_COMPARE_WITH_TIMEOUT(state("run"), QString("paused"), 20'000);
    const auto paused = lines(path("run/metrics.csv")).size();
    QTest::qWait(500);
    QCOMPARE(lines(path("run/metrics.csv")).size(), paused);
    ask("continue");
    QTRY_VERIFY_WITH_TIMEOUT(lines(path("run/metrics.csv")).size() > paused, 20'000);
    ask("stop");
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(state("run"), QString("stopped"));
  }

  void twoProcessesWithHalfTheBatchTrainAsOne() {
    QCOMPARE(runCli(train("alone", 10)).code, 0);
    std::vector<std::unique_ptr<QProcess>> processes;
    const int port = 20000 + static_cast<int>(QCoreApplication::applicationPid() % 20000);
    for (int rank = 0; rank < 2; ++rank) {
      processes.push_back(std::make_unique<QProcess>());
      auto variables = QProcessEnvironment::systemEnvironment();
      variables.insert("RANK", QString::number(rank));
      variables.insert("WORLD_SIZE", "2");
      variables.insert("MASTER_ADDR", "127.0.0.1");
      variables.insert("MASTER_PORT", QString::number(port));
      variables.insert("GLOO_SOCKET_IFNAME", "lo");
      processes.back()->setProcessEnvironment(variables);
      processes.back()->start(DAYBREAK_CLI, train("together", 10));
    }
    for (auto& process : processes) {
      QVERIFY(process->waitForFinished(120'000));
      QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
    }
    const auto alone = losses("alone");
    const auto together = losses("together");
    QCOMPARE(together.size(), 11);
    for (int row = 1; row < 11; ++row)
      for (int column = 0; column < 6; ++column) {
        const double expected = alone[row].section(',', column, column).toDouble();
        const double got = together[row].section(',', column, column).toDouble();
        QVERIFY2(std::abs(got - expected) <= 1e-4 * std::max(1.0, std::abs(expected)), qPrintable(together[row]));
      }
  }

  void wrongUsageIsTold_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("neither model nor run") << QStringList{"train", "--images", "."} << "--run DIR";
    QTest::newRow("resume without a run") << QStringList{"train", "--resume", "-o", "x.pth"} << "--run DIR";
    QTest::newRow("resume with pictures") << QStringList{"train", "--resume", "--run", "x", "--images", "."} << "--images";
    QTest::newRow("no pictures") << QStringList{"train", "--run", "x"} << "--images";
  }
  void wrongUsageIsTold() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    const auto result = runCli(arguments, folder_->path());
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.contains(sentence), qPrintable(result.err));
  }
  void runsInUseOrMissingAreRefused() {
    QCOMPARE(runCli(train("run", 2)).code, 0);
    const auto again = runCli(train("run", 2));
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains("not empty"), qPrintable(again.err));
    const auto missing = runCli({"train", "--run", path("nothing"), "--resume"});
    QCOMPARE(missing.code, 1);
    QVERIFY(missing.err.contains("nothing"));
  }
};

QTEST_GUILESS_MAIN(TrainRunTest)
#include "train_run_test.moc"
