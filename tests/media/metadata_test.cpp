#include <QTemporaryDir>
#include <QtTest>
#include <exiv2/exiv2.hpp>

#include "media/drawn_pictures.h"
#include "media/load.h"
#include "media/save.h"

using namespace daybreak::media;

namespace fs = std::filesystem;

/// Exif, XMP and IPTC travel from the photo to its export; what would be wrong there does not.
class MetadataTest : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  fs::path in(const QString& name) const { return fs::path(folder_.path().toStdString()) / name.toStdString(); }

  struct Tags {
    Exiv2::ExifData exif;
    Exiv2::XmpData xmp;
    Exiv2::IptcData iptc;
    bool hasExif(const char* key) const { return exif.findKey(Exiv2::ExifKey(key)) != exif.end(); }
    std::string exifText(const char* key) const { return hasExif(key) ? exif.findKey(Exiv2::ExifKey(key))->toString() : ""; }
    std::string xmpText(const char* key) const {
      const auto found = xmp.findKey(Exiv2::XmpKey(key));
      return found != xmp.end() ? found->toString() : "";
    }
  };
  static Tags tagsOf(const fs::path& path) {
    const auto image = Exiv2::ImageFactory::open(path.string());
    image->readMetadata();
    return {image->exifData(), image->xmpData(), image->iptcData()};
  }

  /// A sideways photo with all three kinds of metadata and a thumbnail.
  fs::path source(const QString& name) {
    const auto path = in(name);
    SaveOptions options;
    options.overwrite = true;
    savePhoto(gradientPicture(60, 40), path, options);
    savePhoto(gradientPicture(16, 12), in("thumbnail.jpg"), options);
    const auto image = Exiv2::ImageFactory::open(path.string());
    image->readMetadata();
    auto& exif = image->exifData();
    exif["Exif.Image.Orientation"] = std::uint16_t{6};
    exif["Exif.Image.Make"] = "Lantern";
    exif["Exif.Photo.ExposureTime"] = Exiv2::Rational(1, 15);
    exif["Exif.Photo.PixelXDimension"] = std::uint32_t{60};
    exif["Exif.Photo.PixelYDimension"] = std::uint32_t{40};
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    if (name.endsWith(".jpg")) Exiv2::ExifThumb(exif).setJpegThumbnail(in("thumbnail.jpg").string());
    image->xmpData()["Xmp.dc.creator"] = "Ada";
    image->xmpData()["Xmp.tiff.Orientation"] = "6";
    image->iptcData()["Iptc.Application2.City"] = "Oslo";
    image->writeMetadata();
    return path;
  }

 private Q_SLOTS:
  void travels_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const char* from : {"from.jpg", "from.png", "from.tif", "from.webp"})
      for (const char* to : {"to.jpg", "to.png", "to.tif", "to.webp"})
        QTest::addRow("%s to %s", from, to) << QString(from) << QString(to);
  }
  void travels() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    const auto photo = loadPhoto(source(from));
    QCOMPARE(photo.info().orientation, 6);
    QCOMPARE(photo.width(), 40);
    SaveOptions options;
    options.overwrite = true;
    savePhoto(photo, in(to), options);
    const auto tags = tagsOf(in(to));
    QCOMPARE(tags.exifText("Exif.Image.Orientation"), std::string("1"));
    QCOMPARE(tags.exifText("Exif.Image.Make"), std::string("Lantern"));
    QCOMPARE(tags.exifText("Exif.Photo.ExposureTime"), std::string("1/15"));
    QCOMPARE(tags.exifText("Exif.Photo.PixelXDimension"), std::string("40"));
    QCOMPARE(tags.exifText("Exif.Photo.PixelYDimension"), std::string("60"));
    QCOMPARE(tags.exifText("Exif.GPSInfo.GPSLatitudeRef"), std::string("N"));
    QCOMPARE(tags.xmpText("Xmp.dc.creator"), std::string("Ada"));
    QCOMPARE(tags.xmpText("Xmp.tiff.Orientation"), std::string("1"));
    QVERIFY(!tags.hasExif("Exif.Thumbnail.JPEGInterchangeFormat"));
    if (!from.endsWith(".webp") && !to.endsWith(".webp")) QVERIFY(!tags.iptc.empty());  // WebP holds no IPTC
    if (!to.endsWith(".tif")) QVERIFY(!tags.hasExif("Exif.Image.StripOffsets"));
    const auto back = loadPhoto(in(to));
    QCOMPARE(back.width(), 40);
    QCOMPARE(back.info().orientation, 1);
  }

  void profileAndMetadataTogether_data() {
    QTest::addColumn<QString>("to");
    for (const char* to : {"to.jpg", "to.png", "to.tif", "to.webp"}) QTest::newRow(to) << to;
  }
  void profileAndMetadataTogether() {
    QFETCH(QString, to);
    auto photo = loadPhoto(source("from.jpg"));
    auto info = photo.info();
    info.iccProfile = wideProfile();
    photo.setInfo(info);
    SaveOptions options;
    options.overwrite = true;
    savePhoto(photo, in(to), options);
    const auto back = loadPhoto(in(to));
    QVERIFY(back.info().iccProfile == info.iccProfile);
    QCOMPARE(tagsOf(in(to)).exifText("Exif.Image.Make"), std::string("Lantern"));
  }

  void staysBehindWhenNotWanted() {
    SaveOptions options;
    options.keepMetadata = false;
    options.overwrite = true;
    savePhoto(loadPhoto(source("from.jpg")), in("to.jpg"), options);
    const auto tags = tagsOf(in("to.jpg"));
    QVERIFY(tags.exif.empty() && tags.xmp.empty() && tags.iptc.empty());
  }

  void placeStaysBehindWhenNotWanted() {
    const auto from = source("from.jpg");
    const auto image = Exiv2::ImageFactory::open(from.string());
    image->readMetadata();
    image->xmpData()["Xmp.photoshop.City"] = "Oslo";
    image->xmpData()["Xmp.exif.GPSLatitude"] = "59,54.8N";
    image->iptcData()["Iptc.Application2.Headline"] = "Night";
    image->writeMetadata();
    SaveOptions options;
    options.keepPlace = false;
    options.overwrite = true;
    savePhoto(loadPhoto(from), in("to.jpg"), options);
    const auto tags = tagsOf(in("to.jpg"));
    for (const auto& datum : tags.exif) QVERIFY2(datum.groupName() != "GPSInfo", datum.key().c_str());
    QCOMPARE(tags.exifText("Exif.Image.Make"), std::string("Lantern"));
    QCOMPARE(tags.xmpText("Xmp.dc.creator"), std::string("Ada"));
    QVERIFY(tags.xmp.findKey(Exiv2::XmpKey("Xmp.photoshop.City")) == tags.xmp.end());
    QVERIFY(tags.xmp.findKey(Exiv2::XmpKey("Xmp.exif.GPSLatitude")) == tags.xmp.end());
    QVERIFY(tags.iptc.findKey(Exiv2::IptcKey("Iptc.Application2.City")) == tags.iptc.end());
    QVERIFY(tags.iptc.findKey(Exiv2::IptcKey("Iptc.Application2.Headline")) != tags.iptc.end());
  }

  void orientationIsNotInvented() {
    SaveOptions options;
    options.overwrite = true;
    savePhoto(gradientPicture(10, 10), in("plain.jpg"), options);
    savePhoto(loadPhoto(in("plain.jpg")), in("to.jpg"), options);
    QVERIFY(!tagsOf(in("to.jpg")).hasExif("Exif.Image.Orientation"));
  }
};

QTEST_GUILESS_MAIN(MetadataTest)
#include "metadata_test.moc"
