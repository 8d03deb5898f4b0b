#include "ui/photo/class_light_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/photo/class_names.h"
#include "ui/widgets/value_slider.h"

namespace daybreak::ui {

namespace {

constexpr double kLeastShare = 0.0005;  // of the picture: less are specks

ValueSliderSpec strengthSpec() {
  ValueSliderSpec spec;
  spec.label = ClassLightPanel::tr("Strength there");
  spec.toolTip = ClassLightPanel::tr("How much of the enhancement this class gets: 100 % as the rest, 0 % stays dark");
  spec.minimum = engine::kStrengthRange.minimum * 100;
  spec.maximum = engine::kStrengthRange.maximum * 100;
  spec.standard = engine::kStrengthRange.standard * 100;
  spec.step = 1;
  spec.decimals = 0;
  spec.suffix = QStringLiteral(" %");
  return spec;
}

ValueSliderSpec exposureSpec() {
  ValueSliderSpec spec;
  spec.label = ClassLightPanel::tr("Exposure there");
  spec.toolTip = ClassLightPanel::tr("The mean brightness this class should reach.\nAuto: exposed as the rest.");
  spec.minimum = engine::kExposureRange.minimum;
  spec.maximum = engine::kExposureRange.maximum;
  spec.standard = engine::kExposureRange.standard;
  spec.autoText = ClassLightPanel::tr("Auto");
  return spec;
}

}  // namespace

ClassLightPanel::ClassLightPanel(QWidget* parent)
    : QWidget(parent),
      rows_(new QWidget(this)),
      class_(new QComboBox(this)),
      strength_(new ValueSlider(strengthSpec(), this)),
      exposure_(new ValueSlider(exposureSpec(), this)),
      hint_(new QLabel(tr("Light people, the sky or the road apart from the rest."), this)),
      find_(new QPushButton(tr("Find &things"), this)) {
  setObjectName(QStringLiteral("classLight"));
  hint_->setWordWrap(true);
  hint_->setForegroundRole(QPalette::PlaceholderText);
  find_->setObjectName(QStringLiteral("findThings"));
  find_->setToolTip(tr("Look for people, sky, road and other things in the photo"));
  class_->setObjectName(QStringLiteral("lightClass"));
  class_->setAccessibleName(tr("Class whose light is adjusted"));
  class_->setToolTip(tr("Whose light the sliders below adjust. Classes with a dot have light of their own."));
  strength_->setObjectName(QStringLiteral("classStrength"));
  exposure_->setObjectName(QStringLiteral("classExposure"));
  auto* rows = new QVBoxLayout(rows_);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
  rows->addWidget(class_);
  rows->addWidget(strength_);
  rows->addWidget(exposure_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 4);
  column->setSpacing(4);
  column->addWidget(hint_);
  column->addWidget(find_, 0, Qt::AlignLeft);
  column->addWidget(rows_);

  connect(find_, &QPushButton::clicked, this, &ClassLightPanel::findRequested);
  connect(class_, &QComboBox::currentIndexChanged, this, &ClassLightPanel::showChosen);
  connect(strength_, &ValueSlider::edited, this, [this](double percent) {
    auto light = chosenLight();
    light.strength = percent / 100;
    tell(light, tr("Strength of %1"));
  });
  connect(exposure_, &ValueSlider::edited, this, [this](double level) {
    auto light = chosenLight();
    light.exposure = level;
    tell(light, tr("Exposure of %1"));
  });
  connect(exposure_, &ValueSlider::autoToggled, this, [this](bool automatic) {
    auto light = chosenLight();
    light.exposure.reset();
    if (!automatic) light.exposure = exposure_->value();
    tell(light, tr("Exposure of %1"));
  });
  for (const auto* slider : {strength_, exposure_}) {
    connect(slider, &ValueSlider::editingStarted, this, &ClassLightPanel::editingStarted);
    connect(slider, &ValueSlider::editingFinished, this, &ClassLightPanel::editingFinished);
  }
  fill();
}

void ClassLightPanel::setSegmentation(const std::shared_ptr<const Segmentation>& segmentation) {
  if (segmentation == segmentation_) return;
  segmentation_ = segmentation;
  fill();
}

void ClassLightPanel::setClasses(const std::map<std::string, engine::ClassLight>& classes) {
  if (classes == classes_) return;
  classes_ = classes;
  fill();
}

void ClassLightPanel::choose(const QString& name) {
  if (const int row = class_->findData(name); row >= 0) class_->setCurrentIndex(row);
}

/// What is in the photo, largest first, then what is lit apart though it is not to be seen.
void ClassLightPanel::fill() {
  std::vector<std::string> names;
  if (segmentation_) {
    std::vector<std::size_t> labels;
    for (std::size_t i = 0; i < segmentation_->shares.size(); ++i)
      if (segmentation_->shares[i] >= kLeastShare) labels.push_back(i);
    std::ranges::sort(labels, std::ranges::greater{}, [this](std::size_t i) { return segmentation_->shares[i]; });
    for (const auto label : labels) names.push_back(segmentation_->classes->classes[label].name);
  }
  for (const auto& [name, light] : classes_)
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  const QString before = class_->currentData().toString();
  {
    const QSignalBlocker quiet(class_);
    class_->clear();
    for (const auto& name : names) {
      const QString shown = classes_.contains(name) ? tr("%1 •", "a class with light of its own") : QStringLiteral("%1");
      class_->addItem(shown.arg(className(name)), QString::fromStdString(name));
    }
    class_->setCurrentIndex(std::max(class_->findData(before), names.empty() ? -1 : 0));
  }
  rows_->setVisible(!names.empty());
  hint_->setVisible(!segmentation_);
  find_->setVisible(!segmentation_);
  showChosen();
}

void ClassLightPanel::showChosen() {
  const auto light = chosenLight();
  strength_->setValue(light.strength * 100);
  exposure_->setValue(light.exposure.value_or(engine::kExposureRange.standard));
  exposure_->setAuto(!light.exposure);
}

std::string ClassLightPanel::chosenName() const { return class_->currentData().toString().toStdString(); }

engine::ClassLight ClassLightPanel::chosenLight() const {
  const auto found = classes_.find(chosenName());
  return found == classes_.end() ? engine::ClassLight{} : found->second;
}

void ClassLightPanel::tell(const engine::ClassLight& light, const QString& text) {
  if (const auto name = chosenName(); !name.empty()) Q_EMIT edited(name, light, text.arg(className(name)));
}

}  // namespace daybreak::ui
