/// daybreak-cli models: all that the Models page does, for scripts.
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include "models/model_file.h"
#include "support/cli_process.h"
#include "support/random_model.h"

using namespace daybreak;

class ModelsCliTest : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;
  QString path(const QString& name) const { return folder_->filePath(name); }

  CliResult models(const QStringList& arguments) const {
    return runCli(QStringList{"models"} + arguments, folder_->path(),
                  {"XDG_DATA_HOME=" + path("data"), "XDG_CONFIG_HOME=" + path("config")});
  }

  nlohmann::json listed(const std::string& name) const {
    for (const auto& model : models({"list", "--json"}).objects())
      if (model["name"] == name) return model;
    return {};
  }

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    models::saveModel(*randomModel(), path("My Night.pth").toStdString());
  }

  void inspectsNamesAndExplains() {
    const auto told = models({"inspect", "My Night.pth"});
    QCOMPARE(told.code, 0);
    for (const char* text : {"my-night", "sgz", "10561", "not told"}) QVERIFY2(told.out.contains(text), qPrintable(told.out));
    QVERIFY(listed("my-night").is_null());
    const auto object = models({"inspect", "My Night.pth", "--json"}).objects().at(0);
    QCOMPARE(object["parameters"].get<int>(), 10561);
    QCOMPARE(object["sameAs"].get<std::string>(), std::string());
  }

  void refusesWhatIsNoModel() {
    QFile text(path("text.pth"));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("hello") == 5);
    text.close();
    for (const char* command : {"inspect", "import"}) {
      const auto refused = models({command, "text.pth"});
      QCOMPARE(refused.code, 1);
      QVERIFY(refused.err.startsWith("text.pth could not be loaded"));
    }
  }

  void manages() {
    QCOMPARE(models({"import", "My Night.pth"}).code, 0);
    QCOMPARE(models({"duplicate", "my-night"}).out, QString("my-night-copy is a copy of my-night.\n"));
    QCOMPARE(models({"rename", "my-night-copy", "dusk", "--json"}).objects().at(0)["name"].get<std::string>(),
             std::string("dusk"));
    QCOMPARE(models({"default"}).out, QString("sgz-guided\n"));
    QCOMPARE(models({"default", "dusk"}).out, QString("dusk\n"));
    QVERIFY(listed("dusk")["default"].get<bool>());
    QVERIFY(!listed("sgz-guided")["default"].get<bool>());
    const auto removed = models({"remove", "dusk", "--json"}).objects().at(0);
    QVERIFY(QFileInfo::exists(QString::fromStdString(removed["bin"].get<std::string>())));
    QVERIFY(listed("dusk").is_null());
    QCOMPARE(models({"default", "--json"}).objects().at(0)["default"].get<std::string>(), std::string("sgz-guided"));
  }

  void shippedModelsStay() {
    for (const QStringList& command : {QStringList{"remove", "sgz-base"}, QStringList{"rename", "sgz-base", "mine"}}) {
      const auto refused = models(command);
      QCOMPARE(refused.code, 1);
      QVERIFY2(refused.err.contains("it came with Daybreak"), qPrintable(refused.err));
    }
    QVERIFY(listed("sgz-base")["shipped"].get<bool>());
  }

  void theDefaultIsWhatEnhances() {
    QCOMPARE(models({"import", "My Night.pth", "--name", "night"}).code, 0);
    QCOMPARE(models({"default", "night"}).code, 0);
    QImage photo(60, 40, QImage::Format_RGB32);
    photo.fill(QColor(20, 25, 30));
    QVERIFY(photo.save(path("night.png")));
    const auto enhanced = runCli({"enhance", path("night.png"), "-o", path("bright.png"), "--json"}, folder_->path(),
                                 {"XDG_DATA_HOME=" + path("data"), "XDG_CONFIG_HOME=" + path("config")});
    QCOMPARE(enhanced.objects().at(0)["model"].get<std::string>(), std::string("night"));
  }
};

QTEST_GUILESS_MAIN(ModelsCliTest)
#include "models_cli_test.moc"
