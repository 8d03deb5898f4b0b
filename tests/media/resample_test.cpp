#include "media/resample.h"

#include <QtTest>

#include "error.h"
#include "media/drawn_pictures.h"

using namespace daybreak::media;

/// Other sizes keep what a picture is.
class ResampleTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void halvingAverages() {
    const auto image = noisePicture(8, 6, 16, false, true);
    const auto half = resized(image, 4, 3);
    for (int channel = 0; channel < 4; ++channel)
      for (int y = 0; y < 3; ++y)
        for (std::size_t x = 0; x < 4; ++x) {
          const auto top = image.row(channel, 2 * y);
          const auto bottom = image.row(channel, 2 * y + 1);
          const float mean = (top[2 * x] + top[2 * x + 1] + bottom[2 * x] + bottom[2 * x + 1]) / 4;
          QVERIFY(std::abs(half.row(channel, y)[x] - mean) < 1e-5F);
        }
    QVERIFY(half.hasAlpha());
    QCOMPARE(half.info().bitDepth, 16);
  }

  void fittedKeepsShape_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("maxSide");
    QTest::addColumn<QSize>("wanted");
    QTest::newRow("wide") << 300 << 200 << 150 << QSize(150, 100);
    QTest::newRow("tall") << 200 << 300 << 150 << QSize(100, 150);
    QTest::newRow("small enough") << 100 << 80 << 150 << QSize(100, 80);
    QTest::newRow("thin as a line") << 1000 << 1 << 100 << QSize(100, 1);
  }
  void fittedKeepsShape() {
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, maxSide);
    const auto image = fitted(Image(width, height), maxSide);
    QTEST(QSize(image.width(), image.height()), "wanted");
  }

  void enlargingIsLinear() {
    Image image(2, 1);
    image.mutablePlane(0)[1] = 1;
    const auto wide = resized(image, 4, 1);
    const float wanted[] = {0, 0.25F, 0.75F, 1};
    for (std::size_t x = 0; x < 4; ++x) QVERIFY(std::abs(wide.row(0, 0)[x] - wanted[x]) < 1e-6F);
  }

  void croppedIsThePart() {
    const auto image = noisePicture(20, 10);
    const auto part = cropped(image, 5, 3, 7, 4);
    QCOMPARE(part.width(), 7);
    for (int y = 0; y < 4; ++y) QVERIFY(std::ranges::equal(part.row(2, y), image.row(2, y + 3).subspan(5, 7)));
    QVERIFY_EXCEPTION_THROWN(cropped(image, 15, 0, 6, 5), daybreak::Error);
    QVERIFY_EXCEPTION_THROWN(cropped(image, -1, 0, 6, 5), daybreak::Error);
  }

  void copiesShareUntilWritten() {
    const auto image = noisePicture(4, 4);
    auto copy = image;
    QCOMPARE(copy.plane(0).data(), image.plane(0).data());
    copy.mutablePlane(0)[0] = 0.5F;
    QVERIFY(copy.plane(0).data() != image.plane(0).data());
    QVERIFY(image.plane(0)[0] != 0.5F);
  }
};

QTEST_GUILESS_MAIN(ResampleTest)
#include "resample_test.moc"
