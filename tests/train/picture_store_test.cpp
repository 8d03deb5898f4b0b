/// Listing, decoding once, keeping in memory and on disk, and what is told about pictures that cannot be used.
#include "train/picture_store.h"

#include <QtTest>
#include <set>
#include <thread>

#include "error.h"
#include "media/load.h"
#include "media/resample.h"
#include "picture_folder.h"

using namespace daybreak;

class PictureStoreTest : public QObject {
  Q_OBJECT

  static std::vector<std::filesystem::path> cacheFiles(const PictureFolder& folder) {
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::exists(folder.cache())) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.cache()))
      if (entry.is_regular_file()) files.push_back(entry.path());
    return files;
  }
  static std::uintmax_t cacheBytes(const PictureFolder& folder) {
    std::uintmax_t bytes = 0;
    for (const auto& file : cacheFiles(folder)) bytes += std::filesystem::file_size(file);
    return bytes;
  }
  static void loadAll(train::PictureStore& store) {
    for (std::size_t i = 0; i < store.size(); ++i) store.picture(i);
  }

 private Q_SLOTS:
  void picturesAreBroughtToTheirShorterSide() {
    const PictureFolder folder;
    folder.addNoise("deep/er/wide.png", 200, 100, 1);
    folder.addNoise("same.png", 32, 40, 2);
    folder.addFlat("tiny.png", 200, 15, 9);
    folder.addFlat("tinz.png", 48, 16, 9);
    const auto store = folder.store();
    QCOMPARE(store->size(), std::size_t{4});
    const auto wide = store->picture(0);
    QCOMPARE(wide->width(), 64);
    QCOMPARE(wide->height(), 32);
    QVERIFY(largestDifference(*wide, media::resized(media::loadPhoto(folder.file("deep/er/wide.png")), 64, 32)) < 0.003F);
    QCOMPARE(largestDifference(*store->picture(1), media::loadPhoto(folder.file("same.png"))), 0.0F);
    QCOMPARE(store->picture(3)->width(), 96);  // as the published programs, which resize all
    QCOMPARE(store->picture(3)->height(), 32);
    QVERIFY(folder.told.isEmpty());
    QVERIFY(store->picture(2) == nullptr);
    QVERIFY(store->picture(2) == nullptr);
    QCOMPARE(folder.told, QStringList("tiny.png could not be used: its shorter side has 15 pixels, far fewer than 32. "
                                      "It was left out."));
  }

  /// A decoder that reduces works in blocks of up to 8: sizes that are no multiple of them come out up to 7 of the file's
  /// pixels wider, so that only the whole ones can be compared closely.
  void largeJpegsDecodedReducedLookTheSame_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<float>("tolerance");
    QTest::newRow("whole blocks") << 1600 << 1200 << 0.02F;
    QTest::newRow("upright") << 1200 << 1600 << 0.02F;
    QTest::newRow("parts of blocks") << 1610 << 1207 << 0.08F;
  }
  void largeJpegsDecodedReducedLookTheSame() {
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(float, tolerance);
    const PictureFolder folder;
    media::Image photo(width, height);
    for (int channel = 0; channel < 3; ++channel)
      for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
          photo.mutableRow(channel, y)[static_cast<std::size_t>(x)] =
              0.5F + 0.4F * std::sin(static_cast<float>(x + (channel + 1) * y) / 60);
    folder.add("large.jpg", photo);
    const auto reduced = folder.store(64)->picture(0);
    QCOMPARE(std::min(reduced->width(), reduced->height()), 64);
    QCOMPARE(std::max(reduced->width(), reduced->height()), 85);
    const auto full = media::resized(media::loadPhoto(folder.file("large.jpg")), reduced->width(), reduced->height());
    const float difference = largestDifference(*reduced, full);
    QVERIFY2(difference < tolerance, qPrintable(QString::number(difference)));
  }

  void unreadablePicturesAreToldOnceThoughAskedForByManyThreads() {
    const PictureFolder folder;
    folder.addText("broken.jpg", "no picture");
    folder.addText("notes.txt", "not even tried");
    folder.addNoise("good.png", 64, 48, 1);
    const auto store = folder.store();
    QCOMPARE(store->size(), std::size_t{2});
    std::vector<const media::Image*> seen(4);
    {
      std::vector<std::jthread> threads;
      for (auto& image : seen)
        threads.emplace_back([&] {
          store->picture(0);
          image = store->picture(1).get();
        });
    }
    QCOMPARE(folder.told.size(), 1);
    QVERIFY2(folder.told[0].startsWith("broken.jpg could not be read: "), qPrintable(folder.told[0]));
    QVERIFY(folder.told[0].endsWith("It was left out."));
    QCOMPARE(std::set<const media::Image*>(seen.begin(), seen.end()).size(), std::size_t{1});  // decoded once for all
  }

  void duplicatesAreLeftOutOnceButNotFilesOfEqualSize() {
    const PictureFolder folder;
    folder.addNoise("a.png", 64, 48, 1);
    std::filesystem::create_directories(folder.file("again"));
    std::filesystem::copy_file(folder.file("a.png"), folder.file("again/b.png"));
    std::filesystem::copy_file(folder.file("a.png"), folder.file("again/c.png"));
    folder.addText("one.jpg", std::string(100'000, 'a') + "1");
    folder.addText("two.jpg", std::string(100'000, 'a') + "2");
    const auto store = folder.store();
    QCOMPARE(store->size(), std::size_t{3});
    QCOMPARE(folder.told, (QStringList{"again/b.png is the same picture as a.png. It was left out.",
                                       "again/c.png is the same picture as a.png. It was left out."}));
  }

  void foldersWithoutPicturesAreRefused() {
    const PictureFolder folder;
    QVERIFY_EXCEPTION_THROWN(folder.store(), Error);
    folder.addText("notes.txt", "nothing");
    QVERIFY_EXCEPTION_THROWN(folder.store(), Error);
    folder.addText("broken.jpg", "nothing");
    QVERIFY_EXCEPTION_THROWN(folder.store()->trainingPicture(0), Error);
  }

  void cacheSparesLaterRunsTheDecoding() {
    const PictureFolder folder;
    folder.addNoise("a.png", 90, 64, 1);
    const auto first = *folder.store()->picture(0);
    folder.ruin("a.png");
    const auto again = folder.store()->picture(0);
    QVERIFY(again != nullptr);
    QCOMPARE(largestDifference(*again, first), 0.0F);
    QVERIFY(folder.told.isEmpty());
    QVERIFY(folder.store(16)->picture(0) == nullptr);  // another size is another picture
  }

  void changedPicturesAreDecodedAnew() {
    const PictureFolder folder;
    folder.addFlat("a.png", 40, 40, 10);
    loadAll(*folder.store());
    const auto before = std::filesystem::last_write_time(folder.file("a.png"));
    folder.addFlat("a.png", 40, 40, 99);
    std::filesystem::last_write_time(folder.file("a.png"), before + std::chrono::seconds(1));
    QCOMPARE(int{folder.store()->picture(0)->plane<std::uint8_t>(0)[0]}, 99);
  }

  void brokenCacheFilesAreDecodedAnew_data() {
    QTest::addColumn<int>("damage");
    QTest::newRow("a changed byte") << 0;
    QTest::newRow("half of it") << 1;
    QTest::newRow("empty") << 2;
    QTest::newRow("a changed header") << 3;
  }
  void brokenCacheFilesAreDecodedAnew() {
    QFETCH(int, damage);
    const PictureFolder folder;
    folder.addNoise("a.png", 90, 64, 1);
    const auto first = *folder.store()->picture(0);
    QCOMPARE(cacheFiles(folder).size(), std::size_t{1});
    const auto file = cacheFiles(folder)[0];
    const auto size = std::filesystem::file_size(file);
    if (damage == 1) std::filesystem::resize_file(file, size / 2);
    if (damage == 2) std::filesystem::resize_file(file, 0);
    if (damage == 0 || damage == 3) {
      std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
      bytes.seekp(damage == 0 ? static_cast<std::streamoff>(size) - 5 : 17);
      bytes.put('!');
    }
    QCOMPARE(largestDifference(*folder.store()->picture(0), first), 0.0F);
    folder.ruin("a.png");
    QVERIFY(folder.store()->picture(0) != nullptr);  // and kept anew
    QVERIFY(folder.told.isEmpty());
  }

  void cacheStaysWithinItsBoundAndDropsTheOldest() {
    const PictureFolder folder;
    for (int i = 0; i < 20; ++i) folder.addFlat(std::to_string(100 + i) + ".png", 32, 32, 10 * i);  // 3 KB each
    auto limits = folder.limits();
    limits.diskBytes = 20'000;
    const auto store = folder.store(32, 0, limits);
    for (std::size_t i = 0; i < store->size(); ++i) {
      store->picture(i);
      for (const auto& file : cacheFiles(folder))  // all older than the next
        std::filesystem::last_write_time(file, std::filesystem::last_write_time(file) - std::chrono::hours(1));
      QVERIFY2(cacheBytes(folder) <= 20'000, qPrintable(QString::number(cacheBytes(folder))));
    }
    QVERIFY(cacheFiles(folder).size() >= 4);
    for (int i = 0; i < 20; ++i) folder.ruin(std::to_string(100 + i) + ".png");
    const auto later = folder.store(32, 0, limits);
    QVERIFY(later->picture(0) == nullptr);
    QCOMPARE(int{later->picture(19)->plane<std::uint8_t>(0)[0]}, 190);
  }

  void memoryStaysWithinItsBound() {
    const PictureFolder folder;
    for (int i = 0; i < 5; ++i) folder.addFlat(std::to_string(i) + ".png", 32, 32, 10 * i);
    const auto store = folder.store(32, 0, {2 * 3 * 32 * 32, 0, {}});  // two of them, none on disk
    loadAll(*store);
    QVERIFY(folder.told.isEmpty());
    QCOMPARE(cacheBytes(folder), std::uintmax_t{0});
    folder.empty();
    QVERIFY(store->picture(0) != nullptr);
    QVERIFY(store->picture(1) != nullptr);
    QVERIFY(store->picture(2) == nullptr);
    QCOMPARE(folder.told.size(), 1);
  }

  void picturesBeyondMemoryComeFromDisk() {
    const PictureFolder folder;
    for (int i = 0; i < 5; ++i) folder.addFlat(std::to_string(i) + ".png", 32, 32, 10 * i);
    auto limits = folder.limits();
    limits.memoryBytes = 0;
    const auto store = folder.store(32, 0, limits);
    loadAll(*store);
    folder.empty();
    for (int i = 0; i < 5; ++i) QCOMPARE(int{store->picture(static_cast<std::size_t>(i))->plane<std::uint8_t>(0)[0]}, 10 * i);
  }

  void emptiedFolderGoesOnWithWhatIsKeptAndThenSaysSo() {
    const PictureFolder folder;
    for (int i = 0; i < 4; ++i) folder.addFlat(std::to_string(i) + ".png", 32, 32, 10 * i);
    const auto store = folder.store(32, 0, {1 << 20, 0, {}});
    const auto untouched = folder.store(32, 0, {1 << 20, 0, {}});
    store->picture(2);
    folder.empty();
    for (std::size_t place = 0; place < 4; ++place) QCOMPARE(int{store->trainingPicture(place)->plane<std::uint8_t>(0)[0]}, 20);
    QCOMPARE(folder.told.size(), 3);
    try {
      untouched->trainingPicture(0);
      QFAIL("there was nothing to give");
    } catch (const Error& error) {
      QVERIFY2(QString(error.what()).startsWith("photos could not be used for training: "), error.what());
    }
  }

  void cacheThatCannotBeWrittenIsToldOnceAndDoesNotHinder() {
    const PictureFolder folder;
    for (int i = 0; i < 3; ++i) folder.addFlat(std::to_string(i) + ".png", 32, 32, 10 * i);
    folder.addText("file", "no folder");
    auto limits = folder.limits();
    limits.cacheFolder = folder.file("file") / "cache";
    const auto store = folder.store(32, 0, limits);
    for (std::size_t i = 0; i < 3; ++i) QVERIFY(store->picture(i) != nullptr);
    QCOMPARE(folder.told.size(), 1);
    QVERIFY2(folder.told[0].startsWith("cache could not be written to: "), qPrintable(folder.told[0]));
  }

  void trainingTakesValidationPicturesWhereNoOtherIsUsable() {
    const PictureFolder folder;
    folder.addFlat("a.png", 32, 32, 10);
    folder.addFlat("b.png", 32, 32, 20);
    const auto store = folder.store(32, 0.5);
    QCOMPARE(store->trainingIndices().size(), std::size_t{1});
    QCOMPARE(store->validationIndices().size(), std::size_t{1});
    std::filesystem::remove(store->file(store->trainingIndices()[0]).path);
    QVERIFY(store->trainingPicture(0) == store->picture(store->validationIndices()[0]));
  }

  void splitDoesNotChangeWhenPicturesAreAdded() {
    std::vector<std::string> names;
    for (int i = 0; i < 400; ++i) names.push_back("holiday/" + std::to_string(1000 + i) + ".jpg");
    const auto keptOut = [](const std::vector<std::string>& of) {
      std::set<std::string> kept;
      for (const auto i : train::validationSplit(of, 0.1).validation) kept.insert(of[i]);
      return kept;
    };
    const auto all = keptOut(names);
    QVERIFY(all.size() > 20 && all.size() < 60);
    const auto half = keptOut({names.begin(), names.begin() + 200});
    for (const auto& name : half) QVERIFY(all.contains(name));
    for (const auto& name : all) QVERIFY(half.contains(name) || name >= names[200]);
    const auto split = train::validationSplit(names, 0.1);
    QCOMPARE(split.training.size() + split.validation.size(), names.size());
  }

  void splitOfFewPicturesLeavesSomethingOnBothSides() {
    const auto sizes = [](std::vector<std::string> names, double share) {
      const auto split = train::validationSplit(names, share);
      return std::pair(split.training.size(), split.validation.size());
    };
    QVERIFY((sizes({"a"}, 0.05) == std::pair<std::size_t, std::size_t>(1, 1)));
    QVERIFY((sizes({"a", "b"}, 0.05) == std::pair<std::size_t, std::size_t>(1, 1)));
    QVERIFY((sizes({"a", "b", "c", "d", "e"}, 0) == std::pair<std::size_t, std::size_t>(5, 0)));
    const auto [training, validation] = sizes({"a", "b", "c", "d", "e"}, 0.01);
    QCOMPARE(training, std::size_t{4});
    QCOMPARE(validation, std::size_t{1});
  }

  void stopsWhenAsked() {
    const PictureFolder folder;
    folder.addNoise("a.png", 64, 64, 1);
    std::stop_source stop;
    stop.request_stop();
    const auto store = folder.store();
    QVERIFY_EXCEPTION_THROWN(store->picture(0, stop.get_token()), Cancelled);
    QVERIFY(store->picture(0) != nullptr);  // and can be asked again
    QVERIFY_EXCEPTION_THROWN(train::PictureStore(folder.path(), 32, 0, {}, folder.limits(), stop.get_token()), Cancelled);
  }
};

QTEST_GUILESS_MAIN(PictureStoreTest)
#include "picture_store_test.moc"
