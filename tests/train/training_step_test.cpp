/// Training steps of every objective.
#include <QFile>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "engine/torch/torch_errors.h"
#include "error.h"
#include "models/model_file.h"
#include "models/recognise.h"
#include "models/safetensors.h"
#include "support/shared_data.h"
#include "train/recipes.h"
#include "train/torch/losses.h"
#include "train/torch/optimiser_step.h"

using namespace daybreak;

class TrainingStepTest : public QObject {
  Q_OBJECT

  static torch::Tensor darkBatch() {
    torch::manual_seed(5);
    return torch::rand({2, 3, 48, 48}) * 0.3;
  }
  static std::shared_ptr<const models::Model> trained(const train::TrainingOptions& options, int steps) {
    const auto objective = train::makeObjective(options);
    objective->net().train();
    train::Trainer trainer(*objective, options);
    for (int i = 0; i < steps; ++i) trainer.step(darkBatch(), options.learningRate);
    models::Model model;
    model.card.architecture = options.architecture;
    model.card.options = train::netOptions(options);
    model.weights = objective->net().weights();
    return std::make_shared<const models::Model>(std::move(model));
  }

 private Q_SLOTS:
  void tenStepsFollowThePublishedTrajectory() {
    SKIP_WITHOUT_SHARED_DATA();
    QFile file(QString::fromStdString(sharedData("golden/losses.json").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto published = nlohmann::json::parse(file.readAll().toStdString())["sgz_training_10_steps"];
    const auto low = models::readTensorFile(sharedData("golden/losses.safetensors")).tensors.at("low");
    const auto batch = torch::tensor(low.values).view(low.shape);
    train::TrainingOptions options;
    options.start = models::loadModel(sharedData("weights/sgz_official.pth"));
    options.weightDecay = published["weight_decay"];
    options.gradientClip = published["clip"];
    const auto objective = train::makeObjective(options);
    train::Trainer trainer(*objective, options);
    for (const auto& expected : published["steps"]) {
      const auto report = trainer.step(batch, published["lr"]);
      const auto close = [&](double value, const std::string& term) {
        return std::abs(value - expected[term].get<double>()) <= 1e-4 * std::max(1.0, std::abs(expected[term].get<double>()));
      };
      QVERIFY(close(report.total, "total"));
      QCOMPARE(report.terms.size(), std::size_t{4});
      for (const auto& term : report.terms) QVERIFY2(close(term.value, term.name), term.name.c_str());
      QVERIFY(close(report.gradientNorm, "gradient_norm"));
    }
  }

  void everyNetworkLearns_data() {
    QTest::addColumn<QString>("network");
    for (const auto& name : train::trainableNetworks()) QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  void everyNetworkLearns() {
    QFETCH(QString, network);
    const auto options = train::recipeFor(network.toStdString(), train::Recipe::Quick);
    const auto objective = train::makeObjective(options);
    objective->net().train();
    train::Trainer trainer(*objective, options);
    const auto batch = darkBatch();
    const auto first = trainer.step(batch, options.learningRate);
    double sum = 0;
    for (const auto& term : first.terms) sum += term.value;
    QVERIFY(std::abs(sum - first.total) < 1e-4 * std::max(1.0, first.total));
    auto last = first;
    for (int i = 0; i < 15; ++i) last = trainer.step(batch, options.learningRate);
    QVERIFY2(last.total < first.total, qPrintable(QString("%1 -> %2").arg(first.total).arg(last.total)));
    QVERIFY(models::whyUnfit(objective->net().weights(), options.architecture, train::netOptions(options)).empty());
  }

  void fineTuningKeepsTheCalibrationAsItWas() {
    const auto start = trained(train::recipeFor("sci", train::Recipe::Quick), 2);
    const auto tuned = trained(train::fineTuningRecipe(start), 3);
    for (const auto& [name, tensor] : tuned->weights)
      if (name.starts_with("calibrate.")) QVERIFY(tensor == start->weights.at(name));
    QVERIFY(tuned->weights.at("enhance.out_conv.0.bias") != start->weights.at("enhance.out_conv.0.bias"));
    QCOMPARE(tuned->weights.size(), start->weights.size());
  }

  void fineTuningNeedsNoCalibration() {
    auto start = *trained(train::recipeFor("sci", train::Recipe::Quick), 1);
    std::erase_if(start.weights, [](const auto& item) { return item.first.starts_with("calibrate."); });
    const auto shared = std::make_shared<const models::Model>(start);
    QCOMPARE(trained(train::fineTuningRecipe(shared), 1)->weights.size(), start.weights.size());
  }

  void aLossThatIsNoNumberStopsTheTraining() {
    const auto options = train::recipeFor("sgz", train::Recipe::Quick);
    const auto objective = train::makeObjective(options);
    const auto before = objective->net().weights();
    train::Trainer trainer(*objective, options);
    QVERIFY_EXCEPTION_THROWN(trainer.step(torch::full({1, 3, 32, 32}, NAN), 1e-3), Error);
    QVERIFY(objective->net().weights() == before);
  }

  /// SCI's forward pass changes running statistics before memory runs out.
  void shortMemoryLeavesTheNetAsItWas() {
    class Short : public train::Objective {
     public:
      explicit Short(std::unique_ptr<Objective> inner) : inner_(std::move(inner)) {}
      nets::EnhancementNet& net() override { return inner_->net(); }
      std::vector<train::WeightedTerm> terms(const torch::Tensor& batch) override {
        inner_->terms(batch);
        TORCH_CHECK(false, "CUDA out of memory. Tried to allocate 2 GiB");
      }

     private:
      std::unique_ptr<Objective> inner_;
    };
    const auto options = train::recipeFor("sci", train::Recipe::Quick);
    Short objective(train::makeObjective(options));
    objective.net().train();
    train::Trainer trainer(objective, options);
    const auto before = objective.net().weights();
    try {
      trainer.step(darkBatch(), 1e-3);
      QFAIL("not thrown");
    } catch (const c10::Error& error) {
      QVERIFY(engine::meansOutOfMemory(error));
    }
    QVERIFY(objective.net().weights() == before);
  }

  void theNetworkSeesTheCropReduced() {
    auto options = train::recipeFor("sgz", train::Recipe::Quick);
    options.scale = 4;
    const auto objective = train::makeObjective(options);
    const auto batch = darkBatch();
    const auto terms = objective->terms(batch);
    namespace F = torch::nn::functional;
    const auto bilinear = F::InterpolateFuncOptions().mode(torch::kBilinear).align_corners(false);
    const auto reduced = F::interpolate(batch, F::InterpolateFuncOptions(bilinear).size(std::vector<std::int64_t>{12, 12}));
    const auto map =
        F::interpolate(objective->net().forward(reduced),
                       F::InterpolateFuncOptions(bilinear).size(std::vector<std::int64_t>{48, 48}).align_corners(true));
    const auto enhanced = objective->net().enhance(batch, map);
    const auto close = [](const torch::Tensor& a, const torch::Tensor& b) {
      return std::abs(a.item<double>() - b.item<double>()) < 1e-5;
    };
    QVERIFY(close(terms[0].value, 1600 * train::totalVariation(map)));
    QVERIFY(close(terms[1].value, train::spatialConsistency(enhanced, batch, 4)));
    QVERIFY(close(terms[3].value, 10 * train::exposureControl(enhanced, 0.6)));
  }

  void scalesThatCannotBeAreRefused() {
    auto options = train::recipeFor("sgz", train::Recipe::Quick);
    options.scale = 129;
    QVERIFY_EXCEPTION_THROWN(train::makeObjective(options), Error);
    options = train::recipeFor("sci", train::Recipe::Quick);
    options.scale = 2;
    QVERIFY_EXCEPTION_THROWN(train::makeObjective(options), Error);
  }

  void unknownNetworksAreRefused() {
    train::TrainingOptions options;
    options.architecture = "retinex";
    QVERIFY_EXCEPTION_THROWN(train::makeObjective(options), Error);
  }
};

QTEST_GUILESS_MAIN(TrainingStepTest)
#include "training_step_test.moc"
