/// Which photos a batch takes, how results are called, what the journal tells of earlier runs.
#include <QtTest>

#include "error.h"
#include "jobs/batch/batch_journal.h"
#include "jobs/batch/name_pattern.h"
#include "jobs/batch_folder.h"

using namespace daybreak;
namespace fs = std::filesystem;

class BatchPlanTest : public QObject {
  Q_OBJECT

  static QStringList namesOf(const batch_test::Folder& folder, const jobs::BatchSettings& settings) {
    QStringList names;
    for (const auto& photo : jobs::listPhotos(folder.in(), jobs::PhotoFilter(settings), {}, {}))
      names << QString::fromStdString(photo.relative.string());
    return names;
  }

 private Q_SLOTS:
  void patterns_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("several");
    QTest::addColumn<QString>("name");
    QTest::newRow("none given") << "" << false << "night.JPG";
    QTest::newRow("none given, several models") << "" << true << "night_sgz-base.JPG";
    QTest::newRow("all fields") << "{model}-{name}.{ext}" << true << "sgz-base-night.JPG";
    QTest::newRow("no ending") << "{name}_bright" << false << "night_bright.JPG";
    QTest::newRow("its own ending") << "{name}.webp" << false << "night.webp";
    QTest::newRow("a dot that begins no ending") << "v1.2 {name}" << false << "v1.2 night.JPG";
  }
  void patterns() {
    QFETCH(QString, pattern);
    QFETCH(bool, several);
    const jobs::NamePattern made(pattern.toStdString(), several);
    QTEST(QString::fromStdString(made.expand("a/night.JPG", "sgz-base", {})), "name");
  }

  void formatsChooseTheEnding() {
    const jobs::NamePattern pattern("{name}.{ext}", false);
    QCOMPARE(pattern.expand("night.jpg", "m", media::PhotoFormat::WebP), std::string("night.webp"));
    QCOMPARE(pattern.expand("night.bmp", "m", {}), std::string("night.png"));
    QCOMPARE(pattern.expand("{model}.png", "m", {}), std::string("{model}.png"));
    QCOMPARE(jobs::NamePattern("", true).expand("a.png", "models/own.safetensors", {}), std::string("a_own.png"));
  }

  void impossiblePatternsAreRefused_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("several");
    QTest::addColumn<QString>("told");
    QTest::newRow("no name") << "{model}.{ext}" << false << "{name}";
    QTest::newRow("several models, none named") << "{name}.{ext}" << true << "{model}";
    QTest::newRow("a folder") << "bright/{name}.{ext}" << false << "slash";
    QTest::newRow("unknown field") << "{name}-{date}.{ext}" << false << "{date}";
    QTest::newRow("field that never ends") << "{name}-{ext" << false << "{ext";
    QTest::newRow("no format") << "{name}.gif" << false << "format";
  }
  void impossiblePatternsAreRefused() {
    QFETCH(QString, pattern);
    QFETCH(bool, several);
    QFETCH(QString, told);
    try {
      const jobs::NamePattern made(pattern.toStdString(), several);
    } catch (const Error& error) {
      QVERIFY2(QString(error.what()).contains(told), error.what());
      return;
    }
    QFAIL("it was taken");
  }

  void filters_data() {
    QTest::addColumn<QStringList>("include");
    QTest::addColumn<QStringList>("exclude");
    QTest::addColumn<QStringList>("names");
    const QStringList all{"a.JPG", "b.png", "old/c.jpg", "trip/day1/d.tif", "trip/e.jpg"};
    QTest::newRow("every photo") << QStringList{} << QStringList{} << all;
    QTest::newRow("by name, in either case")
        << QStringList{"*.jpg"} << QStringList{} << QStringList{"a.JPG", "old/c.jpg", "trip/e.jpg"};
    QTest::newRow("by path") << QStringList{"trip/*"} << QStringList{} << QStringList{"trip/day1/d.tif", "trip/e.jpg"};
    QTest::newRow("without a folder") << QStringList{} << QStringList{"old"} << QStringList{all[0], all[1], all[3], all[4]};
    QTest::newRow("without a path") << QStringList{} << QStringList{"trip/day*"} << QStringList{all[0], all[1], all[2], all[4]};
    QTest::newRow("both") << QStringList{"*.jpg", "*.tif"} << QStringList{"old/", "e.*"}
                          << QStringList{"a.JPG", "trip/day1/d.tif"};
  }
  void filters() {
    QFETCH(QStringList, include);
    QFETCH(QStringList, exclude);
    batch_test::Folder folder;
    for (const char* name : {"a.JPG", "b.png", "old/c.jpg", "trip/day1/d.tif", "trip/e.jpg", "notes.txt", ".hidden.jpg",
                             ".trash/f.jpg", "out/g.jpg"})
      folder.text(folder.in(name));
    auto settings = folder.settings();
    settings.output = folder.in("out");  // results inside the folder of photos are no photos
    for (const auto& pattern : include) settings.include.push_back(pattern.toStdString());
    for (const auto& pattern : exclude) settings.exclude.push_back(pattern.toStdString());
    QTEST(namesOf(folder, settings), "names");
  }

  void partsOfAFolderAreAllOfItOnce() {
    std::map<int, int> sizes;
    for (int i = 0; i < 3000; ++i) {
      int holders = 0;
      for (int part = 1; part <= 8; ++part) {
        if (!jobs::Shard{part, 8}.holds("folder/" + std::to_string(i) + ".jpg")) continue;
        ++holders;
        ++sizes[part];
      }
      QCOMPARE(holders, 1);
    }
    for (const auto& [part, size] : sizes) QVERIFY2(size > 300 && size < 450, qPrintable(QString::number(size)));
  }

  void foldersThatCannotBe() {
    batch_test::Folder folder;
    folder.photo("a.png");
    auto settings = folder.settings();
    const auto complaint = [&] {
      try {
        jobs::prepareFolders(settings);
      } catch (const Error& error) {
        return QString(error.what());
      }
      return QString();
    };
    settings.output = settings.input;
    QVERIFY2(complaint().contains("folder of the photos"), qPrintable(complaint()));
    settings.output = folder.in("a.png");
    QVERIFY2(complaint().contains("it is a file"), qPrintable(complaint()));
    settings.input = folder.root() / "nowhere";
    QVERIFY2(complaint().contains("does not exist"), qPrintable(complaint()));
  }

  void journalRoundTrip() {
    batch_test::Folder folder;
    fs::create_directories(folder.out());
    jobs::JournalEntry entry;
    entry.input = "a/n\xffght.jpg";  // no UTF-8
    entry.inputStamp = {123, 456, 0, 0};
    entry.model = "m";
    entry.settings = "00ff";
    entry.output = "a/out.jpg";
    entry.outputStamp = {9, 8, 0, 0};
    {
      jobs::BatchJournal journal(folder.out("daybreak-batch.jsonl"), "/photos", "{}");
      journal.append(entry, true);
      entry.result = jobs::JournalResult::Failed;
      entry.message = "why";
      entry.input = "b.jpg";
      journal.append(entry, false);
    }
    std::ofstream(folder.out("daybreak-batch.jsonl"), std::ios::app) << "{\"at\": 1, \"inp";  // the power failed
    jobs::BatchJournal(folder.out("daybreak-batch.jsonl"), "/photos", "{}").append(entry, false);
    const auto read = jobs::readJournals(folder.out());
    QCOMPARE(read.size(), std::size_t{2});
    const auto& first = read.at({"a/n\xffght.jpg", "m"});
    QVERIFY(first.result == jobs::JournalResult::Done && first.root == "/photos" && first.settings == "00ff");
    QVERIFY(first.outputStamp.sameContent({9, 8, 0, 0}) && first.inputStamp.sameContent({123, 456, 0, 0}));
    QCOMPARE(read.at({"b.jpg", "m"}).message, std::string("why"));
  }

  void oneProcessAtATime() {
    batch_test::Folder folder;
    fs::create_directories(folder.out());
    const jobs::BatchJournal journal(folder.out("daybreak-batch.jsonl"), "/photos", "{}");
    QVERIFY_EXCEPTION_THROWN(jobs::BatchJournal(folder.out("daybreak-batch.jsonl"), "/photos", "{}"), Error);
    jobs::BatchJournal(folder.out("daybreak-batch.1-of-2.jsonl"), "/photos", "{}");
  }

  void photosOfOneNameKeepTheirEndings() {
    batch_test::Folder folder;
    folder.photo("x/night.png", 1);
    folder.photo("x/night.tif", 2);
    folder.photo("y/night.png", 3);
    auto settings = folder.settings();
    settings.save.format = media::PhotoFormat::Jpeg;
    QCOMPARE(batch_test::run(settings).done, std::size_t{3});
    const std::vector<std::string> expected{"x/night-png.jpg", "x/night-tif.jpg", "y/night.jpg"};
    QVERIFY(folder.results() == expected);
    // One that comes later takes no name from those that have one.
    folder.photo("y/night.webp", 4);
    QCOMPARE(batch_test::run(settings).earlier, std::size_t{3});
    QVERIFY(fs::exists(folder.out("y/night-webp.jpg")) && folder.results().size() == 4);
  }
};

QTEST_GUILESS_MAIN(BatchPlanTest)
#include "batch_plan_test.moc"
