#include "ui/photo/map_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>

#include "ui/photo/map_names.h"
#include "ui/widgets/colour_bar.h"
#include "ui/widgets/compare_view.h"

namespace daybreak::ui {

namespace {
constexpr int kWholeMapSide = 512;
constexpr int kVisibleSide = 1024;
}  // namespace

MapView::MapView(CompareView& view, ColourBar& bar, QWidget* parent)
    : QWidget(parent),
      view_(view),
      bar_(bar),
      quantityLabel_(new QLabel(tr("Sho&w"), this)),
      quantity_(new QComboBox(this)),
      channelChoice_(new QComboBox(this)),
      opacity_(new QSlider(Qt::Horizontal, this)),
      opacityText_(new QLabel(this)),
      whole_(pool_),
      visible_(pool_) {
  pool_.setMaxThreadCount(1);
  quantityLabel_->setBuddy(quantity_);
  quantity_->setObjectName(QStringLiteral("mapQuantity"));
  quantity_->addItems({tr("Illumination"), tr("Gain 1/i")});
  quantity_->setAccessibleName(tr("What is shown of the illumination"));
  quantity_->setToolTip(
      tr("The light the model sees in the photo, or what the photo is multiplied by for it at 100 % strength"));
  auto* channelLabel = new QLabel(tr("C&hannel"), this);
  channelLabel->setBuddy(channelChoice_);
  channelChoice_->addItems({tr("Mean"), tr("Red"), tr("Green"), tr("Blue")});
  channelChoice_->setAccessibleName(tr("Channel of the factor map"));
  channelChoice_->setToolTip(tr("Which colour channel's values are shown"));
  auto* opacityLabel = new QLabel(tr("Op&acity"), this);
  opacityLabel->setBuddy(opacity_);
  opacity_->setObjectName(QStringLiteral("mapOpacity"));
  opacity_->setRange(0, 100);
  opacity_->setAccessibleName(tr("Opacity of the factor map"));
  opacity_->setToolTip(tr("How much the map covers the enhanced picture"));
  opacity_->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
  opacityText_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 %")));

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 4, 8, 4);
  row->addWidget(quantityLabel_);
  row->addWidget(quantity_);
  row->addWidget(channelLabel);
  row->addWidget(channelChoice_);
  row->addSpacing(16);
  row->addWidget(opacityLabel);
  row->addWidget(opacity_, 1);
  row->addWidget(opacityText_);
  row->addStretch(0);

  connect(channelChoice_, &QComboBox::currentIndexChanged, this, &MapView::updateMap);
  connect(quantity_, &QComboBox::currentIndexChanged, this, [this] {
    showNames();
    updateMap();
  });
  connect(opacity_, &QSlider::valueChanged, this, [this](int percent) {
    opacityText_->setText(tr("%1 %").arg(percent));
    if (active_) view_.setOverlayOpacity(percent / 100.0);
  });
  opacity_->setValue(75);
  showNames();
  setActive(false);
}

MapChoice MapView::choice() const {
  const bool gain = isGainWanted() && engine::hasGain(map_.kind);
  return {static_cast<MapChannel>(channelChoice_->currentIndex()), gain ? engine::MapQuantity::Gain : engine::MapQuantity::Map};
}

QString MapView::valueText(QPointF photoPosition) const {
  if (map_.isNull()) return {};
  // While another picture covers the map, its channels' mean says most.
  const MapChoice shown{active_ ? choice().channel : MapChannel::Mean, choice().quantity};
  return mapValueText(map_.kind, shown.quantity, mapValue(map_, shown, photoPosition));
}

bool MapView::isGainWanted() const { return quantity_->currentIndex() == 1; }

void MapView::setGainWanted(bool wanted) { quantity_->setCurrentIndex(wanted ? 1 : 0); }

void MapView::showNames() {
  const engine::MapQuantity quantity = choice().quantity;
  quantityLabel_->setVisible(engine::hasGain(map_.kind));
  quantity_->setVisible(engine::hasGain(map_.kind));
  bar_.setTitle(mapTitle(map_.kind, quantity));
  bar_.setPrefix(quantity == engine::MapQuantity::Gain ? QStringLiteral("×") : QString());
  bar_.setHighBright(engine::highIsBright(map_.kind));
}

int MapView::opacityPercent() const { return opacity_->value(); }

void MapView::setOpacityPercent(int percent) { opacity_->setValue(percent); }

void MapView::setActive(bool active) {
  active_ = active;
  setVisible(active);
  bar_.setVisible(active);
  if (active) {
    view_.setOverlayOpacity(opacity_->value() / 100.0);
    updateMap();
  } else {
    whole_.drop();
    visible_.drop();
    view_.clearLayer(CompareView::Layer::Overlay);
  }
}

void MapView::setMap(const engine::FactorMap& map) {
  if (map.values == map_.values) return;
  map_ = map;
  if (!map_.isNull()) showNames();
  if (active_) updateMap();
}

void MapView::updateMap() {
  if (!active_) return;
  if (map_.isNull()) {
    view_.clearLayer(CompareView::Layer::Overlay);
    return;
  }
  struct Whole {
    MapRange range;
    QImage image;
  };
  const QRectF photo(0, 0, map_.sourceWidth, map_.sourceHeight);
  const QSize pixels = photo.size().scaled(kWholeMapSide, kWholeMapSide, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
  whole_.request(
      [map = map_, shown = choice(), photo, pixels] {
        const MapRange range = rangeOf(map, shown);
        return Whole{range, colouredMap(map, shown, range, photo, pixels)};
      },
      [this, photo](const Outcome<Whole>& outcome) {
        if (!outcome.value || !active_) return;
        range_ = outcome.value->range;
        bar_.setRange(range_.minimum, range_.maximum);
        view_.clearLayer(CompareView::Layer::Overlay);
        view_.setBaseTile(CompareView::Layer::Overlay, {outcome.value->image, photo});
        updateView();
      });
}

void MapView::updateView() {
  if (!active_ || map_.isNull()) return;
  const QRectF visible = view_.visiblePhotoRect();
  TileSpec tile = tileForView(visible, view_.zoom(), {map_.sourceWidth, map_.sourceHeight});
  if (tile.isEmpty()) return;
  // The map is smooth: more pixels than this show nothing more.
  const int side = std::max(tile.pixels.width(), tile.pixels.height());
  if (side > kVisibleSide) tile = reduced(tile, static_cast<double>(kVisibleSide) / side);
  visible_.request([map = map_, shown = choice(), range = range_,
                    tile] { return colouredMap(map, shown, range, tile.photoRect, tile.pixels); },
                   [this, tile](const Outcome<QImage>& outcome) {
                     if (outcome.value && active_) {
                       view_.setTile(CompareView::Layer::Overlay, {*outcome.value, tile.photoRect});
                     }
                   });
}

void MapView::setPointer(QPointF photoPosition) {
  if (active_ && !map_.isNull()) bar_.setMarker(mapValue(map_, choice(), photoPosition));
}

void MapView::clearPointer() { bar_.clearMarker(); }

}  // namespace daybreak::ui
