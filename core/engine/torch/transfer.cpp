#include "engine/torch/transfer.h"

#include <c10/core/Event.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "engine/torch/sample_tensors.h"
#include "error.h"
#include "media/sample_values.h"

namespace daybreak::engine {

namespace {

/// Bytes of a piece in pinned memory.
constexpr std::size_t kPiece = std::size_t{16} << 20;

torch::TensorOptions onHost(torch::Dtype type, torch::Device device) {
  return torch::TensorOptions().dtype(type).pinned_memory(device.is_cuda());
}

/// A part of the picture in CPU memory that the device can fetch by itself.
torch::Tensor partOnHost(const media::Image& picture, int left, int top, int columns, int rows, torch::Device device) {
  auto part = torch::empty({3, rows, columns}, onHost(dtypeOf(picture.samples()), device));
  media::withSamplesOf(picture.samples(), [&](auto zero) {
    using Value = decltype(zero);
    auto* out = static_cast<Value*>(part.data_ptr());
    for (int channel = 0; channel < 3; ++channel)
      for (int y = top; y < top + rows; ++y) {
        const auto row =
            picture.row<Value>(channel, y).subspan(static_cast<std::size_t>(left), static_cast<std::size_t>(columns));
        out = std::ranges::copy(row, out).out;
      }
  });
  return part;
}

}  // namespace

torch::Tensor uploadPart(const media::Image& picture, int left, int top, int columns, int rows, torch::Device device) {
  return partOnHost(picture, left, top, columns, rows, device).to(device, /*non_blocking=*/true);
}

torch::Tensor uploadWhole(const media::Image& picture, torch::Device device, const std::stop_token& stop) {
  const int width = picture.width();
  auto whole = torch::empty({3, picture.height(), width}, torch::TensorOptions(device).dtype(dtypeOf(picture.samples())));
  const auto bytesPerRow = static_cast<std::size_t>(width) * media::bytesOf(picture.samples()) * 3;
  const int band = static_cast<int>(std::max<std::size_t>(1, kPiece / bytesPerRow));
  for (int top = 0; top < picture.height(); top += band) {
    if (stop.stop_requested()) throw Cancelled();
    const int rows = std::min(band, picture.height() - top);
    const auto part = partOnHost(picture, 0, top, width, rows, device);
    for (int channel = 0; channel < 3; ++channel)  // one by one: each is contiguous on both sides
      whole[channel].slice(0, top, top + rows).copy_(part[channel], /*non_blocking=*/true);
  }
  return whole;
}

struct Download::Arrival {
  explicit Arrival(torch::Device device) : event(device.type()) {
    event.record(c10::impl::VirtualGuardImpl(device.type()).getStream(device));
  }
  c10::Event event;
};

Download::Download(const torch::Tensor& tensor) {
  const auto contiguous = tensor.contiguous();
  if (tensor.device().is_cpu()) {
    tensor_ = contiguous;
    return;
  }
  tensor_ = torch::empty(contiguous.sizes(), onHost(contiguous.scalar_type(), tensor.device()));
  tensor_.copy_(contiguous, /*non_blocking=*/true);
  arrival_ = std::make_unique<Arrival>(tensor.device());
}

Download::~Download() = default;
Download::Download(Download&&) noexcept = default;
Download& Download::operator=(Download&&) noexcept = default;

const torch::Tensor& Download::finish(const std::stop_token& stop) {
  while (arrival_ && !arrival_->event.query()) {
    if (stop.stop_requested()) throw Cancelled();
    std::this_thread::sleep_for(std::chrono::microseconds(20));
  }
  return tensor_;
}

}  // namespace daybreak::engine
