#include "measure/quality.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <random>

#include "error.h"
#include "measure/mean_match.h"
#include "measure/rgb8.h"

using namespace daybreak;
using media::Image;

namespace {

Image flat(int width, int height, float value) {
  Image image(width, height);
  for (int c = 0; c < 3; ++c) std::ranges::fill(image.mutablePlane(c), value);
  return image;
}

/// Smooth structure with noise, so that window statistics differ from place to place.
Image scene(int width, int height, unsigned seed, float noise) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> jitter(-noise, noise);
  Image image(width, height);
  for (int c = 0; c < 3; ++c) {
    auto plane = image.mutablePlane(c);
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        const float wave =
            0.5F + 0.4F * std::sin(0.11F * static_cast<float>(x + 7 * c)) * std::cos(0.07F * static_cast<float>(y));
        plane[static_cast<std::size_t>(y * width + x)] = std::clamp(wave + jitter(random), 0.0F, 1.0F);
      }
    }
  }
  return image;
}

/// SSIM of a single 7×7 window straight from the paper's formula with sample (co)variances.
double windowSimilarity(const measure::Rgb8& first, const measure::Rgb8& second) {
  double total = 0;
  for (std::size_t c = 0; c < 3; ++c) {
    double mx = 0, my = 0, xx = 0, yy = 0, xy = 0;
    for (std::size_t i = c; i < first.values.size(); i += 3) {
      mx += first.values[i] / 49.0;
      my += second.values[i] / 49.0;
    }
    for (std::size_t i = c; i < first.values.size(); i += 3) {
      const double dx = first.values[i] - mx;
      const double dy = second.values[i] - my;
      xx += dx * dx / 48.0;
      yy += dy * dy / 48.0;
      xy += dx * dy / 48.0;
    }
    const double c1 = 2.55 * 2.55;
    const double c2 = 7.65 * 7.65;
    total += (2 * mx * my + c1) * (2 * xy + c2) / ((mx * mx + my * my + c1) * (xx + yy + c2)) / 3.0;
  }
  return total;
}

bool nearly(double found, double expected, double tolerance) {
  if (std::abs(found - expected) <= tolerance) return true;
  qWarning("found %.9g, expected %.9g", found, expected);
  return false;
}

}  // namespace

class QualityTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equalPicturesArePerfect() {
    const auto picture = scene(40, 30, 1, 0.1F);
    const auto quality = measure::compare(picture, picture);
    QVERIFY(std::isinf(quality.psnr) && quality.psnr > 0);
    QVERIFY(nearly(quality.ssim, 1.0, 1e-12));
    QCOMPARE(quality.deltaE2000, 0.0);
  }

  void flatPicturesByHand() {
    const auto quality = measure::compare(flat(9, 8, 100 / 255.0F), flat(9, 8, 120 / 255.0F));
    QVERIFY(nearly(quality.psnr, 20 * std::log10(255.0 / 20.0), 1e-9));
    const double c1 = 2.55 * 2.55;
    QVERIFY(nearly(quality.ssim, (2.0 * 100 * 120 + c1) / (100.0 * 100 + 120.0 * 120 + c1), 1e-9));
  }

  void oneWindowFollowsTheFormula() {
    const auto first = scene(7, 7, 2, 0.2F);
    const auto second = scene(7, 7, 3, 0.2F);
    const double expected = windowSimilarity(measure::toRgb8(first), measure::toRgb8(second));
    QVERIFY(nearly(measure::compare(first, second).ssim, expected, 1e-9));
  }

  void roundsToEightBitFirst() {
    const auto quality = measure::compare(flat(8, 8, 100.4F / 255.0F), flat(8, 8, 99.6F / 255.0F));
    QVERIFY(std::isinf(quality.psnr));
    QCOMPARE(quality.deltaE2000, 0.0);
    QCOMPARE(measure::toRgb8(flat(1, 1, 100.6F / 255.0F)).values[0], std::uint8_t{101});
    QCOMPARE(measure::toRgb8(flat(1, 1, 1.7F)).values[0], std::uint8_t{255});
    QCOMPARE(measure::toRgb8(flat(1, 1, NAN)).values[0], std::uint8_t{0});
  }

  void refusesWhatCannotBeCompared() {
    QVERIFY_THROWS_EXCEPTION(Error, measure::compare(flat(10, 10, 0), flat(10, 11, 0)));
    QVERIFY_THROWS_EXCEPTION(Error, measure::compare(flat(6, 10, 0), flat(6, 10, 0)));
    QVERIFY_THROWS_EXCEPTION(Error, measure::compare(Image(), Image()));
  }

  void agreesWithScikitImage_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << QSize(7, 7);
    QTest::newRow("wide") << QSize(120, 35);
    QTest::newRow("taller than a strip") << QSize(24, 600);
  }

  void agreesWithScikitImage() {
    QFETCH(QSize, size);
    auto first = scene(size.width(), size.height(), 4, 0.15F);
    for (int c = 0; c < 3; ++c)
      for (float& value : first.mutablePlane(c)) value *= 0.6F;  // darker than its reference, so that matching has work
    const auto second = scene(size.width(), size.height(), 5, 0.05F);
    QTemporaryDir folder;
    const auto save = [&](const char* name, const Image& image) {
      QFile file(folder.filePath(name));
      const auto bytes = measure::toRgb8(image).values;
      return file.open(QIODevice::WriteOnly) &&
             file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size())) > 0;
    };
    QVERIFY(save("a", first) && save("b", second));
    QProcess python;
    python.start("/usr/bin/python3", {"-c", R"(
import sys
try:
    import numpy as np
    from skimage import metrics, color
except ImportError:
    sys.exit(77)
w, h = int(sys.argv[2]), int(sys.argv[3])
a, b = (np.fromfile(sys.argv[1] + n, np.uint8).reshape(h, w, 3) for n in '/a /b'.split())
def measured(picture):
    return (metrics.peak_signal_noise_ratio(b, picture), metrics.structural_similarity(picture, b, channel_axis=2),
            color.deltaE_ciede2000(color.rgb2lab(picture), color.rgb2lab(b)).mean())
luma = lambda picture: (picture @ np.array([0.299, 0.587, 0.114])).mean()
matched = np.minimum(255, np.floor(a * (luma(b) / luma(a)) + 0.5)).astype(np.uint8)
print(*measured(a), *measured(matched)))",
                                      folder.path(), QString::number(size.width()), QString::number(size.height())});
    if (!python.waitForStarted()) QSKIP("/usr/bin/python3 is not there");
    QVERIFY(python.waitForFinished(60000));
    if (python.exitCode() == 77) QSKIP("scikit-image is not installed (python3-skimage)");
    const auto numbers = QString::fromUtf8(python.readAllStandardOutput()).split(' ');
    QVERIFY2(numbers.size() == 6, python.readAllStandardError().constData());
    const auto quality = measure::compare(first, second);
    QVERIFY(nearly(quality.psnr, numbers[0].toDouble(), 1e-6));
    QVERIFY(nearly(quality.ssim, numbers[1].toDouble(), 1e-6));
    QVERIFY(nearly(quality.deltaE2000, numbers[2].toDouble(), 1e-3));
    const auto reference = measure::toRgb8(second);
    const auto matched = measure::compare(measure::meanMatched(measure::toRgb8(first), reference), reference);
    QVERIFY(nearly(matched.psnr, numbers[3].toDouble(), 1e-6));
    QVERIFY(nearly(matched.ssim, numbers[4].toDouble(), 1e-6));
    QVERIFY(nearly(matched.deltaE2000, numbers[5].toDouble(), 1e-3));
  }
};

QTEST_GUILESS_MAIN(QualityTest)
#include "quality_test.moc"
