/// The losses against what the published programs compute (golden/losses.json).
#include "train/torch/losses.h"

#include <QFile>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "models/safetensors.h"
#include "support/shared_data.h"
#include "train/torch/illumination_losses.h"

using namespace daybreak;

class LossesTest : public QObject {
  Q_OBJECT

  models::TensorFile tensors_;
  nlohmann::json golden_;

  torch::Tensor tensor(const std::string& name) const {
    const auto& stored = tensors_.tensors.at(name);
    return torch::tensor(stored.values).view(stored.shape);
  }
  static void compareLoss(const torch::Tensor& loss, double expected) {
    const auto value = loss.item<double>();
    QVERIFY2(std::abs(value - expected) <= 1e-4 * std::max(1.0, std::abs(expected)),
             qPrintable(QString("%1 instead of %2").arg(value).arg(expected)));
  }

 private Q_SLOTS:
  void initTestCase() {
    SKIP_WITHOUT_SHARED_DATA();
    tensors_ = models::readTensorFile(sharedData("golden/losses.safetensors"));
    QFile file(QString::fromStdString(sharedData("golden/losses.json").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    golden_ = nlohmann::json::parse(file.readAll().toStdString());
  }

  void spatialWithDiagonals() {
    compareLoss(train::spatialConsistency(tensor("enhanced"), tensor("low"), 4), golden_["sgz"]["spatial_patch4"]);
  }
  void spatialWithFourNeighbours() {
    compareLoss(train::spatialConsistency(tensor("enhanced"), tensor("low"), 4, false), golden_["zero_dce"]["spatial_patch4"]);
  }
  void colour() { compareLoss(train::colourConstancy(tensor("enhanced")), golden_["sgz"]["colour_eps0"]); }
  void exposure() { compareLoss(train::exposureControl(tensor("enhanced"), 0.6), golden_["sgz"]["exposure_l2_patch16_E06"]); }
  void variationOfThreeMaps() { compareLoss(train::totalVariation(tensor("factor_map")), golden_["sgz"]["tv"]); }
  void variationOfEightMaps() { compareLoss(train::totalVariation(tensor("factor_map_24")), golden_["zero_dce"]["tv24"]); }

  void focalLossOfItsOwnGuess() {
    const auto logits = tensor("logits");
    compareLoss(train::focalLoss(logits, train::pseudoLabels(logits)), golden_["sgz"]["focal_gamma2_pseudo_label"]);
  }
  void certaintyHasNoFocalLoss() {
    auto logits = torch::zeros({1, 4, 3, 3});
    logits.select(1, 2).fill_(200);
    logits.requires_grad_();
    const auto labels = train::pseudoLabels(logits);
    QVERIFY(labels.eq(2).all().item<bool>());
    const auto certain = train::focalLoss(logits, labels);
    QVERIFY(certain.item<double>() < 1e-6);
    certain.backward();
    QVERIFY(torch::isfinite(logits.grad()).all().item<bool>());
    // Wrong with certainty: the probability is clamped, the loss large but finite.
    compareLoss(train::focalLoss(logits.detach(), labels * 0), -std::log(1e-7));
  }

  void greyHasAColourGradient() {
    auto grey = torch::full({1, 3, 16, 16}, 0.4).requires_grad_();
    train::colourConstancy(grey).backward();
    QVERIFY(torch::isfinite(grey.grad()).all().item<bool>());
  }

  void illuminationFidelity() {
    compareLoss(train::illuminationFidelity(tensor("illumination"), tensor("low")), golden_["sci"]["fidelity"]);
  }
  /// The published code takes pixels apart by a reshape that lacks a permutation; given its guide, our loss is the published
  /// one.
  void illuminationLossesWithThePublishedGuide() {
    const auto low = tensor("low");
    const auto illumination = tensor("illumination");
    const auto pixels = low.contiguous().view({-1, 3}).t().reshape({1, 3, 1, -1});
    const auto guide = train::yCbCr(pixels).view({3, -1}).t().contiguous().view(low.sizes());
    compareLoss(1.5 * train::illuminationFidelity(illumination, low) + train::illuminationSmoothness(illumination, guide),
                golden_["sci"]["total_as_published"]);
  }
  void smoothnessOfASlope() {
    // A slope of 0.01 a pixel, three channels: every neighbour at distance dx adds 3 · 0.01 · |dx|.
    const auto slope = (torch::arange(20) * 0.01).view({1, 1, 1, 20}).expand({1, 3, 10, 20}).contiguous();
    const auto flat = torch::zeros_like(slope);
    compareLoss(train::illuminationSmoothness(slope, flat), 3 * 0.01 * 5 * (2 * 1 + 2 * 2));
    compareLoss(train::illuminationSmoothness(flat, slope), 0);
  }
  void greyHasNoChroma() {
    const auto converted = train::yCbCr(torch::tensor({0.0F, 1.0F}).view({1, 1, 1, 2}).expand({1, 3, 1, 2}).contiguous());
    const auto expected = torch::tensor({16.0F, 235.0F, 128.0F, 128.0F, 128.0F, 128.0F}).view({1, 3, 1, 2}) / 255.0;
    QVERIFY((converted - expected).abs().max().item<double>() < 0.5 / 255);
  }
};

QTEST_GUILESS_MAIN(LossesTest)
#include "losses_test.moc"
