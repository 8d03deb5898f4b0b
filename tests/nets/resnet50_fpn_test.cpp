/// The guidance's network: torchvision's ResNet-50, normalisation worked into its convolutions, a random pyramid on top.
#include "nets/resnet50_fpn.h"

#include <QtTest>

#include "error.h"
#include "nets/load_weights.h"
#include "nets/resnet50.h"

using namespace daybreak;

class Resnet50FpnTest : public QObject {
  Q_OBJECT

  nets::Weights backbone_;

  static torch::Tensor picture() {
    torch::manual_seed(3);
    return torch::rand({1, 3, 72, 56});
  }
  nets::Weights whole(int classes) const {
    auto weights = nets::randomFpn(classes, 1);
    weights.insert(backbone_.begin(), backbone_.end());
    return weights;
  }

 private Q_SLOTS:
  void initTestCase() { backbone_ = nets::randomResnet50(7); }

  /// 25,557,032 of torchvision's resnet50 less 2,049,000 of its classifier.
  void hasAsManyParametersAsTorchvisions() {
    std::size_t learnt = 0;
    for (const auto& [name, tensor] : backbone_)
      if (!name.ends_with(".running_mean") && !name.ends_with(".running_var")) learnt += tensor.values.size();
    QCOMPARE(learnt, std::size_t{25'557'032 - 2'049'000});
    QVERIFY(backbone_.at("layer3.0.downsample.0.weight").shape == (std::vector<std::int64_t>{1024, 512, 1, 1}));
    QVERIFY(backbone_.at("layer4.2.conv3.weight").shape == (std::vector<std::int64_t>{2048, 512, 1, 1}));
    QVERIFY(backbone_.at("layer2.0.bn2.running_var").shape == (std::vector<std::int64_t>{128}));
  }

  void foldedNormalisationIsTheSame() {
    torch::NoGradGuard noGrad;
    torch::manual_seed(2);
    auto weights = backbone_;
    for (auto& [name, tensor] : weights)  // random statistics and factors
      if (tensor.shape.size() == 1)
        tensor = nets::plainTensor(name.ends_with(".bias") || name.ends_with(".running_mean")
                                       ? torch::randn(tensor.shape) * 0.2
                                       : torch::tensor(tensor.values) * (0.5 + torch::rand(tensor.shape)));
    const auto& layers = nets::resnet50Layers();
    const auto named = [&](const std::string& name) { return nets::tensorNamed(weights, name); };
    const auto folded = nets::runResnet50(picture(), [&](std::size_t i, const torch::Tensor& x) {
      return nets::foldedConv(weights, layers[i].conv, layers[i].norm, layers[i].stride)->forward(x);
    });
    const auto plain = nets::runResnet50(picture(), [&](std::size_t i, const torch::Tensor& x) {
      const auto& norm = layers[i].norm;
      const auto y = torch::conv2d(x, named(layers[i].conv + ".weight"), {}, layers[i].stride, layers[i].kernel / 2);
      return torch::batch_norm(y, named(norm + ".weight"), named(norm + ".bias"), named(norm + ".running_mean"),
                               named(norm + ".running_var"), false, 0.1, 1e-5, false);
    });
    for (std::size_t i = 0; i < plain.size(); ++i) {
      const auto scale = plain[i].abs().max().item<double>();
      QVERIFY(scale > 0);
      QVERIFY((folded[i] - plain[i]).abs().max().item<double>() < 1e-5 * scale);
    }
  }

  void randomNumbersNeitherVanishNorExplode() {
    torch::NoGradGuard noGrad;
    const auto& layers = nets::resnet50Layers();
    const auto stages = nets::runResnet50(picture(), [&](std::size_t i, const torch::Tensor& x) {
      return nets::foldedConv(backbone_, layers[i].conv, layers[i].norm, layers[i].stride)->forward(x);
    });
    for (std::size_t i = 0; i < stages.size(); ++i) {
      QCOMPARE(stages[i].size(1), nets::kResnetWidths[i]);
      const auto deviation = stages[i].std().item<double>();
      QVERIFY2(deviation > 0.2 && deviation < 5, qPrintable(QString::number(deviation)));
    }
  }

  void seedsDecide() {
    QVERIFY(nets::randomResnet50(7) == backbone_);
    QVERIFY(nets::randomFpn(21, 7) == nets::randomFpn(21, 7));
    QVERIFY(nets::randomFpn(21, 7) != nets::randomFpn(21, 8));
    const auto weight = nets::tensorNamed(nets::randomFpn(21, 7), "fpn.smooth2.0.weight");
    QVERIFY(std::abs(weight.std().item<double>() - 0.01) < 1e-4);
  }

  void onlyThePictureHasAGradient() {
    nets::Resnet50Fpn net(whole(5));
    auto seen = picture().requires_grad_();
    const auto logits = net->forward(seen);
    QVERIFY(logits.sizes() == (std::vector<std::int64_t>{1, 5, 18, 14}));
    QCOMPARE(net->classes(), 5);
    logits.square().sum().backward();
    QVERIFY(torch::isfinite(seen.grad()).all().item<bool>());
    QVERIFY(seen.grad().abs().max().item<double>() > 0);
    QVERIFY(net->parameters().empty());
    for (const auto& buffer : net->buffers()) QVERIFY(!buffer.requires_grad());
  }

  void misfitsAreNamed() {
    auto weights = backbone_;
    weights["fc.weight"] = {{1}, {0}};
    weights["bn1.num_batches_tracked"] = {{}, {0}};
    QVERIFY(nets::whyNotResnet50(weights, nets::kFpnPrefix).empty());
    weights["layer3.6.conv1.weight"] = {{1}, {0}};  // of a ResNet-101
    QVERIFY(nets::whyNotResnet50(weights, nets::kFpnPrefix).find("layer3.6.conv1.weight") != std::string::npos);
    weights.erase("layer4.0.bn2.bias");
    QVERIFY(nets::whyNotResnet50(weights, nets::kFpnPrefix).find("layer4.0.bn2.bias") != std::string::npos);
    QVERIFY_EXCEPTION_THROWN(nets::Resnet50Fpn{backbone_}, Error);
    auto headless = whole(5);
    headless["fpn.smooth3.1.bias"] = {{3}, {0, 0, 0}};
    QVERIFY_EXCEPTION_THROWN(nets::Resnet50Fpn{headless}, Error);
  }
};

QTEST_GUILESS_MAIN(Resnet50FpnTest)
#include "resnet50_fpn_test.moc"
