#include "nets/pyramid_pool.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace daybreak::nets {

namespace F = torch::nn::functional;

namespace {

constexpr std::array<double, 5> kScales{2.0, 1.5, 1.0, 0.5, 0.1};
constexpr int kSizes = static_cast<int>(kScales.size());
constexpr std::int64_t kLeastSide = 5;
constexpr int kKernel = 3;

/// How the decoder's files call the parts of a layer.
LayerNames numbered(const std::string& layer) { return {layer + ".cbr.0", layer + ".cbr.1", layer + ".cbr.2"}; }

std::int64_t scaled(std::int64_t side, double scale) {
  return std::max(static_cast<std::int64_t>(std::ceil(static_cast<double>(side) * scale)), kLeastSide);
}

torch::Tensor pooledTo(const torch::Tensor& x, std::int64_t height, std::int64_t width) {
  return torch::adaptive_avg_pool2d(x, {height, width});
}

/// A convolution's result as if its input had another size: enlarged ones are averaged back, reduced ones enlarged.
torch::Tensor seenAt(double scale, const FrozenLayer& stage, const torch::Tensor& x) {
  const auto height = x.size(2), width = x.size(3);
  const auto otherHeight = scaled(height, scale), otherWidth = scaled(width, scale);
  if (scale > 1) return pooledTo(stage(resizedTo(x, otherHeight, otherWidth)), height, width);
  if (scale < 1) return resizedTo(stage(pooledTo(x, otherHeight, otherWidth)), height, width);
  return stage(x);
}

/// Channels of all sizes side by side: the first of each, the second of each …
torch::Tensor interleaved(const torch::Tensor& x) {
  return x.reshape({x.size(0), kSizes, x.size(1) / kSizes, x.size(2), x.size(3)}).transpose(1, 2).reshape(x.sizes());
}

}  // namespace

torch::Tensor resizedTo(const torch::Tensor& x, std::int64_t height, std::int64_t width) {
  const std::vector<std::int64_t> size{height, width};
  return F::interpolate(x, F::InterpolateFuncOptions().size(size).mode(torch::kBilinear).align_corners(true));
}

PyramidPool::PyramidPool(FrozenLayerReader& reader, const std::string& name, int inputs, int width, int outputs, Ending ending)
    : ending_(ending) {
  reduce_ = reader.layer(numbered(name + ".projection_layer"), {inputs, width});
  for (int i = 0; i < kSizes; ++i)
    stages_.push_back(reader.layer({name + ".stages." + std::to_string(i), {}, {}}, {width, width, kKernel, width}));
  norm_ = reader.norm(name + ".merge_layer.0.br.0", name + ".merge_layer.0.br.1", width * kSizes);
  merge_ = reader.layer(numbered(name + ".merge_layer.2"), {width * kSizes, width, kKernel, width});
  widen_ = reader.layer({name + ".merge_layer.3", {}, {}}, {width, outputs});
  if (ending == Ending::Activated) last_ = reader.norm(name + ".br.br.0", name + ".br.br.1", outputs);
}

torch::Tensor PyramidPool::operator()(const torch::Tensor& x) const {
  const auto reduced = reduce_(x);
  std::vector<torch::Tensor> results;
  for (std::size_t i = 0; i < stages_.size(); ++i) results.push_back(seenAt(kScales[i], stages_[i], reduced));
  const auto merged = widen_(merge_(interleaved(norm_(torch::cat(results, 1)))));
  return ending_ == Ending::Activated ? last_(merged) : merged;
}

EncoderBridge::EncoderBridge(FrozenLayerReader& reader, const std::string& name, int inputs, int outputs)
    : judge_(reader.layer({name + ".wt_layer.1", {}, {}}, {inputs, outputs})),
      convert_(reader.layer(numbered(name + ".expansion_layer"), {inputs, outputs, kKernel, std::gcd(inputs, outputs)})) {}

torch::Tensor EncoderBridge::operator()(const torch::Tensor& x) const {
  return convert_(x) * judge_(pooledTo(x, 1, 1)).sigmoid();
}

}  // namespace daybreak::nets
