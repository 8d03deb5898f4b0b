#include "models/model_file.h"

#include <QTemporaryDir>
#include <QTest>

#include "byte_files.h"
#include "error.h"
#include "example_weights.h"
#include "models/checkpoint.h"
#include "models/model_name.h"
#include "models/recognise.h"
#include "models/safetensors.h"

using namespace daybreak;

class ModelFileTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::filesystem::path path(const char* file) const { return folder_.filePath(file).toStdString(); }

 private Q_SLOTS:
  void modelSurvivesSavingAndLoading() {
    models::Model model;
    model.card = {"night-owl", "sgz", {{"conv", "dc"}}, "Sees.",     "MIT", "nothing", "none",
                  "Daybreak",  64,    {{"psnr", 19.0}}, {{"k", "v"}}};
    model.weights = test::sgzWeights("tc");
    models::saveModel(model, path("owl.safetensors"));
    const auto again = models::loadModel(path("owl.safetensors"));
    QVERIFY(again->card == model.card);
    QVERIFY(again->weights == model.weights);
    QVERIFY(again->file == path("owl.safetensors"));
    QVERIFY(models::readCard(path("owl.safetensors")) == model.card);
  }

  void endingsChooseTheFormat_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("checkpoint");
    QTest::newRow("pth") << "m.pth" << true;
    QTest::newRow("pt") << "m.pt" << true;
    QTest::newRow("safetensors") << "m.safetensors" << false;
  }

  void endingsChooseTheFormat() {
    QFETCH(QString, file);
    QFETCH(bool, checkpoint);
    const auto target = folder_.filePath(file).toStdString();
    models::Model model;
    model.weights = test::sgzWeights("dsc");
    models::saveModel(model, target);
    QCOMPARE(models::looksLikeCheckpoint(target), checkpoint);
    QVERIFY(models::loadModel(target)->weights == test::sgzWeights("dsc"));
  }

  void recognisesNetworksWithoutACard_data() {
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("conv");
    QTest::newRow("depthwise separable") << "dsc"
                                         << "dsc";
    QTest::newRow("plain convolutions") << "tc"
                                        << "tc";
    QTest::newRow("plain convolutions with short names") << "plain"
                                                         << "tc";
  }

  void recognisesNetworksWithoutACard() {
    QFETCH(QString, names);
    QFETCH(QString, conv);
    const auto weights = test::sgzWeights(names.toStdString());
    models::writeCheckpoint(path("My Net (2).pth"), weights);
    models::writeTensorFile(path("My Net (2).safetensors"), {weights, {}});
    for (const auto* file : {"My Net (2).pth", "My Net (2).safetensors"}) {
      const auto model = models::loadModel(path(file));
      QCOMPARE(model->card.architecture, "sgz");
      QCOMPARE(model->card.options.at("conv"), conv.toStdString());
      QCOMPARE(model->card.name, "my-net-2");
      QCOMPARE(model->card.source, file);
      QVERIFY(models::whyUnfit(model->weights, "sgz", model->card.options).empty());
      QVERIFY(models::readCard(path(file)) == model->card);
    }
  }

  void refusesWeightsThatFitNothing_data() {
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("reason");
    QTest::newRow("24 outputs under SGZ's names") << "24"
                                                  << ""
                                                  << "its tensors belong to no network Daybreak knows";
    QTest::newRow("missing, no card") << "missing"
                                      << ""
                                      << "its tensors belong to no network Daybreak knows";
    QTest::newRow("missing") << "missing"
                             << "sgz"
                             << "the tensor \"e_conv4.depth_conv.bias\" is missing";
    QTest::newRow("misshapen") << "shape"
                               << "sgz"
                               << "the tensor \"e_conv4.depth_conv.bias\" is 4 x 8, not 32";
    QTest::newRow("left over") << "extra"
                               << "sgz"
                               << "the tensor \"e_conv8.bias\" is one too many";
    QTest::newRow("unknown architecture") << ""
                                          << "retinex"
                                          << "does not know the architecture \"retinex\"";
  }

  void refusesWeightsThatFitNothing() {
    QFETCH(QString, change);
    QFETCH(QString, architecture);
    QFETCH(QString, reason);
    auto weights = test::sgzWeights(change == "24" ? "tc" : "dsc", change == "24" ? 24 : 3);
    if (change == "missing") weights.erase("e_conv4.depth_conv.bias");
    if (change == "shape") weights["e_conv4.depth_conv.bias"].shape = {4, 8};
    if (change == "extra") weights["e_conv8.bias"] = {{1}, {0.0F}};
    models::writeTensorFile(path("unfit.safetensors"), {weights, {{"architecture", architecture.toStdString()}}});
    const auto said = QString::fromStdString(test::complaint([&] { models::loadModel(path("unfit.safetensors")); }));
    QVERIFY2(said.startsWith("unfit.safetensors could not be loaded: ") && said.contains(reason), qPrintable(said));
  }

  void refusesUnknownOptions() {
    const auto weights = test::sgzWeights("dsc");
    QVERIFY(models::whyUnfit(weights, "sgz", {}).empty());
    QVERIFY(!models::whyUnfit(weights, "sgz", {{"conv", "fft"}}).empty());
    QVERIFY(!models::whyUnfit(weights, "sgz", {{"conv", "dsc"}, {"width", "64"}}).empty());
    QVERIFY(!models::whyUnfit(weights, "sgz", {{"conv", "tc"}}).empty());
  }

  void refusesOtherFiles() {
    test::putBytes(path("photo.safetensors"), QByteArray("\xff\xd8\xff\xe0 this is a JPEG"));
    const auto said = test::complaint([&] { models::loadModel(path("photo.safetensors")); });
    QCOMPARE(said, "photo.safetensors could not be loaded: it is neither a safetensors file nor a PyTorch checkpoint.");
    QCOMPARE(test::complaint([&] { models::readCard(path("photo.safetensors")); }), said);
  }

  void officialFiles_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("architecture");
    QTest::newRow("SGZ") << "sgz_official.pth"
                         << "sgz";
    QTest::newRow("Zero-DCE++ is the same net") << "zero_dce_pp_official.pth"
                                                << "sgz";
    QTest::newRow("Zero-DCE, legacy format") << "zero_dce_official.pth"
                                             << "zero-dce";
    QTest::newRow("DCE-Net trained on SICE, other names") << "dce_net_sice_v10.pth"
                                                          << "zero-dce";
    QTest::newRow("SCI easy") << "sci_easy_official.pt"
                              << "sci";
    QTest::newRow("SCI medium") << "sci_medium_official.pt"
                                << "sci";
    QTest::newRow("SCI difficult") << "sci_difficult_official.pt"
                                   << "sci";
    QTest::newRow("ESPNetv2") << "espnetv2_s_2.0_city_1024x512.pth"
                              << "";
  }

  void officialFiles() {
    QFETCH(QString, file);
    QFETCH(QString, architecture);
    const std::filesystem::path official = QStringLiteral(DAYBREAK_SHARED_DATA "/weights/%1").arg(file).toStdString();
    if (!std::filesystem::exists(official)) QSKIP("the official weights are not in ../shared/data/weights");
    if (architecture.isEmpty()) {
      const auto said = test::complaint([&] { models::loadModel(official); });
      QVERIFY2(said.find("its tensors belong to no network Daybreak knows") != std::string::npos, said.c_str());
      return;
    }
    const auto model = models::loadModel(official);
    QCOMPARE(QString::fromStdString(model->card.architecture), architecture);
    models::saveModel(*model, path("again.safetensors"));
    QVERIFY(models::loadModel(path("again.safetensors"))->weights == model->weights);
    QVERIFY(models::readCard(path("again.safetensors")) == model->card);
  }

  void namesAreMadeValid_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("kept") << "sgz-base_1.2"
                          << "sgz-base_1.2";
    QTest::newRow("capitals and spaces") << "My Model"
                                         << "my-model";
    QTest::newRow("path") << "../../etc/passwd"
                          << "etc-passwd";
    QTest::newRow("no letters") << "…"
                                << "model";
    QTest::newRow("umlauts") << "Nächte"
                             << "n-chte";
    QTest::newRow("long") << QString(100, 'a') << QString(64, 'a');
  }

  void namesAreMadeValid() {
    QFETCH(QString, text);
    QFETCH(QString, name);
    const auto made = models::modelNameFrom(text.toStdString());
    QCOMPARE(QString::fromStdString(made), name);
    QVERIFY(models::isModelName(made));
    QCOMPARE(models::isModelName(text.toStdString()), text == name);
  }
};

QTEST_GUILESS_MAIN(ModelFileTest)
#include "model_file_test.moc"
