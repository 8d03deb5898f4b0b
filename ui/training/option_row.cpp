#include "ui/training/option_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include "ui/training/number_field.h"

namespace daybreak::ui {

OptionRow::OptionRow(const OptionSpec& spec, QWidget* parent)
    : QWidget(parent), spec_(spec), label_(new QLabel(spec.label, this)), editor_(makeEditor()) {
  editor_->setObjectName(spec.id);
  editor_->setAccessibleName(spec.label);
  label_->setTextFormat(Qt::PlainText);
  label_->installEventFilter(this);
  label_->setWordWrap(true);
  editor_->installEventFilter(this);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(label_, 1);
  row->addWidget(editor_);
  if (spec.kind != OptionSpec::Kind::Toggle) {
    label_->setBuddy(editor_);
    editor_->setFixedWidth(fontMetrics().averageCharWidth() * 20);
  }
}

QWidget* OptionRow::makeEditor() {
  if (spec_.kind == OptionSpec::Kind::Toggle) {
    auto* box = new QCheckBox(this);
    connect(box, &QCheckBox::toggled, this, [this](bool on) { Q_EMIT edited(on); });
    return box;
  }
  if (spec_.kind == OptionSpec::Kind::Choice) {
    auto* combo = new QComboBox(this);
    combo->setFocusPolicy(Qt::StrongFocus);
    for (const auto& [text, value] : spec_.choices) combo->addItem(text, value);
    connect(combo, &QComboBox::activated, this, [this, combo](int index) { Q_EMIT edited(combo->itemData(index)); });
    return combo;
  }
  auto* field = new NumberField(spec_.minimum * spec_.shown, spec_.maximum * spec_.shown, spec_.step,
                                spec_.kind == OptionSpec::Kind::Whole, this);
  field->setSuffix(spec_.suffix);
  field->setSpecialValueText(spec_.minimumText);
  connect(field, &NumberField::valueChanged, this, [this](double value) { Q_EMIT edited(value / spec_.shown); });
  return field;
}

void OptionRow::setShown(const QVariant& value) {
  const QSignalBlocker quiet(editor_);
  if (auto* box = qobject_cast<QCheckBox*>(editor_)) {
    box->setChecked(value.toBool());
  } else if (auto* combo = qobject_cast<QComboBox*>(editor_)) {
    combo->setCurrentIndex(combo->findData(value));
  } else if (auto* field = qobject_cast<NumberField*>(editor_)) {
    field->setValue(value.toDouble() * spec_.shown);
  }
}

void OptionRow::showValue(const train::TrainingOptions& options, const train::TrainingOptions& preset) {
  const QVariant value = spec_.get(options), standard = spec_.get(preset);
  setShown(value);
  const auto standing = spec_.standing ? spec_.standing(options) : OptionSpec::Standing{};
  setVisible(!standing.hidden);
  editor_->setEnabled(standing.why.isEmpty());
  label_->setEnabled(standing.why.isEmpty());
  QString toolTip = spec_.toolTip;
  const bool changed = value != standard;
  if (changed) toolTip += QLatin1Char('\n') + tr("Changed. A double-click on the name brings the preset's value back.");
  if (!standing.why.isEmpty()) toolTip += QLatin1Char('\n') + standing.why;
  label_->setToolTip(toolTip);
  editor_->setToolTip(toolTip);
  editor_->setAccessibleDescription(toolTip);
  QFont font = label_->font();
  font.setBold(changed);
  label_->setFont(font);
}

bool OptionRow::eventFilter(QObject* watched, QEvent* event) {
  if (watched == label_ && event->type() == QEvent::MouseButtonDblClick) {
    Q_EMIT resetRequested();
    return true;
  }
  if (watched == editor_ && event->type() == QEvent::Wheel && !editor_->hasFocus()) {
    event->ignore();  // the panel scrolls
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace daybreak::ui
