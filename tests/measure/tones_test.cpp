#include "measure/tones.h"

#include <QTest>
#include <cmath>

#include "error.h"
#include "measure/mean_match.h"
#include "pictures8.h"

using namespace daybreak;
using measure::tonesOf;

class TonesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lumaWeighsChannels() {
    const auto picture = picture8(3, 1, [](int x, int) {
      return Pixel{x == 0 ? Pixel{200, 0, 0} : x == 1 ? Pixel{0, 200, 0} : Pixel{0, 0, 200}};
    });
    const auto tones = tonesOf(picture);
    QVERIFY(std::abs(tones.meanLuma - 200.0 / 3) < 1e-9);
    QVERIFY(std::abs(tones.medianLuma - 200 * 0.299) < 1e-9);
    QCOMPARE(measure::meanLuma(picture), tones.meanLuma);
  }

  void medianOfAnEvenNumberLiesBetween() {
    const auto picture = grey8(4, 1, [](int x, int) { return x == 3 ? 255 : 10 * x; });  // 0 10 20 255
    QVERIFY(std::abs(tonesOf(picture).medianLuma - 15.0) < 1e-9);
    QVERIFY(std::abs(tonesOf(picture).meanLuma - 285.0 / 4) < 1e-9);
    QCOMPARE(tonesOf(grey8(5, 5, [](int, int) { return 77; })).medianLuma, 77.0);
  }

  /// One channel at 255 is lost; one at 0 is only a strong colour.
  void clippingIsAShareOfThePixels() {
    const Pixel pixels[] = {{255, 3, 0}, {255, 255, 255}, {254, 254, 254}, {0, 0, 0},
                            {0, 0, 1},   {0, 9, 0},       {1, 1, 1},       {9, 9, 255}};
    const auto tones = tonesOf(picture8(8, 1, [&](int x, int) { return pixels[x]; }));
    QCOMPARE(tones.clippedHighlightsPercent, 37.5);
    QCOMPARE(tones.clippedShadowsPercent, 12.5);
  }

  void anEmptyPictureHasNone() {
    QVERIFY_THROWS_EXCEPTION(Error, tonesOf({}));
    QVERIFY_THROWS_EXCEPTION(Error, measure::meanLuma({}));
  }

  /// GT-mean: one factor for all values, rounded, cut off at 255.
  void meansAreMatchedByOneFactor() {
    const auto dark = picture8(2, 1, [](int x, int) { return x == 0 ? Pixel{10, 20, 30} : Pixel{30, 20, 10}; });
    const double gain = 45.0 / measure::meanLuma(dark);
    const auto matched = measure::meanMatched(dark, grey8(2, 1, [](int, int) { return 45; }));
    for (std::size_t i = 0; i < dark.values.size(); ++i)
      QCOMPARE(int{matched.values[i]}, static_cast<int>(std::lround(gain * dark.values[i])));
  }

  void matchingCutsOffAndKeepsBlack() {
    const auto bright = grey8(2, 1, [](int x, int) { return x == 0 ? 0 : 200; });
    const auto matched = measure::meanMatched(bright, grey8(2, 1, [](int, int) { return 180; }));
    QCOMPARE(matched.values, (std::vector<std::uint8_t>{0, 0, 0, 255, 255, 255}));
    const auto black = grey8(3, 3, [](int, int) { return 0; });
    QCOMPARE(measure::meanMatched(black, grey8(3, 3, [](int, int) { return 90; })).values, black.values);
  }
};

QTEST_GUILESS_MAIN(TonesTest)
#include "tones_test.moc"
