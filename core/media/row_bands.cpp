#include "media/row_bands.h"

#include <algorithm>
#include <array>
#include <vector>

#include "thread_pool.h"

namespace daybreak::media {

void readInBands(int rows, std::size_t bytesPerRow, const std::function<void(int, std::uint8_t*)>& read,
                 const std::function<void(int, int, const std::uint8_t*)>& use) {
  constexpr std::size_t kBandBytes = std::size_t{1} << 20;  // stays in the cache until it is used
  const int bandRows = static_cast<int>(std::clamp<std::size_t>(kBandBytes / bytesPerRow, 1, 256));
  const int bands = (rows + bandRows - 1) / bandRows;
  std::array<std::vector<std::uint8_t>, 2> buffers;
  for (auto& buffer : buffers) buffer.resize(static_cast<std::size_t>(std::min(bandRows, rows)) * bytesPerRow);
  const auto end = [&](int band) { return std::min(rows, (band + 1) * bandRows); };
  const auto readBand = [&](int band) {
    auto* row = buffers[static_cast<std::size_t>(band % 2)].data();
    for (int y = band * bandRows; y < end(band); ++y, row += bytesPerRow) read(y, row);
  };
  const auto useBand = [&](int band) { use(band * bandRows, end(band), buffers[static_cast<std::size_t>(band % 2)].data()); };
  readBand(0);
  for (int band = 1; band < bands; ++band)
    ThreadPool::shared().run(2, 2, [&](int piece) { piece == 0 ? readBand(band) : useBand(band - 1); });
  useBand(bands - 1);
}

}  // namespace daybreak::media
