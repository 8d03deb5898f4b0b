#pragma once
/// The engine's front door: estimate once per photo and model, render on every slider move and every export.
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "engine/adjustments.h"
#include "engine/compute_options.h"
#include "engine/edit.h"
#include "engine/factor_map.h"
#include "media/image.h"
#include "models/model.h"

namespace daybreak::engine {

/// Where a picture given to render() lies on the photo, in photo pixels. Empty: it is the whole photo, at any size.
struct Placement {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  bool wholePhoto() const { return width <= 0 || height <= 0; }
};

/// How much of a long call is done, 0…1.
using Progress = std::function<void(double share01)>;

/// What Enhancer::enhance() makes of a photo.
struct Enhanced {
  media::Image picture;
  double exposureGain = 1;
  double estimateMs = 0;  ///< in one pass with the render: only what solving the exposure took
  double renderMs = 0;
};

/// Runs one model on one device. All methods are const and safe to call from several threads.
class Enhancer {
 public:
  /// Throws Error if the model does not fit its architecture or the device does not exist.
  explicit Enhancer(std::shared_ptr<const models::Model> model, ComputeOptions options = {});
  ~Enhancer();
  Enhancer(const Enhancer&) = delete;
  Enhancer& operator=(const Enhancer&) = delete;

  const models::Model& model() const;
  /// What computes, for people: "CPU, 2 threads, AVX-512", or the GPU's name.
  std::string deviceName() const;
  /// A sentence the person should see, once: a GPU that could not be used, and why. Empty if there is none.
  std::string takeNotice() const;

  /// The network's view of the photo. Memory is bounded: large inputs go through in tiles with the exact halo.
  FactorMap estimate(const media::Image& photo, Scale scale = {}, std::stop_token stop = {}) const;

  /// The enhanced picture: same size, alpha and info as `picture`, which is the photo, a smaller version of it, or (with
  /// placement) a part. Deterministic: parts and whole agree, whatever the number of threads.
  /// @param steps show the picture after this many recurrences of adjustments.iterations; −1: all
  /// @param progress called now and then with how much is done (0…1), in the calling thread
  /// @param samples of the result; those of `picture` if not given
  media::Image render(const media::Image& picture, const FactorMap& map, const Adjustments& adjustments,
                      const Placement& placement = {}, int steps = -1, std::stop_token stop = {}, const Progress& progress = {},
                      std::optional<media::Samples> samples = {}) const;

  /// Estimate and render in one, for exports: what both would give (within 1e-5). At scale 1 on the CPU the map, as large as
  /// the photo, is never held as a whole; with an exposure level to be solved the network then runs twice.
  /// @param regions of the photo, for adjustments by class; with them the map is held as a whole at scale 1, too
  Enhanced enhance(const media::Image& photo, Scale scale, const Adjustments& adjustments, std::stop_token stop = {},
                   const Progress& progress = {}, std::optional<media::Samples> samples = {},
                   std::shared_ptr<const Regions> regions = {}) const;

  /// exposureGain() of these, solved once: the last solution is kept, and render() has usually just made it.
  double solvedGain(const FactorMap& map, const Adjustments& adjustments) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The factor on the map for which the enhanced preview comes closest to exposure level E: minimises the paper's
/// brightness loss (SGZ eq. for L_exp, L1, 16×16 patches) over [0, 8] at the given iterations, order and protection.
/// 1 if adjustments.exposure is unset. Deterministic.
double exposureGain(const FactorMap& map, const Adjustments& adjustments);

}  // namespace daybreak::engine
