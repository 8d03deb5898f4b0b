#include "measure/tones.h"

#include <algorithm>

#include "error.h"

namespace daybreak::measure {

namespace {

void refuseEmpty(const Rgb8& picture) {
  if (picture.values.empty()) throw Error("An empty picture has no brightness.");
}

/// Value number `rank`, counted from 0, of the sorted thousandths.
double valueAt(const std::vector<std::uint32_t>& histogram, std::size_t rank) {
  std::size_t below = 0;
  std::size_t thousandths = 0;
  while (below + histogram[thousandths] <= rank) below += histogram[thousandths++];
  return static_cast<double>(thousandths) / 1000.0;
}

}  // namespace

Tones tonesOf(const Rgb8& picture) {
  refuseEmpty(picture);
  std::vector<std::uint32_t> histogram(255'001);
  std::uint64_t sum = 0;
  std::size_t light = 0;
  std::size_t dark = 0;
  const auto& values = picture.values;
  for (std::size_t i = 0; i < values.size(); i += 3) {
    const auto luma = lumaThousandths(&values[i]);
    sum += luma;
    ++histogram[luma];
    light += std::max({values[i], values[i + 1], values[i + 2]}) == 255;
    dark += luma == 0;
  }
  const auto pixels = values.size() / 3;
  const auto share = 100.0 / static_cast<double>(pixels);
  return {static_cast<double>(sum) / 1000.0 / static_cast<double>(pixels),
          (valueAt(histogram, (pixels - 1) / 2) + valueAt(histogram, pixels / 2)) / 2.0, share * static_cast<double>(light),
          share * static_cast<double>(dark)};
}

double meanLuma(const Rgb8& picture) {
  refuseEmpty(picture);
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < picture.values.size(); i += 3) sum += lumaThousandths(&picture.values[i]);
  return static_cast<double>(sum) / 1000.0 / static_cast<double>(picture.values.size() / 3);
}

}  // namespace daybreak::measure
