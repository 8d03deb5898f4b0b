/// Batches come the same however they are made, go on where they stopped and add up over several processes.
#include "train/torch/batches.h"

#include <QtTest>
#include <set>

#include "error.h"
#include "picture_folder.h"
#include "train/torch/validation_batch.h"

using namespace daybreak;

class BatchesTest : public QObject {
  Q_OBJECT

  static train::TrainingOptions everything(int batch, int workers) {
    train::TrainingOptions options;
    options.seed = 4;
    options.batch = batch;
    options.workers = workers;
    options.augmentation = {true, true, 0.5, 0.4};
    return options;
  }
  static std::vector<torch::Tensor> some(train::Batches& batches, int count) {
    std::vector<torch::Tensor> taken;
    for (int i = 0; i < count; ++i) taken.push_back(batches.next());
    return taken;
  }
  static bool equal(const std::vector<torch::Tensor>& a, const std::vector<torch::Tensor>& b) {
    return std::ranges::equal(a, b, [](const auto& x, const auto& y) { return x.equal(y); });
  }
  static void fill(const PictureFolder& folder) {
    for (int i = 0; i < 7; ++i) folder.addNoise(std::to_string(i) + ".png", 60 + i, 48, static_cast<unsigned>(i));
  }

 private Q_SLOTS:
  void workersDoNotChangeWhatComes() {
    const PictureFolder folder;
    fill(folder);
    folder.addText("3a.jpg", "no picture");
    std::vector<torch::Tensor> expected;
    for (const int workers : {0, 1, 3}) {
      const auto store = folder.store(32, 0, {1 << 20, 0, {}});
      train::Batches batches(*store, everything(4, workers));
      const auto taken = some(batches, 6);
      QCOMPARE(taken[0].sizes(), (at::IntArrayRef{4, 3, 32, 32}));
      QVERIFY(taken[0].is_contiguous(at::MemoryFormat::ChannelsLast));
      QVERIFY(taken[0].min().item<float>() >= 0 && taken[0].max().item<float>() <= 1);
      QCOMPARE(batches.nextDraw(), std::uint64_t{24});
      if (expected.empty()) expected = taken;
      QVERIFY(equal(taken, expected));
    }
  }

  void goingOnFromADrawEqualsNeverHavingStopped() {
    const PictureFolder folder;
    fill(folder);
    const auto store = folder.store();
    train::Batches through(*store, everything(3, 2));
    some(through, 5);
    const auto position = through.nextDraw();
    const auto rest = some(through, 5);
    train::Batches resumed(*store, everything(3, 1), position);
    QVERIFY(equal(some(resumed, 5), rest));
  }

  void everyPictureComesOnceARound() {
    const PictureFolder folder;
    for (int i = 0; i < 6; ++i) folder.addFlat(std::to_string(i) + ".png", 40, 32, 40 * i);
    const auto store = folder.store();
    train::TrainingOptions options;
    options.batch = 4;
    train::Batches batches(*store, options);
    std::multiset<long> seen;
    for (const auto& batch : some(batches, 3))
      for (int i = 0; i < 4; ++i) seen.insert(std::lround(batch[i].mean().item<double>() * 255));
    QVERIFY(seen == (std::multiset<long>{0, 0, 40, 40, 80, 80, 120, 120, 160, 160, 200, 200}));
  }

  void processesTogetherSeeWhatOneSees() {
    const PictureFolder folder;
    fill(folder);
    const auto store = folder.store();
    train::Batches whole(*store, everything(6, 1));
    std::vector<std::unique_ptr<train::Batches>> parts;
    for (int rank = 0; rank < 3; ++rank)
      parts.push_back(std::make_unique<train::Batches>(*store, everything(6, 1), 0, rank, 3));
    for (int step = 0; step < 4; ++step) {
      std::vector<torch::Tensor> slices;
      for (const auto& part : parts) slices.push_back(part->next());
      QCOMPARE(slices[0].size(0), 2);
      QVERIFY(torch::cat(slices).equal(whole.next()));
      QCOMPARE(parts[2]->nextDraw(), whole.nextDraw());
    }
    QVERIFY_EXCEPTION_THROWN(train::Batches(*store, everything(4, 1), 0, 0, 3), Error);
  }

  void smallerBatchesGoOnWithTheSameDraws() {
    const PictureFolder folder;
    fill(folder);
    const auto store = folder.store();
    train::Batches batches(*store, everything(4, 2));
    const auto big = some(batches, 3);
    batches.restart(4, 2);
    const auto small = some(batches, 4);
    QVERIFY(torch::cat({small[0], small[1]}).equal(big[1]));
    QVERIFY(torch::cat({small[2], small[3]}).equal(big[2]));
    QCOMPARE(batches.nextDraw(), std::uint64_t{12});
    batches.setBatch(1);
    QCOMPARE(batches.next().size(0), 1);
    QCOMPARE(batches.nextDraw(), std::uint64_t{13});
  }

  void emptiedFolderIsToldByNext() {
    const PictureFolder folder;
    fill(folder);
    const auto store = folder.store(32, 0, {1 << 20, 0, {}});
    folder.empty();
    train::Batches batches(*store, everything(2, 2));
    QVERIFY_EXCEPTION_THROWN(batches.next(), Error);
    QVERIFY_EXCEPTION_THROWN(batches.next(), Error);
    QCOMPARE(folder.told.size(), 7);
  }

  void waitingIsMeasured() {
    const PictureFolder folder;
    fill(folder);
    const auto store = folder.store();
    train::Batches batches(*store, everything(2, 0));
    some(batches, 3);
    QVERIFY(batches.waitedSeconds() > 0);
  }

  void validationPicturesAreWholeAndTheirMiddleIsTheBatch() {
    const PictureFolder folder;
    fill(folder);
    const auto store = folder.store(32, 0.5);
    const auto kept = store->validationIndices().size();
    QVERIFY(kept >= 1);
    const auto batch = train::validationBatch(*store, 100);
    QCOMPARE(batch.previews.size(), kept);
    QCOMPARE(batch.crops.size(0), static_cast<std::int64_t>(kept));
    const auto& first = batch.previews[0];
    QCOMPARE(largestDifference(first, *store->picture(store->validationIndices()[0])), 0.0F);
    const auto left = static_cast<std::size_t>((first.width() - 32 + 1) / 2);
    QCOMPARE(batch.crops[0][1][5][7].item<float>(), static_cast<float>(first.row<std::uint8_t>(1, 5)[left + 7]) / 255.0F);
    QVERIFY(train::validationBatch(*store, 100).crops.equal(batch.crops));
    QCOMPARE(train::validationBatch(*store, 0).previews.size(), std::size_t{0});
  }

  void withoutValidationPicturesTrainingOnesAreShown() {
    const PictureFolder folder;
    folder.addText("0.jpg", "no picture");
    folder.addFlat("1.png", 32, 32, 10);
    folder.addFlat("2.png", 32, 32, 20);
    const auto batch = train::validationBatch(*folder.store(32, 0), 2);
    QCOMPARE(batch.previews.size(), std::size_t{2});
    QCOMPARE(int{batch.previews[0].plane<std::uint8_t>(0)[0]}, 10);
  }
};

QTEST_GUILESS_MAIN(BatchesTest)
#include "batches_test.moc"
