#pragma once
/// LibTorch on the CPU or a GPU: runs nets, and renders where the picture lives on a GPU.
#include <torch/torch.h>

#include <functional>
#include <stop_token>

#include "engine/backend.h"
#include "media/image.h"
#include "models/model.h"
#include "thread_pool.h"

namespace daybreak::engine {

/// "auto", "cpu", "cuda", "cuda:N" → a device that exists; throws Error.
torch::Device chooseDevice(const std::string& name);

/// Sets this thread up for inference as long as it lives: no gradients, denormals flushed to zero (they cost a factor of
/// seven), `threads` intra-op threads (LibTorch as Debian builds it starts with one).
class InferenceScope {
 public:
  explicit InferenceScope(int threads);
  ~InferenceScope();
  InferenceScope(const InferenceScope&) = delete;
  InferenceScope& operator=(const InferenceScope&) = delete;

 private:
  torch::NoGradGuard noGrad_;
};

/// A net ready to run on a device.
class TorchBackend : public Backend {
 public:
  /// @param alwaysRenders also render() on the CPU, where the rows are faster: for comparisons
  TorchBackend(const models::Model& model, torch::Device device, int threads, bool alwaysRenders = false);

  std::string name() const override;
  std::vector<float> runNet(const media::Image& picture, std::stop_token stop) const override;
  /// On a GPU, or always.
  std::optional<media::Image> render(const media::Image& picture, const FactorMap& map, const RenderPlan& plan,
                                     std::stop_token stop) const override;

  /// The same as renderRows, in LibTorch operations on this backend's device: the way to go on a GPU, and the rows'
  /// reference in tests.
  media::Image renderOnDevice(const media::Image& picture, const FactorMap& map, const RenderPlan& plan,
                              std::stop_token stop) const;

  torch::Device device() const { return device_; }

 private:
  torch::Tensor runTiles(const torch::Tensor& picture, std::stop_token stop) const;

  torch::Device device_;
  int threads_;
  bool alwaysRenders_;
  int halo_ = 0;
  std::function<torch::Tensor(const torch::Tensor&)> net_;
};

/// [1,3,H,W] tensor of a picture's colours, on the CPU (a copy).
torch::Tensor toTensor(const media::Image& picture);

}  // namespace daybreak::engine
