#include "ui/batch/batch_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/batch/folder_field.h"
#include "ui/batch/models_button.h"

namespace daybreak::ui {

namespace {

constexpr int kPresetRole = Qt::UserRole + 1;

QComboBox* choice(const QString& name, const QList<QPair<QString, QVariant>>& entries) {
  auto* combo = new QComboBox;
  combo->setObjectName(name);
  combo->setFocusPolicy(Qt::StrongFocus);
  combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo->setMinimumContentsLength(8);
  for (const auto& [text, value] : entries) combo->addItem(text, value);
  return combo;
}

void choose(QComboBox* combo, const QVariant& value) { combo->setCurrentIndex(std::max(0, combo->findData(value))); }

QLineEdit* line(const QString& name, const QString& hint) {
  auto* field = new QLineEdit;
  field->setObjectName(name);
  field->setPlaceholderText(hint);
  return field;
}

}  // namespace

BatchForm::BatchForm(QWidget* parent)
    : QWidget(parent),
      input_(new FolderField(tr("Folder of dark photos"), QStringLiteral("batchInput"))),
      output_(new FolderField(tr("Folder for the results"), QStringLiteral("batchOutput"))),
      source_(choice(QStringLiteral("batchSource"), {})),
      models_(new ModelsButton),
      pattern_(line(QStringLiteral("batchPattern"), QStringLiteral("{name}.{ext}"))),
      include_(line(QStringLiteral("batchInclude"), tr("all photos"))),
      exclude_(line(QStringLiteral("batchExclude"), tr("nothing"))),
      format_(choice(QStringLiteral("batchFormat"), {{tr("As the photo"), QString()},
                                                     {QStringLiteral("JPEG"), QStringLiteral("jpg")},
                                                     {QStringLiteral("PNG"), QStringLiteral("png")},
                                                     {QStringLiteral("TIFF"), QStringLiteral("tif")},
                                                     {QStringLiteral("WebP"), QStringLiteral("webp")}})),
      quality_(new QSpinBox),
      depth_(choice(QStringLiteral("batchDepth"), {{tr("As the photo"), 0}, {tr("8 bit"), 8}, {tr("16 bit"), 16}})),
      maxSide_(new QSpinBox),
      metadata_(
          choice(QStringLiteral("batchMetadata"), {{tr("Keep all"), 2}, {tr("Keep, without place"), 1}, {tr("Leave out"), 0}})),
      conflict_(
          choice(QStringLiteral("batchConflict"), {{tr("Ask"), static_cast<int>(jobs::ConflictRule::Ask)},
                                                   {tr("Skip the photo"), static_cast<int>(jobs::ConflictRule::Skip)},
                                                   {tr("Keep both"), static_cast<int>(jobs::ConflictRule::Rename)},
                                                   {tr("Replace the file"), static_cast<int>(jobs::ConflictRule::Overwrite)}})),
      watch_(new QCheckBox(tr("&Go on with new photos"))) {
  setObjectName(QStringLiteral("batchForm"));
  quality_->setObjectName(QStringLiteral("batchQuality"));
  quality_->setRange(1, 100);
  maxSide_->setObjectName(QStringLiteral("batchMaxSide"));
  maxSide_->setRange(0, 100000);
  maxSide_->setSingleStep(256);
  maxSide_->setSpecialValueText(tr("Full size"));
  maxSide_->setSuffix(tr(" px"));
  for (QSpinBox* field : {quality_, maxSide_}) {
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setFocusPolicy(Qt::StrongFocus);
  }
  watch_->setObjectName(QStringLiteral("batchWatch"));
  watch_->setToolTip(tr("Enhance photos that are put into the folder later, until the batch is cancelled"));
  output_->setHint(tr("where the results go"));
  input_->setHint(tr("choose it, or drop it here"));
  setPresets({});

  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(12, 8, 12, 8);
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(6);
  grid->addWidget(labelled(tr("&Photos"), input_, tr("Photos in this folder and in its folders. They are never changed.")), 0,
                  0, 1, 7);
  grid->addWidget(labelled(tr("&Results"), output_, tr("The same folders are made in it.")), 0, 7, 1, 7);
  grid->addWidget(labelled(tr("&Settings"), source_, tr("How the photos are enhanced")), 1, 0, 1, 4);
  grid->addWidget(labelled(tr("&Models"), models_, models_->toolTip()), 1, 4, 1, 3);
  grid->addWidget(labelled(tr("&Names"), pattern_,
                           tr("How results are called. {name} is the photo's name, {model} the model, {ext} the ending.")),
                  1, 7, 1, 3);
  grid->addWidget(
      labelled(tr("&Only"), include_,
               tr("Only names like these, with spaces in between: *.jpg 2024/*\nEmpty: every photo Daybreak reads")),
      1, 10, 1, 2);
  grid->addWidget(labelled(tr("No&t"), exclude_, tr("No files or folders like these: *_old* drafts")), 1, 12, 1, 2);
  grid->addWidget(labelled(tr("&Format"), format_, tr("Format of the results")), 2, 0, 1, 2);
  grid->addWidget(labelled(tr("&Quality"), quality_, tr("Of JPEG and WebP, 1 to 100")), 2, 2, 1, 1);
  grid->addWidget(labelled(tr("&Bit depth"), depth_, tr("Of PNG and TIFF")), 2, 3, 1, 2);
  grid->addWidget(labelled(tr("&Longest side"), maxSide_, tr("Larger results are reduced to it; 0: full size")), 2, 5, 1, 2);
  grid->addWidget(labelled(tr("Camera &data"), metadata_, tr("Camera data, place and copyright in the results")), 2, 7, 1, 2);
  grid->addWidget(labelled(tr("If a name is ta&ken"), conflict_,
                           tr("What to do where a file has the result's name. Earlier results of this batch do not count: they "
                              "stay if nothing has changed, else they are made again.")),
                  2, 9, 1, 2);
  grid->addWidget(labelled({}, watch_, watch_->toolTip()), 2, 11, 1, 3);
  for (int column = 0; column < 14; ++column) grid->setColumnStretch(column, 1);
  connectFields();
  setChoices({});
}

QWidget* BatchForm::labelled(const QString& text, QWidget* field, const QString& toolTip) {
  auto* box = new QWidget;
  auto* label = new QLabel(text);
  label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
  label->setToolTip(toolTip);
  QWidget* named = field->focusProxy() ? field->focusProxy() : field;
  named->setToolTip(toolTip);
  if (named->accessibleName().isEmpty()) named->setAccessibleName(QString(text).remove(QLatin1Char('&')));
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(label);
  column->addWidget(field);
  column->addStretch(1);  // labels of a row stand at one height, whatever their fields'
  return box;
}

void BatchForm::connectFields() {
  for (QComboBox* combo : {source_, format_, depth_, metadata_, conflict_})
    connect(combo, &QComboBox::currentIndexChanged, this, [this] {
      showPossible();
      Q_EMIT changed();
    });
  for (QLineEdit* field : {pattern_, include_, exclude_}) connect(field, &QLineEdit::textChanged, this, &BatchForm::changed);
  for (QSpinBox* field : {quality_, maxSide_}) connect(field, &QSpinBox::valueChanged, this, &BatchForm::changed);
  connect(watch_, &QCheckBox::toggled, this, &BatchForm::changed);
  connect(models_, &ModelsButton::changed, this, [this] {
    showPossible();
    Q_EMIT changed();
  });
  connect(output_, &FolderField::changed, this, &BatchForm::changed);
  connect(input_, &FolderField::changed, this, [this] {
    suggestOutput();
    Q_EMIT changed();
  });
}

/// A folder beside the photos', until the person has chosen one.
void BatchForm::suggestOutput() {
  const QString now = output_->folder();
  if (!now.isEmpty() && now != suggested_) return;
  const QString folder = input_->folder();
  suggested_ = QFileInfo(folder).isDir() ? QDir::cleanPath(folder + QStringLiteral("-daybreak")) : QString();
  output_->setFolder(suggested_);
}

void BatchForm::showPossible() {
  const QString format = format_->currentData().toString();
  const bool lossless = format == QLatin1String("png") || format == QLatin1String("tif");
  const bool lossy = format == QLatin1String("jpg") || format == QLatin1String("webp");
  quality_->parentWidget()->setEnabled(!lossless);
  depth_->parentWidget()->setEnabled(!lossy);
  pattern_->setPlaceholderText(models_->chosen().size() > 1 ? QStringLiteral("{name}_{model}.{ext}")
                                                            : QStringLiteral("{name}.{ext}"));
}

void BatchForm::setPresets(const QStringList& names) {
  const QSignalBlocker quiet(source_);
  const auto source = source_->count() == 0 ? QVariant(0) : source_->currentData();
  const QString preset = source_->currentData(kPresetRole).toString();
  source_->clear();
  source_->addItem(tr("As on the Photo page"), static_cast<int>(BatchChoices::Source::PhotoPage));
  source_->addItem(tr("Each photo's own"), static_cast<int>(BatchChoices::Source::Sidecars));
  source_->setItemData(1, tr("As it was edited on the Photo page; photos that were not, as the Photo page is set now"),
                       Qt::ToolTipRole);
  if (!names.isEmpty()) source_->insertSeparator(source_->count());
  for (const QString& name : names) {
    source_->addItem(tr("Preset: %1").arg(name), static_cast<int>(BatchChoices::Source::Preset));
    source_->setItemData(source_->count() - 1, name, kPresetRole);
  }
  const int before = preset.isEmpty() ? source_->findData(source) : source_->findData(preset, kPresetRole);
  source_->setCurrentIndex(std::max(0, before));
}

void BatchForm::setModels(const QStringList& names) { models_->setModels(names); }

BatchChoices BatchForm::choices() const {
  BatchChoices chosen;
  chosen.input = input_->folder();
  chosen.output = output_->folder();
  chosen.source = static_cast<BatchChoices::Source>(source_->currentData().toInt());
  chosen.preset = source_->currentData(kPresetRole).toString();
  chosen.models = models_->chosen();
  chosen.pattern = pattern_->text().trimmed();
  chosen.include = include_->text().trimmed();
  chosen.exclude = exclude_->text().trimmed();
  chosen.format = format_->currentData().toString();
  chosen.quality = quality_->value();
  chosen.bitDepth = depth_->currentData().toInt();
  chosen.maxSide = maxSide_->value();
  chosen.metadata = metadata_->currentData().toInt();
  chosen.conflict = static_cast<jobs::ConflictRule>(conflict_->currentData().toInt());
  chosen.watch = watch_->isChecked();
  return chosen;
}

void BatchForm::setChoices(const BatchChoices& chosen) {
  const QSignalBlocker quiet(this);
  input_->setFolder(chosen.input);
  output_->setFolder(chosen.output);
  const bool preset = chosen.source == BatchChoices::Source::Preset;
  const int source =
      preset ? source_->findData(chosen.preset, kPresetRole) : source_->findData(static_cast<int>(chosen.source));
  source_->setCurrentIndex(std::max(0, source));
  models_->setChosen(chosen.models);
  pattern_->setText(chosen.pattern);
  include_->setText(chosen.include);
  exclude_->setText(chosen.exclude);
  choose(format_, chosen.format);
  quality_->setValue(chosen.quality);
  choose(depth_, chosen.bitDepth);
  maxSide_->setValue(chosen.maxSide);
  choose(metadata_, chosen.metadata);
  choose(conflict_, static_cast<int>(chosen.conflict));
  watch_->setChecked(chosen.watch);
  showPossible();
}

}  // namespace daybreak::ui
