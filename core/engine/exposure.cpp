#include "engine/exposure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "engine/render_plan.h"
#include "engine/row_renderer.h"
#include "thread_pool.h"

namespace daybreak::engine {

namespace {

constexpr int kPatch = 16;

/// How bright the preview becomes: the mean of each 16×16 patch (the last ones may be smaller).
class Patches {
 public:
  using Levels = std::vector<double>;  ///< of each patch in turn

  /// @param only an area of the map's regions that alone counts, or null
  Patches(const FactorMap& map, const Adjustments& adjustments, int threads, const Region* only)
      : map_(map),
        preview_(map.preview->picture()),
        threads_(threads),
        plan_(planRender(preview_, map, adjustments, 1.0, {}, -1)),
        across_((preview_.width() + kPatch - 1) / kPatch),
        down_((preview_.height() + kPatch - 1) / kPatch),
        areas_(static_cast<std::size_t>(across_ * down_)) {
    for (int y = 0; y < preview_.height(); ++y)
      for (int x = 0; x < preview_.width(); ++x)
        areas_[static_cast<std::size_t>(y / kPatch * across_ + x / kPatch)] += only == nullptr ? 1 : weightAt(*only, x, y);
  }

  /// @param everyRow 1: all rows; 4: a quarter of them, to see roughly
  std::vector<Levels> levels(std::span<const double> gains, int everyRow) const {
    media::Image enhanced(preview_.width(), preview_.height());  // one gain after the other in the same rows
    std::vector<RowRenderer> renderers;
    renderers.reserve(gains.size());
    for (const double gain : gains) {
      auto plan = plan_;
      plan.factor = static_cast<float>(gain);
      renderers.emplace_back(preview_, enhanced, map_, plan);
    }
    std::vector<Levels> levels(gains.size(), Levels(static_cast<std::size_t>(across_ * down_)));
    ThreadPool::shared().run(down_, threads_, [&](int patchRow) {
      RowRenderer::Scratch scratch(renderers.front());
      const auto width = static_cast<std::size_t>(preview_.width());
      std::vector<float> sums(gains.size() * width);  // of each column
      const int bottom = std::min((patchRow + 1) * kPatch, preview_.height());
      int rows = 0;
      for (int y = patchRow * kPatch; y < bottom; y += everyRow, ++rows) {
        const auto factors = renderers.front().factorsOf(y, scratch);  // the same for every gain
        for (std::size_t g = 0; g < gains.size(); ++g) {
          renderers[g].segment(y, 0, preview_.width(), factors, scratch);
          addRow(enhanced, y, sums.data() + g * width);
        }
      }
      for (std::size_t g = 0; g < gains.size(); ++g)
        for (int column = 0; column < across_; ++column) {
          const float* const first = sums.data() + g * width + static_cast<std::size_t>(column * kPatch);
          levels[g][static_cast<std::size_t>(patchRow * across_ + column)] =
              std::accumulate(first, first + widthOf(column), 0.0) / (3.0 * rows * widthOf(column));
        }
    });
    return levels;
  }

  /// The paper's brightness loss, L1 against E, weighted by area.
  double loss(const Levels& levels, double exposure) const {
    double loss = 0;
    for (std::size_t patch = 0; patch < levels.size(); ++patch) loss += areaOf(patch) * std::abs(levels[patch] - exposure);
    return loss / wholeArea();
  }

  double areaOf(std::size_t patch) const { return areas_[patch]; }
  double wholeArea() const { return std::accumulate(areas_.begin(), areas_.end(), 0.0); }

 private:
  /// Of the region's cell in which the preview's pixel has its centre.
  double weightAt(const Region& region, int x, int y) const {
    const auto& regions = *map_.regions;
    const auto column = static_cast<std::size_t>((2 * x + 1) * regions.width / (2 * preview_.width()));
    const auto row = static_cast<std::size_t>((2 * y + 1) * regions.height / (2 * preview_.height()));
    return region.weights[row * static_cast<std::size_t>(regions.width) + column];
  }

  int widthOf(int column) const { return std::min(kPatch, preview_.width() - column * kPatch); }

  static void addRow(const media::Image& enhanced, int y, float* __restrict sums) {
    const auto red = enhanced.row(0, y);
    const auto green = enhanced.row(1, y);
    const auto blue = enhanced.row(2, y);
    for (std::size_t x = 0; x < red.size(); ++x) sums[x] += red[x] + green[x] + blue[x];
  }

  const FactorMap& map_;
  const media::Image& preview_;
  int threads_;
  RenderPlan plan_;
  int across_;
  int down_;
  std::vector<double> areas_;  ///< pixels of each patch that count
};

/// A place between two neighbouring gains, and the loss there.
struct Place {
  double share01;
  double loss;
};

/// Where between two gains the loss is least if every patch gets brighter along a straight line: then the loss is a sum of Vs,
/// which is least at the median of their tips, weighted by how steep they are.
Place leastBetween(const Patches& patches, const Patches::Levels& lower, const Patches::Levels& upper, double exposure) {
  std::vector<std::pair<double, double>> tips;  // place, steepness
  double steepness = 0;
  for (std::size_t patch = 0; patch < lower.size(); ++patch) {
    const double rise = upper[patch] - lower[patch];
    if (rise == 0) continue;
    tips.emplace_back((exposure - lower[patch]) / rise, std::abs(rise) * patches.areaOf(patch));
    steepness += tips.back().second;
  }
  std::ranges::sort(tips);
  Place place{0, 0};
  double before = 0;
  for (const auto& [at, steep] : tips) {
    place.share01 = std::clamp(at, 0.0, 1.0);
    before += steep;
    if (before >= steepness / 2) break;
  }
  Patches::Levels levels(lower.size());
  std::ranges::transform(lower, upper, levels.begin(),
                         [&place](double from, double to) { return from + place.share01 * (to - from); });
  place.loss = patches.loss(levels, exposure);
  return place;
}

/// The gain for which the patches' brightness loss is least.
double bestGain(const Patches& patches, double exposure) {
  const auto leastOf = [&](const std::vector<Patches::Levels>& levels) {
    std::vector<double> losses;
    for (const auto& each : levels) losses.push_back(patches.loss(each, exposure));
    return static_cast<std::size_t>(std::ranges::min_element(losses) - losses.begin());
  };

  // The loss is not surely one valley: a grid on few rows finds the deepest, a finer one on all rows its floor.
  constexpr std::array kGrid{0.0, 0.125, 0.25, 0.375, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};
  constexpr int kFewRows = 4;
  const std::size_t valley = leastOf(patches.levels(kGrid, kFewRows));
  const double low = kGrid[std::max<std::size_t>(valley, 1) - 1];
  const double high = kGrid[std::min(valley + 1, kGrid.size() - 1)];
  constexpr std::size_t kParts = 8;
  std::array<double, kParts + 1> gains{};
  for (std::size_t i = 0; i <= kParts; ++i) gains[i] = low + (high - low) * static_cast<double>(i) / kParts;
  const auto levels = patches.levels(gains, 1);
  const std::size_t least = leastOf(levels);
  double found = gains[least];
  double loss = patches.loss(levels[least], exposure);
  for (std::size_t left = std::max<std::size_t>(least, 1) - 1; left < std::min(least + 1, kParts); ++left) {
    const auto place = leastBetween(patches, levels[left], levels[left + 1], exposure);
    if (place.loss >= loss) continue;
    loss = place.loss;
    found = gains[left] + place.share01 * (gains[left + 1] - gains[left]);
  }
  return found;
}

Adjustments solvable(const Adjustments& wanted) {
  auto adjustments = clamped(wanted);
  adjustments.strength = 1.0;
  adjustments.saturation = 1.0;
  adjustments.classes.clear();
  return adjustments;
}

}  // namespace

double exposureGain(const FactorMap& map, const Adjustments& adjustments) { return exposureGain(map, adjustments, 1); }

double exposureGain(const FactorMap& map, const Adjustments& wanted, int threads) {
  const auto adjustments = solvable(wanted);
  if (!adjustments.exposure) return 1.0;
  return bestGain(Patches(map, adjustments, threads, nullptr), *adjustments.exposure);
}

ExposureGains exposureGains(const FactorMap& map, const Adjustments& wanted, int threads) {
  ExposureGains gains(exposureGain(map, wanted, threads));
  if (!map.regions) return gains;
  for (const auto& [name, light] : clamped(wanted).classes) {
    const auto* const region = light.exposure ? map.regions->find(name) : nullptr;
    if (region == nullptr) continue;
    const Patches patches(map, solvable(wanted), threads, region);
    if (patches.wholeArea() > 0) gains.classes[name] = bestGain(patches, *light.exposure);
  }
  return gains;
}

}  // namespace daybreak::engine
