#include "models/registry.h"

#include <QTemporaryDir>
#include <QTest>

#include "byte_files.h"
#include "error.h"
#include "example_weights.h"
#include "models/checkpoint.h"
#include "models/model_file.h"

using namespace daybreak;
namespace fs = std::filesystem;

class RegistryTest : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;
  fs::path root() const { return folder_->path().toStdString(); }
  fs::path shipped() const { return root() / "shipped"; }
  fs::path own() const { return root() / "data/own"; }
  models::Registry registry() const { return {shipped(), own()}; }

  static void put(const fs::path& folder, const std::string& name, unsigned seed = 1) {
    fs::create_directories(folder);
    models::Model model;
    model.card.name = name;
    model.card.architecture = "sgz";
    model.weights = test::sgzWeights("dsc", 3, seed);
    models::saveModel(model, folder / (name + ".safetensors"));
  }

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void missingFoldersHoldNoModels() {
    std::vector<std::string> problems;
    QVERIFY(registry().list(&problems).empty());
    QVERIFY(problems.empty());
  }

  void listsShippedFirstByName() {
    put(shipped(), "sgz-base");
    put(shipped(), "bright");
    put(own(), "alone");
    put(own(), "bright", 2);  // hidden behind the shipped one
    std::vector<std::string> names;
    for (const auto& entry : registry().list()) names.push_back(entry.card.name + (entry.shipped ? "!" : ""));
    QCOMPARE(names, (std::vector<std::string>{"bright!", "sgz-base!", "alone"}));
    QVERIFY(registry().load("bright")->weights == test::sgzWeights("dsc"));
  }

  void tellsOfUnreadableFiles() {
    put(own(), "fine");
    test::putBytes(own() / "broken.safetensors", "oops");
    test::putBytes(own() / "Bad Name.safetensors", "oops");
    test::putBytes(own() / "notes.txt", "not looked at");
    std::vector<std::string> problems;
    QCOMPARE(registry().list(&problems).size(), 1U);
    std::sort(problems.begin(), problems.end());
    QCOMPARE(problems.size(), 2U);
    QVERIFY(problems[0].starts_with("Bad Name.safetensors was left out") &&
            problems[1].starts_with("broken.safetensors could not be"));
  }

  void loadsByNameAndByFile() {
    put(shipped(), "sgz-base");
    models::writeCheckpoint(root() / "far.pth", test::sgzWeights("tc"));
    QCOMPARE(registry().load(registry().defaultName())->card.name, "sgz-base");
    QCOMPARE(registry().load((root() / "far.pth").string())->card.options.at("conv"), "tc");
    QVERIFY(test::complaint([&] { registry().load("gone.pth"); }).find("gone.pth could not be loaded: it does not exist") == 0);
  }

  void unknownNameListsTheKnown() {
    put(shipped(), "sgz-base");
    put(own(), "night");
    QCOMPARE(test::complaint([&] { registry().load("nigth"); }),
             "There is no model named \"nigth\". Known models: sgz-base, night.");
    QCOMPARE(test::complaint([&] { models::Registry({}, {}).load("x"); }),
             "There is no model named \"x\". No models are installed.");
    QVERIFY(!test::complaint([&] { registry().load(".."); }).empty());
  }

  void importsACheckpoint() {
    models::writeCheckpoint(root() / "My Net.pth", test::sgzWeights("dsc"));
    const auto entry = registry().import(root() / "My Net.pth");
    QCOMPARE(entry.card.name, "my-net");
    QVERIFY(entry.file == own() / "my-net.safetensors" && !entry.shipped);
    const auto model = registry().load("my-net");
    QVERIFY(model->weights == test::sgzWeights("dsc"));
    QCOMPARE(model->card.source, "My Net.pth");
    QVERIFY(fs::exists(root() / "My Net.pth"));
    QCOMPARE(registry().import(root() / "My Net.pth", "second").card.name, "second");
  }

  void refusesToImport_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a name that is taken") << "net.pth"
                                          << "sgz-base"
                                          << "there is a model named \"sgz-base\" already";
    QTest::newRow("a name with a path") << "net.pth"
                                        << "../escape"
                                        << "is no name for a model";
    QTest::newRow("capitals") << "net.pth"
                              << "Net"
                              << "is no name for a model";
    QTest::newRow("no model") << "text.pth"
                              << "text"
                              << "neither a safetensors file nor a PyTorch checkpoint";
    QTest::newRow("no file") << "none.pth"
                             << "none"
                             << "does not exist";
  }

  void refusesToImport() {
    QFETCH(QString, file);
    QFETCH(QString, name);
    QFETCH(QString, reason);
    put(shipped(), "sgz-base");
    models::writeCheckpoint(root() / "net.pth", test::sgzWeights("dsc"));
    test::putBytes(root() / "text.pth", "hello");
    const auto said =
        QString::fromStdString(test::complaint([&] { registry().import(root() / file.toStdString(), name.toStdString()); }));
    QVERIFY2(said.startsWith(file) && said.contains(reason), qPrintable(said));
    QVERIFY(!fs::exists(own()));
  }

  void standardFoldersFollowTheEnvironment() {
    put(shipped(), "from-weights");
    put(root() / "daybreak/models", "from-home");
    qputenv("DAYBREAK_WEIGHTS", shipped().c_str());
    qputenv("XDG_DATA_HOME", root().c_str());
    std::vector<std::string> names;
    for (const auto& entry : models::Registry::standard().list()) names.push_back(entry.card.name + (entry.shipped ? "!" : ""));
    qunsetenv("DAYBREAK_WEIGHTS");
    qunsetenv("XDG_DATA_HOME");
    QCOMPARE(names, (std::vector<std::string>{"from-weights!", "from-home"}));
  }
};

QTEST_GUILESS_MAIN(RegistryTest)
#include "registry_test.moc"
