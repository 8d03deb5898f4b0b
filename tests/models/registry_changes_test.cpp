// What a person does with models: add, copy, rename, choose, remove, put back.
#include <sys/stat.h>

#include <QTemporaryDir>
#include <QTest>

#include "byte_files.h"
#include "error.h"
#include "example_weights.h"
#include "models/checkpoint.h"
#include "models/model_file.h"
#include "models/registry.h"

using namespace daybreak;
namespace fs = std::filesystem;

class RegistryChangesTest : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;
  fs::path root() const { return folder_->path().toStdString(); }
  fs::path own() const { return root() / "data/daybreak/models"; }
  models::Registry registry() const { return {root() / "shipped", own(), root() / "config/daybreak/default-model"}; }

  void put(const fs::path& folder, const std::string& name, unsigned seed = 1) const {
    fs::create_directories(folder);
    models::Model model;
    model.card.name = name;
    model.card.architecture = "sgz";
    model.card.trainedOn = "photos of " + name;
    model.weights = test::sgzWeights("dsc", 3, seed);
    models::saveModel(model, folder / (name + ".safetensors"));
  }

  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& entry : registry().list()) all.push_back(entry.card.name);
    return all;
  }

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", (root() / "data").c_str());
    put(root() / "shipped", "sgz-base");
    put(own(), "night", 2);
  }
  void cleanup() { qunsetenv("XDG_DATA_HOME"); }

  void duplicatesShippedModels() {
    const auto copy = registry().duplicate("sgz-base");
    QCOMPARE(copy.card.name, "sgz-base-copy");
    QVERIFY(!copy.shipped && copy.file == own() / "sgz-base-copy.safetensors");
    QCOMPARE(registry().duplicate("sgz-base").card.name, "sgz-base-copy-2");
    QVERIFY(registry().load("sgz-base-copy")->weights == test::sgzWeights("dsc"));
    QCOMPARE(models::readCard(copy.file).name, "sgz-base-copy");  // the file itself says so, too
    QCOMPARE(registry().duplicate("night", "dusk").card.trainedOn, "photos of night");
  }

  void longNamesAreCutToBeFree() {
    const std::string name(64, 'x');
    put(own(), name);
    for (int i = 0; i < 3; ++i) QCOMPARE(registry().duplicate(name).card.name.size(), 64U);
    QCOMPARE(names().size(), 6U);
  }

  void renames() {
    registry().rename("night", "dusk");
    QCOMPARE(names(), (std::vector<std::string>{"sgz-base", "dusk"}));
    QCOMPARE(models::readCard(own() / "dusk.safetensors").name, "dusk");
    QVERIFY(registry().load("dusk")->weights == test::sgzWeights("dsc", 3, 2));
    QCOMPARE(registry().rename("dusk", "dusk").card.name, "dusk");
  }

  void refusesNames_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("taken by a shipped one") << "sgz-base";
    QTest::newRow("taken by an own one") << "dawn";
    QTest::newRow("empty") << "";
    QTest::newRow("a path") << "../night";
    QTest::newRow("capitals") << "Dusk";
    QTest::newRow("looks like a file") << "dusk.pth";
  }
  void refusesNames() {
    QFETCH(QString, name);
    put(own(), "dawn");
    const auto before = names();
    QVERIFY(!test::complaint([&] { registry().rename("night", name.toStdString()); }).empty());
    if (!name.isEmpty()) QVERIFY(!test::complaint([&] { registry().duplicate("night", name.toStdString()); }).empty());
    QCOMPARE(names(), before);
  }

  void shippedModelsStay() {
    QCOMPARE(test::complaint([&] { registry().remove("sgz-base"); }),
             "\"sgz-base\" was not removed: it came with Daybreak. It stays as it is.");
    QVERIFY(test::complaint([&] { registry().rename("sgz-base", "mine"); }).find("Duplicate it") != std::string::npos);
    QCOMPARE(names(), (std::vector<std::string>{"sgz-base", "night"}));
  }

  void removedModelsAreInTheBinAndComeBack() {
    put(own(), "deep night_1");  // never listed, but its name must survive the bin's encoding, too
    const auto file = models::moveToTrash(own() / "deep night_1.safetensors");
    QVERIFY(test::getBytes(file.info).contains("models/deep%20night_1.safetensors\n"));

    const auto trashed = registry().remove("night");
    QCOMPARE(names(), (std::vector<std::string>{"sgz-base"}));
    QVERIFY(trashed.file == root() / "data/Trash/files/night.safetensors" && fs::exists(trashed.file));
    const auto info = test::getBytes(trashed.info);
    QVERIFY(info.startsWith("[Trash Info]\nPath=" + QByteArray((own() / "night.safetensors").c_str()) + "\nDeletionDate=20"));
    struct stat status {};
    QVERIFY(::stat((root() / "data/Trash").c_str(), &status) == 0 && (status.st_mode & 0777) == 0700);

    put(own(), "night", 3);
    const auto second = registry().remove("night");
    QVERIFY(second.file != trashed.file && fs::exists(second.file) && fs::exists(second.info));

    models::restoreFromTrash(trashed);
    QVERIFY(registry().load("night")->weights == test::sgzWeights("dsc", 3, 2));
    QVERIFY(!fs::exists(trashed.file) && !fs::exists(trashed.info));
    QVERIFY(test::complaint([&] { models::restoreFromTrash(second); }).find("taken its place") != std::string::npos);
    QVERIFY(fs::exists(second.file));
    QVERIFY(test::complaint([&] { models::restoreFromTrash(trashed); }).find("was not put back") != std::string::npos);
  }

  void aBinThatCannotBeMadeKeepsTheModel() {
    test::putBytes(root() / "data/Trash", "a file is in the way");
    const auto said = test::complaint([&] { registry().remove("night"); });
    QVERIFY2(said.starts_with("night.safetensors was not moved to the bin"), said.c_str());
    QCOMPARE(names().size(), 2U);
  }

  void theDefaultIsKeptForTheNextStart() {
    QCOMPARE(registry().defaultName(), "sgz-base");
    registry().setDefault("night");
    QCOMPARE(registry().defaultName(), "night");  // another object, as after a restart
    registry().rename("night", "dusk");
    QCOMPARE(registry().defaultName(), "dusk");
    const auto trashed = registry().remove("dusk");
    QCOMPARE(registry().defaultName(), "sgz-base");
    models::restoreFromTrash(trashed);
    QCOMPARE(registry().defaultName(), "dusk");
    QVERIFY(test::complaint([&] { registry().setDefault("gone"); }).find("no model named \"gone\"") != std::string::npos);
    QCOMPARE(registry().defaultName(), "dusk");
  }

  void aDamagedChoiceIsTheStandard_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("unknown") << QByteArray("gone\n");
    QTest::newRow("a path") << QByteArray("../../etc/passwd\n");
    QTest::newRow("binary") << QByteArray("\0\xff\n", 3);
  }
  void aDamagedChoiceIsTheStandard() {
    QFETCH(QByteArray, text);
    fs::create_directories(root() / "config/daybreak");
    test::putBytes(root() / "config/daybreak/default-model", text);
    QCOMPARE(registry().defaultName(), "sgz-base");
  }

  void inspectsWithoutAdding() {
    models::writeCheckpoint(root() / "SGZ Base.pth", test::sgzWeights("tc"));
    const auto check = registry().inspect(root() / "SGZ Base.pth");
    QCOMPARE(check.card.name, "sgz-base-2");
    QCOMPARE(check.card.architecture, "sgz");
    QCOMPARE(check.card.options.at("conv"), "tc");
    QCOMPARE(check.sameAs, "");
    QCOMPARE(names().size(), 2U);
    models::writeCheckpoint(root() / "again.pth", test::sgzWeights("dsc", 3, 2));
    QCOMPARE(registry().inspect(root() / "again.pth").sameAs, "night");
    test::putBytes(root() / "text.pt", "hello");
    QVERIFY(test::complaint([&] { registry().inspect(root() / "text.pt"); }).starts_with("text.pt could not be loaded"));
  }

  void exportsToBothFormats() {
    registry().exportModel("night", root() / "night.pth", WhenTaken::Refuse);
    QVERIFY(models::loadModel(root() / "night.pth")->weights == registry().load("night")->weights);
    QVERIFY(!test::complaint([&] { registry().exportModel("night", root() / "night.pth", WhenTaken::Refuse); }).empty());
    const auto itself = own() / "night.safetensors";
    QVERIFY(test::complaint([&] { registry().exportModel("night", itself, WhenTaken::Replace); }).find("it is the file") !=
            std::string::npos);
  }
};

QTEST_GUILESS_MAIN(RegistryChangesTest)
#include "registry_changes_test.moc"
