/// The fused kernels of every instruction set this processor has, against the network written out plainly.
#include "engine/fused/fused_net.h"

#include <QtTest>
#include <array>
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

/// A kind of network the kernels know.
struct Network {
  const char* name;
  const char* outputs;  ///< what its tensors that make a layer's outputs are called behind "e_conv1"
  int multiplyAdds;
  int fewMultiplyAdds;  ///< what withDeadChannels() leaves at most
};
constexpr std::array kNetworks{Network{"separable", ".point_conv", 10075, 5000}, Network{"tc", ".conv", 67104, 21000},
                               Network{"Zero-DCE", "", 79200, 32000}};

nets::Weights randomWeights(const Network& network, unsigned seed) {
  const QString name = network.name;
  if (name == "separable") return randomModel(seed)->weights;
  if (name == "tc") return randomPlainModel("sgz", {{"conv", "tc"}}, seed)->weights;
  return randomPlainModel("zero-dce", {}, seed)->weights;
}

/// A random network with every weight of some channels zero, as weight decay leaves them.
nets::Weights withDeadChannels(const Network& network) {
  auto weights = randomWeights(network, 5);
  const auto silence = [&](const std::string& name, std::size_t from, std::size_t to, float value) {
    auto& tensor = weights.at(name);
    const auto each = tensor.values.size() / static_cast<std::size_t>(tensor.shape[0]);
    std::fill(tensor.values.begin() + static_cast<std::ptrdiff_t>(from * each),
              tensor.values.begin() + static_cast<std::ptrdiff_t>(to * each), value);
  };
  const std::string outputs = network.outputs;
  silence("e_conv1" + outputs + ".weight", 3, 9, 0);
  silence("e_conv1" + outputs + ".bias", 3, 9, -0.1F);
  for (const std::string layer : {"e_conv3", "e_conv4"}) {  // entirely dead
    silence(layer + outputs + ".weight", 0, 32, 0);
    silence(layer + outputs + ".bias", 0, 32, -1);
  }
  silence("e_conv5" + outputs + ".bias", 0, 5, 0.3F);  // constants, as nothing else reaches layer 5
  silence("e_conv5" + outputs + ".bias", 5, 32, -0.3F);
  if (outputs == ".point_conv") {
    for (auto& value : weights.at("e_conv5.depth_conv.bias").values) value = 0;
    silence("e_conv2.depth_conv.weight", 0, 4, 1e-20F);  // denormal in effect
  } else {
    auto& taps = weights.at("e_conv2" + outputs + ".weight").values;
    for (std::size_t i = 0; i < taps.size(); ++i)
      if (i % (32 * 9) < 4 * 9) taps[i] = 1e-20F;
  }
  return weights;
}

void addNetworks() {
  QTest::addColumn<int>("network");
  for (std::size_t i = 0; i < kNetworks.size(); ++i) QTest::newRow(kNetworks[i].name) << static_cast<int>(i);
}

const Network& networkOf(int row) { return kNetworks[static_cast<std::size_t>(row)]; }

}  // namespace

class FusedNetTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { StripMemory::largestAllocation = std::numeric_limits<std::size_t>::max(); }

  void agreesWithTheReference_data() {
    QTest::addColumn<int>("network");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    for (std::size_t i = 0; i < kNetworks.size(); ++i)
      for (const auto& [width, height] :
           {std::pair{1, 1}, {2, 3}, {1, 40}, {40, 1}, {7, 5}, {12, 12}, {23, 41}, {180, 7}, {181, 33}, {363, 21}, {11, 523}})
        QTest::addRow("%s, %d x %d", kNetworks[i].name, width, height) << static_cast<int>(i) << width << height;
  }
  void agreesWithTheReference() {
    QFETCH(int, network);
    QFETCH(int, width);
    QFETCH(int, height);
    const auto weights = randomWeights(networkOf(network), 3);
    const FusedNet net(weights);
    QCOMPARE(net.graph().multiplyAdds(), networkOf(network).multiplyAdds);
    const auto picture = randomPicture(width, height);
    const auto expected = referenceMap(weights, picture);
    for (const auto& set : instructionSets()) {
      const OnlyInstructionSet only(set);
      const float difference = largestDifference(net.map(picture, 2), expected);
      QVERIFY2(difference <= 1e-5F, qPrintable(QString("%1: %2").arg(set.name.c_str()).arg(static_cast<double>(difference))));
    }
  }

  void readsAnySampleType_data() { addNetworks(); }
  void readsAnySampleType() {
    QFETCH(int, network);
    const auto picture = randomPicture(50, 30);
    const FusedNet net(randomWeights(networkOf(network), 1));
    for (const auto samples : {media::Samples::U8, media::Samples::U16}) {
      const auto whole = media::converted(picture, samples);
      QCOMPARE(net.map(whole, 1), net.map(media::converted(whole, media::Samples::F32), 1));
    }
  }

  void deadChannelsChangeNothingButTheWork_data() { addNetworks(); }
  void deadChannelsChangeNothingButTheWork() {
    QFETCH(int, network);
    const auto weights = withDeadChannels(networkOf(network));
    const FusedNet lean(weights);
    const FusedNet full(weights, false);
    QCOMPARE(full.graph().multiplyAdds(), networkOf(network).multiplyAdds);
    const int left = lean.graph().multiplyAdds();
    QVERIFY2(left < networkOf(network).fewMultiplyAdds, qPrintable(QString::number(left)));
    const auto picture = randomPicture(211, 37);
    const auto expected = referenceMap(weights, picture);
    for (const auto& set : instructionSets()) {
      const OnlyInstructionSet only(set);
      QVERIFY(largestDifference(lean.map(picture, 2), expected) <= 1e-5F);
      QVERIFY(largestDifference(full.map(picture, 2), expected) <= 1e-5F);
    }
  }

  /// No live channel anywhere, or only in one layer: the schedule has nothing, or odd pieces, to go by.
  void networksOfLittleAreRun_data() {
    QTest::addColumn<int>("network");
    QTest::addColumn<QString>("kept");
    for (std::size_t i = 0; i < kNetworks.size(); ++i) {
      const auto add = [i](const char* what, const char* kept) {
        QTest::addRow("%s, %s", kNetworks[i].name, what) << static_cast<int>(i) << kept;
      };
      add("nothing but the last bias", "");
      add("first and last", "17");
      add("constants in the middle", "567");
      add("second on a constant first", "2345");
      add("no third", "124567");
    }
  }
  void networksOfLittleAreRun() {
    QFETCH(int, network);
    QFETCH(QString, kept);
    auto weights = randomWeights(networkOf(network), 7);
    for (int layer = 1; layer <= 7; ++layer) {
      if (kept.contains(QString::number(layer))) continue;
      const auto name = "e_conv" + std::to_string(layer) + networkOf(network).outputs + ".weight";
      for (float& value : weights.at(name).values) value = 0;
    }
    const auto picture = randomPicture(37, 29);
    QVERIFY(largestDifference(FusedNet(weights).map(picture, 2), referenceMap(weights, picture)) <= 1e-5F);
  }

  void partsAgreeWithTheWholeToTheBit_data() { addNetworks(); }
  void partsAgreeWithTheWholeToTheBit() {
    QFETCH(int, network);
    const FusedNet net(randomWeights(networkOf(network), 1));
    const auto picture = randomPicture(400, 560);
    const auto whole = net.map(picture, 2);
    const auto part = net.map(media::cropped(picture, 100, 490, 90, 70), 2);
    for (std::size_t channel = 0; channel < static_cast<std::size_t>(net.mapChannels()); ++channel)
      for (std::size_t y = 7; y < 70; ++y)
        for (std::size_t x = 7; x < 83; ++x)
          QCOMPARE(part[channel * 6300 + y * 90 + x], whole[channel * 224000 + (490 + y) * 400 + 100 + x]);
  }

  void threadsChangeNothing_data() { addNetworks(); }
  void threadsChangeNothing() {
    QFETCH(int, network);
    const FusedNet net(randomWeights(networkOf(network), 1));
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

  void littleMemoryMeansNarrowStrips_data() { addNetworks(); }
  void littleMemoryMeansNarrowStrips() {
    QFETCH(int, network);
    const FusedNet net(randomWeights(networkOf(network), 1));
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
