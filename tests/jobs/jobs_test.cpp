#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "error.h"
#include "jobs/enhance_files.h"
#include "jobs/evaluate_inputs.h"

using namespace daybreak;
namespace fs = std::filesystem;

class JobsTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  fs::path path(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

  static QString messageOf(const std::function<void()>& work) {
    try {
      work();
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  }

 private Q_SLOTS:
  void oneInputGoesToAFileOrIntoAFolder() {
    const auto file = jobs::planTasks({"in/night.jpg"}, path("bright.png"), path("map.tif"));
    QCOMPARE(file.size(), std::size_t{1});
    QVERIFY(file[0].output == path("bright.png"));
    QVERIFY(file[0].map == path("map.tif"));
    fs::create_directory(path("results"));
    QVERIFY(jobs::planTasks({"in/night.jpg"}, path("results"), {})[0].output == path("results") / "night.jpg");
    QVERIFY(jobs::planTasks({"in/night.jpg"}, path("made") / "", {})[0].output == path("made") / "night.jpg");
  }

  void severalInputsGoIntoAFolder() {
    const auto tasks = jobs::planTasks({"a.jpg", "b.bmp", "noending"}, path("many"), path("maps"));
    QVERIFY(tasks[0].output == path("many") / "a.jpg");
    QVERIFY(tasks[1].output == path("many") / "b.png");
    QVERIFY(tasks[2].output == path("many") / "noending.png");
    QVERIFY(tasks[1].map == path("maps") / "b-map.png");
    QVERIFY(fs::is_directory(path("many")));
    QVERIFY(fs::is_directory(path("maps")));
  }

  void photosOfOneNameGetNumbers() {
    const auto tasks =
        jobs::planTasks({"x/a.jpg", "y/a.jpg", "a.bmp", "a-2.jpg", "a.png", "y/a.jpg"}, path("out"), path("maps"));
    QStringList names;
    QStringList maps;
    for (const auto& task : tasks) {
      names << QString::fromStdString(task.output.filename().string());
      maps << QString::fromStdString(task.map.filename().string());
    }
    QCOMPARE(names, (QStringList{"a.jpg", "a-2.jpg", "a.png", "a-2-2.jpg", "a-2.png", "a-3.jpg"}));
    QCOMPARE(QSet<QString>(maps.begin(), maps.end()).size(), 6);
  }

  void filesAsFoldersAreRefused() {
    std::ofstream(path("file")) << "x";
    QVERIFY(messageOf([&] { jobs::planTasks({"a.jpg", "b.jpg"}, path("file"), {}); }).contains("file"));
  }

  void pairsAreRelativeToTheirTable() {
    std::ofstream(path("pairs.tsv")) << "low\tref\na/low.png\ta/ref.png\r\n\nb low.png\tb.png\n";
    const auto pairs = jobs::readPairs(path("pairs.tsv"));
    QCOMPARE(pairs.size(), std::size_t{2});
    QVERIFY(pairs[0].reference == path("a/ref.png"));
    QVERIFY(pairs[1].photo == path("b low.png"));
  }

  void brokenTablesAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("one column") << QByteArray("low\tref\nonly.png\n") << "line 2";
    QTest::newRow("three columns") << QByteArray("a\tb\tc\n") << "line 1";
    QTest::newRow("empty") << QByteArray("low\tref\n") << "no pair";
  }
  void brokenTablesAreRefused() {
    QFETCH(QByteArray, text);
    QFETCH(QString, told);
    std::ofstream(path("broken.tsv")) << text.toStdString();
    const auto message = messageOf([&] { jobs::readPairs(path("broken.tsv")); });
    QVERIFY2(message.startsWith("broken.tsv") && message.contains(told), qPrintable(message));
  }
};

QTEST_GUILESS_MAIN(JobsTest)
#include "jobs_test.moc"
