#include "engine/enhancer.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <new>
#include <utility>

#include "engine/choose_backend.h"
#include "engine/exposure.h"
#include "engine/fused/fused_backend.h"
#include "engine/fused/one_pass.h"
#include "engine/net_input.h"
#include "engine/render_plan.h"
#include "error.h"
#include "models/architecture.h"
#include "stopwatch.h"
#include "thread_pool.h"

namespace daybreak::engine {

namespace {

template <typename Work>
auto withPlainErrors(const Work& work) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    throw Error("There is not enough memory to enhance a picture of this size.");
  }
}

bool allFinite(const std::vector<float>& values) {
  return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

/// SCI's convolutions see black beyond the edge, and at a reduced size that is a broad frame in the photo.
int borderFor(const models::Architecture* architecture) {
  constexpr int kReach = 4;
  return architecture != nullptr && architecture->isNetwork && architecture->mapKind == models::MapKind::Illumination ? kReach
                                                                                                                      : 0;
}

/// The last exposure that was solved: most slider moves don't touch what it depends on.
class SolvedExposure {
 public:
  ExposureGains gains(const FactorMap& map, Adjustments adjustments, int threads) {
    const auto asksForOne = [](const auto& entry) { return entry.second.exposure.has_value(); };
    const bool byClass = map.regions && std::ranges::any_of(adjustments.classes, asksForOne);
    if (!adjustments.exposure && !byClass) return {};
    for (auto& [name, light] : adjustments.classes) light.strength = 1.0;
    if (!byClass) adjustments.classes.clear();
    adjustments.strength = 1.0;  // the solution does not depend on these two
    adjustments.saturation = 1.0;
    const std::lock_guard lock(guard_);  // while solving, too: who else asks now mostly asks for the same
    if (map.values != values_ || map.regions != regions_ || adjustments != adjustments_) {
      gains_ = exposureGains(map, adjustments, threads);
      values_ = map.values;
      regions_ = map.regions;
      adjustments_ = adjustments;
    }
    return gains_;
  }

 private:
  std::mutex guard_;
  std::shared_ptr<const std::vector<float>> values_;
  std::shared_ptr<const Regions> regions_;
  Adjustments adjustments_;
  ExposureGains gains_;
};

}  // namespace

struct Enhancer::State {
  State(std::shared_ptr<const models::Model> shared, const ComputeOptions& options)
      : model(std::move(shared)), threads(chooseThreads(options.threads)) {
    auto chosen = chooseBackend(*model, options);
    backend = std::move(chosen.backend);
    notice = std::move(chosen.notice);
  }

  ExposureGains solvedGains(const FactorMap& map, const Adjustments& adjustments) const {
    return exposure.gains(map, clamped(adjustments), threads);
  }

  std::shared_ptr<const models::Model> model;
  int threads;
  std::unique_ptr<const Backend> backend;
  mutable SolvedExposure exposure;
  mutable std::mutex guard;
  mutable std::string notice;  ///< about the choice of the backend, until it was taken
};

Enhancer::Enhancer(std::shared_ptr<const models::Model> model, ComputeOptions options)
    : state_(std::make_unique<State>(std::move(model), options)) {}

Enhancer::~Enhancer() = default;

const models::Model& Enhancer::model() const { return *state_->model; }

std::string Enhancer::deviceName() const { return state_->backend->name(); }

std::string Enhancer::takeNotice() const {
  {
    const std::lock_guard lock(state_->guard);
    if (!state_->notice.empty()) return std::exchange(state_->notice, {});
  }
  return state_->backend->takeNotice();
}

FactorMap Enhancer::estimate(const media::Image& photo, Scale scale, std::stop_token stop) const {
  return withPlainErrors([&] {
    if (stop.stop_requested()) throw Cancelled();
    const auto* architecture = models::findArchitecture(state_->model->card.architecture);
    const auto input = netInput(photo, scale, {state_->model->card.mapSide, borderFor(architecture)}, state_->threads, stop);
    auto values = state_->backend->runNet(input.picture, stop);
    if (!allFinite(values))  // finite weights may still be absurdly large
      throw Error("The model's network gives no numbers for this picture. Choose another model.");
    FactorMap map;
    if (architecture != nullptr) map.kind = architecture->mapKind;
    map.channels = static_cast<int>(values.size() / input.picture.pixels());
    map.width = input.picture.width();
    map.height = input.picture.height();
    map.values = std::make_shared<const std::vector<float>>(std::move(values));
    map.sourceWidth = photo.width();
    map.sourceHeight = photo.height();
    map.columns = input.x;
    map.rows = input.y;
    map.preview = std::make_shared<const PhotoPreview>(photo);
    return map;
  });
}

media::Image Enhancer::render(const media::Image& picture, const FactorMap& map, const Adjustments& adjustments,
                              const Placement& placement, int steps, std::stop_token stop, const Progress& progress,
                              std::optional<media::Samples> samples) const {
  return withPlainErrors([&] {
    const auto plan = planRender(picture, map, adjustments, state_->solvedGains(map, adjustments), placement, steps);
    const auto wanted = samples.value_or(picture.samples());
    if (auto rendered = state_->backend->render(picture, map, plan, wanted, stop, progress)) return *std::move(rendered);
    return renderRows(picture, map, plan, state_->threads, stop, progress, wanted);
  });
}

Enhanced Enhancer::enhance(const media::Image& photo, Scale scale, const Adjustments& adjustments, std::stop_token stop,
                           const Progress& progress, std::optional<media::Samples> samples,
                           std::shared_ptr<const Regions> regions) const {
  const auto* fused = dynamic_cast<const fused::FusedBackend*>(state_->backend.get());
  if (fused != nullptr && scale.factor == 1 && !regions)
    return withPlainErrors([&] {
      return fused::enhanceInOnePass(fused->net(), photo, clamped(adjustments), samples.value_or(photo.samples()),
                                     {state_->threads, stop, progress});
    });
  Enhanced result;
  const Stopwatch estimating;
  auto map = estimate(photo, scale, stop);
  map.regions = std::move(regions);
  result.estimateMs = estimating.ms();
  const Stopwatch rendering;
  result.picture = render(photo, map, adjustments, {}, -1, stop, progress, samples);
  result.renderMs = rendering.ms();
  result.exposureGain = solvedGain(map, adjustments);
  return result;
}

double Enhancer::solvedGain(const FactorMap& map, const Adjustments& adjustments) const {
  return state_->solvedGains(map, adjustments).whole;
}

}  // namespace daybreak::engine
