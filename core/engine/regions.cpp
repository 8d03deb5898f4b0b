#include "engine/regions.h"

#include <algorithm>

namespace daybreak::engine {

const Region* Regions::find(std::string_view name) const {
  const auto found = std::ranges::find(areas, name, &Region::name);
  return found == areas.end() ? nullptr : &*found;
}

}  // namespace daybreak::engine
