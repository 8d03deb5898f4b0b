/// What holds for every network.
#include "nets/enhancement_net.h"

#include <QtTest>

#include "error.h"
#include "nets/load_weights.h"
#include "nets/sci_net.h"

using namespace daybreak;
using namespace daybreak::nets;

class EnhancementNetTest : public QObject {
  Q_OBJECT

  static std::shared_ptr<EnhancementNet> make(const std::string& architecture, const std::string& conv) {
    std::map<std::string, std::string> options;
    if (!conv.empty()) options["conv"] = conv;
    return makeNet(architecture, options);
  }

 private Q_SLOTS:
  void initTestCase_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("conv");
    QTest::addColumn<qint64>("parameters");
    const qint64 plain = 864 + 32 + 3 * (9216 + 32) + 2 * (18432 + 32) + 1728 + 3;
    QTest::newRow("SGZ") << "sgz"
                         << "dsc" << qint64{10561};
    QTest::newRow("SGZ, plain convolutions") << "sgz"
                                             << "tc" << plain;
    QTest::newRow("SGZ, dilated convolutions") << "sgz"
                                               << "dc" << plain;
    QTest::newRow("Zero-DCE") << "zero-dce"
                              << "" << qint64{79416};
    QTest::newRow("SCI") << "sci"
                         << "" << qint64{258};
  }

  void hasThePublishedNumberOfParameters() {
    QFETCH_GLOBAL(qint64, parameters);
    qint64 count = 0;
    for (const auto& parameter : net()->parameters()) count += parameter.numel();
    QCOMPARE(count, parameters);
  }

  /// An output pixel farther than halo() from a change does not see it, one at the halo does: tiles rely on it.
  void haloIsExact() {
    torch::NoGradGuard noGrad;
    torch::manual_seed(3);
    const auto one = net();  // PyTorch's own initialisation: every weight matters
    one->eval();
    auto picture = torch::rand({1, 3, 48, 48}) * 0.2;
    const auto before = one->forward(picture);
    picture.index_put_({0, 0, 24, 24}, 0.9F - picture.index({0, 0, 24, 24}));
    const auto rows = ((one->forward(picture) - before).abs().amax({0, 1}) > 0).any(1).nonzero();
    QCOMPARE(rows.min().item<int>(), 24 - one->halo());
    QCOMPARE(rows.max().item<int>(), 24 + one->halo());
  }

  void mapAndResultHaveTheirShapesAndRanges() {
    torch::NoGradGuard noGrad;
    const auto one = net();
    one->initialise(2);
    one->eval();
    const auto picture = torch::rand({2, 3, 20, 28});
    const auto map = one->forward(picture);
    QVERIFY(map.sizes() == at::IntArrayRef({2, one->mapChannels(), 20, 28}));
    QVERIFY(map.abs().max().item<double>() <= 1);
    const auto result = one->enhance(picture, map);
    QVERIFY(result.sizes() == picture.sizes());
    QVERIFY(result.min().item<double>() >= 0 && result.max().item<double>() <= 1);
  }

  void seedsDecideTheInitialisation() {
    const auto seeded = [this](std::uint64_t seed) {
      const auto one = net();
      one->initialise(seed);
      return one->weights();
    };
    QVERIFY(seeded(7) == seeded(7));
    QVERIFY(seeded(7) != seeded(8));
  }

  void weightsRoundTripAndMisfitsAreNamed() {
    const auto one = net();
    const auto copy = net();
    const auto weights = one->weights();
    copy->load(weights);
    QVERIFY(copy->weights() == weights);

    const auto messageOf = [&copy](const Weights& wrong) {
      try {
        copy->load(wrong);
      } catch (const Error& error) {
        return std::string(error.what());
      }
      return std::string();
    };
    const auto name = weights.begin()->first;
    auto missing = weights;
    missing.erase(name);
    QVERIFY(messageOf(missing).find(name) != std::string::npos);
    auto extra = weights;
    extra["intruder"] = {{1}, {0.0F}};
    QVERIFY(messageOf(extra).find("intruder") != std::string::npos);
    auto misshapen = weights;
    misshapen[name].shape.push_back(1);
    QVERIFY(messageOf(misshapen).find(name) != std::string::npos);
  }

  void unknownNamesAreRefused() {
    QVERIFY_EXCEPTION_THROWN(makeNet("retinex", {}), Error);
    QVERIFY_EXCEPTION_THROWN(makeNet("sgz", {{"conv", "xx"}}), Error);
  }

 private:
  static std::shared_ptr<EnhancementNet> net() {
    QFETCH_GLOBAL(QString, architecture);
    QFETCH_GLOBAL(QString, conv);
    return make(architecture.toStdString(), conv.toStdString());
  }
};

QTEST_GUILESS_MAIN(EnhancementNetTest)
#include "enhancement_net_test.moc"
