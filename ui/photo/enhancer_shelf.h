#pragma once
/// Models ready to run, kept by name: making an Enhancer is expensive, using it again is not.
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "engine/enhancer.h"
#include "models/registry.h"

namespace daybreak::ui {

class EnhancerShelf {
 public:
  explicit EnhancerShelf(models::Registry registry, engine::ComputeOptions options = {});

  /// The model of that name (or file), loaded when it is asked for the first time. Call from background threads; safe
  /// from several at once. Throws Error if it cannot be loaded; a later call tries again.
  std::shared_ptr<const engine::Enhancer> get(const std::string& nameOrFile);

  /// Where models run from now on: those made before are let go of, and made again when they are asked for.
  void setOptions(const engine::ComputeOptions& options);

  /// Lets go of all: they are made again when they are asked for.
  void forgetAll();

  const models::Registry& registry() const { return registry_; }

 private:
  using Ready = std::shared_ptr<const engine::Enhancer>;
  const models::Registry registry_;
  std::mutex mutex_;
  engine::ComputeOptions options_;
  std::map<std::string, std::shared_future<Ready>> ready_;
};

}  // namespace daybreak::ui
