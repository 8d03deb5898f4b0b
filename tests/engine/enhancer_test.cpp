#include "engine/enhancer.h"

#include <QtTest>
#include <numeric>

#include "engine/exposure.h"
#include "error.h"
#include "media/resample.h"
#include "support/random_model.h"

using namespace daybreak;
using engine::Adjustments;
using engine::Enhancer;

namespace {

double meanOf(const media::Image& image) {
  double sum = 0;
  for (int channel = 0; channel < 3; ++channel)
    sum = std::accumulate(image.plane(channel).begin(), image.plane(channel).end(), sum);
  return sum / 3 / static_cast<double>(image.pixels());
}

}  // namespace

class EnhancerTest : public QObject {
  Q_OBJECT

  Enhancer enhancer_{randomModel()};

 private Q_SLOTS:
  void anySizeAtAnyScale_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    for (const auto& [width, height] : {std::pair{1, 1}, {2, 1}, {1, 7}, {13, 12}, {25, 37}, {1, 300}, {321, 5}, {131, 97}})
      QTest::addRow("%d x %d", width, height) << width << height;
  }
  void anySizeAtAnyScale() {
    QFETCH(int, width);
    QFETCH(int, height);
    const auto picture = randomPicture(width, height);
    for (const int factor : {0, 1, 2, 4, 8, 12}) {
      const auto map = enhancer_.estimate(picture, {factor});
      Adjustments all;
      all.exposure = 0.5;
      all.highlightProtection = 0.5;
      all.saturation = 1.3;
      const auto result = enhancer_.render(picture, map, all);
      QCOMPARE(result.width(), width);
      QCOMPARE(result.height(), height);
      for (int channel = 0; channel < 3; ++channel)
        QVERIFY(std::ranges::all_of(result.plane(channel), [](float value) { return value >= 0 && value <= 1; }));
    }
  }

  /// What lies inside the padding must not change what lies inside the photo: 24 is a multiple of 12, 23 is padded.
  void paddingRepeatsTheEdge() {
    media::Image flat(23, 23);
    for (int channel = 0; channel < 3; ++channel) std::ranges::fill(flat.mutablePlane(channel), 0.2F);
    media::Image wider(24, 24);
    for (int channel = 0; channel < 3; ++channel) std::ranges::fill(wider.mutablePlane(channel), 0.2F);
    const auto padded = enhancer_.estimate(flat, {12});
    const auto whole = enhancer_.estimate(wider, {12});
    QCOMPARE(padded.width, 2);
    QCOMPARE(*padded.values, *whole.values);
  }

  void partsAgreeWithTheWhole() {
    const auto photo = randomPicture(300, 200);
    const auto map = enhancer_.estimate(photo, {4});
    Adjustments all;
    all.exposure = 0.6;
    all.highlightProtection = 0.7;
    all.saturation = 0.8;
    const auto whole = enhancer_.render(photo, map, all);
    const auto part = enhancer_.render(media::cropped(photo, 37, 51, 120, 90), map, all, {37, 51, 120, 90});
    QVERIFY(largestDifference(part, media::cropped(whole, 37, 51, 120, 90)) <= 1e-6F);
  }

  void previewAgreesWithTheExport() {
    media::Image smooth(400, 240);
    for (int channel = 0; channel < 3; ++channel)
      for (int y = 0; y < 240; ++y)
        for (int x = 0; x < 400; ++x)
          smooth.mutablePlane(channel)[static_cast<std::size_t>(y * 400 + x)] =
              0.05F + 0.3F * static_cast<float>(x + y) / 640.0F;
    const auto map = enhancer_.estimate(smooth);
    Adjustments bright;
    bright.exposure = 0.6;
    const auto exported = media::resized(enhancer_.render(smooth, map, bright), 100, 60);
    const auto preview = enhancer_.render(media::resized(smooth, 100, 60), map, bright);
    QVERIFY(largestDifference(exported, preview) < 1.0F / 255);
  }

  /// At scale 1 large photos go through the net in tiles of 512: no seam may show, whatever the tile.
  void tilesAgreeWithTheWhole() {
    const auto photo = randomPicture(560, 530);
    const auto whole = enhancer_.estimate(photo, {1});
    const auto corner = enhancer_.estimate(media::cropped(photo, 480, 480, 80, 50), {1});
    float largest = 0;
    for (int channel = 0; channel < 3; ++channel)
      for (int y = 10; y < 50; ++y)
        for (int x = 10; x < 80; ++x)
          largest = std::max(largest, std::abs(whole.at(channel, 480 + x, 480 + y) - corner.at(channel, x, y)));
    QVERIFY2(largest <= 1e-6F, qPrintable(QString::number(static_cast<double>(largest))));
  }

  void stepsStopEarly() {
    const auto photo = randomPicture(64, 48);
    const auto map = enhancer_.estimate(photo);
    Adjustments five;
    five.iterations = 5;
    Adjustments eight;
    QCOMPARE(largestDifference(enhancer_.render(photo, map, eight, {}, 5), enhancer_.render(photo, map, five)), 0.0F);
    QCOMPARE(largestDifference(enhancer_.render(photo, map, eight, {}, 0), photo), 0.0F);
    QCOMPARE(largestDifference(enhancer_.render(photo, map, eight, {}, 8), enhancer_.render(photo, map, eight)), 0.0F);
  }

  void noStrengthIsTheOriginal() {
    const auto photo = randomPicture(64, 48);
    Adjustments none;
    none.strength = 0;
    QCOMPARE(largestDifference(enhancer_.render(photo, enhancer_.estimate(photo), none), photo), 0.0F);
  }

  void strengthBrightens() {
    const auto photo = randomPicture(64, 48);
    const auto map = enhancer_.estimate(photo);
    double last = meanOf(photo);
    for (const double strength : {0.25, 0.5, 1.0, 1.5, 2.0}) {
      Adjustments adjustments;
      adjustments.strength = strength;
      const double mean = meanOf(enhancer_.render(photo, map, adjustments));
      QVERIFY(mean > last);
      last = mean;
    }
  }

  /// The exposure slider does what it says: the picture's mean comes close to E, and a larger E is brighter.
  void exposureLevelIsReached() {
    const auto photo = randomPicture(320, 240);
    const auto map = enhancer_.estimate(photo);
    double last = 0;
    for (const double exposure : {0.3, 0.45, 0.6, 0.75}) {
      Adjustments adjustments;
      adjustments.exposure = exposure;
      const double mean = meanOf(enhancer_.render(photo, map, adjustments));
      QVERIFY2(std::abs(mean - exposure) < 0.08, qPrintable(QString("%1 for E %2").arg(mean).arg(exposure)));
      QVERIFY(mean > last);
      last = mean;
    }
  }

  /// No other gain on the map does better on the paper's loss than the solved one.
  void exposureGainMinimisesTheLoss() {
    const auto photo = randomPicture(160, 96);
    const auto map = enhancer_.estimate(photo);
    Adjustments wanted;
    wanted.exposure = 0.55;
    const double gain = engine::exposureGain(map, wanted);
    const auto loss = [&](double factor) {  // written out plainly: 16×16 patches, mean over channels, L1
      Adjustments adjustments;
      adjustments.strength = std::min(factor, 2.0);
      const auto picture = enhancer_.render(map.preview->picture(), map, adjustments);
      double sum = 0;
      for (int top = 0; top < picture.height(); top += 16)
        for (int left = 0; left < picture.width(); left += 16) {
          double mean = 0;
          for (int channel = 0; channel < 3; ++channel)
            for (int y = top; y < top + 16; ++y)
              for (int x = left; x < left + 16; ++x)
                mean += static_cast<double>(picture.row(channel, y)[static_cast<std::size_t>(x)]);
          sum += std::abs(mean / (3 * 256) - 0.55);
        }
      return sum;
    };
    QVERIFY(gain > 0 && gain < 2);
    const double best = loss(gain);
    for (double other = 0; other <= 2; other += 0.01) QVERIFY(best <= loss(other) + 0.003);
    for (const int threads : {1, 2, 5}) QCOMPARE(engine::exposureGain(map, wanted, threads), gain);
    Adjustments automatic;
    QCOMPARE(engine::exposureGain(map, automatic), 1.0);
  }

  void highlightProtectionKeepsBrightAreas() {
    auto photo = randomPicture(160, 120);
    for (int channel = 0; channel < 3; ++channel)
      for (int y = 0; y < 120; ++y)
        for (int x = 100; x < 160; ++x) photo.mutablePlane(channel)[static_cast<std::size_t>(y * 160 + x)] = 0.9F;
    const auto map = enhancer_.estimate(photo);
    const auto changeAt = [&](double protection, int x) {
      Adjustments adjustments;
      adjustments.highlightProtection = protection;
      const auto result = enhancer_.render(photo, map, adjustments);
      return std::abs(result.row(1, 60)[static_cast<std::size_t>(x)] - photo.row(1, 60)[static_cast<std::size_t>(x)]);
    };
    QVERIFY(changeAt(1, 140) < 0.02F);
    QVERIFY(changeAt(0, 140) > 0.05F);
    QVERIFY(changeAt(1, 20) > 0.9F * changeAt(0, 20));
  }

  void saturationZeroIsGrey() {
    const auto photo = randomPicture(40, 30);
    Adjustments grey;
    grey.saturation = 0;
    const auto result = enhancer_.render(photo, enhancer_.estimate(photo), grey);
    for (std::size_t i = 0; i < result.pixels(); ++i) {
      QVERIFY(std::abs(result.plane(0)[i] - result.plane(1)[i]) < 1e-6F);
      QVERIFY(std::abs(result.plane(0)[i] - result.plane(2)[i]) < 1e-6F);
    }
  }

  void greySourcesStayGreyAndAlphaStaysUntouched() {
    auto photo = randomPicture(40, 30, 5, true);
    std::ranges::copy(photo.plane(0), photo.mutablePlane(1).begin());
    std::ranges::copy(photo.plane(0), photo.mutablePlane(2).begin());
    media::SourceInfo info;
    info.grey = true;
    photo.setInfo(info);
    const auto result = enhancer_.render(photo, enhancer_.estimate(photo), {});
    QVERIFY(std::ranges::equal(result.plane(0), result.plane(1)));
    QVERIFY(std::ranges::equal(result.plane(0), result.plane(2)));
    QVERIFY(std::ranges::equal(result.plane(3), photo.plane(3)));
    QVERIFY(result.info().grey);
  }

  void resultsDoNotDependOnTheNumberOfThreads() {
    const Enhancer single(randomModel(), {"cpu", 1});
    const auto photo = randomPicture(257, 131);
    const auto one = single.estimate(photo, {2});
    const auto many = enhancer_.estimate(photo, {2});
    for (std::size_t i = 0; i < one.values->size(); ++i) QVERIFY(std::abs((*one.values)[i] - (*many.values)[i]) <= 1e-6F);
    QCOMPARE(largestDifference(single.render(photo, one, {}), enhancer_.render(photo, one, {})), 0.0F);
  }

  /// Weights that are finite, and yet nothing can be computed with them.
  void absurdWeightsAreToldInsteadOfDrawn() {
    auto model = *randomModel();
    for (auto& [name, tensor] : model.weights)
      for (float& value : tensor.values) value *= 1e30F;
    const Enhancer absurd(std::make_shared<const models::Model>(std::move(model)));
    QVERIFY_EXCEPTION_THROWN(absurd.estimate(randomPicture(20, 20)), Error);
  }

  void cancels() {
    std::stop_source source;
    source.request_stop();
    const auto photo = randomPicture(64, 48);
    QVERIFY_EXCEPTION_THROWN(enhancer_.estimate(photo, {}, source.get_token()), Cancelled);
    const auto map = enhancer_.estimate(photo);
    QVERIFY_EXCEPTION_THROWN(enhancer_.render(photo, map, {}, {}, -1, source.get_token()), Cancelled);
  }

  void tellsWrongDevices_data() {
    QTest::addColumn<QString>("device");
    for (const char* device : {"gpu", "cuda:", "cuda:99", "cuda:x", ""}) QTest::newRow(device) << device;
  }
  void tellsWrongDevices() {
    QFETCH(QString, device);
    QVERIFY_EXCEPTION_THROWN(Enhancer(randomModel(), {device.toStdString(), 0}), Error);
  }
};

QTEST_GUILESS_MAIN(EnhancerTest)
#include "enhancer_test.moc"
