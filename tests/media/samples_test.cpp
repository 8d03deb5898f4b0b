// Pictures hold the numbers of their files, and everything done with them gives what floats would have given.
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <limits>

#include "media/display.h"
#include "media/drawn_pictures.h"
#include "media/float_tiff.h"
#include "media/load.h"
#include "media/orientation.h"
#include "media/resample.h"
#include "media/save.h"

using namespace daybreak::media;

Q_DECLARE_METATYPE(Samples)

class SamplesTest : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  std::filesystem::path in(const char* name) const { return folder_.filePath(name).toStdString(); }

  static void addSamples() {
    QTest::addColumn<Samples>("samples");
    QTest::newRow("bytes") << Samples::U8;
    QTest::newRow("words") << Samples::U16;
    QTest::newRow("floats") << Samples::F32;
  }
  static Image drawn(Samples samples, int width = 37, int height = 23, bool alpha = true) {
    return converted(noisePicture(width, height, samples == Samples::U8 ? 8 : 16, false, alpha), samples);
  }
  static bool isSame(const Image& a, const Image& b) {
    if (a.samples() != b.samples() || a.width() != b.width() || a.height() != b.height() || a.hasAlpha() != b.hasAlpha())
      return false;
    const auto left = converted(a, Samples::F32);
    const auto right = converted(b, Samples::F32);
    for (int channel = 0; channel < a.channels(); ++channel)
      if (!std::ranges::equal(left.plane(channel), right.plane(channel))) return false;
    return true;
  }
  static double largestDifference(const Image& a, const Image& b) {
    double largest = 0;
    for (int channel = 0; channel < a.channels(); ++channel)
      for (std::size_t i = 0; i < a.pixels(); ++i)
        largest = std::max(largest, static_cast<double>(std::abs(a.plane(channel)[i] - b.plane(channel)[i])));
    return largest;
  }

 private Q_SLOTS:
  void otherTypesAreRefused() {
    const auto bytes = drawn(Samples::U8);
    QCOMPARE(bytes.plane<std::uint8_t>(3).size(), std::size_t{37 * 23});
    QVERIFY_EXCEPTION_THROWN(bytes.plane(0), std::logic_error);
    QVERIFY_EXCEPTION_THROWN(bytes.plane<std::uint16_t>(0), std::logic_error);
  }

  void everyNumberSurvivesAWiderType() {
    Image words(256, 256, false, Samples::U16);
    for (int channel = 0; channel < 3; ++channel) {
      const auto plane = words.mutablePlane<std::uint16_t>(channel);
      for (std::size_t i = 0; i < plane.size(); ++i) plane[i] = static_cast<std::uint16_t>(i);
    }
    QVERIFY(isSame(converted(converted(words, Samples::F32), Samples::U16), words));
    const auto bytes = converted(words, Samples::U8);
    QVERIFY(isSame(converted(converted(bytes, Samples::U16), Samples::U8), bytes));
    QVERIFY(isSame(converted(converted(bytes, Samples::F32), Samples::U8), bytes));
    // Straight to bytes or through floats: rounded to nearest either way.
    QVERIFY(isSame(converted(converted(words, Samples::F32), Samples::U8), bytes));
    QCOMPARE(int(bytes.plane<std::uint8_t>(0)[128]), 0);
    QCOMPARE(int(bytes.plane<std::uint8_t>(0)[129]), 1);
    QCOMPARE(int(bytes.plane<std::uint8_t>(0)[65535]), 255);
  }

  void wholeNumbersAreClamped() {
    Image floats(4, 1);
    const float values[] = {-1, 2, std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()};
    for (int channel = 0; channel < 3; ++channel) std::ranges::copy(values, floats.mutablePlane(channel).begin());
    const auto bytes = converted(floats, Samples::U8);
    const std::uint8_t wanted[] = {0, 255, 0, 255};
    QVERIFY(std::ranges::equal(bytes.plane<std::uint8_t>(2), wanted));
  }

  void convertingKeepsInfoAndSharesWhatIsSame() {
    const auto image = drawn(Samples::U16);
    QCOMPARE(converted(image, Samples::U8).info().bitDepth, 16);
    QCOMPARE(converted(image, Samples::U16).plane<std::uint16_t>(0).data(), image.plane<std::uint16_t>(0).data());
  }

  void filesAreHeldAsTheyAre_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("bitDepth");
    QTest::addColumn<Samples>("samples");
    for (const char* name : {"a.jpg", "a.png", "a.tif", "a.webp"}) QTest::addRow("8-bit %s", name) << name << 8 << Samples::U8;
    for (const char* name : {"a.png", "a.tif"}) QTest::addRow("16-bit %s", name) << name << 16 << Samples::U16;
  }
  void filesAreHeldAsTheyAre() {
    QFETCH(QString, name);
    QFETCH(int, bitDepth);
    SaveOptions options;
    options.overwrite = true;
    savePhoto(noisePicture(20, 10, bitDepth), in(qPrintable(name)), options);
    QTEST(loadPhoto(in(qPrintable(name))).samples(), "samples");
  }

  void floatFilesStayFloats() {
    const auto value = [](int channel, int x, int y) { return static_cast<float>(channel + x + 7 * y) / 100; };
    saveFloatTiff(in("float.tif"), 6, 5, 3, value, true);
    const auto image = loadPhoto(in("float.tif"));
    QCOMPARE(image.samples(), Samples::F32);
    QCOMPARE(image.row(2, 4)[5], value(2, 5, 4));
  }

  void losslessFilesAreByteExact_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<Samples>("samples");
    QTest::addColumn<bool>("alpha");
    for (const bool alpha : {false, true}) {
      for (const char* name : {"a.png", "a.tif", "a.webp"})
        QTest::addRow("bytes in %s%s", name, alpha ? " with alpha" : "") << name << Samples::U8 << alpha;
      for (const char* name : {"a.png", "a.tif"})
        QTest::addRow("words in %s%s", name, alpha ? " with alpha" : "") << name << Samples::U16 << alpha;
    }
  }
  void losslessFilesAreByteExact() {
    QFETCH(QString, name);
    QFETCH(Samples, samples);
    QFETCH(bool, alpha);
    SaveOptions options;
    options.overwrite = true;
    options.quality = 100;
    const auto image = drawn(samples, 61, 33, alpha);
    savePhoto(image, in(qPrintable(name)), options);
    const auto back = loadPhoto(in(qPrintable(name)));
    QVERIFY(isSame(back, image));
    savePhoto(back, in(qPrintable(name)), options);
    QVERIFY(isSame(loadPhoto(in(qPrintable(name))), image));
  }

  /// A JPEG's pixels do not depend on how the picture that went in was held.
  void savedFromBytesAsFromFloats_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"a.jpg", "a.png", "a.tif", "a.webp"}) QTest::newRow(name) << name;
  }
  void savedFromBytesAsFromFloats() {
    QFETCH(QString, name);
    SaveOptions options;
    options.overwrite = true;
    const auto bytes = drawn(Samples::U8, 40, 30, false);
    savePhoto(bytes, in(qPrintable(name)), options);
    const auto wanted = loadPhoto(in(qPrintable(name)));
    savePhoto(converted(bytes, Samples::F32), in(qPrintable(name)), options);
    QVERIFY(isSame(loadPhoto(in(qPrintable(name))), wanted));
  }

  void otherDepthsAreRoundedToNearest_data() { addSamples(); }
  void otherDepthsAreRoundedToNearest() {
    QFETCH(Samples, samples);
    const auto image = drawn(samples);
    SaveOptions options;
    options.overwrite = true;
    for (const int bitDepth : {8, 16}) {
      options.bitDepth = bitDepth;
      savePhoto(image, in("depth.png"), options);
      const auto wanted = converted(converted(image, Samples::F32), bitDepth == 8 ? Samples::U8 : Samples::U16);
      QVERIFY(isSame(loadPhoto(in("depth.png")), wanted));
    }
  }

  void resizedAsFloatsAre_data() {
    QTest::addColumn<Samples>("samples");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(100, 61), QSize(10, 7), QSize(1, 1), QSize(201, 90), QSize(640, 400), QSize(50, 300)})
      for (const auto samples : {Samples::U8, Samples::U16})
        QTest::addRow("%s to %d × %d", samples == Samples::U8 ? "bytes" : "words", size.width(), size.height())
            << samples << size;
  }
  void resizedAsFloatsAre() {
    QFETCH(Samples, samples);
    QFETCH(QSize, size);
    const auto image = drawn(samples, 201, 300);
    const auto result = resized(image, size.width(), size.height());
    QCOMPARE(result.samples(), Samples::F32);
    const auto wanted = resized(converted(image, Samples::F32), size.width(), size.height());
    QVERIFY2(largestDifference(result, wanted) < 1e-6, qPrintable(QString::number(largestDifference(result, wanted))));
  }

  void halvingAveragesTwoByTwo_data() { addSamples(); }
  void halvingAveragesTwoByTwo() {
    QFETCH(Samples, samples);
    const auto image = drawn(samples, 9, 7);
    const auto half = halved(image);
    QCOMPARE(half.samples(), samples == Samples::F32 ? Samples::F32 : Samples::U16);
    QCOMPARE(half.width(), 5);
    QCOMPARE(half.height(), 4);
    const auto from = converted(image, Samples::F32);
    const auto to = converted(half, Samples::F32);
    for (int channel = 0; channel < 4; ++channel)
      for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 5; ++x) {
          float sum = 0;
          for (const int down : {0, 1})
            for (const int across : {0, 1})
              sum += from.row(channel, std::min(2 * y + down, 6))[static_cast<std::size_t>(std::min(2 * x + across, 8))];
          QVERIFY(std::abs(to.row(channel, y)[static_cast<std::size_t>(x)] - sum / 4) <= 0.5F / 65535 + 1e-6F);
        }
  }

  void croppedStaysAsItIs_data() { addSamples(); }
  void croppedStaysAsItIs() {
    QFETCH(Samples, samples);
    const auto image = drawn(samples);
    const auto wanted = cropped(converted(image, Samples::F32), 5, 3, 7, 4);
    QVERIFY(isSame(cropped(image, 5, 3, 7, 4), converted(wanted, samples)));
  }

  void turnsUpright_data() {
    QTest::addColumn<Samples>("samples");
    QTest::addColumn<int>("orientation");
    for (const auto samples : {Samples::U8, Samples::U16, Samples::F32})
      for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("%d bytes a value, orientation %d", static_cast<int>(bytesOf(samples)), orientation)
            << samples << orientation;
  }
  /// Where EXIF 2.32 says that the stored picture's first row and first column are to be seen.
  void turnsUpright() {
    QFETCH(Samples, samples);
    QFETCH(int, orientation);
    const auto stored = drawn(samples, 133, 70);
    const auto image = upright(stored, orientation);
    QCOMPARE(image.samples(), samples);
    const bool sideways = orientation >= 5;
    QCOMPARE(image.width(), sideways ? 70 : 133);
    const auto from = converted(stored, Samples::F32);
    const auto to = converted(image, Samples::F32);
    const bool rowAtFarEnd = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    const bool columnAtFarEnd = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    for (int channel = 0; channel < 4; ++channel)
      for (int row = 0; row < 70; ++row)
        for (int column = 0; column < 133; ++column) {
          const int down = rowAtFarEnd ? 69 - row : row;
          const int across = columnAtFarEnd ? 132 - column : column;
          const float seen = to.row(channel, sideways ? across : down)[static_cast<std::size_t>(sideways ? down : across)];
          if (seen != from.row(channel, row)[static_cast<std::size_t>(column)])
            QFAIL(qPrintable(QString("row %1, column %2 is elsewhere").arg(row).arg(column)));
        }
  }

  void shownAsFloatsAre_data() {
    QTest::addColumn<Samples>("samples");
    QTest::addColumn<bool>("alpha");
    QTest::addColumn<bool>("wide");
    for (const auto samples : {Samples::U8, Samples::U16})
      for (const bool alpha : {false, true})
        for (const bool wide : {false, true})
          QTest::addRow("%s%s%s", samples == Samples::U8 ? "bytes" : "words", alpha ? ", alpha" : "", wide ? ", wide" : "")
              << samples << alpha << wide;
  }
  void shownAsFloatsAre() {
    QFETCH(Samples, samples);
    QFETCH(bool, alpha);
    QFETCH(bool, wide);
    const auto image = drawn(samples, 70, 50, alpha);
    const DisplayTransform transform(wide ? wideProfile() : std::vector<std::uint8_t>());
    const auto wanted = transform.convert(converted(image, Samples::F32)).rgba;
    QVERIFY(transform.convert(image).rgba == wanted);
    std::vector<std::uint8_t> blueFirst(50 * 300);
    transform.convert(image, FourBytes::Bgra, blueFirst.data(), 300);
    for (std::size_t y = 0; y < 50; ++y)
      for (std::size_t x = 0; x < 70; ++x)
        for (const std::size_t byte : {0U, 1U, 2U, 3U})
          QCOMPARE(int(blueFirst[y * 300 + 4 * x + byte]), int(wanted[(y * 70 + x) * 4 + (byte == 3 ? 3 : 2 - byte)]));
  }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "samples_test.moc"
