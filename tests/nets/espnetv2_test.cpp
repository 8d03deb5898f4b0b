/// ESPNetv2 against what its published program computes from the official weights (../shared/data/golden).
#include "nets/espnetv2.h"

#include <QtTest>

#include "error.h"
#include "models/checkpoint.h"
#include "models/safetensors.h"
#include "support/shared_data.h"

using namespace daybreak;

class Espnetv2Test : public QObject {
  Q_OBJECT

  nets::Weights voc_;

  static nets::Weights official(const char* file) { return models::readCheckpoint(sharedData("weights") / file); }
  static torch::Tensor tensorOf(const nets::WeightTensor& stored) { return torch::tensor(stored.values).view(stored.shape); }
  void expectRefusal(const nets::Weights& weights, const char* words) const {
    try {
      nets::makeSegmenter("espnetv2", 21, weights);
      QFAIL("not refused");
    } catch (const Error& error) {
      QVERIFY2(QString(error.what()).contains(words), error.what());
    }
  }

 private Q_SLOTS:
  void initTestCase() {
    SKIP_WITHOUT_SHARED_DATA();
    voc_ = official("espnetv2_s_2.0_pascal_384x384.pth");
  }

  void matchesThePublishedProgram_data() {
    QTest::addColumn<QString>("weights");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("classes");
    QTest::addColumn<int>("outputs");
    QTest::newRow("Pascal VOC") << "espnetv2_s_2.0_pascal_384x384.pth"
                                << "espnetv2_pascal.safetensors" << 21 << 21;
    QTest::newRow("Cityscapes and background") << "espnetv2_s_2.0_city_1024x512.pth"
                                               << "espnetv2_city.safetensors" << 19 << 20;
  }
  void matchesThePublishedProgram() {
    QFETCH(QString, weights);
    QFETCH(QString, file);
    QFETCH(int, classes);
    QFETCH(int, outputs);
    torch::NoGradGuard noGrad;
    const auto golden = models::readTensorFile(sharedData("golden") / file.toStdString()).tensors;
    const auto net = nets::makeSegmenter("espnetv2", classes, official(weights.toUtf8()));
    QCOMPARE(net->classes(), outputs);
    const auto mean = torch::tensor({0.485F, 0.456F, 0.406F}).view({3, 1, 1});
    const auto deviation = torch::tensor({0.229F, 0.224F, 0.225F}).view({3, 1, 1});
    const auto logits = net->forward(tensorOf(golden.at("input_normalised")) * deviation + mean);
    const auto expected = tensorOf(golden.at("logits"));
    QVERIFY(logits.sizes() == expected.sizes());
    const auto difference = (logits - expected).abs().max().item<double>();
    QVERIFY2(difference <= 1e-4, qPrintable(QString("differs by %1").arg(difference)));
  }

  void takesPicturesOfEverySize() {
    torch::NoGradGuard noGrad;
    const auto net = nets::makeSegmenter("espnetv2", 21, voc_);
    for (const auto& [height, width] : {std::pair{67, 131}, {16, 17}, {1, 1}}) {
      const auto logits = net->forward(torch::rand({2, 3, height, width}));
      QVERIFY(logits.sizes() == (std::vector<std::int64_t>{2, 21, height, width}));
      QVERIFY(torch::isfinite(logits).all().item<bool>());
    }
  }

  /// As guidance of a training needs it.
  void onlyThePictureHasAGradient() {
    const auto net = nets::makeSegmenter("espnetv2", 21, voc_);
    QVERIFY(net->parameters().empty());
    auto picture = torch::rand({1, 3, 64, 48}).requires_grad_();
    net->forward(picture).square().mean().backward();
    QVERIFY(torch::isfinite(picture.grad()).all().item<bool>());
    QVERIFY(picture.grad().abs().max().item<double>() > 0);
  }

  void computesInHalfPrecision() {
    torch::NoGradGuard noGrad;
    const auto net = nets::makeSegmenter("espnetv2", 21, voc_);
    torch::manual_seed(1);
    const auto picture = torch::rand({1, 3, 64, 64});
    const auto exact = net->forward(picture);
    net->to(torch::kBFloat16);
    const auto rough = net->forward(picture.to(torch::kBFloat16)).to(torch::kFloat32);
    const auto error = ((rough - exact).square().mean() / exact.square().mean()).sqrt().item<double>();
    QVERIFY2(error < 0.1, qPrintable(QString::number(error)));
  }

  void misfitsAreNamed() {
    auto weights = voc_;
    weights["base_net.level4.7.module_act.weight"] = {{1}, {0}};
    expectRefusal(weights, "base_net.level4.7.module_act.weight");
    weights = voc_;
    weights.erase("bu_dec_l2.stages.3.weight");
    expectRefusal(weights, "bu_dec_l2.stages.3.weight");
    weights = voc_;
    weights["base_net.level3.1.proj_1x1.bn.bias"] = {{2}, {0, 0}};
    expectRefusal(weights, "base_net.level3.1.proj_1x1.bn.bias");
    expectRefusal(official("espnetv2_s_2.0_city_1024x512.pth"), "20 classes apart, not 21");
  }
};

QTEST_GUILESS_MAIN(Espnetv2Test)
#include "espnetv2_test.moc"
