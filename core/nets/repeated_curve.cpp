#include "nets/repeated_curve.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <array>
#include <vector>

namespace daybreak::nets {

namespace {

constexpr std::int64_t kBlock = 256;  // values whose every step fits the first-level cache
constexpr std::int64_t kGrain = 64 * kBlock;
using Block = std::array<float, kBlock>;

torch::Tensor channelsLast(const torch::Tensor& tensor) { return tensor.contiguous(at::MemoryFormat::ChannelsLast); }

/// A picture's values in memory, [N,H,W,C], and which of the maps' values belong to them.
struct Layout {
  std::int64_t channels;
  std::int64_t maps;  ///< 1: the same for every step

  Layout(const torch::Tensor& y, const torch::Tensor& all) : channels(y.size(1)), maps(all.size(1) / y.size(1)) {}

  std::int64_t inMaps(std::int64_t value, std::int64_t step) const {
    if (maps == 1) return value;
    return value / channels * channels * maps + step * channels + value % channels;
  }
  /// Step `step`'s map for the values from `first` on.
  void gather(const float* all, std::int64_t step, std::int64_t first, std::int64_t count, Block& r) const {
    if (maps == 1) {
      if (step == 0) std::copy_n(all + first, count, r.begin());
      return;
    }
    for (std::int64_t i = 0; i < count; ++i) r[static_cast<std::size_t>(i)] = all[inMaps(first + i, step)];
  }
};

/// Calls work(first, count) for blocks that cover all values, on LibTorch's threads.
template <typename Work>
void forBlocks(std::int64_t values, const Work& work) {
  at::parallel_for(0, values, kGrain, [&](std::int64_t begin, std::int64_t end) {
    for (auto first = begin; first < end; first += kBlock) work(first, std::min(kBlock, end - first));
  });
}

void step(Block& y, const Block& r) {
  for (std::size_t i = 0; i < y.size(); ++i) y[i] += r[i] * (y[i] * y[i] - y[i]);
}

}  // namespace

bool RepeatedCurve::suits(const torch::Tensor& y, const torch::Tensor& maps) {
  const auto plain = [](const torch::Tensor& t) { return t.device().is_cpu() && t.scalar_type() == torch::kFloat32; };
  return at::GradMode::is_enabled() && (y.requires_grad() || maps.requires_grad()) && y.dim() == 4 && maps.dim() == 4 &&
         plain(y) && plain(maps) && y.size(0) == maps.size(0) && y.sizes().slice(2) == maps.sizes().slice(2);
}

torch::Tensor RepeatedCurve::forward(torch::autograd::AutogradContext* context, const torch::Tensor& y,
                                     const torch::Tensor& maps, std::int64_t steps) {
  const auto picture = channelsLast(y);
  const auto factors = channelsLast(maps);
  context->save_for_backward({picture, factors});
  context->saved_data["steps"] = steps;
  auto result = torch::empty_like(picture);
  const Layout layout(picture, factors);
  const auto* in = picture.data_ptr<float>();
  const auto* all = factors.data_ptr<float>();
  auto* out = result.data_ptr<float>();
  forBlocks(picture.numel(), [&](std::int64_t first, std::int64_t count) {
    Block values{};
    Block r{};
    std::copy_n(in + first, count, values.begin());
    for (std::int64_t k = 0; k < steps; ++k) {
      layout.gather(all, k, first, count, r);
      step(values, r);
    }
    std::copy_n(values.begin(), count, out + first);
  });
  return result;
}

torch::autograd::tensor_list RepeatedCurve::backward(torch::autograd::AutogradContext* context,
                                                     torch::autograd::tensor_list gradients) {
  const auto saved = context->get_saved_variables();
  const auto steps = context->saved_data["steps"].toInt();
  const auto& picture = saved[0];
  const auto& factors = saved[1];
  const auto incoming = channelsLast(gradients[0]);
  auto ofPicture = torch::empty_like(picture);
  auto ofMaps = torch::empty_like(factors);
  const Layout layout(picture, factors);
  const auto* in = picture.data_ptr<float>();
  const auto* all = factors.data_ptr<float>();
  const auto* from = incoming.data_ptr<float>();
  auto* pictureOut = ofPicture.data_ptr<float>();
  auto* mapsOut = ofMaps.data_ptr<float>();
  forBlocks(picture.numel(), [&](std::int64_t first, std::int64_t count) {
    std::vector<Block> before(static_cast<std::size_t>(steps) + 1);  // what each step began with
    Block r{};
    std::copy_n(in + first, count, before[0].begin());
    for (std::int64_t k = 0; k < steps; ++k) {
      const auto at = static_cast<std::size_t>(k);
      layout.gather(all, k, first, count, r);
      before[at + 1] = before[at];
      step(before[at + 1], r);
    }
    Block gradient{};
    Block ofMap{};
    std::copy_n(from + first, count, gradient.begin());
    for (auto k = steps; k-- > 0;) {
      if (layout.maps > 1) layout.gather(all, k, first, count, r);
      const auto& y = before[static_cast<std::size_t>(k)];
      for (std::size_t i = 0; i < y.size(); ++i) {
        ofMap[i] += gradient[i] * (y[i] * y[i] - y[i]);
        gradient[i] *= 1 + r[i] * (2 * y[i] - 1);
      }
      if (layout.maps > 1 || k == 0) {
        for (std::int64_t i = 0; i < count; ++i) mapsOut[layout.inMaps(first + i, k)] = ofMap[static_cast<std::size_t>(i)];
        ofMap.fill(0);
      }
    }
    std::copy_n(gradient.begin(), count, pictureOut + first);
  });
  return {ofPicture, ofMaps, torch::Tensor()};
}

}  // namespace daybreak::nets
