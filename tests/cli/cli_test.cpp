/// daybreak-cli as a script sees it: arguments, exit codes, files, JSON lines.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "media/load.h"
#include "media/save.h"
#include "models/model_file.h"
#include "support/cli_process.h"
#include "support/random_model.h"
#include "support/shared_data.h"

using namespace daybreak;

class CliTest : public QObject {
  Q_OBJECT

  using Result = CliResult;

  QTemporaryDir folder_;
  QString model_;

  QString path(const QString& name) const { return folder_.filePath(name); }

  static Result run(const QStringList& arguments) { return runCli(arguments); }

  QString photo(const QString& name, int width = 90, int height = 60) const {
    media::SaveOptions options;
    options.overwrite = true;
    media::savePhoto(randomPicture(width, height), path(name).toStdString(), options);
    return path(name);
  }

  QStringList enhance(const QStringList& inputs, const QString& output, const QStringList& more = {}) const {
    return QStringList{"enhance"} + inputs + QStringList{"-o", output, "--model", model_} + more;
  }

 private Q_SLOTS:
  void initTestCase() {
    qputenv("XDG_DATA_HOME", path("data").toUtf8());
    model_ = path("random.safetensors");
    models::saveModel(*randomModel(), model_.toStdString());
  }

  void usageErrorsExitWithTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{};
    QTest::newRow("unknown command") << QStringList{"brighten"};
    QTest::newRow("no output") << QStringList{"enhance", "a.jpg"};
    QTest::newRow("exposure out of range") << QStringList{"enhance", "a.jpg", "-o", "b.jpg", "--exposure", "0.9"};
    QTest::newRow("exposure is a word") << QStringList{"enhance", "a.jpg", "-o", "b.jpg", "--exposure", "bright"};
    QTest::newRow("strength out of range") << QStringList{"enhance", "a.jpg", "-o", "b.jpg", "--strength", "201"};
    QTest::newRow("scale that is none") << QStringList{"enhance", "a.jpg", "-o", "b.jpg", "--scale", "3"};
    QTest::newRow("order 5") << QStringList{"enhance", "a.jpg", "-o", "b.jpg", "--order", "5"};
    QTest::newRow("17 iterations") << QStringList{"enhance", "a.jpg", "-o", "b.jpg", "--iterations", "17"};
    QTest::newRow("strength is no number") << QStringList{"enhance", "a.jpg", "-o", "b.jpg", "--strength", "nan"};
    QTest::newRow("exposure is no number") << QStringList{"enhance", "a.jpg", "-o", "b.jpg", "--exposure", "nan"};
    QTest::newRow("infinite learning rate") << QStringList{"train", "--images", "d", "-o", "m.pth", "--lr", "inf"};
    QTest::newRow("device that is none") << QStringList{"enhance", "a.jpg", "-o", "b.jpg", "--device", "gpu"};
    QTest::newRow("model name with a space") << QStringList{"train", "--images", "d", "-o", "m.pth", "--name", "my model"};
    QTest::newRow("models without what to do") << QStringList{"models"};
  }
  void usageErrorsExitWithTwo() {
    QFETCH(QStringList, arguments);
    const auto result = run(arguments);
    QCOMPARE(result.code, 2);
    QVERIFY(!result.err.isEmpty());
  }

  void helpHasExamples_data() {
    QTest::addColumn<QString>("command");
    for (const char* command : {"enhance", "models", "train", "evaluate", "bench"}) QTest::newRow(command) << command;
  }
  void helpHasExamples() {
    QFETCH(QString, command);
    const auto result = run({command, "--help"});
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.contains("Example"));
    QVERIFY(result.out.contains("daybreak-cli " + command));
  }

  void enhancesOnePhotoQuietly() {
    const auto result = run(enhance({photo("night.png")}, path("bright.png")));
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, QString());
    QCOMPARE(result.err, QString());
    const auto before = media::loadPhoto(path("night.png").toStdString());
    const auto after = media::loadPhoto(path("bright.png").toStdString());
    QCOMPARE(after.width(), 90);
    QCOMPARE(after.height(), 60);
    QVERIFY(after.plane<std::uint8_t>(1)[2000] > before.plane<std::uint8_t>(1)[2000]);
  }

  void jsonTellsWhatWasDone() {
    const auto objects = run(enhance({photo("night.png")}, path("json.jpg"), {"--json", "--exposure", "0.5"})).objects();
    QCOMPARE(objects.size(), std::size_t{1});
    QVERIFY(objects[0]["ok"].get<bool>());
    QCOMPARE(objects[0]["input"].get<std::string>(), path("night.png").toStdString());
    QCOMPARE(objects[0]["output"].get<std::string>(), path("json.jpg").toStdString());
    QCOMPARE(objects[0]["width"].get<int>(), 90);
    QVERIFY(objects[0]["exposureGain"].get<double>() != 1.0);
  }

  void adjustmentsChangeThePicture_data() {
    QTest::addColumn<QStringList>("options");
    QTest::newRow("exposure") << QStringList{"--exposure", "0.7"};
    QTest::newRow("strength") << QStringList{"--strength", "30"};
    QTest::newRow("iterations") << QStringList{"--iterations", "3"};
    QTest::newRow("order") << QStringList{"--order", "3"};
    QTest::newRow("saturation") << QStringList{"--saturation", "10"};
    QTest::newRow("scale") << QStringList{"--scale", "12"};
  }
  void adjustmentsChangeThePicture() {
    QFETCH(QStringList, options);
    photo("night.png");
    QCOMPARE(run(enhance({path("night.png")}, path("plain.png"), {"--overwrite"})).code, 0);
    QCOMPARE(run(enhance({path("night.png")}, path("changed.png"), QStringList{"--overwrite"} + options)).code, 0);
    QVERIFY(QImage(path("plain.png")) != QImage(path("changed.png")));
  }

  void presetsAreOverruledByOptions() {
    photo("night.png");
    QFile preset(path("preset.json"));
    QVERIFY(preset.open(QIODevice::WriteOnly));
    preset.write("{\"adjustments\": {\"strength\": 0.3, \"saturation\": 0.5}}");
    preset.close();
    QCOMPARE(
        run(enhance({path("night.png")}, path("by-preset.png"), {"--preset", path("preset.json"), "--strength", "150"})).code,
        0);
    QCOMPARE(run(enhance({path("night.png")}, path("by-options.png"), {"--saturation", "50", "--strength", "150"})).code, 0);
    QCOMPARE(QImage(path("by-preset.png")), QImage(path("by-options.png")));
  }

  void existingFilesAreKept() {
    photo("night.png");
    photo("taken.png", 10, 10);
    const auto refused = run(enhance({path("night.png")}, path("taken.png")));
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("taken.png"));
    QCOMPARE(QImage(path("taken.png")).width(), 10);
    QCOMPARE(run(enhance({path("night.png")}, path("taken.png"), {"--overwrite"})).code, 0);
    QCOMPARE(QImage(path("taken.png")).width(), 90);
  }

  void theOriginalIsNeverWrittenTo() {
    photo("original.png");
    QFile file(path("original.png"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto before = file.readAll();
    QVERIFY(QFile::link(path("original.png"), path("link.png")));
    for (const char* output : {"original.png", "link.png", "./original.png"}) {
      const auto result = run(enhance({path("original.png")}, path(output), {"--overwrite"}));
      QCOMPARE(result.code, 1);
      QVERIFY(result.err.contains("original"));
    }
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
  }

  /// Whatever names a run is given: no original changes, and each refusal names the file.
  void noResultReplacesAPhotoOfTheRun_data() {
    QTest::addColumn<QStringList>("inputs");
    QTest::addColumn<QStringList>("targets");
    QTest::newRow("into their own folder") << QStringList{"run/a.png", "run/b.png"} << QStringList{"-o", "run"};
    QTest::newRow("another input's place, reached by a link")
        << QStringList{"more/b.png", "link-to-b.png"} << QStringList{"-o", "run"};
    QTest::newRow("the map over the photo") << QStringList{"run/a.png"} << QStringList{"-o", "fine.png", "--map", "run/a.png"};
    QTest::newRow("maps over other inputs")
        << QStringList{"run/a.png", "run/a-map.png"} << QStringList{"-o", "elsewhere/", "--map", "run"};
  }
  void noResultReplacesAPhotoOfTheRun() {
    QFETCH(QStringList, inputs);
    QFETCH(QStringList, targets);
    QDir(folder_.path()).mkpath("run");
    QDir(folder_.path()).mkpath("more");
    for (const char* name : {"run/a.png", "run/b.png", "run/a-map.png", "more/b.png"}) photo(name);
    QFile::remove(path("link-to-b.png"));
    QVERIFY(QFile::link(path("run/b.png"), path("link-to-b.png")));
    const auto contents = [&](const QString& name) {
      QFile file(path(name));
      return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    std::map<QString, QByteArray> before;
    for (const auto& name : inputs) before[name] = contents(name);
    QStringList arguments{"enhance"};
    for (const auto& name : inputs) arguments << path(name);
    for (const auto& target : targets) arguments << (target.startsWith('-') ? target : path(target));
    const auto result = run(arguments + QStringList{"--model", model_, "--overwrite"});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains("original photo"), qPrintable(result.err));
    for (const auto& name : inputs) QVERIFY2(contents(name) == before[name], qPrintable(name));
  }

  void mapsThatCannotBeAreRefusedBeforeTheWork_data() {
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("map");
    QTest::newRow("the result's own name") << "same.png"
                                           << "./same.png";
    QTest::newRow("a JPEG") << "with-map.png"
                            << "map.jpg";
    QTest::newRow("a folder that is missing") << "with-map.png"
                                              << "nowhere/map.png";
  }
  void mapsThatCannotBeAreRefusedBeforeTheWork() {
    QFETCH(QString, output);
    QFETCH(QString, map);
    const auto result = run(enhance({photo("night.png")}, path(output), {"--map", path(map), "--overwrite"}));
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains(QFileInfo(map).fileName()), qPrintable(result.err));
    QVERIFY(!QFileInfo::exists(path(output)));
  }

  /// A name may hold anything but '/' and zero; what is told stays one line, and JSON stays JSON.
  void anyFileNameWorks_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("no UTF-8") << QByteArray("n\xfc\xff");
    QTest::newRow("line break") << QByteArray("two\nlines");
    QTest::newRow("steers a terminal") << QByteArray("\x1b[2J");
    QTest::newRow("dash and spaces") << QByteArray(" - ' \" ");
  }
  void anyFileNameWorks() {
    QFETCH(QByteArray, name);
    namespace fs = std::filesystem;
    const fs::path folder = path("names").toStdString();
    fs::remove_all(folder);
    fs::create_directories(folder / "bright");
    fs::copy_file(photo("night.png").toStdString(), folder / (name.toStdString() + ".png"));
    std::ofstream(folder / (name.toStdString() + ".jpg")) << "no picture";
    // Through a shell's wildcard: QProcess would encode the names.
    const auto script = QString("cd '%1' && '%2' enhance ./*.png ./*.jpg -o bright --model '%3' %4");
    for (const char* json : {"", "--json --overwrite"}) {
      QProcess shell;
      shell.start("sh", {"-c", script.arg(QString::fromStdString(folder.string()), DAYBREAK_CLI, model_, json)});
      QVERIFY(shell.waitForFinished(60'000));
      QCOMPARE(shell.exitCode(), 1);
      const auto said = *json ? shell.readAllStandardOutput() : shell.readAllStandardError();
      QCOMPARE(said.count('\n'), *json ? 2 : 1);
      QVERIFY(!said.contains('\x1b'));
      if (*json) QVERIFY(nlohmann::json::accept(said.left(said.indexOf('\n')).toStdString()));
      QVERIFY(fs::exists(folder / "bright" / (name.toStdString() + ".png")));
    }
  }

  void badInputsAreNamedAndTheRestGoesOn() {
    QVERIFY(QDir(folder_.path()).mkpath("a folder"));
    QFile empty(path("empty.jpg"));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    QFile text(path("text.png"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("This is no picture.");
    text.close();
    const auto good = photo("good.png");
    const auto result =
        run(enhance({path("a folder"), path("empty.jpg"), path("text.png"), path("missing.jpg"), good}, path("out/")));
    QCOMPARE(result.code, 1);
    for (const char* name : {"a folder", "empty.jpg", "text.png", "missing.jpg"}) QVERIFY2(result.err.contains(name), name);
    QCOMPARE(result.err.count('\n'), 4);
    QVERIFY(QFileInfo::exists(path("out/good.png")));
    QCOMPARE(QDir(path("out")).entryList(QDir::Files | QDir::Hidden).size(), 1);
  }

  void photosOfOneNameFromTwoFoldersAreBothKept() {
    QVERIFY(QDir(folder_.path()).mkpath("one") && QDir(folder_.path()).mkpath("two"));
    photo("one/night.png", 30, 20);
    photo("two/night.png", 40, 20);
    for (int run_ = 0; run_ < 2; ++run_)
      QCOMPARE(run(enhance({path("one/night.png"), path("two/night.png")}, path("both/"), {"--overwrite"})).code, 0);
    QCOMPARE(QImage(path("both/night.png")).width(), 30);
    QCOMPARE(QImage(path("both/night-2.png")).width(), 40);
    QCOMPARE(QDir(path("both")).entryList(QDir::Files).size(), 2);
  }

  void missingModelIsNamed() {
    const auto result = run({"enhance", photo("night.png"), "-o", path("never.png"), "--model", "no-such-model", "--json"});
    QCOMPARE(result.code, 1);
    QVERIFY(result.err.contains("no-such-model"));
    QVERIFY(!result.objects().at(0)["ok"].get<bool>());
    QVERIFY(!QFileInfo::exists(path("never.png")));
  }

  void mapsAreWritten() {
    photo("night.png");
    QCOMPARE(run(enhance({path("night.png")}, path("m1.png"), {"--map", path("map.png")})).code, 0);
    QCOMPARE(QImage(path("map.png")).size(), QSize(90, 60));
    QCOMPARE(run(enhance({path("night.png")}, path("m2.png"), {"--map", path("map.tif")})).code, 0);
    QFile tiff(path("map.tif"));
    QVERIFY(tiff.open(QIODevice::ReadOnly));
    QVERIFY(tiff.read(2) == "II");
  }

  void theGainOfAnIlluminationIsWritten() {
    models::Model method;
    method.card.name = method.card.architecture = "lime";
    models::saveModel(method, path("lime.safetensors").toStdString());
    photo("night.png");
    const auto lime = [&](const QString& map, const QStringList& more) {
      return run(QStringList{"enhance", path("night.png"), "-o", path("lime.png"), "--overwrite", "--model",
                             path("lime.safetensors"), "--map", path(map)} +
                 more);
    };
    QCOMPARE(lime("light.png", {}).code, 0);
    QCOMPARE(lime("gain.png", {"--map-of", "gain"}).code, 0);
    // Where there is least light, most is gained: both are drawn from dark to bright.
    const QImage light(path("light.png")), gain(path("gain.png"));
    QCOMPARE(gain.size(), QSize(90, 60));
    const auto brightest = [](const QImage& image) {
      QPoint best;
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
          if (qGray(image.pixel(x, y)) > qGray(image.pixel(best))) best = {x, y};
      return best;
    };
    QVERIFY(qGray(light.pixel(brightest(gain))) < qGray(light.pixel(brightest(light))) - 100);
    const auto curve = run(enhance({path("night.png")}, path("m3.png"), {"--map", path("m3-map.png"), "--map-of", "gain"}));
    QCOMPARE(curve.code, 1);
    QVERIFY2(curve.err.contains("no illumination"), qPrintable(curve.err));
    QVERIFY(!QFileInfo::exists(path("m3.png")));
  }

  void modelsRoundTrip() {
    QCOMPARE(run({"models", "import", model_, "--name", "mine"}).code, 0);
    const auto listed = run({"models", "list", "--json"}).objects();
    QVERIFY(std::ranges::any_of(
        listed, [](const auto& model) { return model["name"] == "mine" && !model["shipped"].template get<bool>(); }));
    const auto shown = run({"models", "show", "mine", "--json"}).objects();
    QCOMPARE(shown.at(0)["parameters"].get<int>(), 10561);
    QCOMPARE(run({"models", "export", "mine", path("mine.pth")}).code, 0);
    QCOMPARE(run({"models", "export", "mine", path("mine.pth")}).code, 1);
    const auto again = run({"models", "show", path("mine.pth"), "--json"}).objects();
    QCOMPARE(again.at(0)["architecture"].get<std::string>(), std::string("sgz"));
  }

  void exportsNeverReplaceTheirSource() {
    models::saveModel(*randomModel(), path("source.pth").toStdString());
    const auto onItself = run({"models", "export", path("source.pth"), path("source.pth"), "--overwrite"});
    QCOMPARE(onItself.code, 1);
    QVERIFY(onItself.err.contains("source.pth"));
    const auto unknown = run({"models", "export", model_, path("model.onnx")});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.err.contains("model.onnx") && !QFileInfo::exists(path("model.onnx")));
  }

  /// Told at once, not after the last step.
  void trainingRefusesImpossibleOutputsFirst_data() {
    QTest::addColumn<QString>("output");
    QTest::newRow("no model's ending") << "trained.jpg";
    QTest::newRow("missing folder") << "nowhere/trained.pth";
    QTest::newRow("a folder") << "dark.pth";
  }
  void trainingRefusesImpossibleOutputsFirst() {
    QFETCH(QString, output);
    QVERIFY(QDir(folder_.path()).mkpath("dark.pth") && QDir(folder_.path()).mkpath("no-pictures"));
    const auto result =
        run({"train", "--images", path("no-pictures"), "--steps", "1000000", "-o", path(output), "--overwrite"});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.startsWith(QFileInfo(output).fileName() + " was not written"), qPrintable(result.err));
  }

  void trainingMakesAModelThatEnhances() {
    QVERIFY(QDir(folder_.path()).mkpath("dark"));
    for (int i = 0; i < 4; ++i) {
      media::SaveOptions options;
      options.overwrite = true;
      media::savePhoto(randomPicture(60, 48, static_cast<unsigned>(i)), path(QString("dark/%1.png").arg(i)).toStdString(),
                       options);
    }
    QFile broken(path("dark/broken.jpg"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no picture");
    broken.close();
    const QStringList train{"train",   "--guidance", "off",    "--images", path("dark"), "--steps", "6",
                            "--batch", "2",          "--side", "32",       "--json",     "--every", "1"};
    const auto first = run(train + QStringList{"-o", path("trained.safetensors")});
    QCOMPARE(first.code, 0);
    QVERIFY(first.err.contains("broken.jpg"));
    const auto steps = first.objects();
    QCOMPARE(steps.size(), std::size_t{6});
    for (const auto& step : steps) {
      const double sum = step["tv"].get<double>() + step["spatial"].get<double>() + step["colour"].get<double>() +
                         step["exposure"].get<double>();
      QVERIFY(std::abs(sum - step["total"].get<double>()) < 1e-4);
    }
    const auto again = run(train + QStringList{"-o", path("again.safetensors")});
    QVERIFY(models::loadModel(path("again.safetensors").toStdString())->weights ==
            models::loadModel(path("trained.safetensors").toStdString())->weights);
    const auto tuned = run({"train", "--images", path("dark"), "--steps", "1", "--batch", "2", "--side", "32", "--fine-tune",
                            path("trained.safetensors"), "-o", path("tuned.safetensors")});
    QCOMPARE(tuned.code, 0);
    QCOMPARE(run({"enhance", photo("night.png"), "-o", path("by-trained.png"), "--model", path("trained.safetensors")}).code,
             0);
  }

  void interruptExitsWithThree() {
    QProcess process;
    process.start(DAYBREAK_CLI, {"train", "--guidance", "off", "--images", path("dark"), "--steps", "1000000", "--batch", "2",
                                 "--side", "32", "--json", "-o", path("interrupted.safetensors")});
    QVERIFY(process.waitForReadyRead(30'000));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(!QFileInfo::exists(path("interrupted.safetensors")));
  }

  /// Everything nasty in one run: no crash, no hang, each file written or refused by name.
  void tortureFolder() {
    SKIP_WITHOUT_SHARED_DATA();
    QStringList inputs;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sharedData("torture"))) {
      if (entry.is_regular_file()) inputs << QString::fromStdString(entry.path().string());
    }
    QVERIFY(inputs.size() > 80);
    QElapsedTimer timer;
    timer.start();
    const auto result = run(enhance(inputs, path("torture/"), {"--json"}));
    QCOMPARE(result.code, 1);
    QVERIFY(timer.elapsed() < 10'000 * inputs.size());
    const auto objects = result.objects();
    QCOMPARE(objects.size(), static_cast<std::size_t>(inputs.size()));
    int written = 0;
    for (const auto& object : objects) {
      const auto name = std::filesystem::path(object["input"].get<std::string>()).filename().string();
      if (object["ok"].get<bool>()) {
        ++written;
        QVERIFY2(!media::loadPhoto(object["output"].get<std::string>()).isNull(), name.c_str());
      } else {
        QVERIFY2(object["error"].get<std::string>().find(name) != std::string::npos,
                 object["error"].get<std::string>().c_str());
      }
    }
    QVERIFY(written > 40);
    QCOMPARE(QDir(path("torture")).entryList(QDir::Files | QDir::Hidden).size(), written);
  }
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
