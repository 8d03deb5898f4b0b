#include "nets/enhancement_net.h"

#include "error.h"
#include "nets/load_weights.h"
#include "nets/sci_net.h"
#include "nets/sgz_net.h"
#include "nets/zero_dce_net.h"

namespace daybreak::nets {

void EnhancementNet::load(const Weights& weights) { loadWeights(*this, weights); }

Weights EnhancementNet::weights() const { return extractWeights(*this); }

std::shared_ptr<EnhancementNet> makeNet(const std::string& architecture, const std::map<std::string, std::string>& options) {
  if (architecture == "sgz") {
    const auto conv = options.find("conv");
    return SgzNet(sgzConvFromName(conv == options.end() ? "dsc" : conv->second)).ptr();
  }
  if (architecture == "zero-dce") return ZeroDceNet().ptr();
  if (architecture == "sci") return SciNet(Calibration::Without).ptr();
  throw Error("The network \"" + architecture + "\" is unknown.");
}

}  // namespace daybreak::nets
