#include "ui/photo/segmentation_view.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <cmath>

#include "atomic_file.h"
#include "segment/segmenter_files.h"
#include "ui/photo/class_legend.h"
#include "ui/photo/class_names.h"
#include "ui/photo/file_path.h"
#include "ui/widgets/compare_view.h"

namespace daybreak::ui {

namespace {

constexpr int kRestMs = 400;
constexpr int kLookSide = 1024;  // longest side of the enhanced picture that is looked at

/// The classes' colours; clear where nothing is known or another class is shown alone.
QImage coloured(const Segmentation& segmentation, std::optional<std::uint8_t> only) {
  std::vector<QRgb> colours(256, qRgba(0, 0, 0, 0));
  for (std::size_t i = 0; i < segmentation.classes->classes.size(); ++i) {
    const auto& colour = segmentation.classes->classes[i].colour;
    if (!only || *only == i) colours[i] = qRgb(colour[0], colour[1], colour[2]);
  }
  const auto& map = segmentation.map;
  QImage image(map.width, map.height, QImage::Format_ARGB32_Premultiplied);
  for (int y = 0; y < map.height; ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < map.width; ++x) line[x] = colours[map.at(x, y)];
  }
  return image;
}

}  // namespace

SegmentationView::SegmentationView(CompareView& view, ClassLegend& legend, std::shared_ptr<SegmentationShelf> shelf,
                                   QWidget* parent)
    : QWidget(parent),
      view_(view),
      legend_(legend),
      shelf_(std::move(shelf)),
      segmenter_(new QComboBox(this)),
      source_(new QComboBox(this)),
      opacity_(new QSlider(Qt::Horizontal, this)),
      opacityText_(new QLabel(this)),
      state_(new QLabel(this)),
      save_(new QPushButton(tr("&Save classes…"), this)),
      looking_(pool_) {
  setObjectName(QStringLiteral("segmentationView"));
  pool_.setMaxThreadCount(1);
  savePool_.setMaxThreadCount(1);
  auto* segmenterLabel = new QLabel(tr("Se&gmenter"), this);
  segmenterLabel->setBuddy(segmenter_);
  segmenter_->setObjectName(QStringLiteral("segmenter"));
  segmenter_->setAccessibleName(tr("Segmenter"));
  segmenter_->setToolTip(tr("What tells things apart. Further ones can be imported on the Models page."));
  segmenter_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  auto* sourceLabel = new QLabel(tr("&Look at"), this);
  sourceLabel->setBuddy(source_);
  source_->setObjectName(QStringLiteral("segmentationSource"));
  source_->addItems({tr("Dark photo"), tr("Enhanced photo")});
  source_->setAccessibleName(tr("Picture in which things are looked for"));
  source_->setToolTip(tr("The picture in which things are looked for. Light by class always follows the dark photo."));
  auto* opacityLabel = new QLabel(tr("Op&acity"), this);
  opacityLabel->setBuddy(opacity_);
  opacity_->setObjectName(QStringLiteral("segmentationOpacity"));
  opacity_->setRange(0, 100);
  opacity_->setAccessibleName(tr("Opacity of the classes' colours"));
  opacity_->setToolTip(tr("How much the classes' colours cover the enhanced picture"));
  opacity_->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
  opacityText_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 %")));
  state_->setForegroundRole(QPalette::PlaceholderText);
  save_->setObjectName(QStringLiteral("saveClasses"));
  save_->setToolTip(tr("A PNG file of the photo's size whose palette numbers are the classes"));

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 4, 8, 4);
  row->addWidget(segmenterLabel);
  row->addWidget(segmenter_);
  row->addWidget(sourceLabel);
  row->addWidget(source_);
  row->addSpacing(12);
  row->addWidget(opacityLabel);
  row->addWidget(opacity_, 1);
  row->addWidget(opacityText_);
  row->addWidget(state_);
  row->addStretch(0);
  row->addWidget(save_);

  rested_.setSingleShot(true);
  rested_.setInterval(kRestMs);
  connect(&rested_, &QTimer::timeout, this, &SegmentationView::look);
  connect(segmenter_, &QComboBox::activated, this, [this] { Q_EMIT segmenterChosen(segmenter_->currentText()); });
  connect(source_, &QComboBox::currentIndexChanged, this, &SegmentationView::look);
  connect(save_, &QPushButton::clicked, this, &SegmentationView::askWhereToSave);
  connect(opacity_, &QSlider::valueChanged, this, [this](int percent) {
    opacityText_->setText(tr("%1 %").arg(percent));
    if (active_) view_.setOverlayOpacity(percent / 100.0);
  });
  connect(&legend_, &ClassLegend::chosenChanged, this, [this] {
    draw();
    const auto chosen = legend_.chosen();
    Q_EMIT classChosen(chosen && found_ ? QString::fromStdString(found_->classes->classes[*chosen].name) : QString());
  });
  opacity_->setValue(50);
  reloadSegmenters();
  setActive(false);
}

SegmentationView::~SegmentationView() { stop_.request_stop(); }

int SegmentationView::opacityPercent() const { return opacity_->value(); }
void SegmentationView::setOpacityPercent(int percent) { opacity_->setValue(percent); }
bool SegmentationView::looksAtEnhanced() const { return source_->currentIndex() == 1; }
void SegmentationView::setLooksAtEnhanced(bool enhanced) { source_->setCurrentIndex(enhanced ? 1 : 0); }

void SegmentationView::reloadSegmenters() {
  const QSignalBlocker quiet(segmenter_);
  segmenter_->clear();
  for (const auto& entry : segment::listSegmenters()) segmenter_->addItem(QString::fromStdString(entry.card.name));
  segmenter_->setCurrentIndex(segmenter_->findText(QString::fromStdString(edit_.segmenter)));
}

void SegmentationView::setActive(bool active) {
  if (active_) view_.clearLayer(CompareView::Layer::Overlay);
  active_ = active;
  setVisible(active);
  legend_.setVisible(active);
  if (!active) return;
  view_.setOverlayOpacity(opacity_->value() / 100.0);
  found_ ? draw() : look();
}

void SegmentationView::setPhoto(const QString& path, const std::shared_ptr<const Pyramid>& photo, const Estimate& estimate,
                                const engine::Edit& edit) {
  const bool other = photo != photo_ || edit.segmenter != edit_.segmenter;
  const bool otherLight = edit.adjustments != edit_.adjustments || estimate.map.values != estimate_.map.values;
  path_ = path;
  photo_ = photo;
  estimate_ = estimate;
  edit_ = edit;
  segmenter_->setCurrentIndex(segmenter_->findText(QString::fromStdString(edit.segmenter)));
  if (other) {
    found_.reset();
    legend_.setSegmentation({});
    if (active_) {
      view_.clearLayer(CompareView::Layer::Overlay);
      look();
    }
  } else if (otherLight && active_ && looksAtEnhanced()) {
    rested_.start();
  }
  save_->setEnabled(photo_ != nullptr);
}

void SegmentationView::look() {
  if (!active_) return;
  stop_.request_stop();
  stop_ = std::stop_source();
  if (!photo_ || (looksAtEnhanced() && estimate_.isNull())) return;
  showState(tr("Looking …"));
  looking_.request(
      [shelf = shelf_, photo = photo_, enhanced = looksAtEnhanced(), estimate = estimate_, edit = edit_,
       stop = stop_.get_token()] {
        if (!enhanced) return shelf->ofPhoto(photo, edit.segmenter, stop);
        const QSize size =
            photo->size().scaled(kLookSide, kLookSide, Qt::KeepAspectRatio).boundedTo(photo->size()).expandedTo({1, 1});
        const auto small = photo->sampled(QRectF(QPointF(), QSizeF(photo->size())), size);
        return shelf->ofPicture(estimate.enhancer->render(small, estimate.map, edit.adjustments, {}, -1, stop), edit.segmenter,
                                stop);
      },
      [this, photo = photo_, segmenter = edit_.segmenter](const Outcome<std::shared_ptr<const Segmentation>>& outcome) {
        if (photo != photo_ || segmenter != edit_.segmenter || outcome.cancelled()) return;
        showState({});
        if (!outcome.value) {
          Q_EMIT problem(outcome.problem);
          return;
        }
        found_ = *outcome.value;
        legend_.setSegmentation(found_);
        draw();
        Q_EMIT found();
      });
}

void SegmentationView::draw() {
  if (!active_ || !found_ || !photo_) return;
  view_.setBaseTile(CompareView::Layer::Overlay,
                    {coloured(*found_, legend_.chosen()), QRectF(QPointF(), QSizeF(photo_->size()))});
}

void SegmentationView::showState(const QString& text) {
  state_->setText(text);
  state_->setVisible(!text.isEmpty());
}

QString SegmentationView::classText(QPointF photoPosition) const {
  if (!active_ || !found_ || !photo_) return {};
  const auto& map = found_->map;
  const int x = static_cast<int>(std::floor(photoPosition.x() * map.width / photo_->size().width()));
  const int y = static_cast<int>(std::floor(photoPosition.y() * map.height / photo_->size().height()));
  if (x < 0 || y < 0 || x >= map.width || y >= map.height) return {};
  const auto label = map.at(x, y);
  return label < found_->classes->classes.size() ? className(found_->classes->classes[label].name) : QString();
}

void SegmentationView::askWhereToSave() {
  if (!found_) return;
  const QFileInfo photo(path_);
  const QString proposed = photo.dir().filePath(photo.completeBaseName() + QStringLiteral("-classes.png"));
  const QString file = QFileDialog::getSaveFileName(this, tr("Save classes"), proposed, tr("PNG pictures (*.png)"));
  if (!file.isEmpty()) save(file);
}

void SegmentationView::save(const QString& chosen) {
  const QString file = chosen.endsWith(QLatin1String(".png"), Qt::CaseInsensitive) ? chosen : chosen + QStringLiteral(".png");
  if (QFileInfo(file) == QFileInfo(path_)) {
    Q_EMIT problem(tr("%1 is the photo itself. Choose another name.").arg(QFileInfo(file).fileName()));
    return;
  }
  inBackground(
      savePool_, this,
      [found = found_, size = photo_->size(), file] {
        segment::writeLabels(toPath(file), segment::resized(found->map, size.width(), size.height()), *found->classes);
        return true;
      },
      [this, file](const Outcome<bool>& outcome) {
        if (outcome.value) Q_EMIT saved(file);
        if (!outcome.problem.isEmpty()) Q_EMIT problem(outcome.problem);
      });
}

}  // namespace daybreak::ui
