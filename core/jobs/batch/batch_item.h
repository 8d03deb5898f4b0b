#pragma once
/// One result of a batch: a photo, enhanced with one model.
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

#include "engine/edit.h"

namespace daybreak::jobs {

enum class BatchState { Waiting, Working, Done, Skipped, Failed };

/// How photos are enhanced; most of a batch share one.
struct ItemSettings {
  engine::Edit edit;  ///< its model is the result's
  std::string hash;
};

struct BatchItem {
  std::size_t photo = 0;  ///< which one of the batch's photos; results of one photo follow one another
  std::string model;
  std::shared_ptr<const ItemSettings> settings;  ///< null: `message` says why the photo's own cannot be used
  std::filesystem::path output;                  ///< relative to the output folder
  BatchState state = BatchState::Waiting;
  std::string message;  ///< why it failed or was skipped; what is to be known of a result
  double seconds = 0;   ///< spent on it
  int width = 0;        ///< of the result
  int height = 0;
  bool earlier = false;   ///< done by an earlier run
  bool own = false;       ///< the file `output` is an earlier result of this batch, so that it may be replaced
  bool heldBack = false;  ///< failed since nothing can be written; goes on as soon as that is over
  bool again = false;     ///< its photo has changed while it was worked on
};

}  // namespace daybreak::jobs
