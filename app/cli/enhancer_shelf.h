#pragma once
/// Models ready to run, each made once, when it is first asked for.
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "engine/enhancer.h"

namespace daybreak::cli {

/// Safe to use from several threads.
class EnhancerShelf {
 public:
  explicit EnhancerShelf(engine::ComputeOptions options) : options_(std::move(options)) {}

  /// Throws Error if it cannot be loaded; then every time.
  std::shared_ptr<const engine::Enhancer> get(const std::string& model);

 private:
  const engine::ComputeOptions options_;
  std::mutex guard_;
  std::map<std::string, std::shared_ptr<const engine::Enhancer>> ready_;
};

}  // namespace daybreak::cli
