/// The fused kernels of every instruction set this processor has, against the network written out plainly.
#include "engine/fused/fused_net.h"

#include <QtTest>
#include <atomic>
#include <thread>

#include "engine/fused/instruction_sets.h"
#include "engine/fused/net_reference.h"
#include "error.h"
#include "media/resample.h"
#include "support/random_model.h"

using namespace daybreak;
using namespace daybreak::engine::fused;

namespace {

float largestDifference(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size()) return INFINITY;
  float largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) largest = std::max(largest, std::abs(a[i] - b[i]));
  return largest;
}

/// The random model with every weight of some channels zero, as weight decay leaves them.
nets::Weights withDeadChannels() {
  auto weights = randomModel(5)->weights;
  const auto silence = [&](const std::string& name, std::size_t from, std::size_t to, float value) {
    auto& tensor = weights.at(name);
    const auto each = tensor.values.size() / static_cast<std::size_t>(tensor.shape[0]);
    std::fill(tensor.values.begin() + static_cast<std::ptrdiff_t>(from * each),
              tensor.values.begin() + static_cast<std::ptrdiff_t>(to * each), value);
  };
  silence("e_conv1.point_conv.weight", 3, 9, 0);
  silence("e_conv1.point_conv.bias", 3, 9, -0.1F);
  for (const char* layer : {"e_conv3", "e_conv4"}) {  // entirely dead
    silence(std::string(layer) + ".point_conv.weight", 0, 32, 0);
    silence(std::string(layer) + ".point_conv.bias", 0, 32, -1);
  }
  silence("e_conv5.point_conv.bias", 0, 5, 0.3F);  // constants, as nothing else reaches layer 5
  silence("e_conv5.point_conv.bias", 5, 32, -0.3F);
  for (auto& value : weights.at("e_conv5.depth_conv.bias").values) value = 0;
  silence("e_conv2.depth_conv.weight", 0, 4, 1e-20F);  // denormal in effect
  return weights;
}

}  // namespace

class FusedNetTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { StripMemory::largestAllocation = std::numeric_limits<std::size_t>::max(); }

  void agreesWithTheReference_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    for (const auto& [width, height] :
         {std::pair{1, 1}, {2, 3}, {1, 40}, {40, 1}, {7, 5}, {12, 12}, {23, 41}, {180, 7}, {181, 33}, {363, 21}, {11, 523}})
      QTest::addRow("%d x %d", width, height) << width << height;
  }
  void agreesWithTheReference() {
    QFETCH(int, width);
    QFETCH(int, height);
    const auto weights = randomModel(3)->weights;
    const FusedNet net(weights);
    QCOMPARE(net.graph().multiplyAdds(), 10075);
    const auto picture = randomPicture(width, height);
    const auto expected = referenceMap(weights, picture);
    for (const auto& set : instructionSets()) {
      const OnlyInstructionSet only(set);
      const float difference = largestDifference(net.map(picture, 2), expected);
      QVERIFY2(difference <= 1e-5F, qPrintable(QString("%1: %2").arg(set.name.c_str()).arg(static_cast<double>(difference))));
    }
  }

  void readsAnySampleType() {
    const auto picture = randomPicture(50, 30);
    const FusedNet net(randomModel()->weights);
    for (const auto samples : {media::Samples::U8, media::Samples::U16}) {
      const auto whole = media::converted(picture, samples);
      QCOMPARE(net.map(whole, 1), net.map(media::converted(whole, media::Samples::F32), 1));
    }
  }

  void deadChannelsChangeNothingButTheWork() {
    const auto weights = withDeadChannels();
    const FusedNet lean(weights);
    const FusedNet full(weights, false);
    QCOMPARE(full.graph().multiplyAdds(), 10075);
    QVERIFY2(lean.graph().multiplyAdds() < 5000, qPrintable(QString::number(lean.graph().multiplyAdds())));
    const auto picture = randomPicture(211, 67);
    const auto expected = referenceMap(weights, picture);
    for (const auto& set : instructionSets()) {
      const OnlyInstructionSet only(set);
      QVERIFY(largestDifference(lean.map(picture, 2), expected) <= 1e-5F);
      QVERIFY(largestDifference(full.map(picture, 2), expected) <= 1e-5F);
    }
  }

  /// No live channel anywhere, or only in one layer: the schedule has nothing, or odd pieces, to go by.
  void networksOfLittleAreRun_data() {
    QTest::addColumn<QString>("kept");
    QTest::newRow("nothing but the last bias") << "";
    QTest::newRow("first and last") << "17";
    QTest::newRow("constants in the middle") << "567";
    QTest::newRow("second on a constant first") << "2345";
    QTest::newRow("no third") << "124567";
  }
  void networksOfLittleAreRun() {
    QFETCH(QString, kept);
    auto weights = randomModel(7)->weights;
    for (int layer = 1; layer <= 7; ++layer) {
      if (kept.contains(QString::number(layer))) continue;
      for (float& value : weights.at("e_conv" + std::to_string(layer) + ".point_conv.weight").values) value = 0;
    }
    const auto picture = randomPicture(37, 29);
    QVERIFY(largestDifference(FusedNet(weights).map(picture, 2), referenceMap(weights, picture)) <= 1e-5F);
  }

  void partsAgreeWithTheWholeToTheBit() {
    const FusedNet net(randomModel()->weights);
    const auto picture = randomPicture(400, 560);
    const auto whole = net.map(picture, 2);
    const auto part = net.map(media::cropped(picture, 100, 490, 90, 70), 2);
    for (std::size_t channel = 0; channel < 3; ++channel)
      for (std::size_t y = 7; y < 70; ++y)
        for (std::size_t x = 7; x < 83; ++x)
          QCOMPARE(part[channel * 6300 + y * 90 + x], whole[channel * 224000 + (490 + y) * 400 + 100 + x]);
  }

  void threadsChangeNothing() {
    const FusedNet net(randomModel()->weights);
    const auto picture = randomPicture(701, 530);
    const auto one = net.map(picture, 1);
    for (const int threads : {2, 3, 8}) QCOMPARE(net.map(picture, threads), one);
  }

  void severalAtOnceDoNotDisturbEachOther() {
    const FusedNet first(randomModel(1)->weights);
    const FusedNet second(randomModel(2)->weights);
    const auto picture = randomPicture(300, 200);
    const auto expectedFirst = first.map(picture, 1);
    const auto expectedSecond = second.map(picture, 1);
    std::atomic<bool> same = true;
    {
      std::vector<std::jthread> threads;
      for (const bool one : {true, false, true, false})
        threads.emplace_back([&, one] {
          for (int i = 0; i < 5; ++i)
            if ((one ? first : second).map(picture, 2) != (one ? expectedFirst : expectedSecond)) same = false;
        });
    }
    QVERIFY(same);
  }

  /// Every pixel is handed over once.
  void theSinkGetsThePictureOnce() {
    const FusedNet net(randomModel()->weights);
    const auto picture = randomPicture(397, 523);
    std::vector<std::atomic<int>> seen(picture.pixels());
    std::atomic<bool> slotsInRange = true;
    net.run(picture, 2, [&](const FactorRun& run, int slot) {
      if (slot < 0 || slot > 1) slotsInRange = false;
      for (int i = 0; i < run.count; ++i) ++seen[static_cast<std::size_t>(run.y * 397 + run.x + i)];
    });
    QVERIFY(slotsInRange);
    QVERIFY(std::ranges::all_of(seen, [](const auto& count) { return count == 1; }));
  }

  void littleMemoryMeansNarrowStrips() {
    const FusedNet net(randomModel()->weights);
    const auto picture = randomPicture(400, 100);
    const auto expected = net.map(picture, 2);
    StripMemory::largestAllocation = 400'000;
    QCOMPARE(net.map(picture, 2), expected);
    StripMemory::largestAllocation = 1000;
    QVERIFY_EXCEPTION_THROWN(net.map(picture, 2), std::bad_alloc);
  }

  void stopsWithinOneStrip() {
    const FusedNet net(randomModel()->weights);
    std::stop_source source;
    std::atomic<int> rows = 0;
    const auto stopSoon = [&](const FactorRun&, int) {
      ++rows;
      source.request_stop();
    };
    QVERIFY_EXCEPTION_THROWN(net.run(randomPicture(1000, 600), 2, stopSoon, source.get_token()), Cancelled);
    QVERIFY2(rows <= 2 * 512, qPrintable(QString::number(rows)));  // one strip for each thread
  }
};

QTEST_GUILESS_MAIN(FusedNetTest)
#include "fused_net_test.moc"
