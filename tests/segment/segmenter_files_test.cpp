/// A person's own segmenters: brought in, listed, opened, put in the bin; what is none is refused and named.
#include "segment/segmenter_files.h"

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <fstream>

#include "error.h"
#include "models/checkpoint.h"
#include "models/safetensors.h"
#include "segment/segmenter.h"
#include "support/shared_data.h"

using namespace daybreak;

namespace fs = std::filesystem;

class SegmenterFilesTest : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;

  fs::path path(const char* name) const { return folder_->filePath(name).toStdString(); }
  static fs::path voc() { return sharedData("weights/espnetv2_s_2.0_pascal_384x384.pth"); }
  static fs::path city() { return sharedData("weights/espnetv2_s_2.0_city_1024x512.pth"); }

  static void expectRefusal(const fs::path& file, const QString& words, const std::string& name = {}) {
    try {
      segment::importSegmenter(file, name);
      QFAIL("not refused");
    } catch (const Error& error) {
      const QString told(error.what());
      QVERIFY2(told.startsWith(file.filename().c_str()) && told.contains(words), error.what());
    }
  }

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", folder_->filePath("data").toUtf8());
    qputenv("DAYBREAK_WEIGHTS", folder_->filePath("shipped").toUtf8());
  }

  void importsTheOfficialFiles() {
    SKIP_WITHOUT_SHARED_DATA();
    const auto entry = segment::importSegmenter(voc());
    QCOMPARE(entry.file, path("data/daybreak/segmenters/espnetv2-voc.safetensors"));
    QCOMPARE(entry.card.options.at("classes"), std::string("voc"));
    QCOMPARE(segment::importSegmenter(city(), "my-street").card.options.at("classes"), std::string("cityscapes"));
    const auto listed = segment::listSegmenters();
    QCOMPARE(listed.size(), std::size_t{2});
    QCOMPARE(listed[0].card.name, std::string("espnetv2-voc"));
    QCOMPARE(listed[1].card.name, std::string("my-street"));
    for (const auto& each : listed) QVERIFY(!each.shipped && each.card.license == "MIT");
    const auto byName = segment::loadSegmenter("espnetv2-voc");
    QVERIFY(byName->weights == segment::loadSegmenter(voc().string())->weights);
    expectRefusal(voc(), "named \"espnetv2-voc\" already");
    expectRefusal(voc(), "no name for a segmenter", "My Net");
  }

  void exportedFilesComeBack() {
    SKIP_WITHOUT_SHARED_DATA();
    fs::copy_file(segment::importSegmenter(voc()).file, path("given.safetensors"));
    const auto entry = segment::importSegmenter(path("given.safetensors"), "given");
    QCOMPARE(entry.card.architecture, std::string("espnetv2"));
    QVERIFY(segment::loadSegmenter("given")->weights == segment::loadSegmenter("espnetv2-voc")->weights);
  }

  void removedOnesAreInTheBin() {
    SKIP_WITHOUT_SHARED_DATA();
    const auto entry = segment::importSegmenter(voc());
    const auto trashed = segment::removeSegmenter("espnetv2-voc");
    QVERIFY(fs::exists(trashed.file) && !fs::exists(entry.file));
    QVERIFY(segment::listSegmenters().empty());
    QVERIFY_EXCEPTION_THROWN(segment::removeSegmenter("espnetv2-voc"), Error);
  }

  void shippedOnesStay() {
    SKIP_WITHOUT_SHARED_DATA();
    fs::create_directories(path("shipped/segmenters"));
    fs::rename(segment::importSegmenter(voc()).file, path("shipped/segmenters/street.safetensors"));
    QVERIFY(segment::listSegmenters().at(0).shipped);
    QVERIFY_EXCEPTION_THROWN(segment::removeSegmenter("street"), Error);
    expectRefusal(voc(), "already", "street");
  }

  /// The output behind the data set's classes is "background": nothing that has a name.
  void cityscapesBackgroundIsVoid() {
    SKIP_WITHOUT_SHARED_DATA();
    auto model = *segment::loadSegmenter(city().string());
    model.weights.at("bu_dec_l4.merge_layer.3.bias").values.at(19) = 1000;
    const segment::Segmenter segmenter(std::make_shared<const models::Model>(model));
    const auto map = segmenter.segment(media::Image(64, 48));
    QVERIFY(std::ranges::all_of(map.labels, [](auto label) { return label == segment::kVoid; }));
  }

  void refusesAndNamesWhatIsNoSegmenter() {
    std::ofstream(path("text.pth")) << "hello";
    expectRefusal(path("text.pth"), "neither a safetensors file nor a PyTorch checkpoint");
    models::writeCheckpoint(path("curves.pth"), {{"e_conv1.weight", {{1}, {0}}}});
    expectRefusal(path("curves.pth"), "neither a segmenter of Daybreak's nor an ESPNetv2");
    models::ModelCard card;
    card.architecture = "espnetv2";
    card.options["classes"] = "voc";
    models::writeTensorFile(path("empty.safetensors"), {{{"a", {{1}, {0}}}}, models::metadataFromCard(card)});
    expectRefusal(path("empty.safetensors"), "lack the tensor");
    expectRefusal(path("missing.pth"), "");
    QVERIFY(!fs::exists(path("data/daybreak/segmenters")));
  }

  void refusesOtherEspnets() {
    SKIP_WITHOUT_SHARED_DATA();
    const auto weights = models::readCheckpoint(voc());
    auto changed = weights;
    changed.at("bu_dec_l4.merge_layer.3.bias") = {{80}, std::vector<float>(80)};
    models::writeCheckpoint(path("coco.pth"), changed);
    expectRefusal(path("coco.pth"), "80 classes");
    changed = weights;
    changed.at("base_net.level4_0.act.weight") = {{256}, std::vector<float>(256)};
    models::writeCheckpoint(path("narrow.pth"), changed);
    expectRefusal(path("narrow.pth"), "espnetv2_s_2.0");
    changed = weights;
    changed.erase("base_net.level4.3.module_act.weight");
    models::writeCheckpoint(path("torn.pth"), changed);
    expectRefusal(path("torn.pth"), "base_net.level4.3.module_act.weight");
  }

  void damagedFilesAreLeftOutAndTold() {
    fs::create_directories(path("data/daybreak/segmenters"));
    std::ofstream(path("data/daybreak/segmenters/broken.safetensors")) << "no tensors in here";
    std::vector<std::string> problems;
    QVERIFY(segment::listSegmenters(&problems).empty());
    QCOMPARE(problems.size(), std::size_t{1});
    QVERIFY(QString::fromStdString(problems[0]).startsWith("broken.safetensors"));
  }
};

QTEST_GUILESS_MAIN(SegmenterFilesTest)
#include "segmenter_files_test.moc"
