#pragma once
/// Where the things of each class are, for light of their own.
#include <string>
#include <string_view>
#include <vector>

namespace daybreak::engine {

/// The area of one class.
struct Region {
  std::string name;            ///< the class's: "sky"
  std::vector<float> weights;  ///< width × height in [0,1], soft at its borders so that a change of light shows no seam
};

/// All classes' areas in one photo, at a size of their own. At each point the weights sum up to 1 at most.
struct Regions {
  int width = 0;
  int height = 0;
  std::vector<Region> areas;

  /// Null if there is nothing of that class.
  const Region* find(std::string_view name) const;
};

}  // namespace daybreak::engine
