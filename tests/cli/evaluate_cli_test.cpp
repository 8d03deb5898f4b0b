/// daybreak-cli evaluate as a script sees it.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "media/save.h"
#include "models/model_file.h"
#include "support/cli_process.h"
#include "support/random_model.h"

using namespace daybreak;

class EvaluateCliTest : public QObject {
  Q_OBJECT

  using Result = CliResult;

  QTemporaryDir folder_;
  QString model_;

  QString path(const QString& name) const { return folder_.filePath(name); }

  Result run(const QStringList& arguments, const QStringList& environment = {}) const {
    return runCli(QStringList{"evaluate"} + arguments, folder_.path(), environment);
  }

  void write(const QString& name, const QByteArray& text) const {
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
  }

  QByteArray contents(const QString& name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  void photo(const QString& name, unsigned seed) const {
    media::SaveOptions options;
    options.overwrite = true;
    media::savePhoto(randomPicture(90, 60, seed), path(name).toStdString(), options);
  }

 private Q_SLOTS:
  void initTestCase() {
    qputenv("XDG_DATA_HOME", path("data").toUtf8());
    model_ = path("random.safetensors");
    models::saveModel(*randomModel(), model_.toStdString());
    QVERIFY(QDir(folder_.path()).mkpath("photos"));
    photo("photos/low.png", 1);
    photo("photos/ref.png", 2);
    write("photos/text.png", "no picture");
    write("pairs.tsv", "low\tref\nphotos/low.png\tphotos/ref.png\nphotos/low.png\tphotos/missing.png\n");
    write("good.tsv", "photos/low.png\tphotos/ref.png\n");
  }

  void usageErrorsExitWithTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing to measure") << QStringList{};
    QTest::newRow("photos and pairs") << QStringList{"photos", "--pairs", "pairs.tsv"};
    QTest::newRow("a card without references") << QStringList{"photos", "--write-card"};
    QTest::newRow("scale that is none") << QStringList{"photos", "--scale", "3"};
  }
  void usageErrorsExitWithTwo() {
    QFETCH(QStringList, arguments);
    const auto result = run(arguments);
    QCOMPARE(result.code, 2);
    QVERIFY(!result.err.isEmpty());
  }

  void measuresPairs() {
    const auto result = run({"--pairs", "pairs.tsv", "--model", model_, "--strength", "0", "--json"});
    QCOMPARE(result.code, 1);
    const auto objects = result.objects();
    QCOMPARE(objects.size(), std::size_t{3});
    QVERIFY(objects[0]["psnr"].get<double>() < objects[0]["psnrGtMean"].get<double>() + 20);
    QCOMPARE(objects[0]["model"].get<std::string>(), std::string("random.safetensors"));
    QVERIFY(objects[1]["error"].get<std::string>().find("missing.png") != std::string::npos);
    QVERIFY(objects[2]["mean"].get<bool>() && objects[2]["measured"].get<int>() == 1 && objects[2]["failed"].get<int>() == 1);
    QVERIFY(objects[2]["settings"].get<std::string>().find("strength 0 %") != std::string::npos);
    QVERIFY(objects[2]["protocol"].size() >= 5);
  }

  /// --strength 0 changes nothing, so the model's figures are those of "none".
  void severalModelsOverAFolder() {
    const auto result = run({"photos", "-m", "none", "-m", model_, "--strength", "0", "--json"});
    QCOMPARE(result.code, 1);
    QVERIFY(result.err.isEmpty());
    const auto objects = result.objects();
    QCOMPARE(objects.size(), std::size_t{2 * 2 + 1 + 2});
    for (const char* key : {"meanLuma", "medianLuma", "noise", "lightnessOrderError", "clippedShadowsPercent"})
      QCOMPARE(objects[0][key].get<double>(), objects[1][key].get<double>());
    QVERIFY(!objects[0].contains("psnr") && !objects[0].contains("reference"));
    QVERIFY(objects[4]["error"].get<std::string>().find("text.png") == 0);
    QCOMPARE(objects[6]["model"].get<std::string>(), std::string("random.safetensors"));
  }

  void tablesStateTheProtocol() {
    const auto result = run({"--pairs", "good.tsv", "-m", "none", "-m", model_, "--per-photo"});
    QCOMPARE(result.code, 0);
    for (const char* text :
         {"Model none", "Model random.safetensors", "low.png", "Means over 1 photo", "PSNR GT-mean dB",
          "mean brightness matched", "Without a reference", "sRGB as encoded", "data range 255", "7x7", "scale auto"})
      QVERIFY2(result.out.contains(text), text);
    QVERIFY(!run({"--pairs", "good.tsv", "-m", model_}).out.contains("low.png"));
    QVERIFY(!run({"photos/low.png", "-m", model_}).out.contains("PSNR dB"));
  }

  void filesAreWrittenAndNeverOverPhotos() {
    const QStringList models{"-m", "none", "-m", model_};
    QCOMPARE(run(QStringList{"--pairs", "good.tsv", "--csv", "f.csv", "--contact-sheet", "sheet.png"} + models).code, 0);
    QCOMPARE(contents("f.csv").count('\n'), 3);
    QVERIFY(QImage(path("sheet.png")).width() > 3 * 320);
    const auto taken = run(QStringList{"--pairs", "good.tsv", "--csv", "f.csv"} + models);
    QCOMPARE(taken.code, 1);
    QVERIFY(taken.err.contains("f.csv") && taken.out.isEmpty());
    QCOMPARE(run(QStringList{"photos/low.png", "--csv", "f.csv", "--contact-sheet", "sheet.html", "--overwrite"} + models).code,
             0);
    QVERIFY(contents("sheet.html").contains("<img "));
    const auto before = contents("photos/ref.png");
    const auto refused = run(QStringList{"--pairs", "good.tsv", "--contact-sheet", "photos/ref.png", "--overwrite"} + models);
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("original"));
    QCOMPARE(contents("photos/ref.png"), before);
  }

  void brisqueWithoutItsModelIsABlankColumn() {
    const auto result = run({"photos/low.png", "-m", model_, "--json"}, {"XDG_DATA_DIRS=/nonexistent"});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.err.count('\n'), 1);
    QVERIFY(result.err.contains("opencv-data"));
    QVERIFY(!result.objects()[0].contains("brisque") && result.objects()[0].contains("noise"));
  }

  void cardsAreWrittenWhereThereIsOne() {
    models::saveModel(*randomModel(), path("carded.safetensors").toStdString());
    models::saveModel(*randomModel(), path("other.safetensors").toStdString());
    models::saveModel(*randomModel(), path("cardless.pth").toStdString());
    const QStringList evaluate{"--pairs", "good.tsv", "--write-card", "-m"};
    QCOMPARE(run(evaluate + QStringList{"none", "-m", "./carded.safetensors", "-m", "./other.safetensors"}).code, 0);
    for (const char* name : {"carded.safetensors", "other.safetensors"}) {
      const auto quality = models::loadModel(path(name).toStdString())->card.quality;
      QVERIFY(quality.contains("psnr") && quality.contains("meanLuma") && quality.size() == 4);
      QVERIFY(models::loadModel(path(name).toStdString())->card.extra.at("measured_on").find(" pairs of ") !=
              std::string::npos);
    }
    const auto refused = run(evaluate + QStringList{"./cardless.pth"});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("cardless.pth") && refused.out.isEmpty());
    const auto incomplete = run({"--pairs", "pairs.tsv", "--write-card", "-m", "random.safetensors"});
    QCOMPARE(incomplete.code, 1);
    QVERIFY(models::loadModel(model_.toStdString())->card.quality.empty());
  }

  void modelsThatAreMissingOrTwiceAreNamed() {
    const auto missing = run({"photos", "-m", "none", "-m", "no-such-model", "--json"});
    QCOMPARE(missing.code, 1);
    QVERIFY(missing.err.contains("no-such-model"));
    QCOMPARE(run({"photos", "-m", "none", "-m", "none"}).code, 1);
  }
};

QTEST_GUILESS_MAIN(EvaluateCliTest)
#include "evaluate_cli_test.moc"
