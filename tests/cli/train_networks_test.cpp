/// Training of every network, as a script starts it.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "media/save.h"
#include "models/architecture.h"
#include "models/model_file.h"
#include "support/random_model.h"

using namespace daybreak;

class TrainNetworksTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  QString path(const QString& name) const { return folder_.filePath(name); }

  struct Ended {
    int code = -1;
    QString problem;
  };
  Ended train(const QStringList& arguments, const QString& output) const {
    QProcess process;
    const QStringList small{"--guidance", "off", "--steps",     "2",  "--batch",   "2",
                            "--side",     "32",  "--overwrite", "-o", path(output)};
    process.start(DAYBREAK_CLI, QStringList{"train"} + arguments + small);
    if (!process.waitForFinished(120'000)) return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
  }
  std::shared_ptr<const models::Model> made(const QString& name) const { return models::loadModel(path(name).toStdString()); }

 private Q_SLOTS:
  void initTestCase() {
    qputenv("XDG_DATA_HOME", path("data").toUtf8());
    media::savePhoto(randomPicture(60, 40, 1), path("one.png").toStdString(), {});
    media::savePhoto(randomPicture(40, 60, 2), path("two.png").toStdString(), {});
  }

  void everyNetworkTrainsAndFineTunes_data() {
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("architecture");
    QTest::newRow("SGZ") << "sgz"
                         << "sgz";
    QTest::newRow("Zero-DCE") << "zero-dce"
                              << "zero-dce";
    QTest::newRow("Zero-DCE++ is SGZ's network") << "zero-dce-pp"
                                                 << "sgz";
    QTest::newRow("SCI") << "sci"
                         << "sci";
  }
  void everyNetworkTrainsAndFineTunes() {
    QFETCH(QString, network);
    QFETCH(QString, architecture);
    const auto trained = train({"--images", folder_.path(), "--architecture", network}, "new.safetensors");
    QVERIFY2(trained.code == 0, qPrintable(trained.problem));
    const auto first = made("new.safetensors");
    QCOMPARE(QString::fromStdString(first->card.architecture), architecture);

    const auto tuned = train({"--images", path("one.png"), "--fine-tune", path("new.safetensors")}, "tuned.safetensors");
    QVERIFY2(tuned.code == 0, qPrintable(tuned.problem));
    const auto second = made("tuned.safetensors");
    QCOMPARE(second->card.architecture, first->card.architecture);
    QVERIFY(second->card.trainedOn.starts_with("1 dark picture"));
    QVERIFY(second->weights != first->weights);
  }

  void settingsThatContradictEachOtherAreRefused() {
    QCOMPARE(train({"--images", folder_.path(), "--architecture", "sci", "--fine-tune", "x"}, "never.pth").code, 2);
    QCOMPARE(train({"--images", folder_.path(), "--architecture", "retinex"}, "never.pth").code, 2);
    const auto conv = train({"--images", folder_.path(), "--architecture", "sci", "--conv", "tc"}, "never.pth");
    QCOMPARE(conv.code, 1);
    QVERIFY(conv.problem.contains("--conv"));
  }
};

QTEST_GUILESS_MAIN(TrainNetworksTest)
#include "train_networks_test.moc"
