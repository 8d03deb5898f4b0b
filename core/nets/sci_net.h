#pragma once
/// SCI's nets (Ma et al., "Toward Fast, Flexible, and Robust Low-Light Image Enhancement", CVPR 2022): a very small one that
/// estimates the illumination, and one that calibrates it between the stages of training.
#include <vector>

#include "nets/enhancement_net.h"

namespace daybreak::nets {

/// Whether a SciNet has the network that only training needs.
enum class Calibration { Without, With };

/// Illumination estimation (section 3.1): i = clamp(sigmoid(out_conv(f)) + x, 1e-4, 1) with f = a + conv(a), a = in_conv(x).
class SciEnhanceImpl : public torch::nn::Module {
 public:
  SciEnhanceImpl();
  /// [N,3,H,W] in [0,1] → illumination [N,3,H,W] in [1e-4,1].
  torch::Tensor forward(const torch::Tensor& picture);

 private:
  torch::nn::Sequential in_, shared_, out_;
};
TORCH_MODULE(SciEnhance);

/// Self-calibration (section 3.2): r − sigmoid(out_conv(f)), f through three blocks that share their weights.
class SciCalibrateImpl : public torch::nn::Module {
 public:
  SciCalibrateImpl();
  /// Reflectance r [N,3,H,W] → what the next stage's input differs from the picture by.
  torch::Tensor forward(const torch::Tensor& reflectance);

 private:
  torch::nn::Sequential in_, shared_, out_;
};
TORCH_MODULE(SciCalibrate);

/// One stage of training: what the illumination was estimated from, and the illumination.
struct SciStage {
  torch::Tensor input;
  torch::Tensor illumination;
};

class SciNetImpl : public EnhancementNet {
 public:
  explicit SciNetImpl(Calibration calibration);

  /// → illumination [N,3,H,W] in [1e-4,1]; all that is used once training is over.
  torch::Tensor forward(const torch::Tensor& picture) override;

  /// clamp(x / i, 0, 1).
  torch::Tensor enhance(const torch::Tensor& picture, const torch::Tensor& map) const override;

  /// The stages of training (eq. 3), all with the same weights: x₀ = x, xₜ₊₁ = x + calibrate(clamp(x / iₜ, 0, 1)).
  /// Needs the calibration net, except for a single stage.
  std::vector<SciStage> stages(const torch::Tensor& picture, int count);

  int mapChannels() const override { return 3; }
  int halo() const override { return 3; }
  void initialise(std::uint64_t seed) override;

  /// The illumination net becomes its mean over the three turns red → green → blue → red of the colours, so that it treats them
  /// alike: what is grey gets a grey illumination.
  void makeNeutral();

  /// Weights of the calibration net are left out where there is none, and stay as they are where the file has none.
  void load(const Weights& weights) override;

 private:
  SciEnhance enhance_;
  SciCalibrate calibrate_{nullptr};
};
TORCH_MODULE(SciNet);

}  // namespace daybreak::nets
