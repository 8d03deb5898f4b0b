/// What can compute, and what is said about a GPU that cannot.
#include "engine/devices.h"

#include <QtTest>
#include <stdexcept>

#include "engine/choose_backend.h"
#include "engine/enhancer.h"
#include "error.h"
#include "support/random_model.h"

using namespace daybreak;
using engine::NvidiaDriver;
using engine::TorchGpus;

namespace {

const NvidiaDriver kTwoGpus{true, {{"NVIDIA H200", std::int64_t{140} << 30}, {"NVIDIA L4", std::int64_t{22} << 30}}, {}};

TorchGpus notAsked() { throw std::logic_error("LibTorch was asked"); }

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

class DevicesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theProcessorComesFirst() {
    const auto list = engine::listDevices();
    QVERIFY(!list.devices.empty());
    QCOMPARE(list.devices[0].id, std::string("cpu"));
    QVERIFY(contains(list.devices[0].name, "thread"));
    QVERIFY(list.devices[0].memoryBytes > std::int64_t{1} << 28);
  }

  void withoutDriverThereIsNothingToSay() {
    const auto list = engine::deviceList({}, true, notAsked);
    QCOMPARE(list.devices.size(), std::size_t{1});
    QCOMPARE(list.problem, std::string());
  }

  void gpusAreNamed() {
    const auto list = engine::deviceList(kTwoGpus, true, [] { return TorchGpus{2, {}}; });
    QCOMPARE(list.devices.size(), std::size_t{3});
    QCOMPARE(list.devices[1].id, std::string("cuda:0"));
    QCOMPARE(list.devices[2].id, std::string("cuda:1"));
    QCOMPARE(list.devices[2].name, std::string("NVIDIA L4"));
    QCOMPARE(list.devices[1].memoryBytes, std::int64_t{140} << 30);
    QCOMPARE(list.problem, std::string());
  }

  void aBrokenDriverIsOneSentence() {
    const auto list = engine::deviceList({true, {}, "unknown error"}, true, notAsked);
    QCOMPARE(list.devices.size(), std::size_t{1});
    QVERIFY(list.fault && contains(list.problem, "unknown error"));
  }

  void libTorchWithoutCudaIsOneSentence() {
    const auto list = engine::deviceList(kTwoGpus, false, notAsked);
    QCOMPARE(list.devices.size(), std::size_t{1});
    QVERIFY(!list.fault && contains(list.problem, "NVIDIA H200") && contains(list.problem, "without CUDA"));
  }

  void libTorchThatCannotUseTheGpuIsOneSentence() {
    const auto tooOld = engine::deviceList(kTwoGpus, true, [] { return TorchGpus{0, "the driver is too old"}; });
    QCOMPARE(tooOld.devices.size(), std::size_t{1});
    QVERIFY(contains(tooOld.problem, "the driver is too old"));
    const auto missing = engine::deviceList(kTwoGpus, true, []() -> TorchGpus { throw Error("The module is missing."); });
    QCOMPARE(missing.devices.size(), std::size_t{1});
    QVERIFY(contains(missing.problem, "The module is missing"));
  }

  void asksTheDriver() {
    const auto working = engine::askNvidiaDriver(FAKE_DRIVERS "/libworking-cuda-driver.so");
    QVERIFY(working.installed);
    QCOMPARE(working.problem, std::string());
    QCOMPARE(working.gpus.size(), std::size_t{1});
    QCOMPARE(working.gpus[0].name, std::string("Pretended GPU"));
    QCOMPARE(working.gpus[0].memoryBytes, std::int64_t{24} << 30);

    const auto broken = engine::askNvidiaDriver(FAKE_DRIVERS "/libbroken-cuda-driver.so");
    QVERIFY(broken.installed && broken.gpus.empty());
    QCOMPARE(broken.problem, std::string("unknown error"));

    const auto idle = engine::askNvidiaDriver(FAKE_DRIVERS "/libidle-cuda-driver.so");
    QVERIFY(idle.installed && idle.gpus.empty() && idle.problem.empty());

    const auto foreign = engine::askNvidiaDriver(FAKE_DRIVERS "/libforeign-torch-module.so");
    QVERIFY(foreign.installed && foreign.gpus.empty() && !foreign.problem.empty());
  }

  void wrongDevicesAreRefused_data() {
    QTest::addColumn<QString>("device");
    for (const char* device : {"gpu", "cuda:", "cuda:99", "cuda:x", ""}) QTest::newRow(device) << device;
  }
  void wrongDevicesAreRefused() {
    QFETCH(QString, device);
    QVERIFY_EXCEPTION_THROWN(engine::chooseDevice(device.toStdString()), Error);
    QVERIFY_EXCEPTION_THROWN(engine::chooseBackend(*randomModel(), {device.toStdString(), 0}), Error);
  }

  void autoAlwaysFindsADevice() {
    const auto device = engine::chooseDevice("auto").id;
    QVERIFY(device == "cpu" || device == "cuda:0");
    QCOMPARE(engine::chooseDevice("cpu").id, std::string("cpu"));
  }
};

QTEST_GUILESS_MAIN(DevicesTest)
#include "devices_test.moc"
