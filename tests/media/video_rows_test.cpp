#include <QtTest>
#include <cmath>
#include <random>
#include <vector>

#include "media/video/byte_kernels.h"
#include "media/video/chroma_lines.h"
#include "media/video/join_segments.h"

using namespace daybreak::media::video;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes randomBytes(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  Bytes bytes(count);
  for (auto& value : bytes) value = static_cast<std::uint8_t>(random());
  return bytes;
}

int byteOf(double value) { return static_cast<int>(std::clamp(std::floor(value + 0.5), 0.0, 255.0)); }

}  // namespace

class VideoRowsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void matrices_data() {
    QTest::addColumn<double>("kr");
    QTest::addColumn<double>("kb");
    QTest::addColumn<bool>("full");
    for (const bool full : {false, true}) {
      const char* range = full ? "full" : "limited";
      QTest::addRow("601 %s", range) << 0.299 << 0.114 << full;
      QTest::addRow("709 %s", range) << 0.2126 << 0.0722 << full;
      QTest::addRow("2020 %s", range) << 0.2627 << 0.0593 << full;
    }
  }

  void kernelsComputeTheStandardsFormula_data() { matrices_data(); }
  void kernelsComputeTheStandardsFormula() {
    QFETCH(double, kr);
    QFETCH(double, kb);
    QFETCH(bool, full);
    const FrameColour colour{kr, kb, full};
    const auto range = codeRange(8, full);
    constexpr std::size_t kWidth = 333;  // vectors and a rest
    const auto y = randomBytes(kWidth, 1);
    const auto u = randomBytes(kWidth, 2);
    const auto v = randomBytes(kWidth, 3);
    for (const bool half : {false, true}) {
      Bytes red(kWidth), green(kWidth), blue(kWidth);
      rgbRow(toRgb8(colour), y.data(), u.data(), v.data(), half, kWidth, {red.data(), green.data(), blue.data()});
      for (std::size_t x = 0; x < kWidth; ++x) {
        const auto at = half ? x / 2 : x;
        const double luma = (y[x] - range.lumaOffset) / range.lumaScale * 255;
        const double cb = (u[at] - 128) / range.chromaScale * 255;
        const double cr = (v[at] - 128) / range.chromaScale * 255;
        const double kg = 1 - kr - kb;
        QVERIFY(std::abs(red[x] - byteOf(luma + 2 * (1 - kr) * cr)) <= 1);
        QVERIFY(std::abs(green[x] - byteOf(luma - 2 * (1 - kb) * kb / kg * cb - 2 * (1 - kr) * kr / kg * cr)) <= 1);
        QVERIFY(std::abs(blue[x] - byteOf(luma + 2 * (1 - kb) * cb)) <= 1);
      }
    }
  }

  void greyGoesThereAndBackUnchanged_data() { matrices_data(); }
  void greyGoesThereAndBackUnchanged() {
    QFETCH(double, kr);
    QFETCH(double, kb);
    QFETCH(bool, full);
    const FrameColour colour{kr, kb, full};
    Bytes y;
    for (int code = full ? 0 : 16; code <= (full ? 255 : 235); ++code) y.push_back(static_cast<std::uint8_t>(code));
    const int width = static_cast<int>(y.size());
    const Bytes middle(y.size(), 128);
    Bytes red(y.size()), green(y.size()), blue(y.size()), back(y.size()), u(y.size()), v(y.size());
    rgbRow(toRgb8(colour), y.data(), middle.data(), middle.data(), false, width, {red.data(), green.data(), blue.data()});
    const ByteColours colours{red.data(), green.data(), blue.data()};
    lumaRow(fromRgb8(colour), colours, width, back.data());
    chromaRow(fromRgb8(colour), colours, colours, false, width, u.data(), v.data());
    QCOMPARE(back, y);
    QCOMPARE(u, middle);
    QCOMPARE(v, middle);
  }

  void chromaIsThatOfTheMean() {
    const FrameColour colour{0.2126, 0.0722, false};
    constexpr std::size_t kWidth = 201;  // odd: the last value serves one column
    Bytes planes[6];
    for (unsigned i = 0; i < 6; ++i) planes[i] = randomBytes(kWidth, i + 10);
    Bytes u(kWidth / 2 + 1), v(kWidth / 2 + 1);
    chromaRow(fromRgb8(colour), {planes[0].data(), planes[1].data(), planes[2].data()},
              {planes[3].data(), planes[4].data(), planes[5].data()}, true, kWidth, u.data(), v.data());
    for (std::size_t c = 0; c < u.size(); ++c) {
      const auto mean = [&](int p) {
        const auto next = std::min(2 * c + 1, kWidth - 1);
        return (planes[p][2 * c] + planes[p][next] + planes[p + 3][2 * c] + planes[p + 3][next]) / 4.0;
      };
      const double luma = 0.2126 * mean(0) + 0.7152 * mean(1) + 0.0722 * mean(2);
      QVERIFY(std::abs(u[c] - byteOf(128 + (mean(2) - luma) / (2 * (1 - 0.0722)) * 224 / 255)) <= 1);
      QVERIFY(std::abs(v[c] - byteOf(128 + (mean(0) - luma) / (2 * (1 - 0.2126)) * 224 / 255)) <= 1);
    }
  }

  void interlacedRowsShareChromaWithinAField() {
    const ChromaLines fields(1, true, 8);
    const int wanted[] = {0, 1, 0, 1, 2, 3, 2, 3};
    for (int y = 0; y < 8; ++y) QCOMPARE(fields.of(y), wanted[y]);
    for (int c = 0; c < 4; ++c)
      for (int n = 0; n < 2; ++n) QCOMPARE(fields.of(fields.row(c, n)), c);
  }

  void decodingTimesRiseAndAreNeverLate() {
    const std::vector<std::int64_t> shown{0, 40, 20, 10, 30, 80, 60, 50, 70, 90};
    const auto decoded = decodingTimes(shown);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      QVERIFY(decoded[i] <= shown[i]);
      if (i > 0) QVERIFY(decoded[i] > decoded[i - 1]);
    }
    const std::vector<std::int64_t> inOrder{5, 6, 9, 20};
    QCOMPARE(decodingTimes(inOrder), inOrder);
  }
};

QTEST_GUILESS_MAIN(VideoRowsTest)
#include "video_rows_test.moc"
