#include "ui/widgets/compare_view.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/widgets/compare_view_state.h"

namespace daybreak::ui {

namespace {

constexpr double kFitMargin = 8;  // logical pixels
constexpr std::array kZoomSteps{0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5,
                                0.67, 1.0,  1.25, 1.5,  2.0,  3.0, 4.0,  6.0, 8.0,  12.0, 16.0};

QSize devicePixels(const QWidget& widget) {
  const double ratio = widget.devicePixelRatioF();
  return {qRound(widget.width() * ratio), qRound(widget.height() * ratio)};
}

}  // namespace

CompareView::CompareView(QWidget* parent) : QWidget(parent), d_(std::make_unique<State>()) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMinimumSize(160, 120);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setAccessibleName(tr("Photo"));
  setAccessibleDescription(
      tr("The original and the enhanced photo. Hold Space for the original, arrow keys move a zoomed photo, Shift and an "
         "arrow key move the divider, Home fits the photo."));
}

CompareView::~CompareView() = default;

void CompareView::setPhotoSize(QSize photoPixels) {
  for (TileStack& layer : d_->layers) layer.clear();
  for (TileStack& marks : d_->clipping) marks.clear();
  d_->overview = {};
  d_->view.setPhoto(photoPixels);
  updateView();
}

QSize CompareView::photoSize() const { return d_->view.photo(); }

void CompareView::setPlaceholder(const QString& text) {
  if (d_->placeholder == text) return;
  d_->placeholder = text;
  update();
}

void CompareView::setBaseTile(Layer layer, const Tile& tile) {
  d_->layer(layer).setBase(tile);
  d_->markClipping(layer);
  d_->overview = {};
  update();
}

void CompareView::setTile(Layer layer, const Tile& tile) {
  d_->layer(layer).setFine(tile);
  d_->markClipping(layer);
  update();
}

void CompareView::clearLayer(Layer layer) {
  d_->layer(layer).clear();
  d_->markClipping(layer);
  d_->overview = {};
  update();
}

void CompareView::setOverlayOpacity(double opacity01) {
  d_->overlayOpacity = std::clamp(opacity01, 0.0, 1.0);
  update();
}

void CompareView::setClippingShown(bool shown) {
  d_->clippingShown = shown;
  for (const Layer layer : {Layer::Original, Layer::Enhanced}) d_->markClipping(layer);
  update();
}

void CompareView::setMode(Mode mode) {
  if (d_->mode == mode) return;
  d_->mode = mode;
  updateView();
  Q_EMIT modeChanged(mode);
}

CompareView::Mode CompareView::mode() const { return d_->mode; }

void CompareView::setSplitOrientation(Qt::Orientation dividerDirection) {
  d_->dividerDirection = dividerDirection;
  update();
}

Qt::Orientation CompareView::splitOrientation() const { return d_->dividerDirection; }

void CompareView::setHoldOriginal(bool hold) {
  if (d_->holdByPage == hold) return;
  d_->holdByPage = hold;
  updateView();
}

double CompareView::dividerShare() const { return d_->divider; }

void CompareView::setDividerShare(double share01) { moveDivider(share01); }

double CompareView::zoom() const { return d_->view.zoom(); }

void CompareView::setZoom(double zoom) {
  const QSize pane = d_->view.pane();
  d_->view.zoomAt(zoom, QPointF(pane.width() / 2.0, pane.height() / 2.0));
  updateView();
}

void CompareView::setZoomAt(double zoom, QPointF widgetPosition) {
  d_->view.zoomAt(zoom, inPane(widgetPosition));
  updateView();
}

void CompareView::zoomIn() {
  const auto next = std::upper_bound(kZoomSteps.begin(), kZoomSteps.end(), zoom() * 1.001);
  setZoom(next == kZoomSteps.end() ? kZoomSteps.back() : *next);
}

void CompareView::zoomOut() {
  const auto next = std::lower_bound(kZoomSteps.begin(), kZoomSteps.end(), zoom() * 0.999);
  setZoom(next == kZoomSteps.begin() ? kZoomSteps.front() : *std::prev(next));
}

void CompareView::zoomToFit() {
  d_->view.fit();
  updateView();
}

bool CompareView::isFitted() const { return d_->view.isFitted(); }

QRectF CompareView::visiblePhotoRect() const { return d_->view.visible(); }

QPointF CompareView::photoPosition(QPointF widgetPosition) const { return d_->view.toPhoto(inPane(widgetPosition)); }

QPointF CompareView::inPane(QPointF widgetPosition) const {
  const QPointF device = widgetPosition * devicePixelRatioF();
  const QSize size = devicePixels(*this);
  const QRect second = d_->secondPane(size);
  return device - (device.x() >= second.left() ? second : d_->firstPane(size)).topLeft();
}

void CompareView::updateView() {
  d_->view.setMargin(kFitMargin * devicePixelRatioF());
  d_->view.setPane(d_->firstPane(devicePixels(*this)).size());
  update();
  Q_EMIT viewChanged();
}

void CompareView::resizeEvent(QResizeEvent*) { updateView(); }

void CompareView::paintEvent(QPaintEvent*) {
  const double ratio = devicePixelRatioF();
  QPainter painter(this);
  painter.scale(1 / ratio, 1 / ratio);  // one unit is one pixel of the screen, also at 125 %
  d_->paint(painter, devicePixels(*this), ratio, palette(), d_->showFocus && hasFocus());
}

}  // namespace daybreak::ui
