/// The model that ships keeps what its card promises.
#include <QProcess>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "models/model_file.h"
#include "support/shared_data.h"

using namespace daybreak;

class ShippedModelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  /// Better than the official SGZ weights (18.85 dB, 0.758) and equal to the card, on pairs that training never saw.
  void shippedModelBeatsTheOfficialOne() {
    SKIP_WITHOUT_SHARED_DATA();
    const auto file = std::filesystem::path(DAYBREAK_SOURCE_DIR) / "weights/sgz-base.safetensors";
    QProcess process;
    process.start(DAYBREAK_CLI, {"evaluate", "--pairs", QString::fromStdString(sharedData("photos/pairs.tsv").string()),
                                 "--model", QString::fromStdString(file.string()), "--json"});
    QVERIFY(process.waitForFinished(240'000));
    QCOMPARE(process.exitCode(), 0);
    const auto mean = nlohmann::json::parse(process.readAllStandardOutput().trimmed().split('\n').last().toStdString());
    QCOMPARE(mean["measured"].get<int>(), 27);
    QVERIFY(mean["psnr"].get<double>() > 18.85);
    QVERIFY(mean["ssim"].get<double>() > 0.758);
    const auto promised = models::loadModel(file)->card.quality;
    for (const char* measure : {"psnr", "ssim", "deltaE2000", "meanLuma"})
      QVERIFY2(std::abs(mean[measure].get<double>() / promised.at(measure) - 1) < 0.005, measure);
  }

  /// Weight decay must not have killed it: no layer is dead.
  void shippedModelIsAlive() {
    const auto model = models::loadModel(std::filesystem::path(DAYBREAK_SOURCE_DIR) / "weights/sgz-base.safetensors");
    QCOMPARE(models::parameterCount(model->weights), std::int64_t{10561});
    for (const auto& [name, tensor] : model->weights) {
      const auto dead = std::ranges::count_if(tensor.values, [](float value) { return std::abs(value) < 1e-6F; });
      QVERIFY2(dead * 100 <= static_cast<long>(tensor.values.size()), name.c_str());
    }
  }
};

QTEST_GUILESS_MAIN(ShippedModelTest)
#include "shipped_model_test.moc"
