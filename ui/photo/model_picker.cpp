#include "ui/photo/model_picker.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSignalBlocker>

#include "ui/photo/background.h"

namespace daybreak::ui {

namespace {
const QString kOpenFile = QStringLiteral("*open*");  // no model's name: names have no asterisk
}

ModelPicker::ModelPicker(models::Registry registry, QWidget* parent) : QComboBox(parent), registry_(std::move(registry)) {
  setObjectName(QStringLiteral("modelPicker"));
  setAccessibleName(tr("Model"));
  setToolTip(tr("The network that looks at the photo"));
  setSizeAdjustPolicy(QComboBox::AdjustToContents);
  setMaximumWidth(fontMetrics().averageCharWidth() * 26);
  pool_.setMaxThreadCount(1);  // the newest list comes last
  fill({});
  connect(this, &QComboBox::activated, this, &ModelPicker::activate);
}

void ModelPicker::reload() {
  struct Listed {
    std::vector<models::ModelEntry> entries;
    std::vector<std::string> problems;
  };
  inBackground(
      pool_, this,
      [registry = registry_] {
        Listed listed;
        listed.entries = registry.list(&listed.problems);
        return listed;
      },
      [this](const Outcome<Listed>& outcome) {
        if (outcome.value) fill(outcome.value->entries);
        const QString sentence = outcome.value && !outcome.value->problems.empty()
                                     ? QString::fromStdString(outcome.value->problems.front())
                                     : outcome.problem;
        if (!sentence.isEmpty()) Q_EMIT problem(sentence);
      });
}

void ModelPicker::fill(const std::vector<models::ModelEntry>& entries) {
  const QSignalBlocker quiet(this);
  clear();
  for (const models::ModelEntry& entry : entries) {
    const QString name = QString::fromStdString(entry.card.name);
    addItem(name, name);
    setItemData(count() - 1, QString::fromStdString(entry.card.description), Qt::ToolTipRole);
  }
  if (count() > 0) insertSeparator(count());
  addItem(tr("Open model file…"), kOpenFile);
  showCurrent();
}

void ModelPicker::setModel(const QString& nameOrFile) {
  current_ = nameOrFile;
  showCurrent();
}

void ModelPicker::showCurrent() {
  const QSignalBlocker quiet(this);
  int index = findData(current_);
  if (index < 0 && !current_.isEmpty()) {
    insertItem(0, current_.contains(QLatin1Char('/')) ? QFileInfo(current_).completeBaseName() : current_, current_);
    setItemData(0, current_, Qt::ToolTipRole);
    index = 0;
  }
  setCurrentIndex(index);
}

void ModelPicker::activate(int index) {
  const QString chosenModel = itemData(index).toString();
  if (chosenModel != kOpenFile) {
    if (chosenModel == current_) return;
    current_ = chosenModel;
    Q_EMIT chosen(chosenModel);
    return;
  }
  showCurrent();
  const QString file = QFileDialog::getOpenFileName(this, tr("Open model file"), QString(),
                                                    tr("Models (*.safetensors *.pth *.pt);;All files (*)"));
  if (!file.isEmpty()) Q_EMIT chosen(file);
}

}  // namespace daybreak::ui
