#include "models/recognise.h"

#include <algorithm>

#include "models/file_bytes.h"

namespace daybreak::models {

namespace {

std::string shown(const std::vector<std::int64_t>& shape) {
  std::string text;
  for (const auto side : shape) text += (text.empty() ? "" : " x ") + std::to_string(side);
  return text.empty() ? "a single number" : text;
}

std::string differences(const nets::Weights& weights, const TensorShapes& expected) {
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

std::string differences(const nets::Weights& weights, const Architecture& architecture, const ArchitectureOptions& variant) {
  auto expected = architecture.shapes(variant);
  const auto& training = architecture.trainingShapes;
  const auto inFile = [&weights](const auto& item) { return weights.contains(item.first); };
  if (std::ranges::any_of(training, inFile)) expected.insert(training.begin(), training.end());
  return differences(weights, expected);
}

}  // namespace

std::optional<Recognised> recognise(const nets::Weights& weights) {
  for (const auto& architecture : architectures()) {
    if (!architecture.isNetwork) continue;
    const auto canonical = withCanonicalNames(weights, architecture);
    for (const auto& variant : architecture.variants)
      if (differences(canonical, architecture, variant).empty()) return Recognised{&architecture, variant};
  }
  return std::nullopt;
}

nets::Weights withCanonicalNames(nets::Weights weights, const Architecture& architecture) {
  return architecture.canonicalNames ? architecture.canonicalNames(std::move(weights)) : weights;
}

nets::Weights withPublishedNames(nets::Weights weights, const Architecture& architecture) {
  return architecture.publishedNames ? architecture.publishedNames(std::move(weights)) : weights;
}

std::string whyUnfit(const nets::Weights& weights, const std::string& architecture, const ArchitectureOptions& options) {
  const auto* known = findArchitecture(architecture);
  if (known == nullptr) return "Daybreak does not know the architecture \"" + printable(architecture) + "\"";
  std::string why;
  const auto* variant = findVariant(*known, options, &why);
  return variant == nullptr ? why : differences(weights, *known, *variant);
}

}  // namespace daybreak::models
