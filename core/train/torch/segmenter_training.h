#pragma once
/// Training of the light segmentation network, as LibTorch runs it.
#include <functional>
#include <stop_token>

#include "train/segmenter_options.h"

namespace daybreak::train {

/// See trainSegmenter(). @param options with the device "cpu" or "cuda:N"
models::Model runSegmenterTraining(const SegmenterOptions& options, const std::function<void(const SegmenterReport&)>& told,
                                   std::stop_token stop);

}  // namespace daybreak::train
