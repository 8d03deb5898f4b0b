#include "models/architecture.h"

#include <QTemporaryDir>
#include <QTest>

#include "example_weights.h"
#include "models/checkpoint.h"
#include "models/model_file.h"
#include "models/recognise.h"
#include "support/shared_data.h"

using namespace daybreak;

class ArchitectureTest : public QObject {
  Q_OBJECT

  static nets::Weights weightsOf(const models::Architecture& architecture, const models::ArchitectureOptions& variant,
                                 bool training) {
    std::mt19937 random(1);
    nets::Weights weights;
    auto shapes = architecture.shapes(variant);
    if (training) shapes.insert(architecture.trainingShapes.begin(), architecture.trainingShapes.end());
    for (const auto& [name, shape] : shapes) weights[name] = test::randomTensor(shape, random);
    return weights;
  }
  static const models::Architecture& known(const char* name) {
    const auto* architecture = models::findArchitecture(name);
    if (architecture == nullptr) qFatal("no architecture %s", name);
    return *architecture;
  }

 private Q_SLOTS:
  void everyArchitectureSaysWhatItIs() {
    QVERIFY(models::architectures().size() >= 3);
    for (const auto& architecture : models::architectures()) {
      QVERIFY(!architecture.title.empty() && !architecture.publication.empty() && !architecture.license.empty());
      QVERIFY(architecture.mapChannels >= 3 && architecture.defaultScale >= 1);
      for (const auto& [adjustment, reason] : architecture.inapplicable) QVERIFY(reason.ends_with("."));
      QCOMPARE(models::findArchitecture(architecture.name), &architecture);
    }
    QVERIFY(models::findArchitecture("retinex") == nullptr);
  }

  void sizesAreThePublishedOnes_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<qint64>("parameters");
    QTest::addColumn<qint64>("multiplyAdds");
    QTest::newRow("SGZ") << "sgz" << qint64{10561} << qint64{10075};
    QTest::newRow("Zero-DCE") << "zero-dce" << qint64{79416} << qint64{79200};
    QTest::newRow("SCI") << "sci" << qint64{258} << qint64{243};
  }
  void sizesAreThePublishedOnes() {
    QFETCH(QString, architecture);
    QFETCH(qint64, parameters);
    QFETCH(qint64, multiplyAdds);
    const auto size = models::netSize(architecture.toStdString(), {});
    QVERIFY(size.has_value());
    QCOMPARE(size->parameters, parameters);
    QCOMPARE(size->multiplyAddsPerPixel, multiplyAdds);
  }

  void unknownNetworksHaveNoSize() {
    QVERIFY(!models::netSize("retinex", {}));
    QVERIFY(!models::netSize("gamma", {}));
    QVERIFY(!models::netSize("sgz", {{"conv", "fft"}}));
    QVERIFY(!models::netSize("sci", {{"conv", "dsc"}}));
  }

  void everyVariantIsRecognised() {
    for (const auto& architecture : models::architectures()) {
      if (!architecture.isNetwork) continue;
      for (const auto& variant : architecture.variants) {
        for (const bool training : {false, true}) {
          const auto weights = weightsOf(architecture, variant, training);
          QVERIFY(models::whyUnfit(weights, architecture.name, variant).empty());
          const auto found = models::recognise(weights);
          QVERIFY(found && found->architecture == &architecture);
        }
      }
    }
  }

  void trainingTensorsComeAllOrNone() {
    auto weights = weightsOf(known("sci"), {}, true);
    weights.erase("calibrate.in_conv.0.bias");
    QCOMPARE(models::whyUnfit(weights, "sci", {}), "the tensor \"calibrate.in_conv.0.bias\" is missing");
    QVERIFY(!models::recognise(weights));
  }

  /// Which of them sees which half of its inputs is compared with golden results in net_parity_test.
  void bothNamingsOfZeroDce() {
    const auto weights = test::sgzWeights("plain", 24);
    nets::Weights other;
    for (const auto& [name, tensor] : weights) other[name.substr(2)] = tensor;
    for (const auto& file : {weights, other}) {
      const auto found = models::recognise(file);
      QVERIFY(found && found->architecture->name == "zero-dce");
      const auto canonical = models::withCanonicalNames(file, *found->architecture);
      QVERIFY(models::whyUnfit(canonical, "zero-dce", {}).empty());
      QVERIFY(canonical.at("e_conv4.weight") == weights.at("e_conv4.weight"));
      const auto& here = canonical.at("e_conv7.weight").values;
      const auto& there = weights.at("e_conv7.weight").values;
      const auto half = file.contains("conv7.weight") ? 32U * 9U : 0U;
      QCOMPARE(here[5 * 64 * 9 + half + 7], there[5 * 64 * 9 + 7]);
    }
  }

  void sharedLayersAreHeldOnceAndPublishedForEveryBlock() {
    QTemporaryDir folder;
    const auto file = folder.filePath("sci.pth").toStdString();
    models::Model model;
    model.card.architecture = "sci";
    model.weights = weightsOf(known("sci"), {}, true);
    models::saveModel(model, file);
    auto published = models::readCheckpoint(file);
    QVERIFY(published.at("enhance.blocks.0.0.weight") == model.weights.at("enhance.conv.0.weight"));
    QVERIFY(published.at("calibrate.blocks.2.4.bias") == model.weights.at("calibrate.convs.4.bias"));
    QVERIFY(published.at("enhance.conv.1.num_batches_tracked").shape.empty());
    QVERIFY(models::loadModel(file)->weights == model.weights);

    published["calibrate.blocks.1.0.bias"].values[0] += 1;  // no copy of the shared layer any more
    models::writeCheckpoint(file, published);
    QVERIFY(!test::complaint([&] { models::loadModel(file); }).empty());
  }

  /// A file without a tensor is a method only if its card says so, and nothing that PyTorch could read.
  void methodsWithoutWeightsLiveInTheirCards() {
    QTemporaryDir folder;
    const auto file = folder.filePath("mine.safetensors").toStdString();
    models::Model model;
    model.card.architecture = "lime";
    models::saveModel(model, file);
    QCOMPARE(models::loadModel(file)->card.architecture, "lime");
    QVERIFY(!test::complaint([&] { models::saveModel(model, folder.filePath("mine.pth").toStdString()); }).empty());
    model.card.architecture.clear();
    models::saveModel(model, file);
    QVERIFY(!test::complaint([&] { models::loadModel(file); }).empty());
  }

  void exportedNamesAreThoseOfTheOfficialFile_data() {
    QTest::addColumn<QString>("file");
    for (const auto* file : {"sgz_official.pth", "zero_dce_official.pth", "sci_medium_official.pt"})
      QTest::newRow(file) << file;
  }
  void exportedNamesAreThoseOfTheOfficialFile() {
    SKIP_WITHOUT_SHARED_DATA();
    QFETCH(QString, file);
    const auto official = sharedData("weights") / file.toStdString();
    QTemporaryDir folder;
    const auto exported = folder.filePath("exported.pth").toStdString();
    models::saveModel(*models::loadModel(official), exported);
    const auto expected = models::readCheckpoint(official);
    const auto written = models::readCheckpoint(exported);
    QCOMPARE(written.size(), expected.size());
    for (const auto& [name, tensor] : expected) QVERIFY(written.at(name).shape == tensor.shape);
  }
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
