#include "ui/photo/enhancer_shelf.h"

#include <utility>

namespace daybreak::ui {

EnhancerShelf::EnhancerShelf(models::Registry registry, engine::ComputeOptions options)
    : registry_(std::move(registry)), options_(std::move(options)) {}

std::shared_ptr<const engine::Enhancer> EnhancerShelf::get(const std::string& nameOrFile) {
  std::promise<Ready> promise;
  std::shared_future<Ready> known;
  engine::ComputeOptions options;
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = ready_.find(nameOrFile); found != ready_.end()) {
      known = found->second;
    } else {
      options = options_;
      ready_.emplace(nameOrFile, promise.get_future().share());
    }
  }
  if (known.valid()) return known.get();
  try {
    Ready made = std::make_shared<const engine::Enhancer>(registry_.load(nameOrFile), options);
    promise.set_value(made);
    return made;
  } catch (const std::exception&) {
    promise.set_exception(std::current_exception());
    const std::lock_guard lock(mutex_);
    ready_.erase(nameOrFile);
    throw;
  }
}

void EnhancerShelf::setOptions(const engine::ComputeOptions& options) {
  const std::lock_guard lock(mutex_);
  options_ = options;
  ready_.clear();
}

void EnhancerShelf::forgetAll() {
  const std::lock_guard lock(mutex_);
  ready_.clear();
}

}  // namespace daybreak::ui
