/// Any segmenter can guide a training: by its file, or by the name it was imported under.
#include <QTemporaryDir>
#include <QtTest>

#include "error.h"
#include "segment/segmenter_files.h"
#include "support/shared_data.h"
#include "train/torch/guidance.h"

using namespace daybreak;

class SegmenterGuidanceTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  static std::shared_ptr<nets::Segmenter> guideBy(const std::string& segmenter) {
    train::Guidance guidance;
    guidance.segmenter = segmenter;
    return train::makeSegmenter(guidance);
  }

 private Q_SLOTS:
  void initTestCase() {
    SKIP_WITHOUT_SHARED_DATA();
    qputenv("XDG_DATA_HOME", folder_.path().toUtf8());
    qputenv("DAYBREAK_WEIGHTS", folder_.filePath("none").toUtf8());
  }

  void byFileAndByName() {
    const auto file = sharedData("weights/espnetv2_s_2.0_city_1024x512.pth");
    segment::importSegmenter(file, "roads");
    torch::manual_seed(1);
    const auto picture = torch::rand({1, 3, 32, 48});
    const auto logits = guideBy(file.string())->forward(picture);
    QVERIFY(logits.sizes() == (std::vector<std::int64_t>{1, 20, 32, 48}));
    QVERIFY(guideBy("roads")->forward(picture).equal(logits));
  }

  void whatItSeesHasAGradient() {
    const auto file = sharedData("weights/espnetv2_s_2.0_pascal_384x384.pth");
    const train::SemanticGuide guide(guideBy(file.string()), train::Precision::Full);
    auto enhanced = torch::rand({2, 3, 64, 64}).requires_grad_();
    guide.loss(enhanced).backward();
    QVERIFY(torch::isfinite(enhanced.grad()).all().item<bool>());
    QVERIFY(enhanced.grad().abs().max().item<double>() > 0);
  }

  void unknownNamesGetTheKnownOnes() {
    try {
      guideBy("nobody");
      QFAIL("not refused");
    } catch (const Error& error) {
      QVERIFY2(QString(error.what()).contains("one of the segmenters: roads"), error.what());
    }
  }
};

QTEST_GUILESS_MAIN(SegmenterGuidanceTest)
#include "segmenter_guidance_test.moc"
