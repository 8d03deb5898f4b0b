#pragma once
/// How fast Daybreak's own kernels are beside LibTorch, beside a plain copy of memory, and beside what the processor could do.
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "models/model.h"

namespace daybreak::jobs {

/// One comparison: both sides measured in turn in the same run, best times.
struct Comparison {
  std::string what;      ///< "scale 1, 1200 × 900, random network, AVX-512"
  std::string baseline;  ///< "LibTorch", "the random network", "copy"
  double ms = 0;
  double baselineMs = 0;
  std::optional<double> peakShare;  ///< of the floating-point operations the same instructions reach from registers, 0…1
};

/// Runs all comparisons on the CPU, one at a time: the whole network with random live weights at scale 1 with every instruction
/// set, Zero-DCE's map at scale 1, `model` at scale 1 and 12, and render of a 24-megapixel photo at 8 bits. LibTorch runs
/// channels-last, with denormals flushed, on as many threads. Throws Error (no LibTorch), Cancelled.
/// @param threads 0: all cores
void compareWithBaselines(const std::shared_ptr<const models::Model>& model, int threads,
                          const std::function<void(const Comparison&)>& finished, std::stop_token stop = {});

}  // namespace daybreak::jobs
