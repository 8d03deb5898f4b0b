// A person's ways to change one value: drag, keys, wheel, typing, double-click, auto.
#include "ui/widgets/value_slider.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <memory>

using daybreak::ui::ValueSlider;
using daybreak::ui::ValueSliderSpec;

namespace {

ValueSliderSpec strength() {
  ValueSliderSpec spec;
  spec.label = QStringLiteral("Strength");
  spec.minimum = 0;
  spec.maximum = 200;
  spec.standard = 100;
  spec.step = 10;
  spec.decimals = 0;
  spec.suffix = QStringLiteral(" %");
  return spec;
}

ValueSliderSpec exposure() {
  ValueSliderSpec spec;
  spec.label = QStringLiteral("Exposure level");
  spec.minimum = 0.2;
  spec.maximum = 0.8;
  spec.standard = 0.6;
  spec.step = 0.05;
  spec.autoText = QStringLiteral("Auto");
  return spec;
}

void wheel(QWidget* widget, int notches, Qt::KeyboardModifiers modifiers = {}) {
  const QPointF middle = QRectF(widget->rect()).center();
  QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, notches * 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                    false);
  QCoreApplication::sendEvent(widget, &event);
}

}  // namespace

class ValueSliderTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<ValueSlider> slider_;
  QSlider* track_ = nullptr;
  QDoubleSpinBox* field_ = nullptr;
  std::unique_ptr<QSignalSpy> edited_, started_, finished_, automatic_;

  void make(const ValueSliderSpec& spec) {
    slider_ = std::make_unique<ValueSlider>(spec);
    slider_->resize(300, 44);
    slider_->show();
    QVERIFY(QTest::qWaitForWindowActive(slider_.get()));
    track_ = slider_->findChild<QSlider*>();
    field_ = slider_->findChild<QDoubleSpinBox*>();
    edited_ = std::make_unique<QSignalSpy>(slider_.get(), &ValueSlider::edited);
    started_ = std::make_unique<QSignalSpy>(slider_.get(), &ValueSlider::editingStarted);
    finished_ = std::make_unique<QSignalSpy>(slider_.get(), &ValueSlider::editingFinished);
    automatic_ = std::make_unique<QSignalSpy>(slider_.get(), &ValueSlider::autoToggled);
  }

 private Q_SLOTS:
  void settingByProgramIsSilentAndKeepsTheExactValue() {
    make(exposure());
    slider_->setValue(0.5871);
    slider_->setAuto(false);
    QCOMPARE(slider_->value(), 0.5871);
    QCOMPARE(edited_->count() + finished_->count() + automatic_->count(), 0);
    slider_->setValue(7);
    QCOMPARE(slider_->value(), 0.8);
  }

  void aDragIsOneStepHoweverOftenItMoves() {
    make(strength());
    const QPoint knob(track_->width() / 2, track_->height() / 2);
    QTest::mousePress(track_, Qt::LeftButton, {}, knob);
    QCOMPARE(started_->count(), 1);
    for (int i = 1; i <= 10; ++i) QTest::mouseMove(track_, knob + QPoint(8 * i, 0));
    QVERIFY(edited_->count() >= 5);
    QCOMPARE(finished_->count(), 0);
    QTest::mouseRelease(track_, Qt::LeftButton, {}, knob + QPoint(80, 0));
    QCOMPARE(finished_->count(), 1);
    QVERIFY(slider_->value() > 140);
    QCOMPARE(edited_->last().first().toDouble(), slider_->value());
    QCOMPARE(field_->value(), slider_->value());
  }

  void grabbingTheKnobOffCentreDoesNotMoveIt() {
    make(strength());
    const QPoint besideKnob(track_->width() / 2 + 5, track_->height() / 2);
    QTest::mouseClick(track_, Qt::LeftButton, {}, besideKnob);
    QCOMPARE(slider_->value(), 100.0);
    QCOMPARE(edited_->count(), 0);
  }

  void doubleClickResets_data() {
    QTest::addColumn<bool>("onLabel");
    QTest::newRow("on the label") << true;
    QTest::newRow("on the slider") << false;
  }
  void doubleClickResets() {
    QFETCH(bool, onLabel);
    make(strength());
    slider_->setValue(170);
    QWidget* target = onLabel ? static_cast<QWidget*>(slider_->findChild<QLabel*>()) : track_;
    QTest::mouseDClick(target, Qt::LeftButton, {}, QPoint(10, target->height() / 2));
    QCOMPARE(slider_->value(), 100.0);
    QCOMPARE(edited_->last().first().toDouble(), 100.0);
    QVERIFY(finished_->count() >= 1);
  }

  void keysStep_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("shift");
    QTest::addColumn<double>("expected");
    QTest::newRow("right") << int(Qt::Key_Right) << false << 110.0;
    QTest::newRow("down") << int(Qt::Key_Down) << false << 90.0;
    QTest::newRow("shift and right: a tenth") << int(Qt::Key_Right) << true << 101.0;
    QTest::newRow("page up: ten steps") << int(Qt::Key_PageUp) << false << 200.0;
    QTest::newRow("home") << int(Qt::Key_Home) << false << 0.0;
    QTest::newRow("end") << int(Qt::Key_End) << false << 200.0;
  }
  void keysStep() {
    QFETCH(int, key);
    QFETCH(bool, shift);
    QFETCH(double, expected);
    make(strength());
    track_->setFocus();
    QTest::keyClick(track_, static_cast<Qt::Key>(key), shift ? Qt::ShiftModifier : Qt::NoModifier);
    QCOMPARE(slider_->value(), expected);
  }

  void smallStepIsNeverBelowOneDigit() {
    ValueSliderSpec spec = strength();
    spec.step = 1;
    make(spec);
    track_->setFocus();
    QTest::keyClick(track_, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(slider_->value(), 101.0);
  }

  void aRunOfKeysIsOneStepAfterARest() {
    make(strength());
    track_->setFocus();
    for (int i = 0; i < 3; ++i) QTest::keyClick(track_, Qt::Key_Right);
    QCOMPARE(edited_->count(), 3);
    QCOMPARE(finished_->count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(finished_->count(), 1, 1500);
    QTest::qWait(500);
    QCOMPARE(finished_->count(), 1);
  }

  void leavingTheSliderEndsARunOfKeysAtOnce() {
    make(strength());
    track_->setFocus();
    QTest::keyClick(track_, Qt::Key_Right);
    field_->setFocus();
    QCOMPARE(finished_->count(), 1);
  }

  void undoKeyEndsARunOfKeysFirst() {
    make(strength());
    track_->setFocus();
    QTest::keyClick(track_, Qt::Key_Right);
    QTest::keyClick(track_, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(finished_->count(), 1);
  }

  void wheelWorksOnlyWithFocusAndOtherwiseScrollsThePanel() {
    QScrollArea panel;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    auto* slider = new ValueSlider(strength());
    column->addWidget(slider);
    column->addSpacing(2000);
    panel.setWidget(content);
    panel.setWidgetResizable(true);
    panel.resize(320, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    panel.setFocus();
    auto* track = slider->findChild<QSlider*>();
    wheel(track, -1);
    wheel(slider->findChild<QDoubleSpinBox*>(), 1);
    QCOMPARE(slider->value(), 100.0);

    QWheelEvent ignored({5, 5}, {5, 5}, {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(track, &ignored);
    QVERIFY(!ignored.isAccepted());

    track->setFocus();
    wheel(track, 1);
    QCOMPARE(slider->value(), 110.0);
    wheel(track, -1, Qt::ShiftModifier);
    QCOMPARE(slider->value(), 109.0);
  }

  void typingIsOneStep() {
    make(strength());
    field_->setFocus();
    field_->selectAll();
    QTest::keyClicks(field_, QStringLiteral("135"));
    QCOMPARE(edited_->count(), 0);
    QTest::keyClick(field_, Qt::Key_Return);
    QCOMPARE(slider_->value(), 135.0);
    QCOMPARE(edited_->count(), 1);
    QCOMPARE(finished_->count(), 1);
    QCOMPARE(track_->value(), 135);
  }

  void movingSwitchesAutoOff() {
    make(exposure());
    QVERIFY(slider_->isAuto());
    track_->setFocus();
    QTest::keyClick(track_, Qt::Key_Left);
    QVERIFY(!slider_->isAuto());
    QCOMPARE(automatic_->count(), 1);
    QCOMPARE(automatic_->first().first().toBool(), false);
    QCOMPARE(edited_->last().first().toDouble(), 0.55);
  }

  void autoButtonToggles() {
    make(exposure());
    slider_->setAuto(false);
    slider_->setValue(0.3);
    auto* button = slider_->findChild<QToolButton*>();
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(slider_->isAuto());
    QCOMPARE(automatic_->count(), 1);
    QCOMPARE(automatic_->first().first().toBool(), true);
    QCOMPARE(finished_->count(), 1);
  }

  void resetGoesBackToAutoWhereThereIsOne() {
    make(exposure());
    slider_->setAuto(false);
    slider_->setValue(0.3);
    slider_->reset();
    QVERIFY(slider_->isAuto());
    QCOMPARE(slider_->value(), 0.6);
    QCOMPARE(finished_->count(), 1);
  }

  void deleteResets() {
    make(strength());
    slider_->setValue(20);
    track_->setFocus();
    QTest::keyClick(track_, Qt::Key_Delete);
    QCOMPARE(slider_->value(), 100.0);
  }

  void everyPartHasANameForScreenReaders() {
    make(exposure());
    for (const QWidget* part : {static_cast<QWidget*>(track_), static_cast<QWidget*>(field_),
                                static_cast<QWidget*>(slider_->findChild<QToolButton*>())}) {
      QVERIFY(part->accessibleName().contains(QStringLiteral("Exposure level")));
    }
  }
};

QTEST_MAIN(ValueSliderTest)
#include "value_slider_test.moc"
