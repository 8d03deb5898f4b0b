#pragma once
/// Which architecture a bag of weights belongs to: the registry of architectures Daybreak can run.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "nets/weights.h"

namespace daybreak::models {

/// One architecture: its name, for people and in cards.
struct Architecture {
  std::string name;         ///< "sgz"
  std::string title;        ///< "SGZ enhancement-factor extraction net"
  std::string publication;  ///< "Zheng and Gupta, WACV 2022"
};

/// What recognise() found.
struct Recognised {
  std::string architecture;
  std::map<std::string, std::string> options;
};

const std::vector<Architecture>& architectures();

/// By tensor names and shapes. SGZ: e_conv1…7 with depth_conv/point_conv ("conv" = "dsc"), or plain 3×3 convolutions with a
/// 3-channel last layer ("tc"; "dc" has the same shapes and must be said by the card).
std::optional<Recognised> recognise(const nets::Weights& weights);

/// The names core/nets uses: SGZ's plain convolutions are "e_convN.conv.weight" and ".bias"; files that leave out ".conv"
/// (as Zero-DCE's do) are renamed. Everything else stays.
nets::Weights withCanonicalNames(nets::Weights weights);

/// Text for an Error: empty if the (canonically named) weights fit the architecture exactly, else what is missing or misshapen.
std::string whyUnfit(const nets::Weights& weights, const std::string& architecture,
                     const std::map<std::string, std::string>& options);

}  // namespace daybreak::models
