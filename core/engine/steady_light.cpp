#include "engine/steady_light.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "engine/exposure.h"
#include "engine/render_plan.h"
#include "engine/row_renderer.h"
#include "engine/scene_cut.h"
#include "error.h"
#include "thread_pool.h"

namespace daybreak::engine {

namespace {

using Values = std::vector<float>;

constexpr double kSlowestSeconds = 8;  ///< what is followed slowly takes so long, at the strongest
constexpr double kSolveSeconds = 0.5;  ///< how often the exposure is solved within a scene
constexpr double kFurthest = 1.6;      ///< how far the eased brightness may take the gain from what is right for the frame
constexpr float kNoiseInMap = 0.06F;   ///< a map that changes by less changes by noise
constexpr float kChangeInMap = 0.18F;  ///< one that changes by more is followed at once

/// Means of 3 × 3 cells, edges repeated.
Values blurred(const Values& cells, int width, int height) {
  Values across(cells.size());
  Values result(cells.size());
  const auto at = [width](int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
  };
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      across[at(x, y)] = cells[at(std::max(0, x - 1), y)] + cells[at(x, y)] + cells[at(std::min(width - 1, x + 1), y)];
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      result[at(x, y)] =
          (across[at(x, std::max(0, y - 1))] + across[at(x, y)] + across[at(x, std::min(height - 1, y + 1))]) / 9.0F;
  return result;
}

/// The smoothed map moves towards the frame's: by `share`, and further where the map has really changed.
void follow(const FactorMap& map, float share, Values& smooth) {
  const auto cells = map.plane(0).size();
  Values change(cells);
  for (int channel = 0; channel < map.channels; ++channel) {
    const auto now = map.plane(channel);
    const float* const before = smooth.data() + static_cast<std::size_t>(channel) * cells;
    for (std::size_t i = 0; i < cells; ++i) change[i] = std::max(change[i], std::abs(now[i] - before[i]));
  }
  change = blurred(change, map.width, map.height);
  for (float& value : change) {
    const float t = std::clamp((value - kNoiseInMap) / (kChangeInMap - kNoiseInMap), 0.0F, 1.0F);
    value = share + (1 - share) * t * t * (3 - 2 * t);
  }
  for (int channel = 0; channel < map.channels; ++channel) {
    const auto now = map.plane(channel);
    float* const values = smooth.data() + static_cast<std::size_t>(channel) * cells;
    for (std::size_t i = 0; i < cells; ++i) values[i] += change[i] * (now[i] - values[i]);
  }
}

/// Mean luma (Rec. 709) of the frame in little, enhanced.
class Brightness {
 public:
  Brightness(const FactorMap& map, const media::Image& seen, const Adjustments& adjustments, int threads)
      : map_(map), seen_(seen), threads_(threads), plan_(planRender(seen, map, adjustments, 1.0, {}, -1)) {}

  double at(double gain) const {
    auto plan = plan_;
    plan.factor = static_cast<float>(static_cast<double>(plan_.factor) * gain);
    if (plan.isIdentity()) plan.steps = 0;
    media::Image enhanced = media::Image::unset(seen_.width(), seen_.height(), false, media::Samples::F32);
    const RowRenderer renderer(seen_, enhanced, map_, plan);
    const int rows = seen_.height();
    constexpr int kBand = 16;
    const int bands = (rows + kBand - 1) / kBand;
    std::vector<double> sums(static_cast<std::size_t>(bands));
    ThreadPool::shared().run(bands, threads_, [&](int band) {
      RowRenderer::Scratch scratch(renderer);
      double sum = 0;
      for (int y = band * kBand; y < std::min(rows, (band + 1) * kBand); ++y) {
        renderer.row(y, scratch);
        constexpr double kWeights[] = {0.2126, 0.7152, 0.0722};
        for (int c = 0; c < 3; ++c) {
          const auto* values = enhancedRow(enhanced, c, y);
          float line = 0;
          for (int x = 0; x < seen_.width(); ++x) line += values[x];
          sum += kWeights[c] * static_cast<double>(line);
        }
      }
      sums[static_cast<std::size_t>(band)] = sum;
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0) / (static_cast<double>(rows) * seen_.width());
  }

 private:
  static const float* enhancedRow(const media::Image& enhanced, int channel, int y) {
    return std::as_const(enhanced).row(channel, y).data();
  }

  const FactorMap& map_;
  const media::Image& seen_;
  int threads_;
  RenderPlan plan_;
};

/// The gain near `start` for which the brightness is `wanted`: by secants. @param there brightness at start
double gainFor(const Brightness& brightness, double wanted, double start, double there) {
  constexpr double kExactly = 2e-5;
  if (std::abs(there - wanted) <= kExactly) return start;
  double before = start;
  double thereBefore = there;
  double gain = start * (there < wanted ? 1.04 : 0.96);
  for (int step = 0; step < 5 && std::abs(thereBefore - wanted) > kExactly; ++step) {
    const double reached = brightness.at(gain);
    const double slope = (reached - thereBefore) / (gain - before);
    before = gain;
    thereBefore = reached;
    if (!(std::abs(slope) > 1e-6)) break;
    gain = std::clamp(gain + (wanted - reached) / slope, start / kFurthest, start * kFurthest);
    if (gain == before) break;
  }
  return gain;
}

}  // namespace

struct SteadyLight::State {
  Adjustments adjustments;
  double slowness;  ///< seconds
  int threads;
  SceneCuts cuts;
  std::optional<bool> cut;  ///< whether the next frame begins a scene, once it was looked at
  bool hasMap = false;      ///< of the frame before, which may serve again
  bool usedAgain = false;   ///< it has served again already
  double mapAge = 0;        ///< seconds
  std::vector<float> cellsOfMap;
  Values smooth;          ///< the map
  double brightness = 0;  ///< of the enhanced frame, eased
  double exposure = 1;    ///< gain for the exposure level, eased
  double solved = 1;      ///< as it was solved last
  double sinceSolved = 0;
};

SteadyLight::SteadyLight(const Adjustments& adjustments, double steadiness01, int threads) : state_(std::make_unique<State>()) {
  state_->adjustments = clamped(adjustments);
  const double steadiness = std::clamp(steadiness01, 0.0, 1.0);
  state_->slowness = kSlowestSeconds * steadiness * steadiness;
  state_->threads = threads;
}

SteadyLight::~SteadyLight() = default;

bool SteadyLight::needsMap(const media::Image& seen, double seconds) {
  auto& state = *state_;
  if (state.slowness <= 0) return true;
  state.cut = state.cuts.begins(seen);
  const auto& cells = state.cuts.memory().cells;
  state.mapAge += seconds;
  constexpr double kOldest = 0.1;
  constexpr float kLittle = 0.02F;  // of a cell's square root
  bool changed = cells.size() != state.cellsOfMap.size();
  for (std::size_t i = 0; !changed && i < cells.size(); ++i) changed = std::abs(cells[i] - state.cellsOfMap[i]) > kLittle;
  const bool serves = state.hasMap && !*state.cut && state.mapAge < kOldest && !(changed && state.usedAgain);
  state.usedAgain = serves;
  if (serves) return false;
  state.hasMap = true;
  state.mapAge = 0;
  state.cellsOfMap = cells;
  return true;
}

FrameLight SteadyLight::next(const FactorMap& map, const media::Image& seen, double seconds) {
  auto& state = *state_;
  FrameLight light{map, 1, false};
  const bool solves = state.adjustments.exposure.has_value();
  if (state.slowness <= 0) {
    if (solves) light.gain = exposureGain(map, state.adjustments, state.threads);
    return light;
  }
  const auto shareIn = [&](double slowness) { return 1 - std::exp(-std::max(seconds, 1e-4) / slowness); };
  const bool cut = state.cut ? *state.cut : state.cuts.begins(seen);
  state.cut.reset();
  light.newScene = cut || state.smooth.size() != map.values->size();
  if (light.newScene)
    state.smooth = *map.values;
  else
    follow(map, static_cast<float>(shareIn(state.slowness)), state.smooth);
  light.map.values = std::make_shared<const Values>(state.smooth);

  if (solves) {
    state.sinceSolved += seconds;
    if (light.newScene || state.sinceSolved >= kSolveSeconds) {
      state.solved = exposureGain(light.map, state.adjustments, state.threads);
      state.sinceSolved = 0;
    }
    state.exposure =
        light.newScene ? state.solved : state.exposure + shareIn(2 * state.slowness) * (state.solved - state.exposure);
  }
  light.gain = state.exposure;
  const bool darkens = state.adjustments.strength == 0 || state.exposure < 1e-3;
  if (darkens) return light;

  const Brightness brightness(light.map, seen, state.adjustments, state.threads);
  const double natural = brightness.at(state.exposure);
  state.brightness = light.newScene ? natural : state.brightness + shareIn(state.slowness) * (natural - state.brightness);
  if (!light.newScene) light.gain = gainFor(brightness, state.brightness, state.exposure, natural);
  return light;
}

std::string SteadyLight::state() const {
  // The next frame's map is estimated, here as in the run that goes on from this.
  state_->hasMap = false;
  const auto& state = *state_;
  const nlohmann::json object{{"map", state.smooth},
                              {"brightness", state.brightness},
                              {"exposure", state.exposure},
                              {"solved", state.solved},
                              {"sinceSolved", state.sinceSolved},
                              {"cells", state.cuts.memory().cells},
                              {"usualChange", state.cuts.memory().usualChange}};
  const auto bytes = nlohmann::json::to_cbor(object);
  return {bytes.begin(), bytes.end()};
}

void SteadyLight::restore(const std::string& text) {
  try {
    const auto object = nlohmann::json::from_cbor(text);
    auto& state = *state_;
    state.smooth = object.at("map").get<Values>();
    state.brightness = object.at("brightness").get<double>();
    state.exposure = object.at("exposure").get<double>();
    state.solved = object.at("solved").get<double>();
    state.sinceSolved = object.at("sinceSolved").get<double>();
    state.cuts.remember({object.at("cells").get<Values>(), object.at("usualChange").get<double>()});
  } catch (const nlohmann::json::exception&) {
    throw Error("What is known about the light of the frames before is damaged.");
  }
}

}  // namespace daybreak::engine
