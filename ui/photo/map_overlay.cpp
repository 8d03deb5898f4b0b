#include "ui/photo/map_overlay.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/colour_bar.h"

namespace daybreak::ui {

namespace {

template <typename Sample>
double chosen(const engine::FactorMap& map, MapChannel channel, Sample sample) {
  if (channel != MapChannel::Mean) return sample(std::min(static_cast<int>(channel) - 1, map.channels - 1));
  double sum = 0;
  for (int c = 0; c < map.channels; ++c) sum += sample(c);
  return sum / map.channels;
}

}  // namespace

double mapValue(const engine::FactorMap& map, MapChannel channel, QPointF photoPosition) {
  return chosen(map, channel,
                [&](int c) { return static_cast<double>(map.at(c, photoPosition.x() - 0.5, photoPosition.y() - 0.5)); });
}

MapRange rangeOf(const engine::FactorMap& map, MapChannel channel) {
  const std::size_t count = map.plane(0).size();
  double low = 1e9;
  double high = -1e9;
  for (std::size_t i = 0; i < count; ++i) {
    const double value = chosen(map, channel, [&](int c) { return static_cast<double>(map.plane(c)[i]); });
    low = std::min(low, value);
    high = std::max(high, value);
  }
  if (!(high - low > 1e-4)) return {low - 0.01, low + 0.01};  // a flat map still needs a bar
  return {low, high};
}

QImage colouredMap(const engine::FactorMap& map, MapChannel channel, const MapRange& range, const QRectF& photoRect,
                   QSize pixels) {
  QImage image(pixels, QImage::Format_RGB32);
  const double perValue = 1 / (range.maximum - range.minimum);
  for (int y = 0; y < pixels.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    const double photoY = photoRect.y() + (y + 0.5) * photoRect.height() / pixels.height();
    for (int x = 0; x < pixels.width(); ++x) {
      const double photoX = photoRect.x() + (x + 0.5) * photoRect.width() / pixels.width();
      line[x] = mapColour((mapValue(map, channel, {photoX, photoY}) - range.minimum) * perValue);
    }
  }
  return image;
}

}  // namespace daybreak::ui
