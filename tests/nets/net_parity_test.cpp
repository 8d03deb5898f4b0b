/// Every network against what its published program computes from the official weights (../shared/data/golden).
#include <QtTest>

#include "models/model_file.h"
#include "models/safetensors.h"
#include "nets/enhancement_net.h"
#include "nets/sci_net.h"
#include "support/shared_data.h"

using namespace daybreak;

namespace F = torch::nn::functional;

class NetParityTest : public QObject {
  Q_OBJECT

  using Tensors = std::map<std::string, torch::Tensor>;

  static Tensors golden(const QString& name) {
    Tensors tensors;
    const auto file = models::readTensorFile(sharedData("golden") / (name.toStdString() + ".safetensors"));
    for (const auto& [key, stored] : file.tensors) tensors[key] = torch::tensor(stored.values).view(stored.shape);
    return tensors;
  }

  static std::shared_ptr<const models::Model> official(const QString& file) {
    return models::loadModel(sharedData("weights") / file.toStdString());
  }

  static std::shared_ptr<nets::EnhancementNet> ready(const models::Model& model) {
    auto net = nets::makeNet(model.card.architecture, model.card.options);
    net->load(model.weights);
    net->eval();
    return net;
  }

  static void compare(const torch::Tensor& value, const torch::Tensor& expected, const char* what) {
    QVERIFY(value.sizes() == expected.sizes());
    const auto difference = (value - expected).abs().max().item<double>();
    QVERIFY2(difference <= 1e-5, qPrintable(QString("%1 differs by %2").arg(what).arg(difference)));
  }

 private Q_SLOTS:
  void initTestCase() { SKIP_WITHOUT_SHARED_DATA(); }

  void matchesThePublishedProgram_data() {
    QTest::addColumn<QString>("weights");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("map");
    QTest::newRow("Zero-DCE, legacy format") << "zero_dce_official.pth"
                                             << "zero_dce"
                                             << "zero-dce"
                                             << "factor_map";
    QTest::newRow("DCE-Net trained on SICE, other names") << "dce_net_sice_v10.pth"
                                                          << "dce_net_sice_v10"
                                                          << "zero-dce"
                                                          << "factor_map";
    QTest::newRow("SGZ") << "sgz_official.pth"
                         << "sgz_scale1"
                         << "sgz"
                         << "factor_map";
    QTest::newRow("SCI easy") << "sci_easy_official.pt"
                              << "sci_easy"
                              << "sci"
                              << "illumination";
    QTest::newRow("SCI medium") << "sci_medium_official.pt"
                                << "sci_medium"
                                << "sci"
                                << "illumination";
    QTest::newRow("SCI difficult") << "sci_difficult_official.pt"
                                   << "sci_difficult"
                                   << "sci"
                                   << "illumination";
  }
  void matchesThePublishedProgram() {
    QFETCH(QString, weights);
    QFETCH(QString, file);
    QFETCH(QString, architecture);
    QFETCH(QString, map);
    torch::NoGradGuard noGrad;
    const auto model = official(weights);
    QCOMPARE(QString::fromStdString(model->card.architecture), architecture);
    const auto net = ready(*model);
    const auto expected = golden(file);
    const auto& picture = expected.at("input");
    const auto estimated = net->forward(picture);
    QCOMPARE(estimated.size(1), net->mapChannels());
    compare(estimated, expected.at(map.toStdString()), "map");
    compare(net->enhance(picture, estimated), expected.at("enhanced"), "result");
  }

  void zeroDceAfterHalfItsSteps() {
    torch::NoGradGuard noGrad;
    const auto net = ready(*official("zero_dce_official.pth"));
    const auto expected = golden("zero_dce");
    const auto& picture = expected.at("input");
    compare(net->enhance(picture, net->forward(picture).narrow(1, 0, 12)), expected.at("after_4"), "result after 4 steps");
  }

  void zeroDcePlusPlusSeesTwelveTimesLess() {
    torch::NoGradGuard noGrad;
    const auto model = official("zero_dce_pp_official.pth");
    QCOMPARE(model->card.architecture, "sgz");
    const auto net = ready(*model);
    const auto expected = golden("zero_dce_pp_scale12");
    const auto& picture = expected.at("input");
    const auto small = F::interpolate(picture, F::InterpolateFuncOptions()
                                                   .scale_factor(std::vector<double>{1.0 / 12, 1.0 / 12})
                                                   .mode(torch::kBilinear)
                                                   .align_corners(false)
                                                   .recompute_scale_factor(true));
    const auto size = std::vector<std::int64_t>{picture.size(2), picture.size(3)};
    const auto map =
        F::interpolate(net->forward(small), F::InterpolateFuncOptions().size(size).mode(torch::kBilinear).align_corners(true));
    compare(map, expected.at("factor_map"), "map");
    compare(net->enhance(picture, map), expected.at("enhanced"), "result");
  }

  void sciStagesOfTraining() {
    torch::NoGradGuard noGrad;
    nets::SciNet net(nets::Calibration::With);
    net->load(official("sci_medium_official.pt")->weights);
    net->eval();
    const auto expected = golden("sci_stages");
    const auto stages = net->stages(expected.at("input"), 3);
    for (std::size_t i = 0; i < 3; ++i) {
      const auto number = std::to_string(i);
      compare(stages[i].input, expected.at("input_" + number), "a stage's input");
      compare(stages[i].illumination, expected.at("illumination_" + number), "a stage's illumination");
    }
  }
};

QTEST_GUILESS_MAIN(NetParityTest)
#include "net_parity_test.moc"
