#include "engine/light_areas.h"

#include <algorithm>

namespace daybreak::engine {

namespace {

/// Bilinear, from the preview's grid to the regions'.
float highlightAt(const PhotoPreview& preview, double x01, double y01) {
  const auto& values = preview.highlights();
  const auto column = axisPosition(x01 * preview.width() - 0.5, preview.width());
  const auto row = axisPosition(y01 * preview.height() - 0.5, preview.height());
  const auto cell = [&](int x, int y) {
    return values[static_cast<std::size_t>(std::min(y, preview.height() - 1)) * static_cast<std::size_t>(preview.width()) +
                  static_cast<std::size_t>(std::min(x, preview.width() - 1))];
  };
  const auto across = [&](int y) {
    const float left = cell(column.cell, y);
    return left + column.share * (cell(column.cell + 1, y) - left);
  };
  return across(row.cell) + row.share * (across(row.cell + 1) - across(row.cell));
}

LightAreas withClasses(const FactorMap& map, const Adjustments& adjustments, const ExposureGains& gains) {
  const auto& regions = *map.regions;
  const auto size = static_cast<std::size_t>(regions.width) * static_cast<std::size_t>(regions.height);
  const auto usual = static_cast<float>(gains.whole);
  std::vector<float> amounts(size, usual);
  for (const auto& [name, light] : adjustments.classes) {
    const auto* const region = regions.find(name);
    if (region == nullptr) continue;
    const auto own = gains.classes.find(name);
    const double gain = own == gains.classes.end() ? gains.whole : own->second;
    const auto change = static_cast<float>(light.strength * gain) - usual;
    for (std::size_t i = 0; i < size; ++i) amounts[i] += change * region->weights[i];
  }
  if (adjustments.highlightProtection > 0) {
    const auto protection = static_cast<float>(adjustments.highlightProtection);
    std::size_t i = 0;
    for (int y = 0; y < regions.height; ++y)
      for (int x = 0; x < regions.width; ++x)
        amounts[i++] *= 1 - protection * highlightAt(*map.preview, (x + 0.5) / regions.width, (y + 0.5) / regions.height);
  }
  const float most = *std::ranges::max_element(amounts);
  for (auto& amount : amounts) amount = most > 0 ? 1 - std::max(amount, 0.0F) / most : 0;
  return {adjustments.strength * static_cast<double>(std::max(most, 0.0F)), 1, regions.width, regions.height,
          std::make_shared<const std::vector<float>>(std::move(amounts))};
}

}  // namespace

LightAreas lightAreas(const FactorMap& map, const Adjustments& adjustments, const ExposureGains& gains) {
  const bool apart = map.regions && std::ranges::any_of(adjustments.classes, [&map](const auto& entry) {
                       return map.regions->find(entry.first) != nullptr;
                     });
  if (!apart) {
    LightAreas areas;
    areas.most = adjustments.strength * gains.whole;
    areas.width = map.preview->width();
    areas.height = map.preview->height();
    areas.protection = adjustments.highlightProtection;
    if (areas.protection > 0) areas.spared = {map.preview, &map.preview->highlights()};
    return areas;
  }
  return withClasses(map, adjustments, gains);
}

}  // namespace daybreak::engine
