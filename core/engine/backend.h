#pragma once
/// What runs a network on a device: fused CPU kernels, or LibTorch on the CPU or a GPU.
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/factor_map.h"
#include "engine/render_plan.h"
#include "media/image.h"

namespace daybreak::engine {

/// One network ready to run. All methods are const and safe to call from several threads.
class Backend {
 public:
  Backend() = default;
  virtual ~Backend() = default;
  Backend(const Backend&) = delete;
  Backend& operator=(const Backend&) = delete;

  /// For people: "CPU, 2 threads, AVX-512", "NVIDIA H200, LibTorch".
  virtual std::string name() const = 0;

  /// The network's map of a picture, channels × height × width: 3 or more in [−1,1], or an illumination in (0,1]. Memory is
  /// bounded whatever the size. Throws Error, Cancelled, std::bad_alloc.
  virtual std::vector<float> runNet(const media::Image& picture, std::stop_token stop) const = 0;

  /// The picture as the plan says, in these samples, where this backend has a faster way than the rows on the CPU; nothing
  /// where it has not. Throws as runNet().
  virtual std::optional<media::Image> render(const media::Image& picture, const FactorMap& map, const RenderPlan& plan,
                                             media::Samples samples, std::stop_token stop, const Progress& progress) const {
    (void)picture, (void)map, (void)plan, (void)samples, (void)stop, (void)progress;
    return std::nullopt;
  }

  /// A sentence the person should see, once: what had to be done otherwise than they asked. Empty if there is none.
  virtual std::string takeNotice() const { return {}; }
};

}  // namespace daybreak::engine
