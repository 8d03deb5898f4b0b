#include "models/checkpoint.h"

#include <QTemporaryDir>
#include <QTest>

#include "byte_files.h"
#include "error.h"
#include "example_weights.h"
#include "models/model.h"
#include "python_torch.h"

using namespace daybreak;

namespace {

std::filesystem::path official(const QString& name) {
  return QStringLiteral(DAYBREAK_SHARED_DATA "/weights/%1").arg(name).toStdString();
}

}  // namespace

class CheckpointTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  QString name(const char* file) const { return folder_.filePath(file); }
  std::filesystem::path path(const char* file) const { return name(file).toStdString(); }

 private Q_SLOTS:
  void readsWhatItWrote() {
    auto weights = test::sgzWeights("dsc");
    weights["scalar"] = {{}, {0.25F}};
    weights["none"] = {{0, 3}, {}};
    models::writeCheckpoint(path("round.pth"), weights);
    QVERIFY(models::looksLikeCheckpoint(path("round.pth")));
    QVERIFY(models::readCheckpoint(path("round.pth")) == weights);
  }

  void sameWeightsGiveTheSameBytes() {
    models::writeCheckpoint(path("a.pth"), test::sgzWeights("tc"));
    models::writeCheckpoint(path("b.pth"), test::sgzWeights("tc"));
    QCOMPARE(test::getBytes(path("a.pth")), test::getBytes(path("b.pth")));
  }

  void negligibleWeightsBecomeZero() {
    models::writeCheckpoint(path("tiny.pth"), {{"w", {{3}, {9e-13F, -1e-40F, -2e-12F}}}});
    const auto values = models::readCheckpoint(path("tiny.pth")).at("w").values;
    QCOMPARE(values, (std::vector<float>{0.0F, 0.0F, -2e-12F}));
  }

  void namesTheTensorThatIsNotFinite() {
    models::writeCheckpoint(path("nan.pth"), {{"fine", {{1}, {1.0F}}}, {"broken", {{1}, {NAN}}}});
    const auto said = test::complaint([&] { models::readCheckpoint(path("nan.pth")); });
    QVERIFY2(said.find("tensor \"broken\" holds numbers that are infinite or not a number") != std::string::npos, said.c_str());
  }

  void pythonReadsWhatItWrote() {
    auto weights = test::sgzWeights("dsc");
    weights["scalar"] = {{}, {0.25F}};
    models::writeCheckpoint(path("export.pth"), weights);
    const QByteArray script = R"(
import collections
for safe in (True, False):
    state = torch.load(sys.argv[1], weights_only=safe)
    assert type(state) is collections.OrderedDict
    assert all(t.dtype == torch.float32 and t.device.type == 'cpu' and t.is_contiguous() for t in state.values())
dump(sys.argv[2], state)
)";
    const auto run = test::runTorch(script, {name("export.pth"), name("export.dump")});
    if (run == test::PythonRun::Missing) QSKIP("python3-torch is not installed");
    QVERIFY(run == test::PythonRun::Done);
    QVERIFY(test::readDump(path("export.dump")) == weights);
  }

  void readsWhatPythonWrites() {
    const QByteArray script = R"(
import collections
torch.manual_seed(7)
base = torch.randn(4, 5, 6)
state = collections.OrderedDict()
for kind in (torch.float32, torch.float64, torch.float16, torch.bfloat16):
    state[str(kind)] = torch.randn(3, 4).to(kind)
for kind in (torch.int64, torch.int32, torch.int16, torch.int8):
    state[str(kind)] = torch.randint(-100, 100, (7,)).to(kind)
state['bytes'] = torch.randint(0, 255, (7,)).to(torch.uint8)
state['flags'] = torch.randint(0, 2, (7,)) > 0
state['transposed'] = base.permute(2, 0, 1)
state['slice'] = base[1:3, ::2, 3]
state['shared'] = base
state['scalar'] = torch.tensor(0.5)
state['empty'] = torch.zeros(0, 3)
state['channels last'] = torch.randn(2, 3, 4, 5).to(memory_format=torch.channels_last)
state['parameter'] = torch.nn.Parameter(torch.randn(3))
net = torch.nn.Sequential(torch.nn.Conv2d(1, 2, 3), torch.nn.BatchNorm2d(2))
folder = sys.argv[1] + '/'
for new in (True, False):
    ending = '_zip' if new else '_legacy'
    save = lambda what, name, **more: torch.save(what, folder + name + ending, _use_new_zipfile_serialization=new, **more)
    save(state, 'all')
    save({'epoch': 3, 'lr': 1e-3, 'name': 'x', 'history': [1.0, (2, None)], 'state_dict': state}, 'nested')
    save({'model': {'net': {'module.' + k: v for k, v in state.items()}}}, 'parallel')
    save(state, 'protocol4', pickle_protocol=4)
    save(net.state_dict(), 'module')
dump(folder + 'state.dump', state)
dump(folder + 'module.dump', net.state_dict())
)";
    const auto run = test::runTorch(script, {folder_.path()});
    if (run == test::PythonRun::Missing) QSKIP("python3-torch is not installed");
    QVERIFY(run == test::PythonRun::Done);
    const auto state = test::flushed(test::readDump(path("state.dump")));
    QCOMPARE(state.size(), 17U);
    for (const auto* file : {"all_zip", "all_legacy", "nested_zip", "nested_legacy", "parallel_zip", "parallel_legacy",
                             "protocol4_zip", "protocol4_legacy"})
      QVERIFY2(models::readCheckpoint(path(file)) == state, file);
    const auto module = test::flushed(test::readDump(path("module.dump")));
    for (const auto* file : {"module_zip", "module_legacy"}) QVERIFY2(models::readCheckpoint(path(file)) == module, file);
  }

  void officialFilesMatchPython_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("tensors");
    QTest::addColumn<int>("values");
    QTest::newRow("SGZ, zip, saved on a GPU") << "sgz_official.pth" << 28 << 10561;
    QTest::newRow("Zero-DCE++, zip") << "zero_dce_pp_official.pth" << 28 << 10561;
    QTest::newRow("Zero-DCE, legacy") << "zero_dce_official.pth" << 14 << 79416;
    QTest::newRow("DCE-Net") << "dce_net_sice_v10.pth" << 14 << 79416;
    QTest::newRow("SCI easy") << "sci_easy_official.pt" << 83 << 20390;
    QTest::newRow("SCI medium") << "sci_medium_official.pt" << 83 << 20390;
    QTest::newRow("SCI difficult") << "sci_difficult_official.pt" << 83 << 20390;
    QTest::newRow("ESPNetv2 Cityscapes, legacy") << "espnetv2_s_2.0_city_1024x512.pth" << 526 << 814351;
    QTest::newRow("ESPNetv2 Pascal, legacy") << "espnetv2_s_2.0_pascal_384x384.pth" << 526 << 814362;
  }

  void officialFilesMatchPython() {
    QFETCH(QString, file);
    QFETCH(int, tensors);
    QFETCH(int, values);
    if (!std::filesystem::exists(official(file))) QSKIP("the official weights are not in ../shared/data/weights");
    const auto weights = models::readCheckpoint(official(file));
    QCOMPARE(static_cast<int>(weights.size()), tensors);
    QCOMPARE(static_cast<int>(models::parameterCount(weights)), values);

    const auto dumped = dumpOfficial(file);
    if (dumped.isEmpty()) QSKIP("python3-torch is not installed: values are not compared");
    QVERIFY(weights == test::flushed(test::readDump(dumped.toStdString())));
  }

 private:
  /// Dumps all official files in one go: starting PyTorch takes longer than reading them.
  QString dumpOfficial(const QString& file) {
    if (!dumped_) {
      const QByteArray script = R"(
import os
for name in os.listdir(sys.argv[1]):
    dump(sys.argv[2] + '/' + name + '.official', torch.load(sys.argv[1] + '/' + name, map_location='cpu'))
)";
      dumped_ = test::runTorch(script, {QStringLiteral(DAYBREAK_SHARED_DATA "/weights"), folder_.path()});
    }
    return dumped_ == test::PythonRun::Missing ? QString() : folder_.filePath(file + ".official");
  }

  std::optional<test::PythonRun> dumped_;
};

QTEST_GUILESS_MAIN(CheckpointTest)
#include "checkpoint_test.moc"
