// What is shown at the screen's resolution is the photo: exact at 100 %, its average below, in the right place.
#include "ui/photo/pyramid.h"

#include <QTemporaryDir>
#include <QtTest>
#include <numeric>

#include "error.h"
#include "media/load.h"
#include "media/save.h"
#include "support/random_model.h"
#include "ui/photo/view_tile.h"

using namespace daybreak;
using namespace daybreak::ui;

namespace {

double mean(const media::Image& image, int channel) {
  const auto plane = image.plane(channel);
  return std::accumulate(plane.begin(), plane.end(), 0.0) / static_cast<double>(plane.size());
}

/// Value of each pixel is its horizontal position in the photo.
media::Image ramp(int width, int height) {
  media::Image image(width, height);
  for (int channel = 0; channel < 3; ++channel) {
    std::size_t i = 0;
    for (float& value : image.mutablePlane(channel)) {
      value = (static_cast<float>(i++ % static_cast<std::size_t>(width)) + 0.5F) / static_cast<float>(width);
    }
  }
  return image;
}

}  // namespace

class PyramidTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void atFullResolutionPixelsAreThePhotos() {
    const media::Image photo = randomPicture(700, 500);
    const media::Image part = Pyramid(photo).sampled(QRectF(100, 50, 300, 200), {300, 200});
    QCOMPARE(part.width(), 300);
    for (int y = 0; y < 200; y += 37) {
      for (int x = 0; x < 300; x += 41) {
        QCOMPARE(part.row(1, y)[static_cast<std::size_t>(x)], photo.row(1, y + 50)[static_cast<std::size_t>(x + 100)]);
      }
    }
  }

  void reducedPartsLieWhereTheyBelong_data() {
    QTest::addColumn<QRectF>("part");
    QTest::addColumn<QSize>("pixels");
    QTest::newRow("whole, a third") << QRectF(0, 0, 2000, 1000) << QSize(667, 333);
    QTest::newRow("whole, a tenth") << QRectF(0, 0, 2000, 1000) << QSize(200, 100);
    QTest::newRow("fractional part") << QRectF(312.4, 90.3, 820.5, 410.25) << QSize(547, 273);
    QTest::newRow("enlarged") << QRectF(400.5, 20.5, 60, 30) << QSize(240, 120);
  }
  void reducedPartsLieWhereTheyBelong() {
    QFETCH(QRectF, part);
    QFETCH(QSize, pixels);
    const media::Image sampled = Pyramid(ramp(2000, 1000)).sampled(part, pixels);
    QCOMPARE(sampled.height(), pixels.height());
    const auto row = sampled.row(0, pixels.height() / 2);
    for (int x = 6; x < pixels.width() - 6; x += 5) {
      const double expected = (part.x() + (x + 0.5) * part.width() / pixels.width()) / 2000;
      QVERIFY2(std::abs(static_cast<double>(row[static_cast<std::size_t>(x)]) - expected) < 2e-4,
               qPrintable(QStringLiteral("column %1: %2 instead of %3")
                              .arg(x)
                              .arg(static_cast<double>(row[static_cast<std::size_t>(x)]))
                              .arg(expected)));
    }
  }

  void reducingKeepsTheMeanBrightness() {
    const media::Image photo = randomPicture(1500, 1100, 7);
    const Pyramid pyramid(photo);
    for (const QSize size : {QSize(900, 660), QSize(512, 375), QSize(75, 55)}) {
      QVERIFY(std::abs(mean(pyramid.sampled(QRectF(0, 0, 1500, 1100), size), 2) - mean(photo, 2)) < 2e-3);
    }
    QVERIFY(std::max(pyramid.coarse().width(), pyramid.coarse().height()) <= Pyramid::kCoarseSide);
  }

  void readingGrowsTheSameLevels_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    QTest::newRow("jpeg") << "a.jpg" << QSize(1601, 1203);
    QTest::newRow("png") << "a.png" << QSize(1999, 1);
    QTest::newRow("tiff, not told row by row") << "a.tif" << QSize(1100, 900);
    QTest::newRow("small") << "a.png" << QSize(20, 10);
  }
  void readingGrowsTheSameLevels() {
    QFETCH(QString, name);
    QFETCH(QSize, size);
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(name).toStdString();
    media::savePhoto(randomPicture(size.width(), size.height()), path, {});
    const auto read = Pyramid::load(path, {});
    const Pyramid made(media::loadPhoto(path));
    QCOMPARE(read->size(), size);
    for (const double zoom : {1.0, 0.5, 0.25, 0.2, 0.1}) {
      const QSize shown = (QSizeF(size) * zoom).toSize().expandedTo({1, 1});
      const QRectF whole(QPointF(0, 0), QSizeF(size));
      QVERIFY(read->forScreen(read->sampled(whole, shown)) == made.forScreen(made.sampled(whole, shown)));
    }
    QVERIFY(read->forScreen(read->coarse()) == made.forScreen(made.coarse()));
  }

  void cancelledReadingSaysSo() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("a.jpg").toStdString();
    media::savePhoto(randomPicture(100, 100), path, {});
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(Pyramid::load(path, stop.get_token()), Cancelled);
  }

  void extremeShapes_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("one pixel") << QSize(1, 1);
    QTest::newRow("a line") << QSize(3000, 1);
    QTest::newRow("a column") << QSize(1, 3000);
  }
  void extremeShapes() {
    QFETCH(QSize, size);
    const Pyramid pyramid(randomPicture(size.width(), size.height(), 3, true));
    const QImage shown = pyramid.forScreen(pyramid.sampled(QRectF(QPointF(0, 0), QSizeF(size)), {40, 30}));
    QCOMPARE(shown.size(), QSize(40, 30));
    QVERIFY(shown.hasAlphaChannel());
  }

  void tilesFollowTheScreen_data() {
    QTest::addColumn<QRectF>("visible");
    QTest::addColumn<double>("zoom");
    QTest::addColumn<QSize>("pixels");
    QTest::newRow("fitted: a pixel per screen pixel") << QRectF(0, 0, 6000, 4000) << 0.2 << QSize(1200, 800);
    QTest::newRow("fitted, fractional: the last pixel is whole") << QRectF(0, 0, 1000, 500) << 0.3333 << QSize(334, 167);
    QTest::newRow("100 %: photo pixels") << QRectF(10, 20, 300, 200) << 1.0 << QSize(300, 200);
    QTest::newRow("800 %: never more than the photo has") << QRectF(10.4, 20.4, 100, 50) << 8.0 << QSize(101, 51);
    QTest::newRow("nothing visible") << QRectF() << 1.0 << QSize();
  }
  void tilesFollowTheScreen() {
    QFETCH(QRectF, visible);
    QFETCH(double, zoom);
    QFETCH(QSize, pixels);
    const TileSpec tile = tileForView(visible, zoom, {6000, 4000});
    if (pixels.isEmpty()) {
      QVERIFY(tile.isEmpty());
      return;
    }
    QCOMPARE(tile.pixels, pixels);
    QVERIFY(tile.photoRect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(visible));
  }
};

QTEST_GUILESS_MAIN(PyramidTest)
#include "pyramid_test.moc"
