#include "media/save.h"

#include <sys/resource.h>

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <limits>

#include "error.h"
#include "media/display.h"
#include "media/drawn_pictures.h"
#include "media/load.h"

using daybreak::Error;
using namespace daybreak::media;

namespace fs = std::filesystem;

/// What is written comes back, and nothing that exists is harmed.
class SaveTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path in(const QString& name) const { return fs::path(folder_->path().toStdString()) / name.toStdString(); }
  QStringList names() const {
    return QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
  }

  static QString complaint(const Image& image, const fs::path& path, const SaveOptions& options,
                           const fs::path& original = {}) {
    try {
      savePhoto(image, path, options, original);
    } catch (const Error& error) {
      return QString::fromUtf8(error.what());
    }
    return {};
  }

  static Image asFloats(const Image& image) { return converted(image, Samples::F32); }

  static double meanDifference(const Image& a, const Image& b) {
    double sum = 0;
    for (int channel = 0; channel < 3; ++channel)
      for (std::size_t i = 0; i < a.pixels(); ++i) sum += std::abs(a.plane(channel)[i] - b.plane(channel)[i]);
    return sum / (3 * static_cast<double>(a.pixels()));
  }

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void losslessComesBackExactly_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("bitDepth");
    QTest::addColumn<bool>("grey");
    QTest::addColumn<bool>("alpha");
    for (const char* name : {"a.png", "a.tif"})
      for (const int bitDepth : {8, 16})
        for (const bool grey : {false, true})
          for (const bool alpha : {false, true})
            QTest::addRow("%s %d bit%s%s", name, bitDepth, grey ? " grey" : "", alpha ? " alpha" : "")
                << QString(name) << bitDepth << grey << alpha;
    QTest::newRow("webp") << "a.webp" << 8 << false << false;
    QTest::newRow("webp alpha") << "a.webp" << 8 << false << true;
  }
  void losslessComesBackExactly() {
    QFETCH(QString, name);
    QFETCH(int, bitDepth);
    QFETCH(bool, grey);
    QFETCH(bool, alpha);
    const auto image = noisePicture(37, 23, bitDepth, grey, alpha);
    SaveOptions options;
    options.quality = 100;
    savePhoto(image, in(name), options);
    const auto back = asFloats(loadPhoto(in(name)));
    QCOMPARE(back.info().bitDepth, bitDepth);
    QCOMPARE(back.info().grey, grey);
    QCOMPARE(back.hasAlpha(), alpha);
    for (int channel = 0; channel < (alpha ? 4 : 3); ++channel)
      QVERIFY(std::ranges::equal(back.plane(channel), image.plane(channel)));
  }

  void lossyComesClose_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("grey");
    QTest::newRow("jpeg") << "a.jpg" << false;
    QTest::newRow("grey jpeg") << "a.jpg" << true;
    QTest::newRow("webp") << "a.webp" << false;
  }
  void lossyComesClose() {
    QFETCH(QString, name);
    QFETCH(bool, grey);
    auto image = gradientPicture(160, 120);
    if (grey) {
      for (const int channel : {0, 2})
        std::ranges::copy(std::vector(image.plane(1).begin(), image.plane(1).end()), image.mutablePlane(channel).begin());
      SourceInfo info;
      info.grey = true;
      image.setInfo(info);
    }
    savePhoto(image, in(name), {});
    const auto back = asFloats(loadPhoto(in(name)));
    QCOMPARE(back.info().grey, grey);
    QVERIFY2(meanDifference(image, back) < 0.01, qPrintable(QString::number(meanDifference(image, back))));
  }

  void lowerQualityIsSmaller_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"a.jpg", "a.webp"}) QTest::newRow(name) << name;
  }
  void lowerQualityIsSmaller() {
    QFETCH(QString, name);
    SaveOptions options;
    options.overwrite = true;
    std::vector<std::uintmax_t> sizes;
    for (const int quality : {30, 70, 95}) {
      options.quality = quality;
      savePhoto(noisePicture(100, 100), in(name), options);
      sizes.push_back(fs::file_size(in(name)));
    }
    QVERIFY(sizes[0] < sizes[1] && sizes[1] < sizes[2]);
  }

  void profileStaysByteForByte_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("grey");
    QTest::addColumn<bool>("keepMetadata");
    for (const char* name : {"a.jpg", "a.png", "a.tif", "a.webp"})
      for (const bool keep : {true, false})
        QTest::addRow("%s%s", name, keep ? "" : " without metadata") << QString(name) << false << keep;
    for (const char* name : {"a.jpg", "a.png", "a.tif"}) QTest::addRow("grey %s", name) << QString(name) << true << true;
  }
  void profileStaysByteForByte() {
    QFETCH(QString, name);
    QFETCH(bool, grey);
    QFETCH(bool, keepMetadata);
    auto image = noisePicture(8, 8, 8, grey);
    auto info = image.info();
    info.iccProfile = grey ? greyProfile() : wideProfile();
    image.setInfo(info);
    SaveOptions options;
    options.keepMetadata = keepMetadata;
    savePhoto(image, in(name), options);
    QVERIFY(loadPhoto(in(name)).info().iccProfile == info.iccProfile);
  }

  void greyProfileBecomesSrgbInWebp() {
    auto image = noisePicture(8, 8, 8, true, true);
    auto info = image.info();
    info.iccProfile = greyProfile();
    image.setInfo(info);
    SaveOptions options;
    options.quality = 100;
    savePhoto(image, in("a.webp"), options);
    const auto back = loadPhoto(in("a.webp"));
    QVERIFY(back.info().iccProfile.empty());
    QVERIFY(DisplayTransform({}).convert(back).rgba == DisplayTransform(greyProfile()).convert(image).rgba);
  }

  void valuesAreClampedAndRounded() {
    Image image(5, 1);
    const float values[] = {-1, 2, std::numeric_limits<float>::quiet_NaN(), 0.5F / 255 - 1e-4F, 0.5F / 255 + 1e-4F};
    for (int channel = 0; channel < 3; ++channel)
      std::copy(std::begin(values), std::end(values), image.mutablePlane(channel).begin());
    savePhoto(image, in("a.png"), {});
    const auto back = asFloats(loadPhoto(in("a.png")));
    const float wanted[] = {0, 1, 0, 0, 1.0F / 255};
    QVERIFY(std::ranges::equal(back.plane(0), wanted));
  }

  void depthAndSizeFollowOptions() {
    SaveOptions options;
    options.bitDepth = 16;
    options.maxSide = 50;
    savePhoto(noisePicture(200, 100), in("a.tif"), options);
    const auto back = loadPhoto(in("a.tif"));
    QCOMPARE(back.info().bitDepth, 16);
    QCOMPARE(back.width(), 50);
    QCOMPARE(back.height(), 25);
  }

  void formatFollowsOptionThenName() {
    SaveOptions options;
    options.format = PhotoFormat::Png;
    savePhoto(noisePicture(4, 4), in("a.jpg"), options);
    QCOMPARE(readHeader(in("a.jpg")).format, std::string("PNG"));
    QCOMPARE(formatForName("x.TIFF"), PhotoFormat::Tiff);
    QCOMPARE(formatForName("x.JPeG"), PhotoFormat::Jpeg);
    QVERIFY(complaint(noisePicture(4, 4), in("a.gif"), {}).contains("no format Daybreak writes"));
  }

  void existingFileStaysUnlessAllowed() {
    const auto first = noisePicture(4, 4);
    savePhoto(first, in("a.png"), {});
    QVERIFY(complaint(noisePicture(9, 9), in("a.png"), {}).contains("a file of that name exists"));
    QCOMPARE(loadPhoto(in("a.png")).width(), 4);
    SaveOptions options;
    options.overwrite = true;
    savePhoto(noisePicture(9, 9), in("a.png"), options);
    QCOMPARE(loadPhoto(in("a.png")).width(), 9);
    QCOMPARE(names(), QStringList("a.png"));
  }

  void originalIsNeverWritten_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"original.png", "sub/../original.png", "symbolic.png", "hard.png"}) QTest::newRow(name) << name;
  }
  void originalIsNeverWritten() {
    QFETCH(QString, name);
    fs::create_directory(in("sub"));
    savePhoto(noisePicture(4, 4), in("original.png"), {});
    fs::create_symlink(in("original.png"), in("symbolic.png"));
    fs::create_hard_link(in("original.png"), in("hard.png"));
    SaveOptions options;
    options.overwrite = true;
    const auto text = complaint(noisePicture(9, 9), in(name), options, in("original.png"));
    QVERIFY2(text.contains("original photo"), qPrintable(text));
    QCOMPARE(loadPhoto(in("original.png")).width(), 4);
  }

  void leavesNothingBehind_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"a.jpg", "a.png", "a.tif", "a.webp"}) QTest::newRow(name) << name;
  }
  void leavesNothingBehind() {
    QFETCH(QString, name);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tiny{1000, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tiny), 0);
    const auto text = complaint(noisePicture(100, 100), in(name), {});
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY2(text.startsWith(name + " was not written: it is larger than files may be here"), qPrintable(text));
    QVERIFY(names().isEmpty());
  }

  void tooLargeForTheFormat_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("width");
    QTest::newRow("jpeg") << "a.jpg" << 65501;
    QTest::newRow("webp") << "a.webp" << 16384;
  }
  void tooLargeForTheFormat() {
    QFETCH(QString, name);
    QFETCH(int, width);
    const auto text = complaint(Image(width, 1), in(name), {});
    QVERIFY2(text.contains("pixels on a side"), qPrintable(text));
    QVERIFY(names().isEmpty());
  }
};

QTEST_GUILESS_MAIN(SaveTest)
#include "save_test.moc"
