/// The models that ship keep what their cards promise.
#include <QProcess>
#include <QtTest>
#include <map>
#include <nlohmann/json.hpp>

#include "models/architecture.h"
#include "models/model_file.h"
#include "models/registry.h"
#include "support/shared_data.h"

using namespace daybreak;

namespace {

/// What the official weights of each reach on pairs.tsv (shared/design/FACTS.md).
struct Official {
  double psnr, ssim;
};
const std::map<std::string, Official> kOfficial{{"sgz-guided", {18.85, 0.758}}, {"sgz-base", {18.85, 0.758}},
                                                {"zero-dce", {16.65, 0.739}},   {"zero-dce-pp", {17.35, 0.743}},
                                                {"sci-soft", {11.28, 0.500}},   {"sci-medium", {15.78, 0.690}},
                                                {"sci-strong", {16.35, 0.687}}};

std::filesystem::path weightsFolder() { return std::filesystem::path(DAYBREAK_SOURCE_DIR) / "weights"; }

}  // namespace

class ShippedModelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyOneHasACardThatSaysAll() {
    const auto entries = models::Registry(weightsFolder(), {}).list();
    QVERIFY(entries.size() >= kOfficial.size());
    for (const auto& entry : entries) {
      const auto& card = entry.card;
      const char* const name = card.name.c_str();
      QVERIFY2(std::filesystem::exists(weightsFolder() / (card.name + ".md")), name);
      QVERIFY2(!card.description.empty() && !card.license.empty() && card.source == "Daybreak", name);
      QVERIFY2(card.quality.contains("psnr") && card.quality.contains("ssim"), name);
      if (!models::findArchitecture(card.architecture)->isNetwork) continue;
      QVERIFY2(kOfficial.contains(card.name), name);
      QVERIFY2(card.trainingCommand.starts_with("daybreak-cli train --images photos/train"), name);
    }
  }

  /// Better than the official weights and equal to their cards, on pairs that training never saw.
  void theyBeatTheOfficialOnes() {
    SKIP_WITHOUT_SHARED_DATA();
    QStringList arguments{"evaluate", "--pairs", QString::fromStdString(sharedData("photos/pairs.tsv").string()), "--json"};
    for (const auto& [name, official] : kOfficial)
      arguments << "--model" << QString::fromStdString((weightsFolder() / (name + ".safetensors")).string());
    QProcess process;
    process.start(DAYBREAK_CLI, arguments);
    QVERIFY(process.waitForFinished(280'000));
    QCOMPARE(process.exitCode(), 0);
    std::map<std::string, nlohmann::json> means;
    for (const auto& line : process.readAllStandardOutput().trimmed().split('\n')) {
      const auto object = nlohmann::json::parse(line.toStdString());
      if (object.contains("measured")) means[std::filesystem::path(object["model"].get<std::string>()).stem()] = object;
    }
    for (const auto& [name, official] : kOfficial) {
      const auto& mean = means.at(name);
      QCOMPARE(mean["measured"].get<int>(), 27);
      QVERIFY2(mean["psnr"].get<double>() >= official.psnr, name.c_str());
      QVERIFY2(mean["ssim"].get<double>() >= official.ssim, name.c_str());
      const auto promised = models::loadModel(weightsFolder() / (name + ".safetensors"))->card.quality;
      for (const char* measure : {"psnr", "ssim", "deltaE2000", "meanLuma"})
        QVERIFY2(std::abs(mean[measure].get<double>() / promised.at(measure) - 1) < 0.005, (name + measure).c_str());
    }
  }

  /// Weight decay must not have killed it: no layer is dead.
  void theDefaultIsAlive() {
    const auto model =
        models::loadModel(weightsFolder() / (models::Registry(weightsFolder(), {}).defaultName() + ".safetensors"));
    QCOMPARE(models::parameterCount(model->weights), std::int64_t{10561});
    for (const auto& [name, tensor] : model->weights) {
      const auto dead = std::ranges::count_if(tensor.values, [](float value) { return std::abs(value) < 1e-6F; });
      QVERIFY2(dead * 100 <= static_cast<long>(tensor.values.size()), name.c_str());
    }
  }

  /// SCI's net treats colours alike: a grey ramp stays grey.
  void sciHasNoTint() {
    for (const auto* name : {"sci-soft", "sci-medium", "sci-strong"}) {
      const auto model = models::loadModel(weightsFolder() / (std::string(name) + ".safetensors"));
      for (const auto& [tensor, values] : model->weights) {
        if (!tensor.starts_with("enhance.") || values.shape.size() != 1) continue;
        for (const float value : values.values) QCOMPARE(value, values.values.front());
      }
    }
  }
};

QTEST_GUILESS_MAIN(ShippedModelTest)
#include "shipped_model_test.moc"
