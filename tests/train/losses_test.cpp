/// The losses and a training step against what the published program computes (golden/losses.json).
#include "train/torch/losses.h"

#include <QFile>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "models/checkpoint.h"
#include "models/safetensors.h"
#include "nets/load_weights.h"
#include "support/shared_data.h"
#include "train/torch/optimiser_step.h"

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

  void greyHasAColourGradient() {
    auto grey = torch::full({1, 3, 16, 16}, 0.4).requires_grad_();
    train::colourConstancy(grey).backward();
    QVERIFY(torch::isfinite(grey.grad()).all().item<bool>());
  }

  void tenStepsFollowThePublishedTrajectory() {
    nets::SgzNet net(nets::SgzConv::DepthwiseSeparable);
    nets::loadWeights(*net, models::readCheckpoint(sharedData("weights/sgz_official.pth")));
    const auto& published = golden_["sgz_training_10_steps"];
    train::TrainingOptions options;
    options.weightDecay = published["weight_decay"];
    options.gradientClip = published["clip"];
    train::ZeroShotTrainer trainer(net, options);
    for (const auto& expected : published["steps"]) {
      const auto report = trainer.step(tensor("low"), published["lr"]);
      const auto close = [&](double value, const char* term) {
        return std::abs(value - expected[term].get<double>()) <= 1e-4 * std::max(1.0, std::abs(expected[term].get<double>()));
      };
      QVERIFY(close(report.total, "total"));
      QVERIFY(close(report.totalVariation, "tv"));
      QVERIFY(close(report.spatial, "spatial"));
      QVERIFY(close(report.colour, "colour"));
      QVERIFY(close(report.exposure, "exposure"));
      QVERIFY(close(report.gradientNorm, "gradient_norm"));
    }
  }
};

QTEST_GUILESS_MAIN(LossesTest)
#include "losses_test.moc"
