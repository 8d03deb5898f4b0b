#pragma once
/// A network over a picture of any size, tile by tile with the exact halo.
#include <functional>
#include <stop_token>
#include <vector>

#include "engine/torch/device_net.h"

namespace daybreak::engine {

/// [3,rows,columns] of the picture on the net's device, see sample_tensors.h.
using PicturePart = std::function<torch::Tensor(int left, int top, int columns, int rows)>;

struct Tiling {
  int side = 512;                       ///< pixels, without the halo
  std::int64_t mostPixels = INT64_MAX;  ///< for tests: a tile of more, halo included, finds no memory
};

/// mapChannels() × height × width values. Throws Cancelled, std::bad_alloc, LibTorch's exceptions.
std::vector<float> mapInTiles(const DeviceNet& net, int width, int height, const PicturePart& part, const Tiling& tiling,
                              const std::stop_token& stop);

}  // namespace daybreak::engine
