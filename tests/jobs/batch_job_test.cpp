/// A batch over a folder: what is made, what goes on after a failure, what a second run does.
#include <sys/statvfs.h>

#include <QtTest>
#include <nlohmann/json.hpp>
#include <thread>

#include "error.h"
#include "jobs/batch/contact_sheet.h"
#include "jobs/batch_folder.h"
#include "media/load.h"

using namespace daybreak;
using batch_test::Told;
namespace fs = std::filesystem;

class BatchJobTest : public QObject {
  Q_OBJECT

  using Names = std::vector<std::string>;

  static std::vector<jobs::BatchState> statesOf(const jobs::BatchJob& job) {
    std::vector<jobs::BatchState> states;
    for (std::size_t i = 0; i < job.size(); ++i) states.push_back(job.item(i).state);
    return states;
  }

  /// Until it is so, at most ten seconds.
  template <typename Condition>
  static bool becomes(const Condition& condition) {
    for (int i = 0; i < 1000; ++i) {
      if (condition()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
  }

 private Q_SLOTS:
  void treeIsKept() {
    batch_test::Folder folder;
    folder.photo("a.png");
    folder.photo("trip/day 1/b.jpg");
    folder.photo("trip/c.tif");
    const auto before = folder.originals();
    const auto status = batch_test::run(folder.settings());
    QCOMPARE(status.done, std::size_t{3});
    QVERIFY((folder.results() == Names{"a.png", "trip/c.tif", "trip/day 1/b.jpg"}));
    QVERIFY(folder.originals() == before);
    const auto dark = media::loadPhoto(folder.in("a.png"));
    const auto bright = media::loadPhoto(folder.out("a.png"));
    QCOMPARE(bright.width(), dark.width());
    QVERIFY(largestDifference(dark, bright) > 0.02F);
  }

  void batchMakesWhatEnhancingOneMakes() {
    batch_test::Folder folder;
    folder.photo("a.png", 3, 90, 60);
    auto settings = folder.settings();
    settings.edit.adjustments.exposure = 0.6;
    settings.edit.adjustments.saturation = 1.3;
    batch_test::run(settings);
    const engine::Enhancer enhancer(randomModel(), engine::ComputeOptions{"cpu", 1});
    const auto photo = media::loadPhoto(folder.in("a.png"));
    const auto expected = enhancer.enhance(photo, {}, settings.edit.adjustments).picture;
    QCOMPARE(largestDifference(media::loadPhoto(folder.out("a.png")), expected), 0.0F);
  }

  void severalModelsMakeAResultEach() {
    batch_test::Folder folder;
    folder.photo("a.png");
    folder.photo("b.png");
    auto settings = folder.settings();
    settings.models = {"one", "two"};
    settings.save.format = media::PhotoFormat::WebP;
    QCOMPARE(batch_test::run(settings).done, std::size_t{4});
    QVERIFY((folder.results() == Names{"a_one.webp", "a_two.webp", "b_one.webp", "b_two.webp"}));
    settings.models.push_back("three");
    const auto status = batch_test::run(settings);
    QCOMPARE(status.earlier, std::size_t{4});
    QCOMPARE(status.done, std::size_t{6});
  }

  void mapsLieInTheirFolder() {
    batch_test::Folder folder;
    folder.photo("trip/a.jpg");
    auto settings = folder.settings();
    settings.maps = folder.root() / "maps";
    QCOMPARE(batch_test::run(settings).done, std::size_t{1});
    QCOMPARE(media::loadPhoto(folder.root() / "maps/trip/a-map.png").width(), 24);
  }

  void oneBadFileNeverStopsIt() {
    batch_test::Folder folder;
    for (int i = 0; i < 200; ++i) {
      const auto name = "photo" + std::to_string(1000 + i) + (i % 2 == 0 ? ".png" : ".jpg");
      if (i % 20 == 7)
        folder.text(folder.in(name), i % 40 == 7 ? "no picture at all" : std::string());
      else
        i < 2 ? folder.photo(name) : folder.copy(i % 2 == 0 ? "photo1000.png" : "photo1001.jpg", name);
    }
    const auto before = folder.originals();
    jobs::BatchJob job(folder.settings(), Told().hooks());
    job.run({});
    const auto status = job.status();
    QCOMPARE(status.done, std::size_t{190});
    QCOMPARE(status.failed, std::size_t{10});
    QCOMPARE(folder.results().size(), std::size_t{190});
    for (std::size_t i = 0; i < job.size(); ++i) {
      const auto item = job.item(i);
      if (item.state != jobs::BatchState::Failed) continue;
      QVERIFY2(item.message.starts_with(job.inputOf(i).filename().string() + " could not be read"), item.message.c_str());
    }
    QVERIFY(folder.originals() == before);
    const auto report = nlohmann::json::parse(readTextFile(folder.out("daybreak-batch.json")));
    QCOMPARE(report["summary"]["failed"].get<int>(), 10);
    QCOMPARE(report["results"].size(), std::size_t{200});
    const auto table = QString::fromStdString(readTextFile(folder.out("daybreak-batch.csv")));
    QCOMPARE(table.count("\r\n"), 201);
    QCOMPARE(table.count(",failed,"), 10);

    jobs::writeContactSheet(job, folder.root() / "sheet.html", 20);
    const auto sheet = QString::fromStdString(readTextFile(folder.root() / "sheet.html", 1 << 24));
    QCOMPARE(sheet.count("<img"), 40);
    QCOMPARE(sheet.count("<li>"), 10);

    // Those that were mended meanwhile are done on demand, and by the next run.
    for (int i = 7; i < 200; i += 20) {
      const auto name = "photo" + std::to_string(1000 + i) + ".jpg";
      if (i < 100) folder.copy("photo1001.jpg", name);
    }
    QCOMPARE(job.retryFailed(), std::size_t{10});
    job.run({});
    QCOMPARE(job.status().done, std::size_t{195});
    QCOMPARE(job.status().failed, std::size_t{5});
    const auto again = batch_test::run(folder.settings());
    QCOMPARE(again.earlier, std::size_t{195});
    QCOMPARE(again.failed, std::size_t{5});
  }

  void secondRunDoesOnlyWhatIsMissingOrChanged() {
    batch_test::Folder folder;
    for (const char* name : {"a.png", "b.png", "c.png", "d.png"}) folder.photo(name);
    auto settings = folder.settings();
    batch_test::run(settings);
    std::map<std::string, jobs::FileStamp> before;
    for (const auto& name : folder.results()) before[name] = jobs::FileStamp::of(folder.out(name));
    fs::remove(folder.out("b.png"));
    folder.photo("c.png", 7);
    folder.photo("e.png");
    jobs::BatchJob job(settings, Told().hooks());
    job.run({});
    const auto status = job.status();
    QCOMPARE(status.earlier, std::size_t{2});
    QCOMPARE(status.done, std::size_t{5});
    QCOMPARE(status.findings.changedPhotos, std::size_t{1});
    const auto isAsBefore = [&](const char* name) {
      const auto now = jobs::FileStamp::of(folder.out(name));
      return now.sameContent(before[name]) && now.inode == before[name].inode;
    };
    QVERIFY(isAsBefore("a.png") && isAsBefore("d.png"));
    QVERIFY(!isAsBefore("c.png"));
  }

  void otherSettingsAreNoticed() {
    batch_test::Folder folder;
    folder.photo("a.png");
    folder.photo("b.png");
    folder.text(folder.in("b.png.daybreak.json"), R"({"model": "m", "adjustments": {"strength": 0.5}})");
    auto settings = folder.settings();
    batch_test::run(settings);
    settings.edit.adjustments.strength = 0.3;
    auto status = batch_test::run(settings);
    QCOMPARE(status.findings.otherSettings, std::size_t{2});
    QCOMPARE(status.earlier, std::size_t{0});
    QCOMPARE(status.done, std::size_t{2});  // its own results are replaced, whatever the rule for others
    // A photo's own settings count, too.
    settings.sidecars = true;
    auto hooks = Told().hooks();
    hooks.sidecar = [](const fs::path& photo) -> std::optional<engine::Edit> {
      auto file = photo;
      file += ".daybreak.json";
      if (!fs::exists(file)) return std::nullopt;
      return engine::loadEdit(file);
    };
    settings.edit.model = "m";
    batch_test::run(settings, hooks);
    folder.text(folder.in("b.png.daybreak.json"), R"({"model": "m", "adjustments": {"strength": 1.5}})");
    status = batch_test::run(settings, hooks);
    QCOMPARE(status.findings.otherSettings, std::size_t{1});
    QCOMPARE(status.earlier, std::size_t{1});
    // A broken one fails by name, and only its photo.
    folder.text(folder.in("b.png.daybreak.json"), "no settings");
    jobs::BatchJob job(settings, hooks);
    job.run({});
    QCOMPARE(job.status().failed, std::size_t{1});
    QVERIFY2(job.item(1).message.starts_with("b.png.daybreak.json"), job.item(1).message.c_str());
  }

  void resultsThatSomebodyChangedStay() {
    batch_test::Folder folder;
    folder.photo("a.png");
    auto settings = folder.settings();
    batch_test::run(settings);
    folder.text(folder.out("a.png"), "retouched");
    QCOMPARE(batch_test::run(settings).earlier, std::size_t{1});
    settings.edit.adjustments.strength = 0.4;
    QCOMPARE(batch_test::run(settings).skipped, std::size_t{1});
    QCOMPARE(readTextFile(folder.out("a.png")), std::string("retouched"));
  }

  void takenNames_data() {
    QTest::addColumn<int>("rule");
    QTest::addColumn<int>("done");
    QTest::addColumn<bool>("replaced");
    QTest::addColumn<int>("files");
    QTest::newRow("skip") << static_cast<int>(jobs::ConflictRule::Skip) << 1 << false << 2;
    QTest::newRow("rename") << static_cast<int>(jobs::ConflictRule::Rename) << 2 << false << 3;
    QTest::newRow("overwrite") << static_cast<int>(jobs::ConflictRule::Overwrite) << 2 << true << 2;
    QTest::newRow("ask, and it is kept both") << static_cast<int>(jobs::ConflictRule::Ask) << 2 << false << 3;
  }
  void takenNames() {
    QFETCH(int, rule);
    batch_test::Folder folder;
    folder.photo("a.png");
    folder.photo("b.png");
    folder.text(folder.out("a.png"), "somebody's");
    auto settings = folder.settings();
    settings.conflict = static_cast<jobs::ConflictRule>(rule);
    auto hooks = Told().hooks();
    std::vector<fs::path> asked;
    hooks.ask = [&](const fs::path& existing) {
      asked.push_back(existing);
      return jobs::ConflictRule::Rename;
    };
    for (int run = 0; run < 2; ++run) {
      QTEST(static_cast<int>(batch_test::run(settings, hooks).done), "done");
      QTEST(readTextFile(folder.out("a.png")) != "somebody's", "replaced");
      QTEST(static_cast<int>(folder.results().size()), "files");
    }
    if (settings.conflict == jobs::ConflictRule::Ask) QVERIFY(asked.size() == 1 && asked[0] == folder.out("a.png"));
  }

  void photosAreNeverReplaced() {
    batch_test::Folder folder;
    folder.photo("a.png");
    folder.photo("in/a.png", 2);
    auto settings = folder.settings();
    settings.output = folder.root();  // in/a.png of the results is a.png of the photos
    settings.conflict = jobs::ConflictRule::Overwrite;
    const auto before = folder.originals();
    jobs::BatchJob job(settings, Told().hooks());
    job.run({});
    QVERIFY(folder.originals() == before);
    QCOMPARE(job.status().failed, std::size_t{1});
    QVERIFY2(job.item(1).message.find("one of the photos") != std::string::npos, job.item(1).message.c_str());
  }

  void leftoversOfAKilledRunGo() {
    batch_test::Folder folder;
    folder.photo("trip/a.png");
    folder.text(folder.out("trip/.a.png.part-Xy12Zz"), "half");
    folder.text(folder.out("trip/.other.png.part-Xy12Zz"), "of another part of the folder");
    batch_test::run(folder.settings());
    QVERIFY((folder.results() == Names{"trip/.other.png.part-Xy12Zz", "trip/a.png"}));
  }

  void pausesWhenNothingCanBeWritten() {
    batch_test::Folder folder;
    for (int i = 0; i < 4; ++i) folder.photo(std::to_string(i) + ".png");
    auto settings = folder.settings();
    struct statvfs space {};
    QCOMPARE(::statvfs(folder.root().c_str(), &space), 0);
    settings.keepFreeBytes = static_cast<std::uint64_t>(space.f_bavail) * space.f_frsize * 2;
    settings.giveUpAfterSeconds = 0.2;
    Told told;
    jobs::BatchJob job(settings, told.hooks());
    job.run({});
    const auto status = job.status();
    QVERIFY(status.done == 0 && status.settled() < status.total + 1 && folder.results().empty());
    QVERIFY2(status.stuck.find("the disk is full") != std::string::npos, status.stuck.c_str());
    QCOMPARE(told.notices().size(), std::size_t{1});
    // There is room again: all of it is done.
    QCOMPARE(batch_test::run(folder.settings()).done, std::size_t{4});
  }

  void goesOnOnceTheFolderIsBack() {
    batch_test::Folder folder;
    for (int i = 0; i < 6; ++i) folder.photo(std::to_string(i) + ".png");
    auto hooks = Told().hooks();
    std::atomic<bool> removed = false;
    hooks.changed = [&](std::size_t) {
      if (!removed.exchange(true)) fs::rename(folder.out(), folder.root() / "unplugged");
    };
    jobs::BatchJob job(folder.settings(), hooks);
    std::jthread running([&](std::stop_token stop) { job.run(stop); });
    QVERIFY(becomes([&] { return !job.status().stuck.empty(); }));
    QVERIFY2(job.status().stuck.find("the folder is gone") != std::string::npos, job.status().stuck.c_str());
    QVERIFY(!fs::exists(folder.out()));
    fs::rename(folder.root() / "unplugged", folder.out());
    running.join();
    QCOMPARE(job.status().done, std::size_t{6});
    QCOMPARE(job.status().failed, std::size_t{0});
  }

  void removedSourceFailsByName() {
    batch_test::Folder folder;
    folder.photo("a.png");
    folder.photo("gone/b.png");
    auto hooks = Told().hooks();
    hooks.added = [&](std::size_t, std::size_t) { fs::remove_all(folder.in("gone")); };
    jobs::BatchJob job(folder.settings(), hooks);
    job.run({});
    QCOMPARE(job.status().done, std::size_t{1});
    QVERIFY2(job.item(1).message.starts_with("b.png could not be read"), job.item(1).message.c_str());
  }

  void pauseResumeAndCancel() {
    batch_test::Folder folder;
    folder.photo("100.png", 1, 60, 40);
    for (int i = 1; i < 40; ++i) folder.copy("100.png", std::to_string(100 + i) + ".png");
    auto settings = folder.settings();
    settings.picturesAtOnce = 1;
    std::atomic<int> done = 0;
    auto hooks = Told().hooks();
    jobs::BatchJob* running = nullptr;
    std::stop_source stop;
    hooks.changed = [&](std::size_t index) {
      if (running->item(index).state != jobs::BatchState::Done) return;
      if (++done == 5) running->pause();
      if (done == 20) stop.request_stop();
    };
    jobs::BatchJob job(settings, hooks);
    running = &job;
    std::jthread thread([&] { QVERIFY_EXCEPTION_THROWN(job.run(stop.get_token()), Cancelled); });
    QVERIFY(becomes([&] { return job.status().paused && job.status().working == 0; }));
    QCOMPARE(done.load(), 5);
    // While it rests, what waits is put into another order.
    job.move({39, 38}, jobs::QueuePlace::First);
    job.move({5}, jobs::QueuePlace::Last);
    job.move({39}, jobs::QueuePlace::Earlier);
    auto order = job.waiting();
    QCOMPARE(order.size(), std::size_t{35});
    QVERIFY(order[0] == 39 && order[1] == 38);
    QCOMPARE(order.back(), std::size_t{5});
    job.resume();
    thread.join();
    QVERIFY2(done <= 21, qPrintable(QString::number(done)));
    QCOMPARE(job.item(39).state, jobs::BatchState::Done);
    QCOMPARE(job.item(5).state, jobs::BatchState::Waiting);
    QCOMPARE(folder.results().size(), static_cast<std::size_t>(done));
    const auto report = nlohmann::json::parse(readTextFile(folder.out("daybreak-batch.json")));
    QCOMPARE(report["summary"]["waiting"].get<int>(), 40 - done);
    QCOMPARE(batch_test::run(folder.settings()).done, std::size_t{40});
  }

  void watchTakesWhatArrives() {
    batch_test::Folder folder;
    folder.photo("a.png");
    auto settings = folder.settings();
    settings.watch = true;
    jobs::BatchJob job(settings, Told().hooks());
    std::jthread running([&](std::stop_token stop) { job.run(stop); });
    QVERIFY(becomes([&] { return job.status().done == 1; }));
    folder.photo("b.png");
    folder.photo("new folder/deep/c.png");
    QVERIFY(becomes([&] { return job.status().done == 3; }));
    // A file that is still being written waits, however long it takes.
    folder.photo("d.png", 5, 60, 60);
    const auto bytes = readTextFile(folder.in("d.png"));
    fs::remove(folder.in("d.png"));
    {
      std::ofstream slow(folder.in("e.png"));
      slow << bytes.substr(0, bytes.size() / 2) << std::flush;
      std::this_thread::sleep_for(std::chrono::milliseconds(1500));
      QCOMPARE(job.size(), std::size_t{3});
      slow << bytes.substr(bytes.size() / 2) << std::flush;
    }
    QVERIFY(becomes([&] { return fs::exists(folder.out("e.png")); }));
    // A photo that changes is made again.
    const auto before = jobs::FileStamp::of(folder.out("b.png"));
    folder.photo("b.png", 9, 30, 30);
    QVERIFY(becomes([&] {
      const auto now = jobs::FileStamp::of(folder.out("b.png"));
      return now.exists() && !now.sameContent(before);
    }));
    QCOMPARE(media::loadPhoto(folder.out("b.png")).width(), 30);
    running.request_stop();
    running.join();
    QCOMPARE(job.status().failed, std::size_t{0});
    QVERIFY(fs::exists(folder.out("daybreak-batch.csv")));
  }

  void statesAreTold() {
    batch_test::Folder folder;
    folder.photo("a.png");
    folder.text(folder.in("b.png"));
    auto hooks = Told().hooks();
    std::mutex guard;
    std::map<std::size_t, std::vector<jobs::BatchState>> told;
    jobs::BatchJob* running = nullptr;
    hooks.changed = [&](std::size_t index) {
      const auto state = running->item(index).state;
      const std::lock_guard lock(guard);
      if (told[index].empty() || told[index].back() != state) told[index].push_back(state);
    };
    std::size_t added = 0;
    hooks.added = [&](std::size_t, std::size_t count) { added += count; };
    jobs::BatchJob job(folder.settings(), hooks);
    running = &job;
    job.run({});
    using enum jobs::BatchState;
    QCOMPARE(added, std::size_t{2});
    QVERIFY((told[0] == std::vector{Working, Done}) && (told[1] == std::vector{Working, Failed}));
    QVERIFY((statesOf(job) == std::vector{Done, Failed}));
    QVERIFY(job.status().ended && job.status().listed);
  }
};

QTEST_GUILESS_MAIN(BatchJobTest)
#include "batch_job_test.moc"
