/// Which network guides a training, and what it adds to the loss.
#include "train/torch/guidance.h"

#include <QTemporaryDir>
#include <QtTest>

#include "error.h"
#include "models/checkpoint.h"
#include "nets/load_weights.h"
#include "nets/resnet50.h"
#include "nets/resnet50_fpn.h"
#include "train/recipes.h"
#include "train/torch/optimiser_step.h"
#include "train/torch/precision.h"

using namespace daybreak;

class GuidanceTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  nets::Weights backbone_;

  std::filesystem::path path(const char* name) const { return folder_.filePath(name).toStdString(); }
  static train::Guidance by(const std::string& segmenter) {
    train::Guidance guidance;
    guidance.segmenter = segmenter;
    guidance.classes = 4;
    return guidance;
  }
  /// Smooth shapes, with a little noise.
  static torch::Tensor darkBatch() {
    torch::manual_seed(5);
    const std::vector<std::int64_t> size{64, 64};
    const auto shapes = torch::nn::functional::interpolate(
        torch::rand({2, 3, 8, 8}),
        torch::nn::functional::InterpolateFuncOptions().size(size).mode(torch::kBilinear).align_corners(false));
    return shapes * 0.3 + torch::rand({2, 3, 64, 64}) * 0.01;
  }
  static train::TrainingOptions guided() {
    auto options = train::recipeFor("sgz", train::Recipe::Quick);
    options.guidance = by("random");
    return options;
  }
  void expectRefusal(const std::string& segmenter, const QString& words) const {
    try {
      train::makeSegmenter(by(segmenter));
      QFAIL("not refused");
    } catch (const Error& error) {
      QVERIFY2(QString(error.what()).contains(words), error.what());
    }
  }

 private Q_SLOTS:
  void initTestCase() { backbone_ = nets::randomResnet50(1); }

  void offIsNone() { QVERIFY(!train::makeSegmenter(by("off"))); }

  void unknownNamesGetTheChoices() {
    expectRefusal("deeplab", "off, random, or a file");
    expectRefusal(path("missing.pth"), "missing.pth");
  }

  /// The file's top-down part comes from the seed: with the random backbone in the file, it is "random".
  void torchvisionsWeightsGetARandomTopDownPart() {
    auto weights = backbone_;
    weights["fc.weight"] = {{2, 1}, {0, 0}};
    weights["fc.bias"] = {{2}, {0, 0}};
    weights["layer1.0.bn1.num_batches_tracked"] = {{}, {7}};
    models::writeCheckpoint(path("resnet50.pth"), weights);
    torch::NoGradGuard noGrad;
    const auto fromFile = train::makeSegmenter(by(path("resnet50.pth")));
    const auto random = train::makeSegmenter(by("random"));
    QCOMPARE(fromFile->classes(), 4);
    QVERIFY(fromFile->forward(darkBatch()).equal(random->forward(darkBatch())));
  }

  void filesThatCannotGuideAreNamed() {
    models::writeCheckpoint(path("curves.pth"), {{"e_conv1.weight", {{1}, {0}}}});
    expectRefusal(path("curves.pth"), "curves.pth cannot guide a training: it holds neither");
    nets::Weights deeper{{"conv1.weight", {{1}, {0}}}, {"layer1.0.conv1.weight", {{1}, {0}}}};
    models::writeCheckpoint(path("other.pth"), deeper);
    expectRefusal(path("other.pth"), "other.pth cannot guide a training: it lacks the tensor");
  }

  void guidanceIsATermOfTheLoss() {
    const auto options = guided();
    const auto objective = train::makeObjective(options);
    objective->net().train();
    train::Trainer trainer(*objective, options);
    const auto first = trainer.step(darkBatch(), 1e-3);
    QCOMPARE(first.terms.size(), std::size_t{5});
    QCOMPARE(first.terms.back().name, std::string("semantic"));
    QVERIFY(first.terms.back().value > 0);
    double sum = 0;
    for (const auto& term : first.terms) sum += term.value;
    QVERIFY(std::abs(sum - first.total) < 1e-4 * std::max(1.0, first.total));
  }

  void guidanceAloneMakesTheSegmentationSurer() {
    auto options = guided();
    options.weights = {.totalVariation = 0, .spatial = 0, .colour = 0, .exposure = 0, .semantic = 1000};
    options.gradientClip = 1;
    const auto objective = train::makeObjective(options);
    objective->net().train();
    train::Trainer trainer(*objective, options);
    const auto first = trainer.step(darkBatch(), 1e-3);
    auto last = first;
    for (int i = 0; i < 10; ++i) last = trainer.step(darkBatch(), 1e-3);
    QVERIFY2(last.total < first.total, qPrintable(QString("%1 -> %2").arg(first.total).arg(last.total)));
  }

  void withoutWeightThereIsNoGuidance() {
    auto options = guided();
    options.weights.semantic = 0;
    QVERIFY(!train::isGuided(options));
    QCOMPARE(train::makeObjective(options)->terms(darkBatch()).size(), std::size_t{4});
  }

  /// What the enhancement network learns from the guidance is the same.
  void mixedPrecisionIsAsGood() {
    const auto gradientOf = [](train::Precision precision, double& loss) {
      auto options = guided();
      options.precision = precision;
      const auto objective = train::makeObjective(options);
      objective->net().train();
      const auto term = objective->terms(darkBatch()).back().value;
      loss = term.item<double>();
      term.backward();
      std::vector<torch::Tensor> gradients;
      for (const auto& parameter : objective->net().parameters()) gradients.push_back(parameter.grad().flatten());
      return torch::cat(gradients);
    };
    double fullLoss = 0;
    double mixedLoss = 0;
    const auto full = gradientOf(train::Precision::Full, fullLoss);
    const auto mixed = gradientOf(train::Precision::Mixed, mixedLoss);
    QVERIFY(full.dtype() == torch::kFloat32 && mixed.dtype() == torch::kFloat32);
    QVERIFY(std::abs(mixedLoss / fullLoss - 1) < 0.01);
    const auto cosine = ((full * mixed).sum() / (full.norm() * mixed.norm())).item<double>();
    QVERIFY2(cosine > 0.95, qPrintable(QString::number(cosine)));
  }

  void aNoticeSaysWhereMixedPrecisionDoesNothing() {
    auto options = guided();
    QVERIFY(train::precisionNotice(options, torch::kCPU).empty());
    options.precision = train::Precision::Mixed;
    QCOMPARE(train::precisionNotice(options, torch::kCPU).empty(), train::computesInBfloat16(torch::kCPU));
    options.guidance.segmenter = "off";
    QVERIFY(!train::precisionNotice(options, torch::kCPU).empty());
  }

  void sciHasNone() {
    auto options = train::recipeFor("sci", train::Recipe::Quick);
    options.guidance = by("random");
    QVERIFY_EXCEPTION_THROWN(train::makeObjective(options), Error);
  }
};

QTEST_GUILESS_MAIN(GuidanceTest)
#include "guidance_test.moc"
