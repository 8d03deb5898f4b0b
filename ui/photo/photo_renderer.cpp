#include "ui/photo/photo_renderer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace daybreak::ui {

namespace {

constexpr double kFrameMs = 16;
constexpr int kRestMs = 90;
constexpr int kOverviewEveryMs = 150;
constexpr double kCoarsestPreview = 0.35;

double meanLevel(const media::Image& picture) {
  double sum = 0;
  std::vector<float> row(static_cast<std::size_t>(picture.width()));
  for (int channel = 0; channel < 3; ++channel) {
    for (int y = 0; y < picture.height(); ++y) {
      picture.readRow(channel, y, row);
      sum += std::accumulate(row.begin(), row.end(), 0.0);
    }
  }
  return sum / (3.0 * static_cast<double>(std::max<std::size_t>(1, picture.pixels())));
}

engine::Placement placementOf(const QRectF& rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

QRectF wholePhoto(const Pyramid& pyramid) { return {QPointF(0, 0), QSizeF(pyramid.size())}; }

}  // namespace

PhotoRenderer::PhotoRenderer(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(1);
  rested_.setSingleShot(true);
  rested_.setInterval(kRestMs);
  connect(&rested_, &QTimer::timeout, this, &PhotoRenderer::pump);
  sinceBase_.start();
}

PhotoRenderer::~PhotoRenderer() { stop_.request_stop(); }

void PhotoRenderer::clear() {
  stop_.request_stop();
  scene_ = {};
  wanted_ = {};
  input_.reset();
  ++photoNumber_;
  tileDue_ = fullDue_ = baseDue_ = false;
  tiles_[0] = tiles_[1] = {};
}

void PhotoRenderer::setScene(const Scene& scene) {
  const bool otherPhoto = scene.pyramid != scene_.pyramid;
  const bool otherMap = scene.estimate.map.values != scene_.estimate.map.values;
  const bool slidersOnly = !otherPhoto && !otherMap && (scene.adjustments != scene_.adjustments || scene.steps != scene_.steps);
  if (otherPhoto) {
    clear();
    fullMs_ = 0;
  }
  scene_ = scene;
  tileDue_ = baseDue_ = true;
  previewing_ = slidersOnly && fullMs_ > kFrameMs;
  if (previewing_) {
    fullDue_ = true;
    rested_.start();
  }
  pump();
}

void PhotoRenderer::setView(const QRectF& visible, double zoom) {
  if (!scene_.pyramid) return;
  const TileSpec tile = tileForView(visible, zoom, scene_.pyramid->size());
  if (tile == wanted_) return;
  wanted_ = tile;
  tileDue_ = true;
  previewing_ = false;
  pump();
}

void PhotoRenderer::pump() {
  if (busy_ || !scene_.pyramid) return;
  const bool overviewLate = baseDue_ && sinceBase_.elapsed() > kOverviewEveryMs && !wanted_.isEmpty() && input_;
  if (overviewLate && tileDue_ && previewing_) {
    startBase();
  } else if (tileDue_ && !wanted_.isEmpty()) {
    const double factor = std::clamp(std::sqrt(kFrameMs / std::max(kFrameMs, fullMs_)), kCoarsestPreview, 1.0);
    startTile(previewing_ ? reduced(wanted_, factor) : wanted_, previewing_);
  } else if (fullDue_ && !rested_.isActive() && !wanted_.isEmpty()) {
    startTile(wanted_, false);
  } else if (baseDue_) {
    startBase();
  }
}

void PhotoRenderer::startTile(const TileSpec& tile, bool preview) {
  busy_ = true;
  tileDue_ = false;
  if (!preview) fullDue_ = false;
  stop_ = std::stop_source();
  const Input known = tile == inputSpec_ ? input_ : nullptr;
  inBackground(
      pool_, this,
      [scene = scene_, tile, known, preview, stop = stop_.get_token()] {
        Rendered result;
        QElapsedTimer clock;
        clock.start();
        result.input =
            known ? known : std::make_shared<const media::Image>(scene.pyramid->sampled(tile.photoRect, tile.pixels));
        if (!known && !preview) result.original = scene.pyramid->forScreen(*result.input);
        if (scene.estimate.isNull()) return result;
        clock.restart();
        // Bytes, as the screen shows no more.
        const media::Image enhanced =
            scene.estimate.enhancer->render(*result.input, scene.estimate.map, scene.adjustments, placementOf(tile.photoRect),
                                            scene.steps, stop, {}, media::Samples::U8);
        result.renderMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        result.enhanced = scene.pyramid->forScreen(enhanced);
        result.totalMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        return result;
      },
      [this, tile, preview, number = photoNumber_](const Outcome<Rendered>& outcome) {
        busy_ = false;
        if (number == photoNumber_) accept(tile, preview, outcome);
        pump();
      });
}

void PhotoRenderer::accept(const TileSpec& tile, bool preview, const Outcome<Rendered>& outcome) {
  if (!outcome.value) {
    if (!outcome.problem.isEmpty()) Q_EMIT problem(outcome.problem);
    return;
  }
  input_ = outcome.value->input;
  inputSpec_ = tile;
  if (!outcome.value->original.isNull()) {
    tiles_[0] = {outcome.value->original, tile.photoRect};
    Q_EMIT tileReady(CompareView::Layer::Original, tiles_[0]);
  }
  if (outcome.value->enhanced.isNull()) return;
  tiles_[1] = {outcome.value->enhanced, tile.photoRect};
  Q_EMIT tileReady(CompareView::Layer::Enhanced, tiles_[1]);
  if (preview) return;
  fullMs_ = outcome.value->totalMs;
  Q_EMIT rendered(outcome.value->renderMs);
}

void PhotoRenderer::startBase() {
  busy_ = true;
  baseDue_ = false;
  stop_ = std::stop_source();
  inBackground(
      pool_, this,
      [scene = scene_, stop = stop_.get_token()] {
        Small result;
        result.original = scene.pyramid->forScreen(scene.pyramid->coarse());
        result.overview.original = histogramOf(result.original);
        if (scene.estimate.isNull()) return result;
        const media::Image enhanced = scene.estimate.enhancer->render(scene.pyramid->coarse(), scene.estimate.map,
                                                                      scene.adjustments, {}, scene.steps, stop);
        result.enhanced = scene.pyramid->forScreen(enhanced);
        result.overview.enhanced = histogramOf(result.enhanced);
        result.overview.meanLevel01 = meanLevel(enhanced);
        return result;
      },
      [this, number = photoNumber_](const Outcome<Small>& outcome) {
        busy_ = false;
        sinceBase_.restart();
        if (number == photoNumber_ && outcome.value) {
          const QRectF whole = wholePhoto(*scene_.pyramid);
          Q_EMIT baseTileReady(CompareView::Layer::Original, {outcome.value->original, whole});
          if (!outcome.value->enhanced.isNull()) {
            Q_EMIT baseTileReady(CompareView::Layer::Enhanced, {outcome.value->enhanced, whole});
          }
          Q_EMIT overviewReady(outcome.value->overview);
        }
        pump();
      });
}

std::optional<QRgb> PhotoRenderer::colourAt(CompareView::Layer layer, QPointF photoPosition) const {
  const Tile& tile = tiles_[layer == CompareView::Layer::Original ? 0 : 1];
  if (tile.image.isNull() || !tile.photoRect.contains(photoPosition)) return {};
  const QPointF inside = photoPosition - tile.photoRect.topLeft();
  const int x = static_cast<int>(inside.x() / tile.photoRect.width() * tile.image.width());
  const int y = static_cast<int>(inside.y() / tile.photoRect.height() * tile.image.height());
  if (!tile.image.valid(x, y)) return {};
  return tile.image.pixel(x, y);
}

}  // namespace daybreak::ui
