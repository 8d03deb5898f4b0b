#pragma once
/// A network with its weights on a device.
#include <torch/torch.h>

#include <memory>

#include "models/model.h"
#include "nets/enhancement_net.h"

namespace daybreak::engine {

namespace gpu {
class SgzKernels;
}

enum class Precision { Single, Half };

/// The precision networks run in on a device: half on a GPU, where it is several times as fast.
Precision usualPrecision(torch::Device device);

/// Ready to run; may be used by several threads at once.
class DeviceNet {
 public:
  /// Throws Error if the model does not fit its architecture; LibTorch's exceptions if the device cannot be used.
  DeviceNet(const models::Model& model, torch::Device device, Precision precision);

  torch::Device device() const { return device_; }
  Precision precision() const { return precision_; }
  int mapChannels() const { return net_->mapChannels(); }
  /// Map pixels nearer to a cut than this differ from those of the whole picture.
  int halo() const { return net_->halo(); }

  /// @param pictures [N,3,H,W] on the device: uint8, the bits of uint16 as int16, or floating in [0,1]
  /// @param factor the pictures are reduced by it first, see net_input.h
  /// @returns [N,mapChannels(),⌈H/factor⌉,⌈W/factor⌉], float32
  torch::Tensor map(const torch::Tensor& pictures, int factor = 1) const;
  /// The same in LibTorch's operations even where our kernels could: their reference.
  torch::Tensor mapInSteps(const torch::Tensor& pictures, int factor = 1) const;

 private:
  torch::Device device_;
  Precision precision_;
  std::shared_ptr<nets::EnhancementNet> net_;
  std::shared_ptr<const gpu::SgzKernels> kernels_;  ///< null: there are none for this net and device
};

}  // namespace daybreak::engine
