#include "nets/sci_net.h"

#include <QtTest>

#include "error.h"

using namespace daybreak;
using namespace daybreak::nets;

class SciNetTest : public QObject {
  Q_OBJECT

  static SciNet seeded(Calibration calibration, std::uint64_t seed) {
    SciNet net(calibration);
    net->initialise(seed);
    return net;
  }

 private Q_SLOTS:
  void calibrationIsLeftOutWhereThereIsNone() {
    const auto full = seeded(Calibration::With, 1)->weights();
    auto plain = seeded(Calibration::Without, 2);
    plain->load(full);
    for (const auto& [name, tensor] : plain->weights()) {
      QVERIFY(name.starts_with("enhance."));
      QVERIFY(full.at(name) == tensor);
    }
  }

  void calibrationStaysAsItWasWithoutAny() {
    const auto plain = seeded(Calibration::Without, 2)->weights();
    auto full = seeded(Calibration::With, 1);
    const auto before = full->weights();
    full->load(plain);
    for (const auto& [name, tensor] : full->weights())
      QVERIFY(tensor == (name.starts_with("calibrate.") ? before : plain).at(name));
    auto broken = before;
    broken.erase("calibrate.out_conv.0.bias");
    QVERIFY_EXCEPTION_THROWN(full->load(broken), Error);
  }

  void firstStageIsTheNetworkItself() {
    torch::NoGradGuard noGrad;
    auto net = seeded(Calibration::With, 1);
    net->eval();
    const auto picture = torch::rand({1, 3, 16, 16});
    const auto stages = net->stages(picture, 3);
    QCOMPARE(stages.size(), std::size_t{3});
    QVERIFY(stages[0].input.equal(picture));
    QVERIFY(stages[0].illumination.equal(net->forward(picture)));
    QVERIFY(!stages[1].input.equal(picture));
  }

  /// Grey in, grey out; and turning the colours of a picture turns those of its illumination.
  void neutralNetsTreatColoursAlike() {
    torch::NoGradGuard noGrad;
    auto net = seeded(Calibration::Without, 3);
    for (auto& parameter : net->parameters()) parameter.add_(torch::randn_like(parameter) * 0.3);
    net->eval();
    const auto picture = torch::rand({1, 3, 16, 16});
    const auto turned = [](const torch::Tensor& colours) { return colours.roll(1, 1); };
    QVERIFY(!net->forward(turned(picture)).allclose(turned(net->forward(picture)), 0, 1e-3));
    net->makeNeutral();
    QVERIFY(net->forward(turned(picture)).allclose(turned(net->forward(picture)), 0, 1e-6));
    const auto grey = net->forward(torch::rand({1, 1, 16, 16}).expand({1, 3, 16, 16}));
    QVERIFY(grey.select(1, 0).allclose(grey.select(1, 1), 0, 1e-6) && grey.select(1, 0).allclose(grey.select(1, 2), 0, 1e-6));
  }

  void laterStagesNeedTheCalibration() {
    auto net = seeded(Calibration::Without, 1);
    const auto picture = torch::rand({1, 3, 16, 16});
    QCOMPARE(net->stages(picture, 1).size(), std::size_t{1});
    QVERIFY_EXCEPTION_THROWN(net->stages(picture, 2), Error);
  }
};

QTEST_GUILESS_MAIN(SciNetTest)
#include "sci_net_test.moc"
