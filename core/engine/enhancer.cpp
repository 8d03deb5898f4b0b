#include "engine/enhancer.h"

#include <mutex>
#include <new>

#include "engine/render_plan.h"
#include "engine/torch_backend.h"
#include "error.h"

namespace daybreak::engine {

namespace {

std::string nameOf(torch::Device device, int threads) {
  if (device.is_cpu()) return "CPU, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
  return "GPU " + std::to_string(static_cast<int>(device.index()));
}

/// LibTorch's exceptions carry a stack trace; people get its first sentence.
template <typename Work>
auto withPlainErrors(const Work& work) {
  try {
    return work();
  } catch (const c10::Error& error) {
    throw Error(std::string("The network could not be run: ") + error.what_without_backtrace());
  } catch (const std::bad_alloc&) {
    throw Error("There is not enough memory to enhance a picture of this size.");
  }
}

/// The last exposure that was solved: most slider moves don't touch what it depends on.
class SolvedExposure {
 public:
  double gain(const FactorMap& map, Adjustments adjustments) {
    if (!adjustments.exposure) return 1.0;
    adjustments.strength = 1.0;  // the solution does not depend on these two
    adjustments.saturation = 1.0;
    {
      const std::lock_guard lock(guard_);
      if (map.values == values_ && adjustments == adjustments_) return gain_;
    }
    const double solved = exposureGain(map, adjustments);
    const std::lock_guard lock(guard_);
    values_ = map.values;
    adjustments_ = adjustments;
    gain_ = solved;
    return solved;
  }

 private:
  std::mutex guard_;
  std::shared_ptr<const std::vector<float>> values_;
  Adjustments adjustments_;
  double gain_ = 1.0;
};

}  // namespace

struct Enhancer::State {
  State(std::shared_ptr<const models::Model> shared, const ComputeOptions& options)
      : model(std::move(shared)),
        threads(chooseThreads(options.threads)),
        backend(*model, chooseDevice(options.device), threads) {}

  std::shared_ptr<const models::Model> model;
  int threads;
  TorchBackend backend;
  mutable SolvedExposure exposure;
};

Enhancer::Enhancer(std::shared_ptr<const models::Model> model, ComputeOptions options)
    : state_(std::make_unique<State>(std::move(model), options)) {}

Enhancer::~Enhancer() = default;

const models::Model& Enhancer::model() const { return *state_->model; }

std::string Enhancer::deviceName() const { return nameOf(state_->backend.device(), state_->threads); }

FactorMap Enhancer::estimate(const media::Image& photo, Scale scale, std::stop_token stop) const {
  return withPlainErrors([&] { return state_->backend.estimate(photo, scale, state_->model->card.mapSide, stop); });
}

media::Image Enhancer::render(const media::Image& picture, const FactorMap& map, const Adjustments& adjustments,
                              const Placement& placement, int steps, std::stop_token stop, const Progress& progress) const {
  return withPlainErrors([&] {
    const auto plan = planRender(picture, map, adjustments, solvedGain(map, adjustments), placement, steps);
    if (state_->backend.device().is_cpu()) return renderRows(picture, map, plan, state_->threads, stop, progress);
    return state_->backend.render(picture, map, plan, stop);
  });
}

double Enhancer::solvedGain(const FactorMap& map, const Adjustments& adjustments) const {
  return state_->exposure.gain(map, clamped(adjustments));
}

}  // namespace daybreak::engine
