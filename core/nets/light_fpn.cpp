#include "nets/light_fpn.h"

#include <ATen/CPUGeneratorImpl.h>

#include <array>
#include <cmath>

namespace daybreak::nets {

namespace F = torch::nn::functional;

namespace {

constexpr std::array<int, 4> kWidths{32, 64, 128, 256};
constexpr std::array<int, 4> kBlocks{2, 2, 3, 2};
constexpr int kPyramid = 64;
constexpr double kLeastDeviation = 0.01;

/// Computes in the numbers that its input has; its weights stay float32, as training needs them.
class ConvImpl : public torch::nn::Module {
 public:
  ConvImpl(int from, int to, int kernel, int stride = 1, bool biased = false) : stride_(stride), padding_(kernel / 2) {
    weight_ = register_parameter("weight", torch::zeros({to, from, kernel, kernel}));
    if (biased) bias_ = register_parameter("bias", torch::zeros({to}));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    const auto bias = bias_.defined() ? bias_.to(x.scalar_type()) : bias_;
    return torch::conv2d(x, weight_.to(x.scalar_type()), bias, stride_, padding_);
  }

 private:
  torch::Tensor weight_, bias_;
  int stride_;
  int padding_;
};
TORCH_MODULE(Conv);

torch::nn::Sequential convNormRelu(int from, int to, int kernel, int stride = 1) {
  return torch::nn::Sequential(Conv(from, to, kernel, stride), torch::nn::BatchNorm2d(to),
                               torch::nn::ReLU(torch::nn::ReLUOptions(true)));
}

/// Two 3×3 convolutions beside a connection that changes as little as it can.
class BlockImpl : public torch::nn::Module {
 public:
  BlockImpl(int from, int to, int stride) {
    first_ = register_module("first", convNormRelu(from, to, 3, stride));
    second_ = register_module("second", torch::nn::Sequential(Conv(to, to, 3), torch::nn::BatchNorm2d(to)));
    if (stride != 1 || from != to)
      past_ = register_module("past", torch::nn::Sequential(Conv(from, to, 1, stride), torch::nn::BatchNorm2d(to)));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    auto y = second_->forward(first_->forward(x));
    y += past_ ? past_->forward(x) : x;
    return torch::relu_(y);
  }

 private:
  torch::nn::Sequential first_{nullptr}, second_{nullptr}, past_{nullptr};
};
TORCH_MODULE(Block);

torch::Tensor enlarged(const torch::Tensor& x, const torch::Tensor& like) {
  return F::interpolate(x, F::InterpolateFuncOptions()
                               .size(std::vector<std::int64_t>{like.size(2), like.size(3)})
                               .mode(torch::kBilinear)
                               .align_corners(false));
}

/// Every picture with mean 0 and deviation 1 over all its values.
torch::Tensor normalised(const torch::Tensor& picture) {
  const auto mean = picture.mean({1, 2, 3}, true);
  const auto deviation = (picture - mean).square().mean({1, 2, 3}, true).sqrt();
  return (picture - mean) / (deviation + kLeastDeviation);
}

}  // namespace

LightFpnImpl::LightFpnImpl(int classes) : classes_(classes) {
  stem_ = register_module("stem", convNormRelu(3, kWidths[0], 3, 2));
  int from = kWidths[0];
  for (std::size_t level = 0; level < kWidths.size(); ++level) {
    torch::nn::Sequential stage;
    for (int i = 0; i < kBlocks[level]; ++i) {
      stage->push_back(Block(from, kWidths[level], i == 0 ? 2 : 1));
      from = kWidths[level];
    }
    const auto number = std::to_string(level + 2);
    stages_.push_back(register_module("stage" + number, stage));
    laterals_.push_back(register_module("lateral" + number, torch::nn::Sequential(Conv(kWidths[level], kPyramid, 1))));
    smooths_.push_back(register_module("smooth" + number, convNormRelu(kPyramid, kPyramid, 3)));
  }
  context_ = register_module("context", torch::nn::Sequential(Conv(from, from, 1), torch::nn::ReLU()));
  classify_ = register_module("classify", torch::nn::Sequential(torch::nn::Dropout(0.1), Conv(kPyramid, classes, 1, 1, true)));
}

torch::Tensor LightFpnImpl::forward(const torch::Tensor& picture) {
  auto x = stem_->forward(normalised(picture.to(torch::kFloat32)).to(numbers_));
  std::vector<torch::Tensor> features;
  for (auto& stage : stages_) features.push_back(x = stage->forward(x));
  features.back() = features.back() + context_->forward(features.back().mean({2, 3}, true));
  torch::Tensor above;
  torch::Tensor sum;
  for (std::size_t level = features.size(); level-- > 0;) {
    auto here = laterals_[level]->forward(features[level]);
    if (above.defined()) here = here + enlarged(above, here);
    above = here;
    const auto smooth = enlarged(smooths_[level]->forward(here), features.front());
    sum = sum.defined() ? sum + smooth : smooth;
  }
  return classify_->forward(sum);
}

void LightFpnImpl::initialise(std::uint64_t seed) {
  torch::NoGradGuard noGrad;
  auto generator = at::detail::createCPUGenerator(seed);
  for (const auto& parameter : named_parameters()) {
    auto tensor = parameter.value();
    const auto& name = parameter.key();
    if (tensor.dim() == 4)
      tensor.normal_(0.0, std::sqrt(2.0 / static_cast<double>(tensor.size(1) * tensor.size(2) * tensor.size(3))), generator);
    else
      tensor.fill_(name.ends_with("second.1.weight") || name.ends_with("bias") ? 0.0 : 1.0);
  }
}

}  // namespace daybreak::nets
