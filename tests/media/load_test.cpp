#include "media/load.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <random>

#include "error.h"
#include "media/drawn_pictures.h"
#include "media/save.h"

using daybreak::Error;
using namespace daybreak::media;

namespace fs = std::filesystem;

/// Photos open by their content; whatever does not is refused in a sentence.
class LoadTest : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  fs::path in(const QString& name) const { return fs::path(folder_.path().toStdString()) / name.toStdString(); }

  fs::path written(const QString& name, const Image& image) const {
    SaveOptions options;
    options.overwrite = true;
    savePhoto(image, in(name), options);
    return in(name);
  }

  static QByteArray bytesOf(const fs::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  fs::path withBytes(const QString& name, const QByteArray& bytes) const {
    QFile file(QString::fromStdString(in(name).string()));
    if (file.open(QIODevice::WriteOnly)) file.write(bytes);
    return in(name);
  }

  static QString complaint(const fs::path& path) {
    try {
      loadPhoto(path);
    } catch (const Error& error) {
      return QString::fromUtf8(error.what());
    }
    return {};
  }

  static void addFormats() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"a.jpg", "a.png", "a.tif", "a.webp"}) QTest::newRow(name) << name;
  }

 private Q_SLOTS:
  void contentDecides() {
    const auto png = bytesOf(written("a.png", noisePicture(9, 5)));
    const auto disguised = withBytes("really-a-png.jpg", png);
    QCOMPARE(readHeader(disguised).format, std::string("PNG"));
    QCOMPARE(loadPhoto(disguised).width(), 9);
  }

  void refusals_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing") << "missing.jpg"
                             << "missing.jpg could not be read: it does not exist";
    QTest::newRow("empty") << "empty.jpg"
                           << "it is empty";
    QTest::newRow("folder") << "folder.jpg"
                            << "it is a folder";
    QTest::newRow("pipe") << "pipe.jpg"
                          << "no ordinary file";
    QTest::newRow("text") << "text.jpg"
                          << "no picture Daybreak knows";
    QTest::newRow("only a signature") << "signature.jpg"
                                      << "signature.jpg could not be read";
    QTest::newRow("below a file") << "text.jpg/x.jpg"
                                  << "it does not exist";
  }
  void refusals() {
    QFETCH(QString, name);
    QFETCH(QString, reason);
    withBytes("empty.jpg", {});
    withBytes("text.jpg", "Dear diary, it was dark.");
    withBytes("signature.jpg", "\xFF\xD8\xFF");
    fs::create_directory(in("folder.jpg"));
    ::mkfifo(in("pipe.jpg").c_str(), 0600);
    const auto text = complaint(in(name));
    QVERIFY2(text.contains(reason), qPrintable(text));
  }

  void noPermission() {
    if (geteuid() == 0) QSKIP("the administrator may read everything");
    const auto path = written("secret.png", noisePicture(4, 4));
    fs::permissions(path, fs::perms::none);
    QVERIFY(complaint(path).contains("no permission"));
  }

  void truncated_data() { addFormats(); }
  /// Cut anywhere, a file is refused or (when only its end mark is missing) complete; and the share told is the right one.
  void truncated() {
    QFETCH(QString, name);
    const auto whole = bytesOf(written(name, noisePicture(64, 64)));
    for (qsizetype length = 1; length < whole.size() - 64; length += 1 + whole.size() / 150) {
      const auto text = complaint(withBytes("cut" + name, whole.first(length)));
      QVERIFY2(text.contains("could not be read: "), qPrintable(QString("%1 bytes: %2").arg(length).arg(text)));
    }
    if (name == "a.webp" || name == "a.tif") return;  // their first bytes may be the last pixels
    const auto half = complaint(withBytes("cut" + name, whole.first(whole.size() / 2)));
    const auto found = QRegularExpression("the file ends after (\\d+) % of the picture").match(half);
    QVERIFY2(found.hasMatch(), qPrintable(half));
    QVERIFY2(std::abs(found.captured(1).toInt() - 50) <= 15, qPrintable(half));
  }

  void damaged_data() { addFormats(); }
  void damaged() {
    QFETCH(QString, name);
    const auto whole = bytesOf(written(name, noisePicture(48, 48)));
    std::mt19937 random(20);
    for (int round = 0; round < 300; ++round) {
      auto bytes = whole;
      for (int flip = 0; flip < 1 + round % 4; ++flip) {
        const auto at = static_cast<qsizetype>(
            random() % static_cast<unsigned>(round % 2 ? bytes.size() : std::min<qsizetype>(200, bytes.size())));
        bytes[at] = static_cast<char>(random());
      }
      const auto text = complaint(withBytes("flipped" + name, bytes));  // it may also open: not every bit matters
      QVERIFY2(text.isEmpty() || text.startsWith("flipped" + name + " could not be read: "), qPrintable(text));
    }
  }

  void stops_data() { addFormats(); }
  void stops() {
    QFETCH(QString, name);
    const auto path = written(name, noisePicture(64, 64));
    std::stop_source source;
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN(loadPhoto(path, source.get_token()), daybreak::Cancelled);
  }

  void headerNeedsNoDecoding_data() { addFormats(); }
  void headerNeedsNoDecoding() {
    QFETCH(QString, name);
    const auto header = readHeader(written(name, noisePicture(21, 13)));
    QCOMPARE(header.width, 21);
    QCOMPARE(header.height, 13);
    QCOMPARE(header.bitDepth, 8);
  }

  void profileHasAName() {
    auto image = noisePicture(4, 4);
    QCOMPARE(loadPhoto(written("plain.png", image)).info().profileName, std::string("sRGB"));
    auto info = image.info();
    info.iccProfile = wideProfile();
    image.setInfo(info);
    const auto name = loadPhoto(written("wide.png", image)).info().profileName;
    QVERIFY(!name.empty() && name != "sRGB");
  }

  void brokenProfileIsDropped() {
    auto image = noisePicture(4, 4);
    auto info = image.info();
    info.iccProfile = wideProfile();
    image.setInfo(info);
    auto bytes = bytesOf(written("wide.tif", image));
    const auto at = bytes.indexOf("acsp");
    QVERIFY(at > 0);
    bytes.replace(at, 4, "nope");
    const auto back = loadPhoto(withBytes("broken.tif", bytes));
    QVERIFY(back.info().iccProfile.empty());
    QCOMPARE(back.info().profileName, std::string("sRGB"));
  }

  void namesThatLookReadable() {
    for (const char* name : {"a.jpg", "A.JPEG", "b.Tif", "c.webp", "d.bmp", "e.png"})
      QVERIFY2(hasReadableExtension(name), name);
    for (const char* name : {"a.txt", "jpg", "b.heic", ".png.part", "c"}) QVERIFY2(!hasReadableExtension(name), name);
  }
};

QTEST_GUILESS_MAIN(LoadTest)
#include "load_test.moc"
