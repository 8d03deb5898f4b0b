#pragma once
/// Methods without a network (models/architectures/classical.cpp) as a Backend: their map comes from the picture alone.
#include "engine/backend.h"

namespace daybreak::engine::classical {

class ClassicalBackend : public Backend {
 public:
  /// @param method "gamma", "clahe" or "lime"; throws Error for any other
  explicit ClassicalBackend(const std::string& method);

  std::string name() const override { return "CPU, no network"; }
  std::vector<float> runNet(const media::Image& picture, std::stop_token stop) const override;

 private:
  std::vector<float> (*map_)(const media::Image& picture, const std::stop_token& stop);
};

}  // namespace daybreak::engine::classical
