#include "ui/widgets/value_slider.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/widgets/slider_track.h"

namespace daybreak::ui {

namespace {

constexpr int kRestMs = 400;  // keys and wheel notches closer together than this are one step of undo
constexpr double kPage = 10;  // steps per Page Up and Page Down

}  // namespace

struct ValueSlider::State {
  ValueSliderSpec spec;
  double unit = 1;  ///< one digit of the last decimal
  double value = 0;
  bool automatic = false;
  int wheelRemainder = 0;
  QLabel* label = nullptr;
  QToolButton* autoButton = nullptr;
  QDoubleSpinBox* field = nullptr;
  SliderTrack* track = nullptr;
  QTimer* rest = nullptr;

  int positionOf(double shown) const { return qRound((shown - spec.minimum) / unit); }
  double valueAt(int position) const { return std::min(spec.maximum, spec.minimum + position * unit); }
  double smallStep() const { return std::max(unit, spec.step / 10); }
  double bounded(double wanted) const {
    return std::isfinite(wanted) ? std::clamp(wanted, spec.minimum, spec.maximum) : spec.standard;
  }

  void show() const {
    const QSignalBlocker fieldQuiet(field);
    const QSignalBlocker trackQuiet(track);
    field->setValue(value);
    track->setValue(positionOf(value));
    track->setDimmed(automatic);
    if (autoButton) {
      const QSignalBlocker autoQuiet(autoButton);
      autoButton->setChecked(automatic);
    }
    showDimmed();
  }

  /// Through the style sheet, which would take a palette back.
  void showDimmed() const {
    if (field->property("dimmed").toBool() == automatic) return;
    field->setProperty("dimmed", automatic);
    field->style()->unpolish(field);
    field->style()->polish(field);
  }

  /// What a key means, in value units to add; nothing if it means nothing to the slider.
  std::optional<double> changeFor(const QKeyEvent& key, bool inField) const {
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier) return std::nullopt;
    const double step = modifiers == Qt::ShiftModifier ? smallStep() : spec.step;
    switch (key.key()) {
      case Qt::Key_Up:
        return step;
      case Qt::Key_Down:
        return -step;
      case Qt::Key_PageUp:
        return kPage * step;
      case Qt::Key_PageDown:
        return -kPage * step;
      default:
        break;
    }
    if (inField) return std::nullopt;  // the rest edits the text there
    switch (key.key()) {
      case Qt::Key_Right:
        return step;
      case Qt::Key_Left:
        return -step;
      case Qt::Key_Home:
        return spec.minimum - value;
      case Qt::Key_End:
        return spec.maximum - value;
      default:
        return std::nullopt;
    }
  }
};

ValueSlider::ValueSlider(const ValueSliderSpec& spec, QWidget* parent) : QWidget(parent), d_(std::make_unique<State>()) {
  d_->spec = spec;
  d_->unit = std::pow(10.0, -spec.decimals);
  d_->value = spec.standard;
  d_->automatic = !spec.autoText.isEmpty();

  d_->label = new QLabel(spec.label, this);
  d_->label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  d_->field = new QDoubleSpinBox(this);
  d_->field->setButtonSymbols(QAbstractSpinBox::NoButtons);
  d_->field->setAlignment(Qt::AlignRight);
  d_->field->setDecimals(spec.decimals);
  d_->field->setRange(spec.minimum, spec.maximum);
  d_->field->setSingleStep(spec.step);
  d_->field->setSuffix(spec.suffix);
  d_->field->setKeyboardTracking(false);
  d_->field->setFocusPolicy(Qt::StrongFocus);
  d_->field->setMinimumWidth(d_->field->fontMetrics().horizontalAdvance(QStringLiteral("0000 %")) + 12);
  d_->field->setAccessibleName(spec.label);
  d_->track = new SliderTrack(this);
  d_->track->setRange(0, d_->positionOf(spec.maximum));
  d_->track->setStandard(d_->positionOf(spec.standard));
  d_->track->setAccessibleName(spec.label);
  d_->rest = new QTimer(this);
  d_->rest->setSingleShot(true);
  d_->rest->setInterval(kRestMs);

  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(d_->label);
  if (!spec.autoText.isEmpty()) {
    d_->autoButton = new QToolButton(this);
    d_->autoButton->setText(spec.autoText);
    d_->autoButton->setCheckable(true);
    d_->autoButton->setFocusPolicy(Qt::StrongFocus);
    d_->autoButton->setAccessibleName(tr("%1: automatic").arg(spec.label));
    d_->autoButton->setToolTip(tr("Let Daybreak find the value"));
    d_->autoButton->setProperty("compact", true);
    row->addWidget(d_->autoButton);
    connect(d_->autoButton, &QToolButton::toggled, this, [this](bool checked) {
      finishEditing();
      d_->automatic = checked;
      d_->show();
      Q_EMIT autoToggled(checked);
      Q_EMIT editingFinished();
    });
  }
  row->addWidget(d_->field);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  column->addWidget(d_->track);
  setFocusProxy(d_->track);
  setUnavailable({});

  for (QWidget* part : {static_cast<QWidget*>(d_->label), static_cast<QWidget*>(d_->field), static_cast<QWidget*>(d_->track)}) {
    part->installEventFilter(this);
  }
  connect(d_->track, &QSlider::sliderPressed, this, [this] {
    finishEditing();
    Q_EMIT editingStarted();
  });
  connect(d_->track, &QSlider::valueChanged, this, [this](int position) { edit(d_->valueAt(position)); });
  connect(d_->track, &QSlider::sliderReleased, this, &ValueSlider::editingFinished);
  connect(d_->field, &QDoubleSpinBox::valueChanged, this, [this](double typed) {
    edit(typed);
    d_->rest->stop();
    Q_EMIT editingFinished();
  });
  connect(d_->rest, &QTimer::timeout, this, &ValueSlider::editingFinished);
  d_->show();
}

ValueSlider::~ValueSlider() = default;

double ValueSlider::value() const { return d_->value; }

bool ValueSlider::isAuto() const { return d_->automatic; }

void ValueSlider::setValue(double value) {
  d_->value = d_->bounded(value);
  d_->show();
}

void ValueSlider::setAuto(bool automatic) {
  d_->automatic = automatic && d_->autoButton;
  d_->show();
}

void ValueSlider::setUnavailable(const QString& reason) {
  const QString reset = tr("Double-click or Delete resets, Shift makes small steps.");
  const QString usual = d_->spec.toolTip.isEmpty() ? reset : d_->spec.toolTip + QLatin1Char('\n') + reset;
  setEnabled(reason.isEmpty());
  setToolTip(reason.isEmpty() ? usual : reason);
  d_->track->setAccessibleDescription(reason.isEmpty() ? d_->spec.toolTip : reason);
}

void ValueSlider::reset() {
  finishEditing();
  const bool toAuto = d_->autoButton && !d_->automatic;
  const bool moved = d_->value != d_->spec.standard;
  if (!toAuto && (!moved || d_->automatic)) return;
  d_->value = d_->spec.standard;
  d_->automatic = d_->autoButton != nullptr;
  d_->show();
  if (toAuto) {
    Q_EMIT autoToggled(true);
  } else {
    Q_EMIT edited(d_->value);
  }
  Q_EMIT editingFinished();
}

void ValueSlider::finishEditing() {
  if (!d_->rest->isActive()) return;
  d_->rest->stop();
  Q_EMIT editingFinished();
}

void ValueSlider::edit(double value) {
  const double wanted = d_->bounded(value);
  const bool leavesAuto = std::exchange(d_->automatic, false);
  const bool moved = std::exchange(d_->value, wanted) != wanted;
  d_->show();
  if (leavesAuto) Q_EMIT autoToggled(false);
  if (moved || leavesAuto) Q_EMIT edited(wanted);
}

void ValueSlider::step(double change) {
  // Steps land on multiples of themselves' last digit, so that 0.5871 becomes 0.59 and not 0.5971.
  const double wanted = d_->bounded(std::round((d_->value + change) / d_->unit) * d_->unit);
  if (wanted == d_->value && !d_->automatic) return;
  edit(wanted);
  d_->rest->start();
}

bool ValueSlider::eventFilter(QObject* watched, QEvent* event) {
  const bool inField = watched == d_->field;
  switch (event->type()) {
    case QEvent::MouseButtonDblClick:
      if (inField) break;  // selects the number
      reset();
      return true;
    case QEvent::ShortcutOverride: {
      const auto* key = static_cast<QKeyEvent*>(event);
      if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
        finishEditing();  // what the keys have just done is the step to undo
        event->ignore();
        return true;
      }
      const bool resets = !inField && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace);
      if (d_->changeFor(*key, inField) || resets) {
        event->accept();
        return true;
      }
      break;
    }
    case QEvent::KeyPress: {
      const auto* key = static_cast<QKeyEvent*>(event);
      if (const auto change = d_->changeFor(*key, inField)) {
        if (inField) d_->field->interpretText();
        step(*change);
        return true;
      }
      if (!inField && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)) {
        reset();
        return true;
      }
      break;
    }
    case QEvent::Wheel: {
      auto* wheel = static_cast<QWheelEvent*>(event);
      if (!d_->track->hasFocus() && !d_->field->hasFocus()) {
        wheel->ignore();
        return true;
      }
      // Some platforms turn the wheel sideways while Shift is held.
      d_->wheelRemainder += wheel->angleDelta().y() != 0 ? wheel->angleDelta().y() : wheel->angleDelta().x();
      const int notches = d_->wheelRemainder / QWheelEvent::DefaultDeltasPerStep;
      d_->wheelRemainder -= notches * QWheelEvent::DefaultDeltasPerStep;
      const bool fine = wheel->modifiers().testFlag(Qt::ShiftModifier);
      if (notches != 0) step(notches * (fine ? d_->smallStep() : d_->spec.step));
      wheel->accept();
      return true;
    }
    case QEvent::FocusOut:
      finishEditing();
      break;
    default:
      break;
  }
  return QWidget::eventFilter(watched, event);
}

void ValueSlider::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && d_->field) d_->show();
}

}  // namespace daybreak::ui
