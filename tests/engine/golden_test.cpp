/// What the published program computes from the official weights, to 1e-5.
#include <QtTest>

#include "engine/enhancer.h"
#include "models/model_file.h"
#include "models/safetensors.h"
#include "support/shared_data.h"

using namespace daybreak;

namespace {

/// Channels 3·index … 3·index + 2 of a batch: a picture, or one of a picture's maps.
media::Image pictureOf(const nets::WeightTensor& batch, std::size_t index) {
  const auto height = static_cast<int>(batch.shape[2]);
  const auto width = static_cast<int>(batch.shape[3]);
  media::Image image(width, height);
  for (int channel = 0; channel < 3; ++channel) {
    const auto start =
        batch.values.begin() + static_cast<std::ptrdiff_t>((index * 3 + static_cast<std::size_t>(channel)) * image.pixels());
    std::copy_n(start, image.pixels(), image.mutablePlane(channel).begin());
  }
  return image;
}

}  // namespace

class GoldenTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { SKIP_WITHOUT_SHARED_DATA(); }

  void matchesThePublishedProgram_data() {
    QTest::addColumn<QString>("weights");
    QTest::addColumn<QString>("golden");
    QTest::addColumn<int>("scale");
    QTest::newRow("SGZ at scale 1") << "sgz_official.pth"
                                    << "sgz_scale1" << 1;
    QTest::newRow("SGZ at scale 12") << "sgz_official.pth"
                                     << "sgz_scale12" << 12;
    QTest::newRow("Zero-DCE++ at scale 12, the same net") << "zero_dce_pp_official.pth"
                                                          << "zero_dce_pp_scale12" << 12;
    QTest::newRow("Zero-DCE, eight maps") << "zero_dce_official.pth"
                                          << "zero_dce" << 1;
  }
  void matchesThePublishedProgram() {
    QFETCH(QString, weights);
    QFETCH(QString, golden);
    QFETCH(int, scale);
    const auto expected = models::readTensorFile(sharedData("golden") / (golden.toStdString() + ".safetensors")).tensors;
    const engine::Enhancer enhancer(models::loadModel(sharedData("weights") / weights.toStdString()));
    for (std::size_t index = 0; index < static_cast<std::size_t>(expected.at("input").shape[0]); ++index) {
      const auto picture = pictureOf(expected.at("input"), index);
      const auto map = enhancer.estimate(picture, {scale});
      const auto result = enhancer.render(picture, map, {});
      QCOMPARE(map.channels, static_cast<int>(expected.at("factor_map").shape[1]));
      const auto expectedResult = pictureOf(expected.at("enhanced"), index);
      float mapError = 0;
      float resultError = 0;
      for (int channel = 0; channel < map.channels; ++channel) {
        const auto maps = static_cast<std::size_t>(map.channels / 3);
        const auto expectedMap = pictureOf(expected.at("factor_map"), index * maps + static_cast<std::size_t>(channel / 3));
        for (int y = 0; y < picture.height(); ++y) {
          for (int x = 0; x < picture.width(); ++x) {
            const auto column = static_cast<std::size_t>(x);
            mapError = std::max(mapError, std::abs(map.at(channel, x, y) - expectedMap.row(channel % 3, y)[column]));
            if (channel < 3)
              resultError =
                  std::max(resultError, std::abs(result.row(channel, y)[column] - expectedResult.row(channel, y)[column]));
          }
        }
      }
      QVERIFY2(mapError <= 1e-5F, qPrintable(QString("factor map differs by %1").arg(static_cast<double>(mapError))));
      QVERIFY2(resultError <= 1e-5F, qPrintable(QString("result differs by %1").arg(static_cast<double>(resultError))));
    }
  }
};

QTEST_GUILESS_MAIN(GoldenTest)
#include "golden_test.moc"
