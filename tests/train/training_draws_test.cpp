/// Which picture comes when, and what augmentation does to it.
#include <QtTest>
#include <cmath>
#include <set>

#include "media/image.h"
#include "media/sensor_noise.h"
#include "train/draw.h"
#include "train/training_crop.h"

using namespace daybreak;

class TrainingDrawsTest : public QObject {
  Q_OBJECT

  static std::vector<std::size_t> round(std::uint64_t seed, std::uint64_t epoch, std::size_t count) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < count; ++i) places.push_back(train::drawAt(seed, epoch * count + i, count, {}).place);
    return places;
  }
  static media::Image bytes(int width, int height, const std::function<int(int channel, int x, int y)>& value) {
    media::Image image(width, height, false, media::Samples::U8);
    for (int channel = 0; channel < 3; ++channel)
      for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
          image.mutableRow<std::uint8_t>(channel, y)[static_cast<std::size_t>(x)] =
              static_cast<std::uint8_t>(value(channel, x, y));
    return image;
  }
  static std::vector<float> crop(const media::Image& image, const train::Draw& draw, int side) {
    std::vector<float> out(static_cast<std::size_t>(side * side * 3));
    train::cropInto(image, draw, side, out);
    return out;
  }
  static double linear(double encoded) {
    return encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
  }
  struct Statistics {
    double mean = 0;
    double variance = 0;
  };
  /// Of noise on one value, in green.
  static Statistics noisy(float light, double strength) {
    std::vector<float> values(300'000, light);
    media::addSensorNoise(values, strength, 7);
    Statistics of;
    const double count = static_cast<double>(values.size()) / 3;
    for (std::size_t i = 1; i < values.size(); i += 3) of.mean += values[i] / count;
    for (std::size_t i = 1; i < values.size(); i += 3) of.variance += (values[i] - of.mean) * (values[i] - of.mean) / count;
    return of;
  }

 private Q_SLOTS:
  void everyPictureComesOnceBeforeAnyComesAgain_data() {
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 3, 5, 16, 17, 64, 65, 1000, 4097}) QTest::addRow("%d pictures", count) << count;
  }
  void everyPictureComesOnceBeforeAnyComesAgain() {
    QFETCH(int, count);
    const auto pictures = static_cast<std::size_t>(count);
    for (std::uint64_t epoch = 0; epoch < 3; ++epoch) {
      const auto places = round(5, epoch, pictures);
      const std::set<std::size_t> seen(places.begin(), places.end());
      QCOMPARE(seen.size(), pictures);
      QCOMPARE(*seen.rbegin(), pictures - 1);
    }
  }

  void roundsAndSeedsHaveOrdersOfTheirOwn() {
    QVERIFY(round(1, 0, 50) != round(1, 1, 50));
    QVERIFY(round(1, 0, 50) != round(2, 0, 50));
    QVERIFY(round(1, 0, 50) == round(1, 0, 50));
    std::map<std::vector<std::size_t>, int> orders;
    for (std::uint64_t epoch = 0; epoch < 600; ++epoch) ++orders[round(3, epoch, 3)];
    QCOMPARE(orders.size(), std::size_t{6});
    for (const auto& [order, times] : orders) QVERIFY2(times > 60 && times < 140, qPrintable(QString::number(times)));
  }

  void drawsStayInTheirRanges() {
    const train::Augmentation all{true, true, 0.75, 0.5};
    double lowest = 0;
    double highest = 0;
    int mirrored = 0;
    std::set<std::uint64_t> noiseSeeds;
    for (std::uint64_t n = 0; n < 1000; ++n) {
      const auto draw = train::drawAt(1, n, 10, all);
      QVERIFY(draw.across01 >= 0 && draw.across01 < 1 && draw.down01 >= 0 && draw.down01 < 1);
      QVERIFY(draw.noise >= 0 && draw.noise <= 0.5);
      lowest = std::min(lowest, draw.stops);
      highest = std::max(highest, draw.stops);
      mirrored += draw.mirrored ? 1 : 0;
      noiseSeeds.insert(draw.noiseSeed);
    }
    QVERIFY(lowest >= -0.75 && lowest < -0.7 && highest <= 0.75 && highest > 0.7);
    QVERIFY(mirrored > 430 && mirrored < 570);
    QCOMPARE(noiseSeeds.size(), std::size_t{1000});
  }

  void changesSwitchedOffLeaveTheOthersAsTheyWere() {
    const auto all = train::drawAt(1, 17, 10, {true, true, 1, 1});
    const auto exposure = train::drawAt(1, 17, 10, {false, false, 1, 0});
    QCOMPARE(exposure.stops, all.stops);
    QCOMPARE(exposure.place, all.place);
    QCOMPARE(exposure.across01, 0.5);
    QCOMPARE(exposure.noise, 0.0);
    QVERIFY(!exposure.mirrored);
  }

  void cropsAreCutWhereTheDrawSays() {
    const auto image = bytes(12, 10, [](int channel, int x, int y) { return 80 * channel + 6 * x + y; });
    train::Draw draw;
    draw.across01 = 0.999;
    draw.down01 = 0;
    const auto corner = crop(image, draw, 4);
    QCOMPARE(corner[0], 48 / 255.0F);                            // x 8, y 0
    QCOMPARE(corner[3 * (4 * 3 + 1) + 2], (160 + 57) / 255.0F);  // x 9, y 3, blue
    draw.mirrored = true;
    QCOMPARE(crop(image, draw, 4)[3 * 3], 48 / 255.0F);
    QCOMPARE(crop(image, {}, 4)[0], 27 / 255.0F);  // the middle one: x 4, y 3
    QCOMPARE(crop(image, {}, 10)[0], 6 / 255.0F);
  }

  void exposureChangesLightByItsStops() {
    const auto image = bytes(4, 4, [](int, int x, int) { return 20 + 60 * x; });
    train::Draw draw;
    for (const double stops : {-1.5, 1.0}) {
      draw.stops = stops;
      const auto changed = crop(image, draw, 4);
      for (std::size_t x = 0; x < 4; ++x) {
        const double expected = std::min(1.0, linear((20 + 60 * static_cast<double>(x)) / 255) * std::exp2(stops));
        QVERIFY(std::abs(linear(changed[3 * x]) - expected) < 1e-5);
      }
    }
  }

  void noiseKeepsTheMeanAndGrowsWithLightAndStrength() {
    for (const float light : {0.0F, 0.05F, 0.3F}) {
      const auto full = noisy(light, 1);
      const auto half = noisy(light, 0.5);
      QVERIFY(std::abs(full.mean - light) < 4 * std::sqrt(full.variance / 100'000));
      QVERIFY(std::abs(half.variance / full.variance - 0.25) < 0.01);
    }
    const double dark = noisy(0, 1).variance;
    QVERIFY(dark > 0);
    // Shot noise: twice the light adds as much variance again.
    const double low = noisy(0.1F, 1).variance - dark;
    const double high = noisy(0.2F, 1).variance - dark;
    QVERIFY(low > dark);
    QVERIFY(std::abs(high / low - 2) < 0.05);
  }

  void noisyCropsKeepTheirLight() {
    const auto image = bytes(64, 64, [](int, int, int) { return 128; });
    train::Draw draw;
    draw.noise = 0.5;
    draw.noiseSeed = 3;
    const auto noise = crop(image, draw, 64);
    double mean = 0;
    for (const float value : noise) {
      QVERIFY(value >= 0 && value <= 1);
      mean += linear(value) / static_cast<double>(noise.size());
    }
    QVERIFY(std::abs(mean - linear(128 / 255.0)) < 0.002);
    QVERIFY(noise != crop(image, {}, 64));
    QVERIFY(noise == crop(image, draw, 64));
    draw.noiseSeed = 4;
    QVERIFY(noise != crop(image, draw, 64));
    draw.noise = 1e-9;  // through the tables and back, all but unchanged
    QVERIFY(std::abs(crop(image, draw, 64)[0] - 128 / 255.0F) < 1e-5F);
  }
};

QTEST_GUILESS_MAIN(TrainingDrawsTest)
#include "training_draws_test.moc"
