#pragma once
/// A segmenter from one file, Daybreak's own or one that others have published.
#include <filesystem>

#include "models/model.h"

namespace daybreak::segment {

/// The card of a .safetensors segmenter, without its tensors. Throws Error naming the file, also if it is no segmenter.
models::ModelCard readSegmenterCard(const std::filesystem::path& file);

/// Reads a .safetensors segmenter, or ESPNetv2 (s = 2.0, Pascal VOC or Cityscapes) as its authors publish it, which gets a
/// card. Whether the network takes the tensors is seen when it is made. Throws Error naming the file.
models::Model readSegmenter(const std::filesystem::path& file);

}  // namespace daybreak::segment
