#include "media/orientation.h"

#include <algorithm>
#include <cstddef>

#include "media/sample_values.h"
#include "parallel_rows.h"

namespace daybreak::media {

namespace {

/// Where an upright picture's values stand in the stored one: at origin + x · across + y · down.
struct Walk {
  std::ptrdiff_t origin;
  std::ptrdiff_t across;
  std::ptrdiff_t down;
};

Walk walkOf(int orientation, std::ptrdiff_t width, std::ptrdiff_t height) {
  const std::ptrdiff_t right = width - 1;
  const std::ptrdiff_t bottom = (height - 1) * width;
  switch (orientation) {
    case 2:
      return {right, -1, width};
    case 3:
      return {bottom + right, -1, -width};
    case 4:
      return {bottom, 1, -width};
    case 5:
      return {0, width, 1};
    case 6:
      return {bottom, -width, 1};
    case 7:
      return {bottom + right, -width, -1};
    default:
      return {right, width, -1};
  }
}

/// In blocks, so that columns of the stored picture stay in the cache while they become rows.
template <typename Value>
void turnRows(const Value* stored, const Walk& walk, int begin, int end, std::ptrdiff_t width, Value* turned) {
  constexpr std::ptrdiff_t kBlock = 64;
  for (std::ptrdiff_t left = 0; left < width; left += kBlock) {
    const auto right = std::min(left + kBlock, width);
    for (std::ptrdiff_t y = begin; y < end; ++y) {
      const Value* const from = stored + walk.origin + y * walk.down;
      for (std::ptrdiff_t x = left; x < right; ++x) turned[y * width + x] = from[x * walk.across];
    }
  }
}

}  // namespace

Image upright(const Image& stored, int orientation) {
  if (orientation < 2 || orientation > 8) return stored;
  const bool sideways = orientation >= 5;
  Image image(sideways ? stored.height() : stored.width(), sideways ? stored.width() : stored.height(), stored.hasAlpha(),
              stored.samples());
  image.setInfo(stored.info());
  const auto walk = walkOf(orientation, stored.width(), stored.height());
  withSamplesOf(stored.samples(), [&](auto zero) {
    using Value = decltype(zero);
    parallelRows(image.height(), 0, [&](int begin, int end) {
      for (int channel = 0; channel < image.channels(); ++channel)
        turnRows(stored.plane<Value>(channel).data(), walk, begin, end, image.width(),
                 image.mutablePlane<Value>(channel).data());
    });
  });
  return image;
}

}  // namespace daybreak::media
