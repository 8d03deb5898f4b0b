#include "ui/compare/compare_setup.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/compare/compare_words.h"
#include "ui/photo/background.h"

namespace daybreak::ui {

namespace {

const QString kUntouched = QString::fromLatin1(jobs::kNoModel);

QLabel* headingFor(const QString& text, QWidget* buddy, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  QFont bold = label->font();
  bold.setWeight(QFont::DemiBold);
  label->setFont(bold);
  label->setBuddy(buddy);
  return label;
}

bool isFile(const QString& model) { return model.contains(QLatin1Char('/')); }

}  // namespace

CompareSetup::CompareSetup(const models::Registry& registry, const CompareChoices& choices, QWidget* parent)
    : QWidget(parent), registry_(registry), choices_(choices), models_(new QListWidget(this)), nothingOpen_(new QLabel(this)) {
  pool_.setMaxThreadCount(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(6);
  addModels(column);
  addPhotos(column);
  addSettings(column);
  setFixedWidth(std::max(280, fontMetrics().averageCharWidth() * 42));
  fillModels();
  showSources();
}

void CompareSetup::addModels(QVBoxLayout* column) {
  models_->setObjectName(QStringLiteral("compareModels"));
  models_->setProperty("quiet", true);
  models_->setSpacing(2);
  models_->setAccessibleName(tr("Models to compare"));
  models_->setToolTip(tr("Check the models to compare; Space checks and unchecks"));
  auto* addFile = new QPushButton(tr("Add model &file…"), this);
  addFile->setToolTip(tr("Compare a model file that is not installed"));
  column->addWidget(headingFor(tr("&Models"), models_, this));
  column->addWidget(models_, 1);
  column->addWidget(addFile);
  connect(models_, &QListWidget::itemChanged, this, &CompareSetup::checkModels);
  connect(addFile, &QPushButton::clicked, this, &CompareSetup::chooseModelFile);
}

void CompareSetup::addPhotos(QVBoxLayout* column) {
  auto* group = new QButtonGroup(this);
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    sources_[i] = new QRadioButton(this);
    sources_[i]->setObjectName(QStringLiteral("source%1").arg(i));
    group->addButton(sources_[i], static_cast<int>(i));
  }
  auto* chooseFolder = new QPushButton(tr("C&hoose…"), this);
  chooseFolder->setAccessibleName(tr("Choose a folder"));
  chooseFolder->setToolTip(tr("Choose the folder whose photos are compared"));
  auto* choosePairs = new QPushButton(tr("&Choose…"), this);
  choosePairs->setAccessibleName(tr("Choose a pair list"));
  choosePairs->setToolTip(
      tr("A text table with a dark photo and its well-lit reference on each line, a tab between them.\n"
         "With references PSNR, SSIM and dE2000 are measured, too."));
  nothingOpen_->setWordWrap(true);
  nothingOpen_->setForegroundRole(QPalette::PlaceholderText);
  nothingOpen_->setText(tr("No photo is open: choose a folder or a pair list."));
  column->addSpacing(6);
  column->addWidget(headingFor(tr("Ph&otos"), sources_.front(), this));
  addSource(column, PhotoSource::ThisPhoto, nullptr);
  addSource(column, PhotoSource::ThisFolder, nullptr);
  addSource(column, PhotoSource::Folder, chooseFolder);
  addSource(column, PhotoSource::Pairs, choosePairs);
  column->addWidget(nothingOpen_);
  connect(chooseFolder, &QPushButton::clicked, this, &CompareSetup::chooseFolder);
  connect(choosePairs, &QPushButton::clicked, this, &CompareSetup::choosePairs);
  connect(group, &QButtonGroup::idClicked, this, [this](int id) {
    choices_.source = static_cast<PhotoSource>(id);
    Q_EMIT changed();
  });
}

void CompareSetup::addSource(QVBoxLayout* column, PhotoSource source, QPushButton* choose) {
  auto* row = new QHBoxLayout;
  row->addWidget(button(source), 1);
  if (choose) row->addWidget(choose);
  column->addLayout(row);
}

void CompareSetup::addSettings(QVBoxLayout* column) {
  pageSettings_ = new QRadioButton(tr("As on the Photo &page"), this);
  defaults_ = new QRadioButton(tr("Published &defaults"), this);
  pageSettings_->setObjectName(QStringLiteral("pageSettings"));
  pageSettings_->setToolTip(tr("Map scale and sliders of the photo that is open, the same for all models and photos"));
  defaults_->setObjectName(QStringLiteral("defaultSettings"));
  defaults_->setToolTip(tr("Exposure automatic, strength 100 %: what the models' authors published"));
  auto* group = new QButtonGroup(this);
  group->addButton(pageSettings_);
  group->addButton(defaults_);
  (choices_.pageSettings ? pageSettings_ : defaults_)->setChecked(true);
  column->addSpacing(6);
  column->addWidget(headingFor(tr("&Settings"), pageSettings_, this));
  column->addWidget(pageSettings_);
  column->addWidget(defaults_);
  connect(group, &QButtonGroup::buttonClicked, this, [this] {
    choices_.pageSettings = pageSettings_->isChecked();
    Q_EMIT changed();
  });
}

void CompareSetup::setCurrent(const QString& photo, const engine::Edit& edit) {
  const bool otherModel = edit.model != edit_.model || photo.isEmpty() != photo_.isEmpty();
  photo_ = photo;
  edit_ = edit;
  if (otherModel) fillModels();
  showSources();
}

void CompareSetup::reloadModels() {
  inBackground(
      pool_, this, [registry = registry_] { return registry.list(); },
      [this](const Outcome<std::vector<models::ModelEntry>>& outcome) {
        if (outcome.value) {
          entries_ = *outcome.value;
          fillModels();
        } else {
          Q_EMIT problem(outcome.problem);
        }
      });
}

void CompareSetup::fillModels() {
  QStringList checked = choices_.models;
  const QString inUse = QString::fromStdString(photo_.isEmpty() ? registry_.defaultName() : edit_.model);
  if (checked.isEmpty()) checked = QStringList{kUntouched, inUse};
  const QSignalBlocker quiet(models_);
  const QString before = models_->currentItem() ? models_->currentItem()->data(Qt::UserRole).toString() : QString();
  models_->clear();
  const auto add = [&](const QString& id, const QString& text, const QString& toolTip) {
    auto* item = new QListWidgetItem(text, models_);
    item->setData(Qt::UserRole, id);
    item->setToolTip(toolTip);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(checked.contains(id) ? Qt::Checked : Qt::Unchecked);
    if (id == before) models_->setCurrentItem(item);
  };
  add(kUntouched, modelTitle(jobs::kNoModel), tr("The photo as it is: what enhancing is compared with"));
  for (const models::ModelEntry& entry : entries_)
    add(QString::fromStdString(entry.card.name), QString::fromStdString(entry.card.name),
        QString::fromStdString(entry.card.description));
  QStringList files = checked;
  if (!files.contains(inUse)) files << inUse;
  for (const QString& file : files)
    if (isFile(file)) add(file, QFileInfo(file).fileName(), file);
  Q_EMIT changed();
}

QStringList CompareSetup::checkedModels() const {
  QStringList checked;
  for (int row = 0; row < models_->count(); ++row) {
    const QListWidgetItem* item = models_->item(row);
    if (item->checkState() == Qt::Checked) checked << item->data(Qt::UserRole).toString();
  }
  return checked;
}

void CompareSetup::checkModels() {
  choices_.models = checkedModels();
  Q_EMIT changed();
}

void CompareSetup::chooseModelFile() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Add model file"), QString(),
                                                    tr("Models (*.safetensors *.pth *.pt);;All files (*)"));
  if (file.isEmpty()) return;
  checkModels();
  choices_.models << file;
  fillModels();
}

void CompareSetup::chooseFolder() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Photos to compare"), choices_.folder);
  if (!folder.isEmpty()) setFolder(folder);
}

void CompareSetup::choosePairs() {
  const QString table =
      QFileDialog::getOpenFileName(this, tr("Pair list"), choices_.pairs, tr("Pair lists (*.tsv *.txt);;All files (*)"));
  if (!table.isEmpty()) setPairs(table);
}

void CompareSetup::setFolder(const QString& folder) {
  choices_.folder = folder;
  choices_.source = PhotoSource::Folder;
  showSources();
}

void CompareSetup::setPairs(const QString& table) {
  choices_.pairs = table;
  choices_.source = PhotoSource::Pairs;
  showSources();
}

PhotoSource CompareSetup::source() const {
  const bool needsPhoto = choices_.source == PhotoSource::ThisPhoto || choices_.source == PhotoSource::ThisFolder;
  return needsPhoto && photo_.isEmpty() ? PhotoSource::Folder : choices_.source;
}

void CompareSetup::showSources() {
  const bool open = !photo_.isEmpty();
  const QFileInfo photo(photo_);
  const auto name = [this](PhotoSource one, const QString& text, const QString& what, const QString& toolTip) {
    const QString shown = fontMetrics().elidedText(what, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 20);
    QString escaped = shown;
    button(one)->setText(
        what.isEmpty() ? text : text + QStringLiteral(": ") + escaped.replace(QLatin1Char('&'), QStringLiteral("&&")));
    button(one)->setToolTip(toolTip);
  };
  const QString none = nothingOpen_->text();
  name(PhotoSource::ThisPhoto, tr("This photo"), photo.fileName(), open ? photo_ : none);
  name(PhotoSource::ThisFolder, tr("This folder"), open ? photo.dir().dirName() : QString(),
       open ? photo.absolutePath() : none);
  name(PhotoSource::Folder, tr("Folder"), QFileInfo(choices_.folder).fileName(), choices_.folder);
  name(PhotoSource::Pairs, tr("Pair list"), QFileInfo(choices_.pairs).fileName(), choices_.pairs);
  for (const PhotoSource one : {PhotoSource::ThisPhoto, PhotoSource::ThisFolder}) button(one)->setEnabled(open);
  pageSettings_->setEnabled(open);
  (open && choices_.pageSettings ? pageSettings_ : defaults_)->setChecked(true);
  button(source())->setChecked(true);
  nothingOpen_->setVisible(!open);
  Q_EMIT changed();
}

CompareChoices CompareSetup::choices() const { return choices_; }

QString CompareSetup::whatIsMissing() const {
  if (order().models.isEmpty()) return tr("Check a model to begin.");
  if (!order().photos.isEmpty()) return {};
  return source() == PhotoSource::Pairs ? tr("Choose a pair list to begin.") : tr("Choose a folder to begin.");
}

ComparisonOrder CompareSetup::order() const {
  ComparisonOrder order;
  order.models = checkedModels();
  order.pairs = source() == PhotoSource::Pairs;
  const QString places[] = {photo_, QFileInfo(photo_).absolutePath(), choices_.folder, choices_.pairs};
  order.photos = places[static_cast<std::size_t>(source())];
  if (pageSettings_->isChecked()) {
    order.scale = edit_.scale;
    order.adjustments = edit_.adjustments;
    order.segmenter = edit_.segmenter;
  }
  return order;
}

}  // namespace daybreak::ui
