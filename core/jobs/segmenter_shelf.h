#pragma once
/// Segmenters ready to run, each made once, when it is first asked for.
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "engine/compute_options.h"
#include "engine/edit.h"
#include "segment/segmenter.h"

namespace daybreak::jobs {

/// Safe to use from several threads.
class SegmenterShelf {
 public:
  explicit SegmenterShelf(engine::ComputeOptions options = {}) : options_(std::move(options)) {}

  /// What tells the classes of the edit's adjustments apart; null if it has none. Throws Error, also if it does not know one of
  /// them.
  std::shared_ptr<const segment::Segmenter> forEdit(const engine::Edit& edit);

 private:
  const engine::ComputeOptions options_;
  std::mutex guard_;
  std::map<std::string, std::shared_ptr<const segment::Segmenter>> ready_;
};

}  // namespace daybreak::jobs
