#include "enhancer_shelf.h"

#include "edit_options.h"

namespace daybreak::cli {

std::shared_ptr<const engine::Enhancer> EnhancerShelf::get(const std::string& model) {
  const std::lock_guard lock(guard_);
  auto& ready = ready_[model];
  if (!ready) ready = makeEnhancer(model, options_);
  return ready;
}

}  // namespace daybreak::cli
