#include "nets/eesp.h"

#include <algorithm>

namespace daybreak::nets {

namespace {

constexpr int kBranches = 4;
constexpr int kKernel = 3;
constexpr int kColours = 3;

/// Dilation d makes a 3×3 convolution reach over 2d + 1 pixels. Ascending, since each branch adds the one before.
std::vector<int> dilations(int reach) {
  std::vector<int> found;
  for (int d = 1; d <= kBranches; ++d) found.push_back(2 * d + 1 <= reach ? d : 1);
  std::ranges::sort(found);
  return found;
}

/// How the encoder's files call the parts of a layer.
LayerNames named(const std::string& layer) { return {layer + ".conv", layer + ".bn", layer + ".act"}; }
LayerNames withoutSlopes(const std::string& layer) { return {layer + ".conv", layer + ".bn", {}}; }

}  // namespace

EespBranches::EespBranches(FrozenLayerReader& reader, const std::string& name, int inputs, int outputs, int reach, int stride) {
  const int width = outputs / kBranches;
  reduce_ = reader.layer(named(name + ".proj_1x1"), {inputs, width, 1, kBranches});
  for (const int dilation : dilations(reach)) {
    const auto conv = name + ".spp_dw." + std::to_string(branches_.size()) + ".conv";
    branches_.push_back(reader.layer({conv, {}, {}}, {width, width, kKernel, width, stride, dilation}));
  }
  norm_ = reader.norm(name + ".br_after_cat.bn", name + ".br_after_cat.act", outputs);
  join_ = reader.layer(withoutSlopes(name + ".conv_1x1_exp"), {outputs, outputs, 1, kBranches});
}

torch::Tensor EespBranches::operator()(const torch::Tensor& x) const {
  const auto reduced = reduce_(x);
  std::vector<torch::Tensor> results;
  for (const auto& branch : branches_) {
    const auto seen = branch(reduced);
    results.push_back(results.empty() ? seen : seen + results.back());
  }
  return join_(norm_(torch::cat(results, 1)));
}

EespUnit::EespUnit(FrozenLayerReader& reader, const std::string& name, int channels, int reach)
    : branches_(reader, name, channels, channels, reach, 1), slopes_(reader.slopes(name + ".module_act", channels)) {}

torch::Tensor EespUnit::operator()(const torch::Tensor& x) const { return torch::prelu(branches_(x) + x, slopes_); }

torch::Tensor halved(const torch::Tensor& x) { return torch::avg_pool2d(x, {3, 3}, {2, 2}, {1, 1}); }

StridedEesp::StridedEesp(FrozenLayerReader& reader, const std::string& name, int inputs, int outputs, int reach)
    : branches_(reader, name + ".eesp", inputs, outputs - inputs, reach, 2),
      seePicture_(reader.layer(named(name + ".inp_reinf.0"), {kColours, kColours, kKernel})),
      widen_(reader.layer(withoutSlopes(name + ".inp_reinf.1"), {kColours, outputs})),
      slopes_(reader.slopes(name + ".act", outputs)) {
  reader.leaveOut(name + ".eesp.module_act.weight");  // published too; activation follows only when all has been added
}

torch::Tensor StridedEesp::operator()(const torch::Tensor& x, const torch::Tensor& picture) const {
  const auto both = torch::cat({halved(x), branches_(x)}, 1);
  return torch::prelu(both + widen_(seePicture_(picture)), slopes_);
}

}  // namespace daybreak::nets
