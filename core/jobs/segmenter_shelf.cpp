#include "jobs/segmenter_shelf.h"

#include "segment/segmenter_files.h"
#include "segment/soft_regions.h"

namespace daybreak::jobs {

std::shared_ptr<const segment::Segmenter> SegmenterShelf::forEdit(const engine::Edit& edit) {
  if (edit.adjustments.classes.empty()) return nullptr;
  const std::lock_guard lock(guard_);
  auto& ready = ready_[edit.segmenter];
  if (!ready) ready = std::make_shared<const segment::Segmenter>(segment::loadSegmenter(edit.segmenter), options_);
  segment::checkClasses(edit.adjustments, ready->classes());
  return ready;
}

}  // namespace daybreak::jobs
