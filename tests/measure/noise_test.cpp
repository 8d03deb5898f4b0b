#include "measure/noise.h"

#include <QTest>
#include <cmath>
#include <numbers>
#include <random>

#include "error.h"
#include "pictures8.h"

using namespace daybreak;
using measure::noiseSigma;

class NoiseTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void flatAndSlopingPicturesHaveNone() {
    QCOMPARE(noiseSigma(grey8(20, 10, [](int, int) { return 99; })), 0.0);
    QCOMPARE(noiseSigma(grey8(60, 60, [](int x, int y) { return 2 * x + y; })), 0.0);
    QCOMPARE(noiseSigma(grey8(40, 40, [](int x, int) { return x < 20 ? 10 : 200; })), 0.0);  // a straight edge
  }

  /// One pixel of 30 amid zeros: the nine windows that see it add up to 30·(4 + 4·2 + 4·1) over 3×3 places.
  void oneBrightPixelByHand() {
    const auto picture = grey8(5, 5, [](int x, int y) { return x == 2 && y == 2 ? 30 : 0; });
    const double expected = std::sqrt(std::numbers::pi / 2) / 6 * (30.0 * 16 / 9);
    QVERIFY(std::abs(noiseSigma(picture) - expected) < 1e-9);
  }

  void knownNoiseIsFound_data() {
    QTest::addColumn<double>("sigma");
    for (const double sigma : {2.0, 5.0, 15.0}) QTest::addRow("sigma %g", sigma) << sigma;
  }
  void knownNoiseIsFound() {
    QFETCH(double, sigma);
    std::mt19937 random(7);
    std::normal_distribution<double> jitter(0, sigma);
    const auto grey = grey8(400, 300, [&](int x, int) { return static_cast<int>(std::lround(80 + x / 8.0 + jitter(random))); });
    QVERIFY2(std::abs(noiseSigma(grey) / sigma - 1) < 0.03, qPrintable(QString::number(noiseSigma(grey))));
  }

  /// Independent noise on the three channels adds up by the squares of luma's weights.
  void noiseOfChannelsCountsByItsWeightInLuma() {
    std::mt19937 random(8);
    std::normal_distribution<double> jitter(0, 10);
    const auto value = [&] { return static_cast<std::uint8_t>(std::lround(120 + jitter(random))); };
    const auto picture = picture8(400, 300, [&](int, int) { return Pixel{value(), value(), value()}; });
    const double expected = 10 * std::sqrt(0.299 * 0.299 + 0.587 * 0.587 + 0.114 * 0.114);
    QVERIFY(std::abs(noiseSigma(picture) / expected - 1) < 0.03);
  }

  void threePixelsAreTheLeast() {
    QVERIFY_THROWS_EXCEPTION(Error, noiseSigma(grey8(2, 9, [](int, int) { return 1; })));
    QCOMPARE(noiseSigma(grey8(3, 3, [](int, int) { return 1; })), 0.0);
  }
};

QTEST_GUILESS_MAIN(NoiseTest)
#include "noise_test.moc"
