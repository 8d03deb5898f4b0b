#include "media/resample.h"

#include <QtTest>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "error.h"
#include "media/drawn_pictures.h"

using namespace daybreak::media;

Q_DECLARE_METATYPE(Samples)

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

  void likeOpenCv_data() {
    QTest::addColumn<QSize>("from");
    QTest::addColumn<QSize>("to");
    QTest::newRow("a third") << QSize(300, 210) << QSize(100, 70);
    QTest::newRow("no whole factor") << QSize(301, 207) << QSize(97, 131);
    QTest::newRow("a little smaller") << QSize(200, 150) << QSize(199, 149);
    QTest::newRow("one axis only") << QSize(200, 150) << QSize(200, 40);
    QTest::newRow("much smaller") << QSize(1500, 1000) << QSize(13, 9);
    QTest::newRow("one pixel") << QSize(300, 200) << QSize(1, 1);
    QTest::newRow("larger") << QSize(31, 17) << QSize(97, 50);
    QTest::newRow("larger, one axis only") << QSize(31, 17) << QSize(31, 50);
    QTest::newRow("from one pixel") << QSize(1, 1) << QSize(5, 3);
  }
  /// Area average when smaller, bilinear when larger, as OpenCV understands both.
  void likeOpenCv() {
    QFETCH(QSize, from);
    QFETCH(QSize, to);
    const auto image = noisePicture(from.width(), from.height(), 16);
    const auto result = resized(image, to.width(), to.height());
    for (int channel = 0; channel < 3; ++channel) {
      const cv::Mat plane(from.height(), from.width(), CV_32F, const_cast<float*>(image.plane(channel).data()));
      cv::Mat wanted;
      cv::resize(plane, wanted, cv::Size(to.width(), to.height()), 0, 0,
                 to.width() <= from.width() && to.height() <= from.height() ? cv::INTER_AREA : cv::INTER_LINEAR);
      for (int y = 0; y < to.height(); ++y)
        for (int x = 0; x < to.width(); ++x) {
          const float difference = std::abs(result.row(channel, y)[static_cast<std::size_t>(x)] - wanted.at<float>(y, x));
          QVERIFY2(difference < 2e-6F, qPrintable(QString("%1 at %2, %3").arg(double(difference)).arg(x).arg(y)));
        }
    }
  }

  /// The mean of a large picture is its mean, however many values were added up.
  void sumsKeepTheirDigits_data() {
    QTest::addColumn<Samples>("samples");
    QTest::newRow("bytes") << Samples::U8;
    QTest::newRow("words") << Samples::U16;
    QTest::newRow("floats") << Samples::F32;
  }
  void sumsKeepTheirDigits() {
    QFETCH(Samples, samples);
    const auto image = converted(noisePicture(1999, 1501, 8), samples);
    const auto values = converted(image, Samples::F32);
    const auto plane = values.plane(1);
    const double mean = std::accumulate(plane.begin(), plane.end(), 0.0) / static_cast<double>(plane.size());
    const double difference = std::abs(static_cast<double>(resized(image, 1, 1).plane(1)[0]) - mean);
    QVERIFY2(difference < 1e-6, qPrintable(QString::number(difference)));
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
