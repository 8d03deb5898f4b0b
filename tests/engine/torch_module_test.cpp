/// LibTorch behind its door: loaded when needed, exceptions pass, and what is wrong with the file is said.
#include "engine/torch_module.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <fstream>

#include "engine/fused/fused_net.h"
#include "engine/fused/instruction_sets.h"
#include "error.h"
#include "support/random_model.h"

using namespace daybreak;
using engine::TorchModule;

namespace {

/// Whether a library whose name has this in it is part of this process.
bool isLoaded(const char* library) {
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);)
    if (line.find(library) != std::string::npos) return true;
  return false;
}

QString refusal(const std::string& file) {
  try {
    const TorchModule module(file);
    return {};
  } catch (const Error& error) {
    return QString::fromStdString(error.what());
  }
}

std::unique_ptr<const engine::Backend> cpuBackend(const models::Model& model) {
  return engine::makeTorchBackend(model, {"cpu", 2, engine::BackendChoice::Torch});
}

}  // namespace

class TorchModuleTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isNotLoadedBeforeItIsNeeded() {
    QVERIFY(!isLoaded("libtorch"));
    const engine::fused::FusedNet net(randomModel()->weights);
    net.map(randomPicture(20, 20), 2);
    QVERIFY(!isLoaded("libtorch"));
  }

  void aMissingFileIsTold() {
    const auto text = refusal("/nowhere/libdaybreak-torch.so");
    QVERIFY(text.contains("libdaybreak-torch.so") && text.contains("/nowhere") && text.contains("install"));
  }

  void aBrokenFileIsTold() {
    const QTemporaryDir folder;
    const auto file = folder.filePath("libdaybreak-torch.so");
    std::ofstream(file.toStdString()) << "no library at all, but long enough to be looked at as one by the loader of programs";
    const auto text = refusal(file.toStdString());
    QVERIFY2(text.startsWith("libdaybreak-torch.so could not be loaded: ") && text.contains("Install"), qPrintable(text));
    QVERIFY2(!text.contains(folder.path()), qPrintable(text));
  }

  void anotherVersionIsRefused() {
    const auto text = refusal(FAKE_DRIVERS "/libforeign-torch-module.so");
    QVERIFY2(text.contains("0.0.1"), qPrintable(text));
  }

  void anyOtherLibraryIsRefused() {
    const auto text = refusal(FAKE_DRIVERS "/libworking-cuda-driver.so");
    QVERIFY2(text.contains("no part of Daybreak"), qPrintable(text));
  }

  void runsNetsAsTheFusedKernelsDo_data() {
    QTest::addColumn<std::shared_ptr<const models::Model>>("model");
    QTest::newRow("depthwise-separable") << randomModel();
    QTest::newRow("plain convolutions") << randomPlainModel("sgz", {{"conv", "tc"}});
    QTest::newRow("Zero-DCE") << randomPlainModel("zero-dce");
  }
  void runsNetsAsTheFusedKernelsDo() {
    QFETCH(std::shared_ptr<const models::Model>, model);
    const auto picture = randomPicture(261, 147);
    const auto expected = cpuBackend(*model)->runNet(picture, {});
    QVERIFY(engine::fused::FusedNet::supports(model->card));
    const engine::fused::FusedNet net(model->weights);
    for (const auto& set : engine::fused::instructionSets()) {
      const engine::fused::OnlyInstructionSet only(set);
      const auto map = net.map(picture, 2);
      QCOMPARE(map.size(), expected.size());
      float largest = 0;
      for (std::size_t i = 0; i < map.size(); ++i) largest = std::max(largest, std::abs(map[i] - expected[i]));
      QVERIFY2(largest <= 1e-5F, qPrintable(QString("%1: %2").arg(set.name.c_str()).arg(static_cast<double>(largest))));
    }
    QVERIFY(isLoaded("libtorch"));
  }

  void errorsCross() {
    auto unknown = *randomModel();
    unknown.card.architecture = "unknown";
    QVERIFY_EXCEPTION_THROWN(cpuBackend(unknown), Error);
    auto incomplete = *randomModel();
    incomplete.weights.erase(incomplete.weights.begin());
    QVERIFY_EXCEPTION_THROWN(cpuBackend(incomplete), Error);
  }

  void cancellationCrosses() {
    std::stop_source source;
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN(cpuBackend(*randomModel())->runNet(randomPicture(20, 20), source.get_token()), Cancelled);
  }

  void entriesThatAreNotThereAreTold() {
    QVERIFY_EXCEPTION_THROWN(TorchModule::standard().entries<engine::TorchEntries>("daybreakNoEntries"), Error);
  }
};

QTEST_GUILESS_MAIN(TorchModuleTest)
#include "torch_module_test.moc"
