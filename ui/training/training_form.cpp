#include "ui/training/training_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "models/model_name.h"
#include "train/recipes.h"
#include "ui/photo/device_picker.h"
#include "ui/photo/file_path.h"
#include "ui/training/data_panel.h"
#include "ui/training/guidance_picker.h"
#include "ui/training/option_row.h"
#include "ui/widgets/section.h"

namespace daybreak::ui {

namespace {

const QString kFineTuning = QStringLiteral("fine-tuning");
const QString kQuick = QStringLiteral("quick");
const QString kPaper = QStringLiteral("paper");
constexpr int kModelRole = Qt::UserRole + 1;  // what is trained further; not set: a new network

QString networkWords(const std::string& network) {
  if (network == "sgz") return TrainingForm::tr("New: SGZ");
  if (network == "zero-dce") return TrainingForm::tr("New: Zero-DCE");
  if (network == "zero-dce-pp") return TrainingForm::tr("New: Zero-DCE++");
  if (network == "sci") return TrainingForm::tr("New: SCI");
  return QString::fromStdString(network);
}

bool canBeTrained(const models::ModelEntry& entry) {
  return std::ranges::find(train::trainableNetworks(), entry.card.architecture) != train::trainableNetworks().end();
}

}  // namespace

TrainingForm::TrainingForm(QWidget* parent)
    : QWidget(parent),
      data_(new DataPanel),
      start_(new QComboBox),
      presets_(new QComboBox),
      reset_(new QPushButton(tr("&Undo changes"))),
      name_(new QLineEdit),
      guidance_(new GuidancePicker),
      devices_(new DevicePicker) {
  setObjectName(QStringLiteral("trainingForm"));
  devices_->setInUse(tr("Automatic"));
  connect(devices_, &DevicePicker::chosen, this, [this](const QString& device) {
    options_.device = device.toStdString();
    devices_->setInUse(device == QLatin1String("auto") ? tr("Automatic") : device == QLatin1String("cpu") ? tr("CPU") : device);
    Q_EMIT changed();
  });
  connect(guidance_, &GuidancePicker::chosen, this, [this](const QString& segmenter) {
    options_.guidance.segmenter = toPath(segmenter).string();
    showOptions();
  });
  connect(data_, &DataPanel::changed, this, &TrainingForm::changed);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(6);
  column->addWidget(new Section(tr("Pictures"), data_, this));
  column->addWidget(new Section(tr("Start"), makeStart(), this));
  for (const OptionGroup& group : optionGroups()) {
    auto* section = new Section(group.title, makeGroup(group), this);
    section->setObjectName(group.id);
    section->setExpanded(!group.folded);
    column->addWidget(section);
  }
  column->addStretch(1);
  setModels({});
  startChosen();
}

QWidget* TrainingForm::makeStart() {
  auto* box = new QWidget;
  start_->setObjectName(QStringLiteral("start"));
  start_->setToolTip(tr("A new network learns from nothing; a model is trained further on your pictures."));
  presets_->setObjectName(QStringLiteral("preset"));
  presets_->setToolTip(tr("Settings that work. Changing any of them is fine: the name of a changed one is bold."));
  name_->setObjectName(QStringLiteral("modelName"));
  name_->setMaxLength(static_cast<int>(models::kLongestModelName));
  name_->setToolTip(tr("What the new model will be called"));
  reset_->setObjectName(QStringLiteral("undoChanges"));
  reset_->setToolTip(tr("Every value back to the preset's"));
  const auto narrow = [](QComboBox* combo) {
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    combo->setFocusPolicy(Qt::StrongFocus);
  };
  narrow(start_);
  narrow(presets_);
  auto* form = new QFormLayout(box);
  form->setContentsMargins(0, 0, 0, 4);
  form->setHorizontalSpacing(12);
  form->setVerticalSpacing(6);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const auto add = [&](const QString& text, QWidget* field) {
    auto* label = new QLabel(text);
    label->setBuddy(field);
    label->setToolTip(field->toolTip());
    field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    form->addRow(label, field);
  };
  add(tr("F&rom"), start_);
  add(tr("&Preset"), presets_);
  form->addRow(QString(), reset_);
  add(tr("&Name"), name_);
  connect(start_, &QComboBox::activated, this, &TrainingForm::startChosen);
  connect(presets_, &QComboBox::activated, this, &TrainingForm::presetChosen);
  connect(reset_, &QPushButton::clicked, this, &TrainingForm::presetChosen);
  connect(name_, &QLineEdit::textEdited, this, [this](const QString& text) {
    ownName_ = !text.isEmpty();
    options_.name = text.toStdString();
    Q_EMIT changed();
  });
  return box;
}

QWidget* TrainingForm::makeGroup(const OptionGroup& group) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 4);
  column->setSpacing(4);
  if (group.id == QLatin1String("guidance")) column->addWidget(guidance_);
  if (group.id == QLatin1String("machine")) {
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("Device"));
    label->setBuddy(devices_);
    row->addWidget(label, 1);
    row->addWidget(devices_);
    column->addLayout(row);
  }
  for (const OptionSpec& spec : group.options) {
    auto* row = new OptionRow(spec, box);
    rows_ << row;
    column->addWidget(row);
    connect(row, &OptionRow::edited, this, [this, row](const QVariant& value) {
      row->spec().set(options_, value);
      showOptions();
    });
    connect(row, &OptionRow::resetRequested, this, [this, row] {
      row->spec().set(options_, row->spec().get(preset_));
      showOptions();
    });
  }
  return box;
}

void TrainingForm::setModels(const std::vector<models::ModelEntry>& models) {
  models_.clear();
  std::ranges::copy_if(models, std::back_inserter(models_), canBeTrained);
  const QSignalBlocker quiet(start_);
  const QString before = startModel(), network = start_->currentData().toString();
  start_->clear();
  for (const std::string& name : train::trainableNetworks()) start_->addItem(networkWords(name), QString::fromStdString(name));
  if (!models_.empty()) start_->insertSeparator(start_->count());
  for (const auto& entry : models_) {
    const QString name = QString::fromStdString(entry.card.name);
    start_->addItem(tr("Train %1 further").arg(name), QString::fromStdString(entry.card.architecture));
    start_->setItemData(start_->count() - 1, name, kModelRole);
  }
  const int place = before.isEmpty() ? start_->findData(network) : start_->findData(before, kModelRole);
  start_->setCurrentIndex(std::max(0, place));
  if (place < 0) startChosen();
}

QString TrainingForm::startModel() const { return start_->currentData(kModelRole).toString(); }

void TrainingForm::startChosen() {
  fillPresets();
  presetChosen();
}

void TrainingForm::fillPresets() {
  presets_->clear();
  if (!startModel().isEmpty()) presets_->addItem(tr("Fine-tuning"), kFineTuning);
  presets_->addItem(tr("Quick try"), kQuick);
  presets_->addItem(tr("Paper"), kPaper);
  presets_->setItemData(presets_->findData(kQuick), tr("A few minutes on two cores, and it works"), Qt::ToolTipRole);
  presets_->setItemData(presets_->findData(kPaper), tr("As the authors trained; hours"), Qt::ToolTipRole);
}

train::TrainingOptions TrainingForm::presetOptions() const {
  const std::string network = start_->currentData().toString().toStdString();
  const QString preset = presets_->currentData().toString();
  std::shared_ptr<models::Model> start;
  const auto entry = std::ranges::find(models_, startModel().toStdString(), [](const auto& one) { return one.card.name; });
  if (!startModel().isEmpty() && entry != models_.end()) {
    start = std::make_shared<models::Model>();
    start->card = entry->card;
    start->file = entry->file;
  }
  if (start && preset == kFineTuning) return train::fineTuningRecipe(start);
  auto options = train::recipeFor(network, preset == kPaper ? train::Recipe::Published : train::Recipe::Quick);
  options.start = start;
  if (start && start->card.options.contains("conv")) options.conv = start->card.options.at("conv");
  return options;
}

QString TrainingForm::suggestedName() const {
  const QString start = startModel();
  if (start.isEmpty()) return start_->currentData().toString();
  return QString::fromStdString(models::modelNameFrom((start + QStringLiteral("-tuned")).toStdString()));
}

void TrainingForm::presetChosen() {
  const auto before = options_;
  preset_ = presetOptions();
  options_ = preset_;
  options_.device = before.device;
  options_.name = ownName_ ? before.name : suggestedName().toStdString();
  showOptions();
}

void TrainingForm::setOptions(const train::TrainingOptions& options) {
  const auto network = options.architecture == "sgz" && !options.diagonalNeighbours ? "zero-dce-pp" : options.architecture;
  const auto fromModel = options.start ? QString::fromStdString(options.start->card.name) : QString();
  const int place =
      fromModel.isEmpty() ? start_->findData(QString::fromStdString(network)) : start_->findData(fromModel, kModelRole);
  start_->setCurrentIndex(std::max(0, place));
  startChosen();
  const auto start = options_.start;
  options_ = options;
  options_.start = start;
  ownName_ = options.name != suggestedName().toStdString();
  data_->setFolder(QFile::decodeName(options.images.c_str()));
  devices_->setDevice(QString::fromStdString(options.device));
  showOptions();
}

void TrainingForm::showOptions() {
  bool different = options_.guidance.segmenter != preset_.guidance.segmenter;
  for (OptionRow* row : rows_) {
    row->showValue(options_, preset_);
    different = different || row->spec().get(options_) != row->spec().get(preset_);
  }
  guidance_->setSegmenter(QFile::decodeName(options_.guidance.segmenter.c_str()));
  reset_->setVisible(different);
  for (int i = 0; i < presets_->count(); ++i) {
    const QString id = presets_->itemData(i).toString();
    const QString title = id == kQuick ? tr("Quick try") : id == kPaper ? tr("Paper") : tr("Fine-tuning");
    presets_->setItemText(i, different && i == presets_->currentIndex() ? tr("%1 (changed)").arg(title) : title);
  }
  if (!name_->hasFocus()) name_->setText(QString::fromStdString(options_.name));
  Q_EMIT changed();
}

train::TrainingOptions TrainingForm::options() const {
  auto options = options_;
  options.images = toPath(data_->folder());
  return options;
}

QString TrainingForm::problem() const {
  if (!data_->problem().isEmpty()) return data_->problem();
  if (!models::isModelName(options_.name))
    return tr("A model's name has lower-case letters, digits, '-', '_' and '.', and begins with a letter or digit.");
  return {};
}

}  // namespace daybreak::ui
