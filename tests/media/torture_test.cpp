#include <QElapsedTimer>
#include <QtTest>

#include "error.h"
#include "media/load.h"
#include "support/shared_data.h"

using daybreak::Error;
using namespace daybreak::media;

namespace fs = std::filesystem;

Q_DECLARE_METATYPE(daybreak::media::Samples)

/// Every nasty file either opens or is refused with a sentence that names it, soon.
class TortureTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyFile_data() {
    QTest::addColumn<QString>("path");
    QTest::newRow("") << QString();
    if (!fs::exists(sharedData("torture"))) return;
    for (const auto& entry : fs::recursive_directory_iterator(sharedData("torture"))) {
      const auto name = QString::fromStdString(entry.path().filename().string());
      if (entry.is_regular_file()) QTest::newRow(qPrintable(name)) << QString::fromStdString(entry.path().string());
    }
  }
  void everyFile() {
    SKIP_WITHOUT_SHARED_DATA();
    QFETCH(QString, path);
    if (path.isEmpty()) return;
    QElapsedTimer timer;
    timer.start();
    const fs::path file = path.toStdString();
    try {
      const auto header = readHeader(file);
      const auto image = loadPhoto(file);
      QCOMPARE(image.info().format, header.format);
      QCOMPARE(image.pixels(), static_cast<std::size_t>(header.width) * static_cast<std::size_t>(header.height));
      QVERIFY(!loadThumbnail(file, 64).isNull());
    } catch (const Error& error) {
      const auto text = QString::fromUtf8(error.what());
      QVERIFY2(text.contains(QString::fromStdString(file.filename().string())), error.what());
      QVERIFY2(text.contains("could not be read: "), error.what());
    }
    QVERIFY2(timer.elapsed() < 10'000, "it takes too long");
  }

  void refusedWithReason_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::newRow("png bomb") << "hostile/65536-uint32-limit.png"
                              << "65536 × 65536 pixels";
    QTest::newRow("jpeg bomb") << "hostile/giant-image.jpg"
                               << "20000 × 14000 pixels";
    QTest::newRow("bmp bomb") << "hostile/Bad_reallybig.bmp"
                              << "3000000 × 2000000 pixels";
    QTest::newRow("bmp with too little data") << "hostile/Bad_unusual_extend_buffer_usage.bmp"
                                              << "far too small";
    QTest::newRow("truncated jpeg") << "hostile/truncated.jpg"
                                    << "the file ends after 1 % of the picture";
    QTest::newRow("truncated progressive jpeg") << "hostile/truncated_jpeg.jpg"
                                                << "the file ends before the picture is complete";
    QTest::newRow("truncated png") << "hostile/truncated_image.png"
                                   << "the file ends after 82 % of the picture";
    QTest::newRow("damaged png") << "formats/fixture-corrupt.png"
                                 << "damaged";
    QTest::newRow("dng") << "formats/fixture-Leica-M10.dng"
                         << "does not read RAW";
    QTest::newRow("nef") << "formats/fixture.nef"
                         << "does not read RAW";
    QTest::newRow("cr3") << "formats/fixture.cr3"
                         << "does not read RAW";
    QTest::newRow("heic") << "formats/fixture-heic.heic"
                          << "does not read HEIC";
    QTest::newRow("avif") << "formats/fixture-yuv420-8bit.avif"
                          << "does not read AVIF";
    QTest::newRow("jxl") << "formats/fixture.jxl"
                         << "does not read JPEG XL";
    QTest::newRow("jp2") << "formats/fixture.jp2"
                         << "does not read JPEG 2000";
    QTest::newRow("gif") << "formats/fixture.gif"
                         << "does not read GIF";
    QTest::newRow("psd") << "formats/fixture.psd"
                         << "does not read Photoshop";
    QTest::newRow("exr") << "depth/sample.exr"
                         << "does not read OpenEXR";
    QTest::newRow("hdr") << "depth/sample.hdr"
                         << "does not read Radiance HDR";
    QTest::newRow("pgm") << "depth/hopper_16bit.pgm"
                         << "does not read PNM";
    QTest::newRow("animated webp") << "hostile/big-height.webp"
                                   << "animated WebP";
    QTest::newRow("no picture at all") << "colour/invalid-illuminant.icc"
                                       << "no picture Daybreak knows";
  }
  void refusedWithReason() {
    SKIP_WITHOUT_SHARED_DATA();
    QFETCH(QString, path);
    QFETCH(QString, reason);
    try {
      loadPhoto(sharedData("torture") / path.toStdString());
      QFAIL("it was opened");
    } catch (const Error& error) {
      QVERIFY2(QString::fromUtf8(error.what()).contains(reason), error.what());
    }
  }

  void opened_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("bitDepth");
    QTest::addColumn<bool>("grey");
    QTest::addColumn<bool>("alpha");
    QTest::addColumn<Samples>("samples");
    QTest::newRow("cmyk jpeg") << "colour/Channel_digital_image_CMYK_color.jpg" << 8 << false << false << Samples::U16;
    QTest::newRow("cielab tiff") << "colour/cielab-dagams.tiff" << 16 << false << false << Samples::U16;
    QTest::newRow("jpeg in cmyk tiff") << "colour/tiff_strip_cmyk_jpeg.tif" << 8 << false << false << Samples::U16;
    QTest::newRow("16-bit grey with alpha") << "depth/16-bit-grey-alpha.png" << 16 << true << true << Samples::U16;
    QTest::newRow("4-bit grey with alpha") << "depth/bgbn4a08.png" << 8 << true << true << Samples::U8;
    QTest::newRow("1-bit tiff") << "depth/1bit.tif" << 8 << true << false << Samples::U8;
    QTest::newRow("palette") << "depth/indexed.png" << 8 << false << false << Samples::U8;
    QTest::newRow("transparent colour, 16 bits") << "depth/tbgn2c16.png" << 16 << false << true << Samples::U16;
    QTest::newRow("premultiplied 16-bit tiff") << "depth/tiff_16bit_RGBa.tiff" << 16 << false << true << Samples::U16;
    QTest::newRow("bmp") << "depth/small.bmp" << 8 << false << false << Samples::U8;
    QTest::newRow("webp") << "formats/fixture.webp" << 8 << false << false << Samples::U8;
    QTest::newRow("only the end chunk is missing") << "hostile/truncated_end_chunk.png" << 8 << false << false << Samples::U8;
    QTest::newRow("broken exif") << "hostile/truncated_exif_dpi.jpg" << 8 << false << false << Samples::U8;
  }
  void opened() {
    SKIP_WITHOUT_SHARED_DATA();
    QFETCH(QString, path);
    const auto image = loadPhoto(sharedData("torture") / path.toStdString());
    QTEST(image.info().bitDepth, "bitDepth");
    QTEST(image.info().grey, "grey");
    QTEST(image.hasAlpha(), "alpha");
    QTEST(image.samples(), "samples");
  }

  void orientationIsApplied_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("orientation");
    for (const QString name : {"Landscape", "Portrait"})
      for (int orientation = 2; orientation <= 8; ++orientation)
        QTest::newRow(qPrintable(QString("%1 %2").arg(name).arg(orientation))) << name << orientation;
  }
  /// The pictures differ in a number painted into the middle and in JPEG noise, so the corners are compared.
  void orientationIsApplied() {
    SKIP_WITHOUT_SHARED_DATA();
    QFETCH(QString, name);
    QFETCH(int, orientation);
    const auto folder = sharedData("torture/orientation");
    const auto wanted = converted(loadPhoto(folder / (name + "_1.jpg").toStdString()), Samples::F32);
    const auto image =
        converted(loadPhoto(folder / QString("%1_%2.jpg").arg(name).arg(orientation).toStdString()), Samples::F32);
    const auto thumbnail = loadThumbnail(folder / QString("%1_%2.jpg").arg(name).arg(orientation).toStdString(), 300);
    QCOMPARE(image.info().orientation, orientation);
    QCOMPARE(image.width(), wanted.width());
    QCOMPARE(image.height(), wanted.height());
    QCOMPARE(thumbnail.width() > thumbnail.height(), wanted.width() > wanted.height());
    double difference = 0;
    const int side = 300;
    for (int y = 0; y < side; ++y)
      for (int x = 0; x < side; ++x)
        difference += std::abs(image.row(1, y)[static_cast<std::size_t>(x)] - wanted.row(1, y)[static_cast<std::size_t>(x)]);
    QVERIFY2(difference / (side * side) < 0.02, qPrintable(QString::number(difference / (side * side))));
  }
};

QTEST_GUILESS_MAIN(TortureTest)
#include "torture_test.moc"
