#include "media/display.h"

#include <QtTest>
#include <cmath>
#include <thread>

#include "media/drawn_pictures.h"

using namespace daybreak::media;

/// What the screen shows is the picture's colour, whatever its profile.
class DisplayTest : public QObject {
  Q_OBJECT

 private:
  static double decoded(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }
  static double encoded(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
  }

 private Q_SLOTS:
  void srgbIsScaledAndRounded() {
    Image image(4, 1, true);
    const float values[] = {-0.5F, 100.4F / 255, 100.6F / 255, 1.5F};
    for (int channel = 0; channel < 3; ++channel)
      std::copy(std::begin(values), std::end(values), image.mutablePlane(channel).begin());
    image.mutablePlane(3)[1] = 0.2F;
    const auto bytes = DisplayTransform({}).convert(image);
    const std::vector<std::uint8_t> wanted = {0, 0, 0, 0, 100, 100, 100, 51, 101, 101, 101, 0, 255, 255, 255, 0};
    QVERIFY(bytes.rgba == wanted);
  }

  void opaqueWithoutAlpha() {
    const auto bytes = DisplayTransform({}).convert(noisePicture(3, 2));
    for (std::size_t i = 3; i < bytes.rgba.size(); i += 4) QCOMPARE(int(bytes.rgba[i]), 255);
  }

  void brokenProfileMeansSrgb() {
    const auto image = noisePicture(16, 16);
    QVERIFY(DisplayTransform(std::vector<std::uint8_t>(500, 7)).convert(image).rgba ==
            DisplayTransform({}).convert(image).rgba);
  }

  /// Display P3 to sRGB by the formula: the linear matrix between the two, both with sRGB's curve.
  void wideColoursAreConverted_data() {
    QTest::addColumn<double>("red");
    QTest::addColumn<double>("green");
    QTest::addColumn<double>("blue");
    QTest::newRow("grey") << 0.5 << 0.5 << 0.5;
    QTest::newRow("skin") << 0.8 << 0.6 << 0.5;
    QTest::newRow("dark blue") << 0.1 << 0.15 << 0.3;
    QTest::newRow("leaf") << 0.35 << 0.5 << 0.3;
  }
  void wideColoursAreConverted() {
    QFETCH(double, red);
    QFETCH(double, green);
    QFETCH(double, blue);
    const double p3[] = {red, green, blue};
    const double matrix[3][3] = {{1.2249, -0.2247, 0.0}, {-0.0420, 1.0419, 0.0}, {-0.0197, -0.0786, 1.0979}};
    Image image(1, 1);
    for (int channel = 0; channel < 3; ++channel) image.mutablePlane(channel)[0] = static_cast<float>(p3[channel]);
    const auto bytes = DisplayTransform(wideProfile()).convert(image);
    for (std::size_t channel = 0; channel < 3; ++channel) {
      double linear = 0;
      for (std::size_t i = 0; i < 3; ++i) linear += matrix[channel][i] * decoded(p3[i]);
      const double wanted = encoded(linear) * 255;
      QVERIFY2(std::abs(wanted - bytes.rgba[channel]) <= 1.5,
               qPrintable(QString("%1 instead of %2").arg(bytes.rgba[channel]).arg(wanted)));
    }
  }

  void greyProfileIsApplied() {
    auto image = Image(1, 1);
    for (int channel = 0; channel < 3; ++channel) image.mutablePlane(channel)[0] = 0.5F;
    const auto bytes = DisplayTransform(greyProfile()).convert(image);
    const double wanted = encoded(std::pow(0.5, 1.8)) * 255;
    for (std::size_t channel = 0; channel < 3; ++channel) QVERIFY(std::abs(wanted - bytes.rgba[channel]) <= 1.5);
  }

  void threadsAgree() {
    const auto image = noisePicture(200, 100);
    const DisplayTransform transform(wideProfile());
    const auto wanted = transform.convert(image).rgba;
    std::vector<std::vector<std::uint8_t>> results(4);
    std::vector<std::jthread> threads;
    for (auto& result : results) threads.emplace_back([&] { result = transform.convert(image).rgba; });
    threads.clear();
    for (const auto& result : results) QVERIFY(result == wanted);
  }
};

QTEST_GUILESS_MAIN(DisplayTest)
#include "display_test.moc"
