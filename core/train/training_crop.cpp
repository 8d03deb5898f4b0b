#include "train/training_crop.h"

#include <algorithm>

#include "media/light_change.h"

namespace daybreak::train {

namespace {

int placeIn(double share01, int room) { return std::min(static_cast<int>(share01 * (room + 1)), room); }

}  // namespace

void cropInto(const media::Image& picture, const Draw& draw, int side, std::span<float> out) {
  const media::LightChange change(draw.stops, draw.noise);
  const auto columns = static_cast<std::size_t>(side);
  const auto left = static_cast<std::size_t>(placeIn(draw.across01, picture.width() - side));
  const int top = placeIn(draw.down01, picture.height() - side);
  for (int channel = 0; channel < 3; ++channel) {
    for (int y = 0; y < side; ++y) {
      const auto row = picture.row<std::uint8_t>(channel, top + y).subspan(left, columns);
      float* const to = out.data() + static_cast<std::size_t>(y) * columns * 3 + channel;
      for (std::size_t x = 0; x < columns; ++x) to[3 * (draw.mirrored ? columns - 1 - x : x)] = change.begun(row[x]);
    }
  }
  change.finish(out, draw.noiseSeed);
}

}  // namespace daybreak::train
