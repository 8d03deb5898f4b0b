#include "models/architecture.h"

#include <algorithm>

#include "models/architectures/all.h"
#include "models/file_bytes.h"

namespace daybreak::models {

const std::vector<Architecture>& architectures() {
  static const std::vector<Architecture> kArchitectures = {sgzArchitecture(), zeroDceArchitecture(), sciArchitecture(),
                                                           gammaMethod(),     claheMethod(),         limeMethod()};
  return kArchitectures;
}

const Architecture* findArchitecture(const std::string& name) {
  const auto found = std::ranges::find(architectures(), name, &Architecture::name);
  return found == architectures().end() ? nullptr : &*found;
}

const ArchitectureOptions* findVariant(const Architecture& architecture, const ArchitectureOptions& options, std::string* why) {
  const auto refuse = [&](const std::string& reason) {
    if (why != nullptr) *why = "the architecture " + architecture.name + reason;
    return nullptr;
  };
  for (const auto& [option, value] : options)
    if (!architecture.variants.front().contains(option)) return refuse(" has no option \"" + printable(option) + "\"");
  for (const auto& variant : architecture.variants) {
    const auto chosen = [&variant](const auto& item) { return variant.at(item.first) == item.second; };
    if (std::ranges::all_of(options, chosen)) return &variant;
  }
  std::string combination;
  for (const auto& [option, value] : options) combination += " " + option + " \"" + printable(value) + "\"";
  return refuse(" does not come with" + combination);
}

std::optional<NetSize> netSize(const std::string& name, const ArchitectureOptions& options) {
  const auto* architecture = findArchitecture(name);
  const auto* variant = architecture == nullptr ? nullptr : findVariant(*architecture, options);
  if (variant == nullptr || !architecture->isNetwork) return std::nullopt;
  NetSize size;
  for (const auto& [tensor, shape] : architecture->shapes(*variant)) {
    if (tensor.find(".running_") != std::string::npos) continue;
    std::int64_t count = 1;
    for (const auto side : shape) count *= side;
    size.parameters += count;
    if (shape.size() == 4) size.multiplyAddsPerPixel += count;  // every weight of a convolution once per output pixel
  }
  return size;
}

}  // namespace daybreak::models
