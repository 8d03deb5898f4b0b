#include "nets/sgz_net.h"

#include <QtTest>

#include "error.h"
#include "nets/load_weights.h"

using namespace daybreak::nets;

class SgzNetTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void parameterCount_data() {
    QTest::addColumn<QString>("conv");
    QTest::addColumn<qint64>("parameters");
    QTest::newRow("depthwise separable, as published") << "dsc" << qint64{10561};
    QTest::newRow("plain 3x3") << "tc" << qint64{864 + 32 + 3 * (9216 + 32) + 2 * (18432 + 32) + 1728 + 3};
    QTest::newRow("dilated has the plain one's shapes")
        << "dc" << qint64{864 + 32 + 3 * (9216 + 32) + 2 * (18432 + 32) + 1728 + 3};
  }
  void parameterCount() {
    QFETCH(QString, conv);
    QFETCH(qint64, parameters);
    qint64 count = 0;
    for (const auto& parameter : SgzNet(sgzConvFromName(conv.toStdString()))->parameters()) count += parameter.numel();
    QCOMPARE(count, parameters);
  }

  void tellsAnUnknownConvolution() { QVERIFY_EXCEPTION_THROWN(sgzConvFromName("xx"), daybreak::Error); }

  /// An output pixel farther than halo() from a change does not see it, one at the halo does: tiles rely on it.
  void haloIsExact_data() {
    QTest::addColumn<QString>("conv");
    for (const char* conv : {"dsc", "tc", "dc"}) QTest::newRow(conv) << conv;
  }
  void haloIsExact() {
    QFETCH(QString, conv);
    torch::NoGradGuard noGrad;
    torch::manual_seed(3);
    SgzNet net(sgzConvFromName(conv.toStdString()));
    auto picture = torch::rand({1, 3, 48, 48});
    const auto before = net->forward(picture);
    picture.index_put_({0, 0, 24, 24}, 1.0F - picture.index({0, 0, 24, 24}));
    const auto changed = (net->forward(picture) - before).abs().amax({0, 1}) > 0;
    const auto rows = changed.any(1).nonzero();
    QCOMPARE(rows.min().item<int>(), 24 - net->halo());
    QCOMPARE(rows.max().item<int>(), 24 + net->halo());
  }

  void recurrenceFollowsThePapersEquation() {
    const auto y = torch::tensor({0.2, 0.5, 0.9}, torch::kFloat64);
    const auto r = torch::tensor({-0.6, -0.3, 0.4}, torch::kFloat64);
    for (int order = 2; order <= 4; ++order) {
      const auto result = recurrence(y, r, 3, order);
      for (int i = 0; i < 3; ++i) {
        double expected = y[i].item<double>();
        for (int step = 0; step < 3; ++step) {
          expected += r[i].item<double>() * (std::pow(expected, order) - expected);
          expected = std::min(expected, 1.0);
        }
        QVERIFY(std::abs(result[i].item<double>() - expected) < 1e-12);
      }
    }
  }

  void seedsDecideTheInitialisation() {
    SgzNet one(SgzConv::DepthwiseSeparable), same(SgzConv::DepthwiseSeparable), other(SgzConv::DepthwiseSeparable);
    one->initialise(7);
    same->initialise(7);
    other->initialise(8);
    QVERIFY(extractWeights(*one) == extractWeights(*same));
    QVERIFY(extractWeights(*one) != extractWeights(*other));
  }

  void weightsRoundTripAndMisfitsAreNamed() {
    SgzNet net(SgzConv::DepthwiseSeparable), copy(SgzConv::DepthwiseSeparable);
    auto weights = extractWeights(*net);
    loadWeights(*copy, weights);
    QVERIFY(extractWeights(*copy) == weights);

    const auto messageOf = [&copy](const Weights& wrong) {
      try {
        loadWeights(*copy, wrong);
      } catch (const daybreak::Error& error) {
        return QString(error.what());
      }
      return QString();
    };
    auto missing = weights;
    missing.erase("e_conv3.point_conv.bias");
    QVERIFY(messageOf(missing).contains("e_conv3.point_conv.bias"));
    auto extra = weights;
    extra["intruder"] = {{1}, {0.0F}};
    QVERIFY(messageOf(extra).contains("intruder"));
    auto misshapen = weights;
    misshapen["e_conv1.depth_conv.bias"].shape = {1, 3};
    QVERIFY(messageOf(misshapen).contains("e_conv1.depth_conv.bias"));
  }
};

QTEST_GUILESS_MAIN(SgzNetTest)
#include "sgz_net_test.moc"
