#include "engine/scene_cut.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace daybreak::engine {

namespace {

constexpr int kAcross = 32;
constexpr int kDown = 18;
constexpr std::size_t kCells = kAcross * kDown;

/// Means of 32 × 18 parts of red, green and blue, as their square roots: dark parts of a night count as the eye sees them.
std::vector<float> cellsOf(const media::Image& frame) {
  std::vector<float> cells(3 * kCells);
  std::vector<float> row(static_cast<std::size_t>(frame.width()));
  for (int channel = 0; channel < 3; ++channel) {
    std::vector<float> sums(kCells);
    std::vector<int> counts(kCells);
    for (int y = 0; y < frame.height(); ++y) {
      frame.readRow(channel, y, row);
      const auto line = static_cast<std::size_t>(y * kDown / frame.height()) * kAcross;
      for (int x = 0; x < frame.width(); ++x) {
        const auto cell = line + static_cast<std::size_t>(x * kAcross / frame.width());
        sums[cell] += row[static_cast<std::size_t>(x)];
        ++counts[cell];
      }
    }
    for (std::size_t i = 0; i < kCells; ++i)
      cells[static_cast<std::size_t>(channel) * kCells + i] =
          counts[i] == 0 ? 0.0F : std::sqrt(std::max(0.0F, sums[i] / static_cast<float>(counts[i])));
  }
  return cells;
}

struct Comparison {
  double change;    ///< mean difference, relative to the brighter frame
  double likeness;  ///< correlation, −1…1: unmoved by a change of light
};

Comparison compared(const std::vector<float>& before, const std::vector<float>& now) {
  const auto count = static_cast<double>(now.size());
  double change = 0;
  double meanBefore = 0;
  double meanNow = 0;
  for (std::size_t i = 0; i < now.size(); ++i) {
    change += std::abs(static_cast<double>(now[i] - before[i]));
    meanBefore += static_cast<double>(before[i]);
    meanNow += static_cast<double>(now[i]);
  }
  meanBefore /= count;
  meanNow /= count;
  double both = 0;
  double squareBefore = 0;
  double squareNow = 0;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const double a = static_cast<double>(before[i]) - meanBefore;
    const double b = static_cast<double>(now[i]) - meanNow;
    both += a * b;
    squareBefore += a * a;
    squareNow += b * b;
  }
  constexpr double kNoise = 0.02;  // of black frames there is nothing else to compare
  const double floor = kNoise * kNoise * count;
  return {change / count / (std::max(meanBefore, meanNow) + kNoise),
          (both + floor) / std::sqrt((squareBefore + floor) * (squareNow + floor))};
}

}  // namespace

bool SceneCuts::begins(const media::Image& frame) {
  auto now = cellsOf(frame);
  const bool first = memory_.cells.size() != now.size();
  bool cut = first;
  if (!first) {
    constexpr double kLittle = 0.12;
    constexpr double kAlike = 0.75;
    constexpr double kTimesUsual = 3;
    constexpr double kMemory = 0.9;
    const auto [change, likeness] = compared(memory_.cells, now);
    cut = change > kLittle && likeness < kAlike && change > kTimesUsual * memory_.usualChange;
    memory_.usualChange = cut ? 0 : kMemory * memory_.usualChange + (1 - kMemory) * change;
  }
  memory_.cells = std::move(now);
  return cut;
}

}  // namespace daybreak::engine
