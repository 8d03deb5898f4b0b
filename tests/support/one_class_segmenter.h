#pragma once
/// A segmenter that sees the same everywhere: the shipped one's network, of which nothing is left but one class's bias.
#include <algorithm>
#include <filesystem>

#include "models/safetensors.h"
#include "segment/segmenter_files.h"

/// Writes <folder>/<name>.safetensors. @param label of CamVid's classes
inline std::filesystem::path writeOneClassSegmenter(const std::filesystem::path& folder, const std::string& name,
                                                    std::size_t label) {
  auto model = *daybreak::segment::loadSegmenter(daybreak::segment::kDefaultSegmenter);
  for (auto& [tensor, weight] : model.weights) std::fill(weight.values.begin(), weight.values.end(), 0.0F);
  model.weights.at("classify.1.bias").values.at(label) = 10;
  model.card.name = name;
  std::filesystem::create_directories(folder);
  const auto file = folder / (name + ".safetensors");
  daybreak::models::writeTensorFile(file, {std::move(model.weights), daybreak::models::metadataFromCard(model.card)});
  return file;
}
