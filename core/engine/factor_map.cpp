#include "engine/factor_map.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/highlights.h"
#include "media/resample.h"

namespace daybreak::engine {

namespace {

constexpr int kPreviewSide = 256;

}  // namespace

PhotoPreview::PhotoPreview(media::Image photo) : photo_(std::move(photo)) {
  std::tie(width_, height_) = media::fittedSize(photo_.width(), photo_.height(), kPreviewSide);
}

const media::Image& PhotoPreview::picture() const {
  std::call_once(made_, [this] { make(); });
  return picture_;
}

const std::vector<float>& PhotoPreview::highlights() const {
  std::call_once(made_, [this] { make(); });
  return highlights_;
}

void PhotoPreview::make() const {
  picture_ = media::converted(media::resized(photo_, width_, height_), media::Samples::F32);
  highlights_ = highlightWeights(picture_);
  photo_ = {};
}

std::span<const float> FactorMap::plane(int channel) const {
  const auto size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  return std::span<const float>(*values).subspan(static_cast<std::size_t>(channel) * size, size);
}

float FactorMap::at(int channel, double x, double y) const {
  const auto column = axisPosition(columns.at(x), width);
  const auto row = axisPosition(rows.at(y), height);
  const auto cells = plane(channel);
  const auto cell = [&](int cx, int cy) {
    return cells[static_cast<std::size_t>(std::min(cy, height - 1)) * static_cast<std::size_t>(width) +
                 static_cast<std::size_t>(std::min(cx, width - 1))];
  };
  const float upper =
      cell(column.cell, row.cell) + column.share * (cell(column.cell + 1, row.cell) - cell(column.cell, row.cell));
  const float lower =
      cell(column.cell, row.cell + 1) + column.share * (cell(column.cell + 1, row.cell + 1) - cell(column.cell, row.cell + 1));
  return upper + row.share * (lower - upper);
}

FactorMap shownMap(const FactorMap& map) {
  if (map.channels <= 3) return map;
  const int maps = map.channels / 3;
  std::vector<float> values(3 * map.plane(0).size());
  for (int channel = 0; channel < map.channels; ++channel) {
    const auto plane = map.plane(channel);
    const auto start = static_cast<std::size_t>(channel % 3) * plane.size();
    for (std::size_t i = 0; i < plane.size(); ++i) values[start + i] += plane[i] / static_cast<float>(maps);
  }
  FactorMap shown = map;
  shown.channels = 3;
  shown.values = std::make_shared<const std::vector<float>>(std::move(values));
  return shown;
}

}  // namespace daybreak::engine
