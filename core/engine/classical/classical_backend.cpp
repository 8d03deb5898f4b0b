#include "engine/classical/classical_backend.h"

#include "engine/classical/clahe_map.h"
#include "engine/classical/lime_map.h"
#include "error.h"

namespace daybreak::engine::classical {

namespace {

/// The strong baseline of FACTS.md and of many papers.
constexpr float kGamma = 0.4F;

std::vector<float> gammaMap(const media::Image& picture, const std::stop_token&) {
  return std::vector<float>(3 * picture.pixels(), kGamma);
}

}  // namespace

ClassicalBackend::ClassicalBackend(const std::string& method)
    : map_(method == "gamma"   ? gammaMap
           : method == "clahe" ? claheMap
           : method == "lime"  ? limeMap
                               : nullptr) {
  if (map_ == nullptr) throw Error("Daybreak knows no method called \"" + method + "\".");
}

std::vector<float> ClassicalBackend::runNet(const media::Image& picture, std::stop_token stop) const {
  return map_(picture, stop);
}

}  // namespace daybreak::engine::classical
