#include "engine/fused/preview_map.h"

#include <algorithm>

#include "engine/grid_axis.h"

namespace daybreak::engine::fused {

namespace {

/// One of the two photo rows (or columns) between which a preview pixel lies.
struct Tap {
  int photo;
  std::size_t preview;
  std::size_t side;  ///< 0 before, 1 after
};

/// Taps of one axis by photo position, and the share of the one after.
struct Axis {
  std::vector<Tap> taps;
  std::vector<float> share;

  Axis(int previewSize, int photoSize) {
    const double step = static_cast<double>(photoSize) / previewSize;
    for (int i = 0; i < previewSize; ++i) {
      const auto position = axisPosition(i * step + step / 2 - 0.5, photoSize);
      const auto index = static_cast<std::size_t>(i);
      taps.push_back({position.cell, index, 0});
      taps.push_back({std::min(position.cell + 1, photoSize - 1), index, 1});
      share.push_back(position.share);
    }
    std::ranges::stable_sort(taps, {}, &Tap::photo);
  }

  /// Those with a photo position in first … last − 1.
  std::span<const Tap> within(int first, int last) const {
    const auto begin = std::ranges::lower_bound(taps, first, {}, &Tap::photo);
    const auto end = std::ranges::lower_bound(taps, last, {}, &Tap::photo);
    return {begin, end};
  }
};

/// The four values around each preview pixel.
class Corners {
 public:
  Corners(int width, int height, int channels)
      : width_(static_cast<std::size_t>(width)),
        size_(width_ * static_cast<std::size_t>(height)),
        values_(static_cast<std::size_t>(channels) * 4 * size_) {}

  float& at(std::size_t channel, std::size_t x, std::size_t y, std::size_t right, std::size_t below) {
    return values_[((channel * size_ + y * width_ + x) * 2 + below) * 2 + right];
  }

 private:
  std::size_t width_;
  std::size_t size_;
  std::vector<float> values_;
};

}  // namespace

FactorMap previewMap(const FusedNet& net, const media::Image& photo, std::shared_ptr<const PhotoPreview> preview, int threads,
                     std::stop_token stop, const std::function<void(double)>& told) {
  const int width = preview->width();
  const int height = preview->height();
  const Axis columns(width, photo.width());
  const Axis rows(height, photo.height());
  Corners corners(width, height, net.mapChannels());
  const auto take = [&](const FactorRun& run, int) {
    for (const auto& row : rows.within(run.y, run.y + 1))
      for (const auto& column : columns.within(run.x, run.x + run.count))
        for (int c = 0; c < run.channels; ++c)
          corners.at(static_cast<std::size_t>(c), column.preview, row.preview, column.side, row.side) =
              run.channel(c)[column.photo - run.x];
  };
  net.run(photo, threads, take, std::move(stop), told);

  std::vector<float> values;
  for (std::size_t c = 0; c < static_cast<std::size_t>(net.mapChannels()); ++c) {
    for (std::size_t y = 0; y < rows.share.size(); ++y) {
      for (std::size_t x = 0; x < columns.share.size(); ++x) {
        const auto between = [&](std::size_t right) {
          const float above = corners.at(c, x, y, right, 0);
          return above + rows.share[y] * (corners.at(c, x, y, right, 1) - above);
        };
        values.push_back(between(0) + columns.share[x] * (between(1) - between(0)));
      }
    }
  }
  FactorMap map;
  map.kind = net.mapKind();
  map.channels = net.mapChannels();
  map.width = map.sourceWidth = width;
  map.height = map.sourceHeight = height;
  map.values = std::make_shared<const std::vector<float>>(std::move(values));
  map.preview = std::move(preview);
  return map;
}

}  // namespace daybreak::engine::fused
