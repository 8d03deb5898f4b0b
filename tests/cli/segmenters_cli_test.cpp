/// daybreak-cli segmenters: bring a published file, see it, remove it.
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "support/cli_process.h"
#include "support/shared_data.h"

class SegmentersCliTest : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;

  CliResult segmenters(const QStringList& arguments) const {
    return runCli(QStringList{"segmenters"} + arguments, folder_->path(), {"XDG_DATA_HOME=" + folder_->filePath("data")});
  }
  bool isListed(const std::string& name) const {
    for (const auto& segmenter : segmenters({"list", "--json"}).objects())
      if (segmenter["name"] == name) return true;
    return false;
  }

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void importsListsAndRemoves() {
    SKIP_WITHOUT_SHARED_DATA();
    const QString file(sharedData("weights/espnetv2_s_2.0_pascal_384x384.pth").c_str());
    const auto imported = segmenters({"import", file});
    QCOMPARE(imported.err, QString());
    QCOMPARE(imported.out, QString("espnetv2-voc is ready to use: Pascal VOC (21).\n"));
    QVERIFY(isListed("espnetv2-voc"));
    QVERIFY(segmenters({"list"}).out.contains("Pascal VOC (21)"));
    const auto removed = segmenters({"remove", "espnetv2-voc", "--json"}).objects().at(0);
    QVERIFY(QFile::exists(QString::fromStdString(removed["bin"].get<std::string>())));
    QVERIFY(!isListed("espnetv2-voc"));
  }

  void refusesWhatIsNoSegmenter() {
    QFile text(folder_->filePath("text.pth"));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("hello") == 5);
    text.close();
    const auto refused = segmenters({"import", "text.pth"});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.startsWith("text.pth cannot segment pictures"));
    const auto unknown = segmenters({"remove", "nothing"});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.err.contains("no segmenter \"nothing\""));
  }
};

QTEST_GUILESS_MAIN(SegmentersCliTest)
#include "segmenters_cli_test.moc"
