#include "measure/mean_match.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "measure/tones.h"

namespace daybreak::measure {

Rgb8 meanMatched(const Rgb8& picture, const Rgb8& reference) {
  const double mean = meanLuma(picture);
  if (mean == 0.0) return picture;
  const double gain = meanLuma(reference) / mean;
  std::array<std::uint8_t, 256> table{};
  for (std::size_t value = 0; value < table.size(); ++value)
    table[value] = static_cast<std::uint8_t>(std::min(255.0, std::round(gain * static_cast<double>(value))));
  auto result = picture;
  for (auto& value : result.values) value = table[value];
  return result;
}

}  // namespace daybreak::measure
