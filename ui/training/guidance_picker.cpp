#include "ui/training/guidance_picker.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

#include "segment/segmenter_files.h"

namespace daybreak::ui {

namespace {

const QString kFile = QStringLiteral("?file");  // no file is called so

}  // namespace

GuidancePicker::GuidancePicker(QWidget* parent) : QWidget(parent), combo_(new QComboBox(this)), note_(new QLabel(this)) {
  combo_->setObjectName(QStringLiteral("guidance"));
  combo_->setAccessibleName(tr("Semantic guidance"));
  combo_->setToolTip(
      tr("A second, frozen network looks at the enhanced pictures and rewards those in which things can be told "
         "apart. Only the training needs it; the model stays as small and fast."));
  combo_->addItem(tr("Off"), QStringLiteral("off"));
  combo_->addItem(tr("Random ResNet-50"), QStringLiteral("random"));
  for (const auto& entry : segment::listSegmenters()) {
    const QString name = QString::fromStdString(entry.card.name);
    combo_->addItem(name, name);
    combo_->setItemData(combo_->count() - 1, QString::fromStdString(entry.card.description), Qt::ToolTipRole);
  }
  combo_->addItem(tr("ResNet-50 weights or segmenter…"), kFile);
  combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo_->setMinimumContentsLength(12);
  note_->setTextFormat(Qt::PlainText);
  note_->setWordWrap(true);
  note_->setForegroundRole(QPalette::PlaceholderText);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(combo_);
  column->addWidget(note_);
  connect(combo_, &QComboBox::activated, this, &GuidancePicker::choose);
  setSegmenter(QStringLiteral("off"));
}

void GuidancePicker::setSegmenter(const QString& segmenter) {
  segmenter_ = segmenter;
  int place = combo_->findData(segmenter);
  if (place < 0) {
    place = combo_->count() - 1;
    combo_->insertItem(place, QFileInfo(segmenter).fileName(), segmenter);
    combo_->setItemData(place, QDir::toNativeSeparators(segmenter), Qt::ToolTipRole);
  }
  combo_->setCurrentIndex(place);
  explain();
}

void GuidancePicker::choose(int index) {
  const QString segmenter = combo_->itemData(index).toString();
  if (segmenter != kFile) {
    setSegmenter(segmenter);
    Q_EMIT chosen(segmenter);
    return;
  }
  setSegmenter(QString(segmenter_));
  auto* dialog = new QFileDialog(this, tr("ResNet-50 weights or a segmenter"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setNameFilters({tr("Weights (*.pth *.pt *.safetensors)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    setSegmenter(file);
    Q_EMIT chosen(file);
  });
  dialog->open();
}

void GuidancePicker::explain() {
  if (segmenter_ == QLatin1String("off")) {
    note_->setText(tr("Trains without a guide, about one and a half times as fast."));
  } else if (segmenter_ == QLatin1String("random")) {
    note_->setText(
        tr("Without ImageNet weights the guide has never seen a photo: it recognises nothing, and only rewards pictures whose "
           "regions look different to a random network. To train as published, give torchvision's file resnet50-*.pth."));
  } else {
    note_->setText(tr("A file of ResNet-50 weights gets a random top-down part, as published. A segmenter is used as it is."));
  }
}

}  // namespace daybreak::ui
