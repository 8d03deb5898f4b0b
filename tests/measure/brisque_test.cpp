#include "measure/brisque.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/quality/qualitybrisque.hpp>

#include "error.h"
#include "measure/picture_meter.h"
#include "media/load.h"
#include "pictures8.h"
#include "support/shared_data.h"

using namespace daybreak;
using measure::Brisque;
using measure::Measure;

namespace {

/// OpenCV's own way from a file to a score.
double byOpenCv(const std::filesystem::path& photo, const std::filesystem::path& model) {
  return cv::quality::QualityBRISQUE::compute(cv::imread(photo.string(), cv::IMREAD_COLOR),
                                              (model / "brisque_model_live.yml").string(),
                                              (model / "brisque_range_live.yml").string())[0];
}

}  // namespace

class BrisqueTest : public QObject {
  Q_OBJECT

  std::filesystem::path model_;

 private Q_SLOTS:
  void initTestCase() {
    try {
      model_ = Brisque::findModel();
    } catch (const Error& error) {
      QSKIP(error.what());
    }
  }

  void equalsOpenCvs_data() {
    QTest::addColumn<QString>("photo");
    for (const char* photo : {"lowcut/1.png", "lowcut/493.png", "lowcut/780.png"}) QTest::newRow(photo) << photo;
  }
  void equalsOpenCvs() {
    SKIP_WITHOUT_SHARED_DATA();
    QFETCH(QString, photo);
    const auto path = sharedData("photos") / photo.toStdString();
    const double expected = byOpenCv(path, model_);
    QCOMPARE(Brisque(model_).score(measure::toRgb8(media::loadPhoto(path))), expected);
    QVERIFY(expected > 0 && expected < 100);
  }

  void onePictureAfterAnotherChangesNothing() {
    const Brisque brisque(model_);
    const auto pattern = [](int step) {
      return grey8(120, 90, [step](int x, int y) { return (x * x / 9 + step * y * x / 7) % 230; });
    };
    const double first = brisque.score(pattern(1));
    brisque.score(pattern(5));
    QCOMPARE(brisque.score(pattern(1)), first);
  }

  void tooSmallIsRefused() {
    const auto square = [](int side) { return grey8(side, side, [](int x, int y) { return x * y % 256; }); };
    QVERIFY_THROWS_EXCEPTION(Error, Brisque(model_).score(square(15)));
    Brisque(model_).score(square(16));
  }

  void aModelThatIsNoneIsNamed() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    for (const char* name : {"brisque_model_live.yml", "brisque_range_live.yml"}) std::ofstream(path / name) << "no: model\n";
    QVERIFY_THROWS_EXCEPTION(Error, Brisque{path});
    QVERIFY_THROWS_EXCEPTION(Error, Brisque{path / "missing"});
  }

  /// Without the model everything else is measured, and the person is told what to install.
  void withoutTheModelTheRestIsMeasured() {
    const auto before = qgetenv("XDG_DATA_DIRS");
    qputenv("XDG_DATA_DIRS", "/nonexistent");
    const measure::PictureMeter meter;
    if (before.isNull()) {
      qunsetenv("XDG_DATA_DIRS");
    } else {
      qputenv("XDG_DATA_DIRS", before);
    }
    QVERIFY(QString::fromStdString(meter.whyNoBrisque()).contains("opencv-data"));
    const auto picture = grey8(40, 40, [](int x, int y) { return x + y; });
    const auto values = meter.measure(picture, picture, nullptr);
    QVERIFY(!values[Measure::Brisque] && values[Measure::MeanLuma] && values[Measure::LightnessOrder] &&
            values[Measure::Noise]);
  }
};

QTEST_GUILESS_MAIN(BrisqueTest)
#include "brisque_test.moc"
