#include "ui/photo/map_overlay.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/colour_bar.h"

namespace daybreak::ui {

namespace {

template <typename Sample>
double chosen(const engine::FactorMap& map, MapChoice choice, Sample sample) {
  const auto value = [&](int c) { return static_cast<double>(engine::asQuantity(sample(c), choice.quantity)); };
  if (choice.channel != MapChannel::Mean) return value(std::min(static_cast<int>(choice.channel) - 1, map.channels - 1));
  double sum = 0;
  for (int c = 0; c < map.channels; ++c) sum += value(c);
  return sum / map.channels;
}

}  // namespace

double mapValue(const engine::FactorMap& map, MapChoice choice, QPointF photoPosition) {
  return chosen(map, choice, [&](int c) { return map.at(c, photoPosition.x() - 0.5, photoPosition.y() - 0.5); });
}

MapRange rangeOf(const engine::FactorMap& map, MapChoice choice) {
  const std::size_t count = map.plane(0).size();
  double low = 1e9;
  double high = -1e9;
  for (std::size_t i = 0; i < count; ++i) {
    const double value = chosen(map, choice, [&](int c) { return map.plane(c)[i]; });
    low = std::min(low, value);
    high = std::max(high, value);
  }
  if (!(high - low > 1e-4)) return {low - 0.01, low + 0.01};  // a flat map still needs a bar
  return {low, high};
}

QImage colouredMap(const engine::FactorMap& map, MapChoice choice, const MapRange& range, const QRectF& photoRect,
                   QSize pixels) {
  QImage image(pixels, QImage::Format_RGB32);
  const double perValue = 1 / (range.maximum - range.minimum);
  const bool highBright = engine::highIsBright(map.kind);
  for (int y = 0; y < pixels.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    const double photoY = photoRect.y() + (y + 0.5) * photoRect.height() / pixels.height();
    for (int x = 0; x < pixels.width(); ++x) {
      const double photoX = photoRect.x() + (x + 0.5) * photoRect.width() / pixels.width();
      const double share = (mapValue(map, choice, {photoX, photoY}) - range.minimum) * perValue;
      line[x] = mapColour(highBright ? 1 - share : share);
    }
  }
  return image;
}

}  // namespace daybreak::ui
