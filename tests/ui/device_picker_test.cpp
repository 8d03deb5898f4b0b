/// Choosing where networks run.
#include "ui/photo/device_picker.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace daybreak;
using namespace daybreak::ui;

namespace {

engine::DeviceList withGpu() {
  return {{{"cpu", "Some CPU, 8 threads", std::int64_t{32} << 30}, {"cuda:0", "NVIDIA H200", std::int64_t{140} << 30}}, {}};
}

engine::DeviceList withBrokenDriver() {
  return {{{"cpu", "Some CPU, 8 threads", std::int64_t{32} << 30}}, "The NVIDIA driver cannot be used."};
}

/// What the menu offers once it has been opened and the devices were looked for.
QList<QAction*> choicesOf(DevicePicker& picker, int count) {
  Q_EMIT picker.menu()->aboutToShow();
  const auto filled = [&] { return picker.menu()->actions().size() >= count; };
  if (!QTest::qWaitFor(filled, 5000)) return {};
  return picker.menu()->actions();
}

}  // namespace

class DevicePickerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void namesDevicesAndTheirMemory() {
    DevicePicker picker(withGpu);
    const auto choices = choicesOf(picker, 3);
    QCOMPARE(choices.size(), 3);
    QVERIFY(choices[0]->isChecked());
    QVERIFY(choices[2]->text().contains(QStringLiteral("NVIDIA H200")));
    QVERIFY2(choices[2]->text().contains(QStringLiteral("140")), qPrintable(choices[2]->text()));
  }

  void tellsWhatIsChosenOnce() {
    DevicePicker picker(withGpu);
    const QSignalSpy chosen(&picker, &DevicePicker::chosen);
    const auto choices = choicesOf(picker, 3);
    choices[2]->trigger();
    choices[2]->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("cuda:0"));
    QCOMPARE(picker.device(), QStringLiteral("cuda:0"));
  }

  void showsARememberedChoice() {
    DevicePicker picker(withGpu);
    picker.setDevice(QStringLiteral("cuda:0"));
    QVERIFY(choicesOf(picker, 3)[2]->isChecked());
  }

  void saysWhyAGpuIsNotUsed() {
    DevicePicker picker(withBrokenDriver);
    const auto choices = choicesOf(picker, 4);
    QCOMPARE(choices.last()->text(), QStringLiteral("The NVIDIA driver cannot be used."));
    QVERIFY(!choices.last()->isEnabled());
  }

  void showsWhatComputes() {
    DevicePicker picker(withGpu);
    picker.setInUse(QStringLiteral("CPU, 2 threads, AVX-512"));
    QCOMPARE(picker.text(), QStringLiteral("CPU"));
    QVERIFY(picker.toolTip().contains(QStringLiteral("AVX-512")));
  }
};

QTEST_MAIN(DevicePickerTest)
#include "device_picker_test.moc"
