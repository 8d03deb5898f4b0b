/// daybreak-cli segment, enhance --class and evaluate --segmentation, with a segmenter that sees sky everywhere.
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

#include "support/cli_process.h"
#include "support/one_class_segmenter.h"

class SegmentCliTest : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;

  QString path(const QString& name) const { return folder_->filePath(name); }
  CliResult cli(const QStringList& arguments) const { return runCli(arguments, folder_->path()); }
  /// Dark grey with a slope, so that an enhancement is seen.
  void addPhoto(const QString& name) const {
    QImage image(90, 60, QImage::Format_RGB32);
    for (int y = 0; y < 60; ++y)
      for (int x = 0; x < 90; ++x) image.setPixel(x, y, qRgb(20 + x / 3, 18 + x / 3, 16 + y / 3));
    QVERIFY(image.save(path(name)));
  }
  static int difference(const QImage& a, const QImage& b) {
    int most = a.size() == b.size() ? 0 : 999;
    for (int y = 0; y < a.height() && most < 999; ++y)
      for (int x = 0; x < a.width(); ++x) most = std::max(most, std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))));
    return most;
  }

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    writeOneClassSegmenter(folder_->path().toStdString(), "all-sky", 0);
    addPhoto("night.png");
  }

  void writesLabelsAndShares() {
    const auto result = cli({"segment", "night.png", "-o", "seen.png", "--segmenter", "all-sky.safetensors", "--json"});
    QCOMPARE(result.err, QString());
    QCOMPARE(result.objects().at(0)["shares"]["sky"].get<double>(), 1.0);
    const QImage labels(path("seen.png"));
    QCOMPARE(labels.size(), QSize(90, 60));
    QCOMPARE(labels.format(), QImage::Format_Indexed8);
    QCOMPARE(labels.pixelIndex(45, 30), 0);
    QCOMPARE(labels.pixelColor(45, 30), QColor(128, 128, 128));
  }

  void overlaysTheClassesColours() {
    const auto result =
        cli({"segment", "night.png", "-o", "seen.png", "--overlay", "--opacity", "100", "--segmenter", "all-sky.safetensors"});
    QCOMPARE(result.code, 0);
    QCOMPARE(QImage(path("seen.png")).pixelColor(10, 10), QColor(128, 128, 128));
  }

  void lightsClassesApart() {
    const QStringList enhance{"enhance", "night.png", "--segmenter", "all-sky.safetensors", "-o"};
    QCOMPARE(cli(enhance + QStringList{"plain.png"}).code, 0);
    QCOMPARE(cli(enhance + QStringList{"dark.png", "--class", "sky=0"}).code, 0);
    QCOMPARE(cli(enhance + QStringList{"other.png", "--class", "person=2"}).code, 0);
    QCOMPARE(cli(enhance + QStringList{"one-pass.png", "--class", "sky=0", "--scale", "1"}).code, 0);
    const QImage original(path("night.png"));
    const QImage plain(path("plain.png"));
    QVERIFY(difference(plain, original) > 20);
    QVERIFY(difference(QImage(path("dark.png")), original) <= 1);
    QVERIFY(difference(QImage(path("one-pass.png")), original) <= 1);
    QVERIFY(difference(QImage(path("other.png")), plain) <= 1);
  }

  void unknownClassesAndBadValuesAreTold() {
    const QStringList enhance{"enhance", "night.png", "--segmenter", "all-sky.safetensors", "-o", "x.png", "--class"};
    const auto unknown = cli(enhance + QStringList{"unicorn=1.2"});
    QCOMPARE(unknown.code, 1);
    QVERIFY2(unknown.err.contains("unicorn") && unknown.err.contains("bicyclist"), qPrintable(unknown.err));
    for (const char* wrong : {"sky", "sky=3", "=1", "sky=bright"}) {
      const auto refused = cli(enhance + QStringList{wrong});
      QCOMPARE(refused.code, 2);
      QVERIFY2(refused.err.contains("person=1.2"), qPrintable(refused.err));
    }
    QVERIFY(!QFile::exists(path("x.png")));
  }

  void measuresAgainstLabels() {
    QDir(folder_->path()).mkdir("images");
    QDir(folder_->path()).mkdir("labels");
    QVERIFY(QFile::copy(path("night.png"), path("images/a.png")));
    QImage labels(90, 60, QImage::Format_Grayscale8);
    labels.fill(0);
    for (int y = 45; y < 60; ++y)  // a quarter is road
      for (int x = 0; x < 90; ++x) labels.scanLine(y)[x] = 3;
    QVERIFY(labels.save(path("labels/a.png")));
    const auto report = cli({"evaluate", "--segmentation", "--images", "images", "--labels", "labels", "--segmenter",
                             "all-sky.safetensors", "--json"});
    QCOMPARE(report.err, QString());
    const auto figures = report.objects().at(0);
    QCOMPARE(figures["pixelAccuracy"].get<double>(), 0.75);
    QCOMPARE(figures["iou"]["sky"].get<double>(), 0.75);
    QCOMPARE(figures["iou"]["road"].get<double>(), 0.0);
    QVERIFY(figures["iou"]["car"].is_null());
    QCOMPARE(figures["meanIou"].get<double>(), 0.375);
    QCOMPARE(figures["meanPixelAccuracy"].get<double>(), 0.5);
  }
};

QTEST_GUILESS_MAIN(SegmentCliTest)
#include "segment_cli_test.moc"
