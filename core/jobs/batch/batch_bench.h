#pragma once
/// How much faster a batch is than one photo after another.
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

#include "engine/enhancer.h"

namespace daybreak::jobs {

/// Times for one picture, in milliseconds.
struct BatchSpeed {
  int width = 0;
  int height = 0;
  int pictures = 0;
  double decodeMs = 0;  ///< the stage alone, one picture after another
  double enhanceMs = 0;
  double encodeMs = 0;
  double loopMs = 0;   ///< decoded, enhanced and encoded one after another, as `enhance` does
  double batchMs = 0;  ///< in a batch

  double slowestStageMs() const;
};

/// Measures with JPEGs of 24 megapixels that are drawn into a temporary folder, all sides in turn, the best of two rounds.
/// Takes about half a minute on two cores. Throws Error or Cancelled.
BatchSpeed measureBatch(const std::shared_ptr<const engine::Enhancer>& enhancer, std::stop_token stop);

}  // namespace daybreak::jobs
