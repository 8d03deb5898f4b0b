#include "engine/torch/map_in_tiles.h"

#include <algorithm>
#include <optional>

#include "engine/torch/transfer.h"
#include "error.h"

namespace daybreak::engine {

namespace {

/// Part of a map, on its way from the device; x and y where it belongs.
struct MapTile {
  int x, y;
  Download download;
};

class Map {
 public:
  Map(int channels, int width, int height)
      : width_(width), height_(height), values_(static_cast<std::size_t>(channels) * planeSize()) {}

  void put(MapTile& tile, const std::stop_token& stop) {
    const auto& part = tile.download.finish(stop);
    const auto* from = part.data_ptr<float>();
    for (std::int64_t channel = 0; channel < part.size(0); ++channel)
      for (std::int64_t row = 0; row < part.size(1); ++row, from += part.size(2)) {
        const auto start = static_cast<std::size_t>(channel) * planeSize() + static_cast<std::size_t>(tile.y + row) * columns();
        std::copy_n(from, part.size(2), values_.begin() + static_cast<std::ptrdiff_t>(start) + tile.x);
      }
  }
  std::vector<float> take() { return std::move(values_); }

 private:
  std::size_t columns() const { return static_cast<std::size_t>(width_); }
  std::size_t planeSize() const { return columns() * static_cast<std::size_t>(height_); }

  int width_;
  int height_;
  std::vector<float> values_;
};

}  // namespace

std::vector<float> mapInTiles(const DeviceNet& net, int width, int height, const PicturePart& part, const Tiling& tiling,
                              const std::stop_token& stop) {
  Map map(net.mapChannels(), width, height);
  std::optional<MapTile> previous;  // comes back while the next one is computed
  for (int y = 0; y < height; y += tiling.side) {
    for (int x = 0; x < width; x += tiling.side) {
      if (stop.stop_requested()) throw Cancelled();
      const int top = std::max(0, y - net.halo());
      const int left = std::max(0, x - net.halo());
      const int rows = std::min(height, y + tiling.side + net.halo()) - top;
      const int columns = std::min(width, x + tiling.side + net.halo()) - left;
      TORCH_CHECK_WITH(OutOfMemoryError, std::int64_t{rows} * columns <= tiling.mostPixels,
                       "out of memory, as a test wants it");
      const auto whole = net.map(part(left, top, columns, rows).unsqueeze(0))[0];
      const auto kept = whole.slice(1, y - top, std::min(y - top + tiling.side, rows))
                            .slice(2, x - left, std::min(x - left + tiling.side, columns));
      MapTile tile{x, y, Download(kept)};
      if (previous) map.put(*previous, stop);
      previous = std::move(tile);
    }
  }
  if (previous) map.put(*previous, stop);
  return map.take();
}

}  // namespace daybreak::engine
