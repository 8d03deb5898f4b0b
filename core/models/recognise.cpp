#include "models/recognise.h"

#include <array>

#include "error.h"
#include "models/file_bytes.h"

namespace daybreak::models {

namespace {

using Shape = std::vector<std::int64_t>;
using Options = std::map<std::string, std::string>;

constexpr std::int64_t kWidth = 32;
constexpr std::array<std::int64_t, 7> kInputs = {3, kWidth, kWidth, kWidth, 2 * kWidth, 2 * kWidth, 2 * kWidth};

/// Names and shapes of SGZ's seven layers; Zero-DCE++ has the same.
std::map<std::string, Shape> sgzShapes(const std::string& conv) {
  std::map<std::string, Shape> shapes;
  for (std::size_t i = 0; i < kInputs.size(); ++i) {
    const auto layer = "e_conv" + std::to_string(i + 1);
    const auto inputs = kInputs[i];
    const std::int64_t outputs = i + 1 == kInputs.size() ? 3 : kWidth;
    if (conv == "dsc") {
      shapes[layer + ".depth_conv.weight"] = {inputs, 1, 3, 3};
      shapes[layer + ".depth_conv.bias"] = {inputs};
      shapes[layer + ".point_conv.weight"] = {outputs, inputs, 1, 1};
      shapes[layer + ".point_conv.bias"] = {outputs};
    } else {
      shapes[layer + ".conv.weight"] = {outputs, inputs, 3, 3};
      shapes[layer + ".conv.bias"] = {outputs};
    }
  }
  return shapes;
}

std::string shown(const Shape& shape) {
  std::string text;
  for (const auto side : shape) text += (text.empty() ? "" : " x ") + std::to_string(side);
  return text.empty() ? "a single number" : text;
}

std::string differences(const nets::Weights& weights, const std::map<std::string, Shape>& expected) {
  for (const auto& [name, shape] : expected) {
    const auto found = weights.find(name);
    if (found == weights.end()) return "the tensor \"" + name + "\" is missing";
    if (found->second.shape != shape)
      return "the tensor \"" + name + "\" is " + shown(found->second.shape) + ", not " + shown(shape);
  }
  for (const auto& [name, tensor] : weights)
    if (!expected.contains(name)) return "the tensor \"" + printable(name) + "\" is one too many";
  return {};
}

}  // namespace

const std::vector<Architecture>& architectures() {
  static const std::vector<Architecture> kArchitectures = {
      {"sgz", "SGZ enhancement-factor extraction net", "Zheng and Gupta, WACV 2022"}};
  return kArchitectures;
}

std::optional<Recognised> recognise(const nets::Weights& weights) {
  const auto canonical = withCanonicalNames(weights);
  for (const auto* conv : {"dsc", "tc"})
    if (differences(canonical, sgzShapes(conv)).empty()) return Recognised{"sgz", {{"conv", conv}}};
  return std::nullopt;
}

nets::Weights withCanonicalNames(nets::Weights weights) {
  for (std::size_t layer = 1; layer <= kInputs.size(); ++layer) {
    const auto prefix = "e_conv" + std::to_string(layer);
    for (const auto* ending : {".weight", ".bias"}) {
      if (weights.contains(prefix + ".conv" + ending)) continue;
      auto plain = weights.extract(prefix + ending);
      if (!plain) continue;
      plain.key() = prefix + ".conv" + ending;
      weights.insert(std::move(plain));
    }
  }
  return weights;
}

std::string whyUnfit(const nets::Weights& weights, const std::string& architecture, const Options& options) {
  if (architecture != "sgz") return "Daybreak does not know the architecture \"" + printable(architecture) + "\"";
  for (const auto& [option, value] : options)
    if (option != "conv") return "the architecture sgz has no option \"" + printable(option) + "\"";
  const auto option = options.find("conv");
  const auto conv = option == options.end() ? std::string("dsc") : option->second;
  if (conv != "dsc" && conv != "tc" && conv != "dc")
    return "the architecture sgz has no convolution \"" + printable(conv) + "\" (it is dsc, tc or dc)";
  return differences(weights, sgzShapes(conv));
}

}  // namespace daybreak::models
