#include "ui/photo/adjust_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/photo/class_light_panel.h"
#include "ui/photo/inapplicable_reason.h"
#include "ui/widgets/histogram_view.h"
#include "ui/widgets/section.h"
#include "ui/widgets/value_slider.h"

namespace daybreak::ui {

namespace {

constexpr int kScales[] = {0, 1, 2, 4, 8, 12};

QLayout* stacked(std::initializer_list<QWidget*> rows) {
  auto* column = new QVBoxLayout;
  column->setSpacing(4);
  for (QWidget* row : rows) column->addWidget(row);
  return column;
}

ValueSliderSpec percentSpec(const QString& label, const QString& toolTip, const engine::Range& range) {
  ValueSliderSpec spec;
  spec.label = label;
  spec.toolTip = toolTip;
  spec.minimum = range.minimum * 100;
  spec.maximum = range.maximum * 100;
  spec.standard = range.standard * 100;
  spec.step = 1;
  spec.decimals = 0;
  spec.suffix = QStringLiteral(" %");
  return spec;
}

ValueSliderSpec countSpec(const QString& label, const QString& toolTip, const engine::Range& range) {
  ValueSliderSpec spec;
  spec.label = label;
  spec.toolTip = toolTip;
  spec.minimum = range.minimum;
  spec.maximum = range.maximum;
  spec.standard = range.standard;
  spec.step = 1;
  spec.decimals = 0;
  return spec;
}

}  // namespace

AdjustPanel::AdjustPanel(QMenu& presets, QWidget* parent) : QWidget(parent), histogram_(new HistogramView(this)) {
  setObjectName(QStringLiteral("adjustPanel"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(6);
  histogram_->setAccessibleName(tr("Histogram of the dark and the enhanced photo"));
  column->addWidget(histogram_);
  column->addWidget(new Section(tr("Light"), makeLight(), this));
  column->addWidget(new Section(tr("Recurrence"), makeRecurrence(), this));
  column->addWidget(new Section(tr("Colour"), makeColour(), this));
  column->addWidget(new Section(tr("By class"), makeClassLight(), this));
  column->addWidget(makeScale());
  column->addStretch(1);
  column->addWidget(makeButtons(presets));
  showEdit();
}

ValueSlider* AdjustPanel::addRow(const ValueSliderSpec& spec, Shown shown, Put put) {
  auto* slider = new ValueSlider(spec, this);
  rows_.push_back({slider, std::move(shown)});
  connect(slider, &ValueSlider::edited, this, [this, put = std::move(put), text = spec.label](double value) {
    engine::Edit next = edit_;
    put(next.adjustments, value);
    change(next, text, gesture_);
  });
  connect(slider, &ValueSlider::editingStarted, this, [this] { ++gesture_; });
  connect(slider, &ValueSlider::editingFinished, this, [this] { ++gesture_; });
  return slider;
}

QWidget* AdjustPanel::addGroup(QLayout* rows, std::vector<ValueSlider*> sliders) {
  auto* box = new QWidget;
  auto* note = new QLabel(box);
  note->setObjectName(QStringLiteral("unavailableNote"));
  note->setWordWrap(true);
  note->setTextFormat(Qt::PlainText);
  note->setForegroundRole(QPalette::PlaceholderText);
  note->hide();
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 4);
  column->setSpacing(4);
  column->addLayout(rows);
  column->addWidget(note);
  groups_.push_back({std::move(sliders), note});
  return box;
}

ValueSlider* AdjustPanel::makeExposure() {
  ValueSliderSpec spec;
  spec.label = tr("Exposure level");
  spec.toolTip = tr("The mean brightness the enhanced photo should reach.\nAuto leaves it to the network.");
  spec.minimum = engine::kExposureRange.minimum;
  spec.maximum = engine::kExposureRange.maximum;
  spec.standard = engine::kExposureRange.standard;
  spec.autoText = tr("Auto");
  ValueSlider* slider = addRow(
      spec, [this](const engine::Adjustments& adjustments) { return adjustments.exposure.value_or(levelInUse_); },
      [](engine::Adjustments& adjustments, double value) { adjustments.exposure = value; });
  slider->setObjectName(QStringLiteral("exposure"));
  connect(slider, &ValueSlider::autoToggled, this, [this, slider, text = spec.label](bool automatic) {
    engine::Edit next = edit_;
    next.adjustments.exposure.reset();
    if (!automatic) next.adjustments.exposure = slider->value();
    change(next, text, gesture_);
  });
  return slider;
}

QWidget* AdjustPanel::makeLight() {
  exposure_ = makeExposure();
  ValueSlider* strength = addRow(
      percentSpec(tr("Strength"), tr("How much of the network's enhancement is applied"), engine::kStrengthRange),
      [](const engine::Adjustments& a) { return a.strength * 100; },
      [](engine::Adjustments& a, double value) { a.strength = value / 100; });
  strength->setObjectName(QStringLiteral("strength"));
  ValueSlider* highlights = addRow(
      percentSpec(tr("Highlight protection"), tr("Leaves lamps, signs and sky as bright as they are"),
                  engine::kHighlightProtectionRange),
      [](const engine::Adjustments& a) { return a.highlightProtection * 100; },
      [](engine::Adjustments& a, double value) { a.highlightProtection = value / 100; });
  highlights->setObjectName(QStringLiteral("highlightProtection"));
  return addGroup(stacked({exposure_, strength, highlights}), {exposure_, strength, highlights});
}

QWidget* AdjustPanel::makeRecurrence() {
  ValueSlider* iterations = addRow(
      countSpec(tr("Iterations"), tr("How often the curve is applied"), engine::kIterationsRange),
      [](const engine::Adjustments& a) { return static_cast<double>(a.iterations); },
      [](engine::Adjustments& a, double value) { a.iterations = static_cast<int>(value); });
  iterations->setObjectName(QStringLiteral("iterations"));
  ValueSlider* order = addRow(
      countSpec(tr("Order"), tr("The curve's power: higher lifts the mid-tones more"), engine::kOrderRange),
      [](const engine::Adjustments& a) { return static_cast<double>(a.order); },
      [](engine::Adjustments& a, double value) { a.order = static_cast<int>(value); });
  order->setObjectName(QStringLiteral("order"));
  auto* row = new QHBoxLayout;
  row->setSpacing(16);
  row->addWidget(iterations, 3);
  row->addWidget(order, 2);
  return addGroup(row, {iterations, order});
}

QWidget* AdjustPanel::makeColour() {
  ValueSlider* saturation = addRow(
      percentSpec(tr("Saturation"), tr("0 % is grey, 100 % as enhanced"), engine::kSaturationRange),
      [](const engine::Adjustments& a) { return a.saturation * 100; },
      [](engine::Adjustments& a, double value) { a.saturation = value / 100; });
  saturation->setObjectName(QStringLiteral("saturation"));
  return addGroup(stacked({saturation}), {saturation});
}

QWidget* AdjustPanel::makeClassLight() {
  classLight_ = new ClassLightPanel(this);
  connect(classLight_, &ClassLightPanel::edited, this,
          [this](const std::string& name, const engine::ClassLight& light, const QString& text) {
            engine::Edit next = edit_;
            next.adjustments.classes[name] = light;
            next.adjustments = engine::clamped(next.adjustments);
            change(next, text, gesture_);
          });
  connect(classLight_, &ClassLightPanel::editingStarted, this, [this] { ++gesture_; });
  connect(classLight_, &ClassLightPanel::editingFinished, this, [this] { ++gesture_; });
  return classLight_;
}

QWidget* AdjustPanel::makeScale() {
  auto* box = new QWidget(this);
  scale_ = new QComboBox(box);
  scale_->setObjectName(QStringLiteral("mapScale"));
  for (const int factor : kScales) scale_->addItem(factor == 0 ? tr("Auto") : QString::number(factor), factor);
  scale_->setAccessibleName(tr("Map scale"));
  scale_->setToolTip(
      tr("How much the photo is reduced before the network looks at it.\n"
         "1 sees every detail, 12 sees the large areas of light and is fastest."));
  auto* label = new QLabel(tr("&Map scale"), box);
  label->setBuddy(scale_);
  label->setToolTip(scale_->toolTip());
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(label, 1);
  row->addWidget(scale_);
  connect(scale_, &QComboBox::activated, this, [this](int index) {
    engine::Edit next = edit_;
    next.scale.factor = scale_->itemData(index).toInt();
    change(next, tr("Map scale"), 0);
  });
  return box;
}

QWidget* AdjustPanel::makeButtons(QMenu& presets) {
  auto* box = new QWidget(this);
  auto* presetsButton = new QPushButton(tr("&Presets"), box);
  presetsButton->setObjectName(QStringLiteral("presetsButton"));
  presetsButton->setToolTip(tr("Apply, save and delete named settings"));
  presetsButton->setMenu(&presets);
  auto* reset = new QPushButton(tr("&Reset all"), box);
  reset->setObjectName(QStringLiteral("resetAll"));
  reset->setToolTip(tr("Every slider and the map scale back to the published defaults"));
  connect(reset, &QPushButton::clicked, this, &AdjustPanel::resetAll);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(presetsButton);
  row->addWidget(reset);
  return box;
}

void AdjustPanel::resetAll() {
  engine::Edit next;
  next.model = edit_.model;
  next.segmenter = edit_.segmenter;
  change(next, tr("Reset all"), 0);
}

void AdjustPanel::change(const engine::Edit& edit, const QString& text, int gesture) {
  if (edit == edit_) return;
  edit_ = edit;
  showEdit();
  Q_EMIT edited(edit_, text, gesture);
}

void AdjustPanel::setEdit(const engine::Edit& edit) {
  if (edit == edit_) return;
  edit_ = edit;
  ++gesture_;  // undone, or another photo: what follows is a step of its own
  showEdit();
}

void AdjustPanel::setLevelInUse(double level) {
  levelInUse_ = std::clamp(level, engine::kExposureRange.minimum, engine::kExposureRange.maximum);
  if (!edit_.adjustments.exposure) showEdit();
}

void AdjustPanel::setArchitecture(const models::Architecture* architecture) {
  if (architecture == architecture_) return;
  architecture_ = architecture;
  for (const Group& group : groups_) {
    QString first;  // each slider's tooltip has its own; below the group one says enough
    for (ValueSlider* slider : group.sliders) {
      const QString reason = architecture ? inapplicableReason(*architecture, slider->objectName()) : QString();
      slider->setUnavailable(reason);
      if (first.isEmpty()) first = reason;
    }
    group.note->setText(first);
    group.note->setVisible(!first.isEmpty());
  }
}

void AdjustPanel::showEdit() {
  for (const Row& row : rows_) row.slider->setValue(row.shown(edit_.adjustments));
  exposure_->setAuto(!edit_.adjustments.exposure);
  classLight_->setClasses(edit_.adjustments.classes);
  const QSignalBlocker quiet(scale_);
  scale_->setCurrentIndex(std::max(0, scale_->findData(edit_.scale.factor)));
}

}  // namespace daybreak::ui
