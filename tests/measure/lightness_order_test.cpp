#include "measure/lightness_order.h"

#include <QTest>
#include <random>

#include "error.h"
#include "pictures8.h"

using namespace daybreak;
using measure::lightnessOrderError;
using measure::Rgb8;

namespace {

int lightness(const Rgb8& picture, int pixel) {
  const auto* value = picture.values.data() + 3 * pixel;
  return std::max({value[0], value[1], value[2]});
}

/// The definition, pair by pair, of pictures that are not reduced.
double pairByPair(const Rgb8& original, const Rgb8& enhanced) {
  const int pixels = original.width * original.height;
  double turned = 0;
  for (int p = 0; p < pixels; ++p)
    for (int q = 0; q < pixels; ++q)
      turned += (lightness(original, p) >= lightness(original, q)) != (lightness(enhanced, p) >= lightness(enhanced, q));
  return turned / pixels;
}

Rgb8 noise(int width, int height, unsigned seed) {
  std::mt19937 random(seed);
  return picture8(width, height, [&](int, int) {
    return Pixel{static_cast<std::uint8_t>(random() % 256), static_cast<std::uint8_t>(random() % 256),
                 static_cast<std::uint8_t>(random() % 256)};
  });
}

}  // namespace

class LightnessOrderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keptOrderIsNoError() {
    const auto ramp = grey8(20, 3, [](int x, int y) { return 3 * x + y; });
    const auto lighter = grey8(20, 3, [](int x, int y) { return 30 + 2 * (3 * x + y); });
    QCOMPARE(lightnessOrderError(ramp, ramp), 0.0);
    QCOMPARE(lightnessOrderError(ramp, lighter), 0.0);
    const auto flat = grey8(200, 100, [](int, int) { return 40; });
    QCOMPARE(lightnessOrderError(flat, grey8(200, 100, [](int, int) { return 90; })), 0.0);
  }

  /// a < b < c; after it b < a < c: of the nine ordered pairs (a, b) and (b, a) changed.
  void oneSwapOfThree() {
    const int before[] = {10, 20, 30};
    const int after[] = {60, 50, 70};
    const auto error = lightnessOrderError(grey8(3, 1, [&](int x, int) { return before[x]; }),
                                           grey8(3, 1, [&](int x, int) { return after[x]; }));
    QCOMPARE(error, 2.0 / 3);
  }

  /// Equal before, different after: only "p ≥ q" for the darker p changed. All turned around: every pair of different pixels.
  void brokenTiesAndFullReversal() {
    const auto tied = grey8(2, 1, [](int, int) { return 10; });
    const auto broken = grey8(2, 1, [](int x, int) { return 10 + x; });
    QCOMPARE(lightnessOrderError(tied, broken), 1.0 / 2);
    QCOMPARE(lightnessOrderError(broken, tied), 1.0 / 2);
    const auto rising = grey8(7, 1, [](int x, int) { return x; });
    const auto falling = grey8(7, 1, [](int x, int) { return 9 - x; });
    QCOMPARE(lightnessOrderError(rising, falling), 7.0 * 6 / 7);
  }

  void lightnessIsTheLargestChannel() {
    const auto first = picture8(2, 1, [](int x, int) { return x == 0 ? Pixel{9, 0, 0} : Pixel{8, 8, 8}; });
    const auto second = picture8(2, 1, [](int x, int) { return x == 0 ? Pixel{0, 0, 50} : Pixel{40, 49, 0}; });
    QCOMPARE(lightnessOrderError(first, second), 0.0);
  }

  void countingAgreesWithThePairs_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("one pixel") << QSize(1, 1);
    QTest::newRow("shortest side exactly 50") << QSize(50, 61);
    QTest::newRow("one row") << QSize(300, 1);
  }
  void countingAgreesWithThePairs() {
    QFETCH(QSize, size);
    const auto first = noise(size.width(), size.height(), 1);
    const auto second = noise(size.width(), size.height(), 2);
    QVERIFY(qAbs(lightnessOrderError(first, second) - pairByPair(first, second)) < 1e-9);
  }

  /// 3:2 pictures of 200 px height become 75×50: means of 4×4 pixels, rounded.
  void largePicturesAreReducedFirst() {
    const auto large = [](unsigned seed) {
      std::mt19937 random(seed);
      std::vector<int> means(75 * 50);
      for (int& mean : means) mean = 4 + static_cast<int>(random() % 240);
      // A checkerboard of ±3 around the mean: gone after the average.
      return std::pair(grey8(300, 200,
                             [&](int x, int y) {
                               return means[static_cast<std::size_t>(y / 4 * 75 + x / 4)] + ((x + y) % 2 == 0 ? 3 : -3);
                             }),
                       grey8(75, 50, [&](int x, int y) { return means[static_cast<std::size_t>(y * 75 + x)]; }));
    };
    const auto [first, firstReduced] = large(3);
    const auto [second, secondReduced] = large(4);
    QVERIFY(qAbs(lightnessOrderError(first, second) - pairByPair(firstReduced, secondReduced)) < 1e-9);
  }

  void sizesMustAgree() {
    const auto flat = [](int width) { return grey8(width, 2, [](int, int) { return 1; }); };
    QVERIFY_THROWS_EXCEPTION(Error, lightnessOrderError(flat(3), flat(4)));
    QVERIFY_THROWS_EXCEPTION(Error, lightnessOrderError({}, {}));
  }
};

QTEST_GUILESS_MAIN(LightnessOrderTest)
#include "lightness_order_test.moc"
