/// daybreak-cli batch as a script or a scheduler sees it: also killed, and on several machines at once.
#include <sys/stat.h>

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QImage>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <filesystem>
#include <map>

#include "hash64.h"
#include "input_file.h"
#include "media/load.h"
#include "media/save.h"
#include "models/model_file.h"
#include "support/cli_process.h"
#include "support/random_model.h"

using namespace daybreak;
namespace fs = std::filesystem;

class BatchCliTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  QString model_;

  QString path(const QString& name) const { return folder_.filePath(name); }

  void photos(const QString& folder, int count, int width = 40, int height = 30) const {
    QVERIFY(QDir(folder_.path()).mkpath(folder + "/deep"));
    for (int i = 0; i < count; ++i) {
      const auto name = QString("%1/%2%3.png").arg(folder, i % 3 == 0 ? "deep/" : "").arg(1000 + i);
      QImage photo(width, height, QImage::Format_RGB32);
      for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) photo.setPixel(x, y, qRgb(20 + (x * 7 + i) % 40, 15 + (y * 5 + x) % 30, 10 + i % 50));
      QVERIFY(photo.save(path(name)));  // without the care that Daybreak takes: there are many
    }
  }

  QStringList batch(const QString& in, const QString& out, const QStringList& more = {}) const {
    return QStringList{"batch", path(in), path(out), "--model", model_} + more;
  }

  /// What tells one file from another of its name.
  struct Identity {
    quint64 inode;
    qint64 modifiedNs;
    bool operator==(const Identity&) const = default;
  };
  std::map<QString, Identity> results(const QString& folder) const {
    std::map<QString, Identity> found;
    QDirIterator files(path(folder), {"*.png"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      struct stat status {};
      const auto file = files.next();
      if (::stat(QFile::encodeName(file).constData(), &status) != 0) continue;
      found[QDir(path(folder)).relativeFilePath(file)] = {
          status.st_ino, static_cast<qint64>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
    }
    return found;
  }
  QStringList leftovers(const QString& folder) const {
    QStringList names;
    QDirIterator files(path(folder), {"*.part-*"}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) names << files.next();
    return names;
  }

  std::map<QString, quint64> hashes(const QString& folder) const {
    std::map<QString, quint64> found;
    QDirIterator files(path(folder), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      const auto file = files.next();
      found[file] = hashed(readTextFile(file.toStdString(), 1 << 26));
    }
    return found;
  }

  /// Lines of all journals that tell of a finished result, by photo.
  std::map<QString, int> timesDone(const QString& folder) const {
    std::map<QString, int> times;
    for (const auto& name : QDir(path(folder)).entryList({"daybreak-batch*.jsonl"})) {
      QFile journal(path(folder) + "/" + name);
      if (!journal.open(QIODevice::ReadOnly)) continue;
      for (const auto& line : journal.readAll().split('\n')) {
        const auto entry = nlohmann::json::parse(line.toStdString(), nullptr, false);
        if (entry.is_object() && entry.value("result", "") == "done") ++times[QString::fromStdString(entry["input"])];
      }
    }
    return times;
  }

  QString clusterFile(const QString& name) const { return QStringLiteral(DAYBREAK_SOURCE_DIR "/packaging/cluster/") + name; }

 private Q_SLOTS:
  void initTestCase() {
    qputenv("XDG_DATA_HOME", path("data").toUtf8());
    qputenv("XDG_CONFIG_HOME", path("config").toUtf8());
    model_ = path("random.safetensors");
    models::saveModel(*randomModel(), model_.toStdString());
  }

  void usageErrorsExitWithTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no output") << QStringList{"batch", "in"};
    QTest::newRow("a part that there is not") << QStringList{"batch", "in", "out", "--shard", "3/2"};
    QTest::newRow("a part that is none") << QStringList{"batch", "in", "out", "--shard", "half"};
    QTest::newRow("asking") << QStringList{"batch", "in", "out", "--conflict", "ask"};
    QTest::newRow("unknown format") << QStringList{"batch", "in", "out", "--format", "gif"};
    QTest::newRow("exposure out of range") << QStringList{"batch", "in", "out", "--exposure", "0.9"};
  }
  void usageErrorsExitWithTwo() {
    QFETCH(QStringList, arguments);
    QCOMPARE(runCli(arguments, folder_.path()).code, 2);
  }

  void failuresAreNamedAndExitWithOne() {
    photos("mixed", 6);
    for (const char* name : {"mixed/broken.jpg", "mixed/deep/empty.png"}) {
      QFile file(path(name));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(QByteArray(name).contains("broken") ? "no picture" : "");
    }
    const auto first = runCli(batch("mixed", "mixed-out", {"--json"}));
    QCOMPARE(first.code, 1);
    int done = 0, failed = 0;
    for (const auto& object : first.objects()) {
      if (object.contains("summary")) {
        QCOMPARE(object["done"].get<int>(), 6);
        QCOMPARE(object["failed"].get<int>(), 2);
        QVERIFY(!object["ok"].get<bool>());
      } else if (object.contains("input")) {
        object["ok"].get<bool>() ? ++done : ++failed;
        if (!object["ok"].get<bool>()) QVERIFY(!object["error"].get<std::string>().empty());
      }
    }
    QCOMPARE(done, 6);
    QCOMPARE(failed, 2);
    const auto again = runCli(batch("mixed", "mixed-out"));
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains("6 results are there already") && again.err.contains("broken.jpg could not be read"),
             qPrintable(again.err));
    QVERIFY(again.out.startsWith("6 results, 6 of them from earlier runs; 2 failed"));
    QVERIFY(QFile::remove(path("mixed/broken.jpg")) && QFile::remove(path("mixed/deep/empty.png")));
    const auto other = runCli(batch("mixed", "mixed-out", {"--strength", "50", "--contact-sheet", path("sheet.html")}));
    QCOMPARE(other.code, 0);
    QVERIFY2(other.err.contains("6 are made again: they were made with other settings"), qPrintable(other.err));
    QVERIFY(QFileInfo(path("sheet.html")).size() > 1000);
  }

  void optionsOfEnhanceGoHereToo() {
    photos("options", 1);
    const auto picture = path("options/deep/1000.png");
    const QStringList how{"--exposure", "0.5", "--saturation", "70", "--protect-highlights", "30",
                          "--scale",    "2",   "--depth",      "16"};
    QCOMPARE(runCli(batch("options", "options-out", how + QStringList{"--pattern", "{name}-{model}.{ext}"})).code, 0);
    QCOMPARE(runCli(QStringList{"enhance", picture, "-o", path("one.png"), "--model", model_} + how).code, 0);
    const QImage one(path("one.png")), ofBatch(path("options-out/deep/1000-random.png"));
    QVERIFY(!one.isNull() && one == ofBatch);
    QVERIFY(one.depth() > 32);
  }

  void notEnoughSpaceEndsWhenTold() {
    photos("space", 2);
    const auto result =
        runCli(batch("space", "space-out", {"--keep-free", "1000000000000", "--give-up-after", "0.1", "--json"}));
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains("the disk is full"), qPrintable(result.err));
    QVERIFY(results("space-out").empty());
  }

  void interruptExitsWithThreeAndKeepsWhatIsDone() {
    photos("interrupt", 300, 200, 150);
    QProcess process;
    process.start(DAYBREAK_CLI, batch("interrupt", "interrupt-out", {"--json"}));
    QVERIFY(process.waitForReadyRead(30'000));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 3);
    const auto done = results("interrupt-out");
    QVERIFY(!done.empty() && done.size() < 300);
    QVERIFY(leftovers("interrupt-out").isEmpty());
    QVERIFY(QFileInfo::exists(path("interrupt-out/daybreak-batch.csv")));
  }

  /// Killed at 50 random moments: nothing half-written under a final name, nothing done twice, nothing forgotten.
  void killedAtAnyMoment() {
    constexpr int kPhotos = 400;
    photos("kill", kPhotos, 160, 120);
    const auto before = hashes("kill");
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::map<QString, Identity> known;
    int atWork = 0;
    for (int i = 0; i < 50; ++i) {
      QProcess process;
      process.start(DAYBREAK_CLI, batch("kill", "kill-out"));
      QVERIFY(process.waitForStarted());
      process.waitForFinished(static_cast<int>(random.bounded(10, 160)));
      if (process.state() == QProcess::Running) ++atWork;
      process.kill();
      process.waitForFinished();
      const auto now = results("kill-out");
      for (const auto& [name, identity] : known) QVERIFY2(now.contains(name) && now.at(name) == identity, qPrintable(name));
      for (const auto& [name, identity] : now) {
        if (known.contains(name)) continue;
        QVERIFY2(QImage(path("kill-out/" + name)).width() == 160, qPrintable(name));
      }
      known = now;
    }
    qInfo("%d kills met it at work; %d of %d results were there after them", atWork, static_cast<int>(known.size()), kPhotos);
    const auto last = runCli(batch("kill", "kill-out", {"--json"}));
    QCOMPARE(last.code, 0);
    const auto all = results("kill-out");
    QCOMPARE(static_cast<int>(all.size()), kPhotos);
    for (const auto& [name, identity] : known) QVERIFY2(all.at(name) == identity, qPrintable(name));
    QCOMPARE(last.objects().back()["doneByEarlierRuns"].get<int>(), static_cast<int>(known.size()));
    QVERIFY(leftovers("kill-out").isEmpty());
    QVERIFY(hashes("kill") == before);
  }

  void partsTogetherAreTheWhole() {
    photos("parts", 30);
    for (const char* part : {"1/3", "2/3", "3/3"}) QCOMPARE(runCli(batch("parts", "parts-out", {"--shard", part})).code, 0);
    QCOMPARE(results("parts-out").size(), std::size_t{30});
    for (const auto& [name, times] : timesDone("parts-out")) QCOMPARE(times, 1);
    // The whole folder sees what its parts have done.
    const auto whole = runCli(batch("parts", "parts-out", {"--json"})).objects().back();
    QCOMPARE(whole["doneByEarlierRuns"].get<int>(), 30);
  }

  void gnuParallelSplitsTheFolder() {
    const auto parallel = QStandardPaths::findExecutable("parallel");
    QProcess version;
    version.start(parallel, {"--version"});
    if (parallel.isEmpty() || !version.waitForFinished() || !version.readAll().startsWith("GNU parallel"))
      QSKIP("GNU parallel is not installed (Debian: parallel)");
    photos("spread", 120, 120, 90);
    // One part is killed on its way, and the whole is then queued again.
    QProcess killed;
    killed.start(DAYBREAK_CLI, batch("spread", "spread-out", {"--shard", "1/2", "--json"}));
    QVERIFY(killed.waitForReadyRead(30'000));
    killed.kill();
    killed.waitForFinished();
    const auto before = results("spread-out");
    QVERIFY(!before.empty() && before.size() < 120);
    QProcess all;
    auto variables = QProcessEnvironment::systemEnvironment();
    variables.insert("DAYBREAK_CLI", DAYBREAK_CLI);
    all.setProcessEnvironment(variables);
    all.setProcessChannelMode(QProcess::MergedChannels);
    all.start(clusterFile("parallel.sh"), {"2", path("spread"), path("spread-out"), "--model", model_});
    QVERIFY(all.waitForFinished(60'000));
    const auto said = QString::fromUtf8(all.readAll());
    QVERIFY2(all.exitCode() == 0, qPrintable(said));
    const auto after = results("spread-out");
    QCOMPARE(after.size(), std::size_t{120});
    for (const auto& [name, identity] : before) QVERIFY2(after.at(name) == identity, qPrintable(name));
    for (const auto& [name, times] : timesDone("spread-out"))
      QVERIFY2(times == 1 || (times == 2 && !before.contains(name)), qPrintable(name));
    QVERIFY(QFileInfo::exists(path("spread-out/daybreak-batch.2-of-2.jsonl")));
    QVERIFY(leftovers("spread-out").isEmpty());
  }
};

QTEST_GUILESS_MAIN(BatchCliTest)
#include "batch_cli_test.moc"
