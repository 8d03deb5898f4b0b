#pragma once
/// Pictures to a device and results back. To and from a GPU through pinned memory, so that copies run while it computes.
#include <torch/torch.h>

#include <memory>
#include <stop_token>

#include "media/image.h"

namespace daybreak::engine {

/// Rows top … top + rows − 1 and columns left … left + columns − 1 of a picture's colours: [3,rows,columns], see
/// sample_tensors.h.
torch::Tensor uploadPart(const media::Image& picture, int left, int top, int columns, int rows, torch::Device device);

/// The whole picture in pieces, so that little pinned memory is needed. Throws Cancelled.
torch::Tensor uploadWhole(const media::Image& picture, torch::Device device, const std::stop_token& stop);

/// A tensor on its way to the CPU.
class Download {
 public:
  /// Starts; what the device has still to compute before is waited for in finish().
  explicit Download(const torch::Tensor& tensor);
  ~Download();
  Download(Download&&) noexcept;
  Download& operator=(Download&&) noexcept;

  /// The contiguous tensor on the CPU. Throws Cancelled if asked to stop while waiting.
  const torch::Tensor& finish(const std::stop_token& stop);

 private:
  struct Arrival;
  torch::Tensor tensor_;
  std::unique_ptr<Arrival> arrival_;  ///< null on the CPU
};

}  // namespace daybreak::engine
