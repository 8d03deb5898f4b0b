#pragma once
/// The segmenters a person can choose from: those that ship (weights/segmenters) and the person's own
/// (~/.local/share/daybreak/segmenters).
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "models/model.h"
#include "models/trash.h"

namespace daybreak::segment {

/// What opens when nothing else is said.
constexpr auto kDefaultSegmenter = "street";

struct SegmenterEntry {
  models::ModelCard card;
  std::filesystem::path file;
  bool shipped = false;
};

/// All of them, shipped first, by name; files that cannot be read are left out and told in `problems`.
std::vector<SegmenterEntry> listSegmenters(std::vector<std::string>* problems = nullptr);

/// By name, or a file that readSegmenter() knows. Throws Error that lists the known names, or naming the file.
std::shared_ptr<const models::Model> loadSegmenter(const std::string& nameOrFile);

/// Adds a file that readSegmenter() knows to the person's own, once its network has been made of it: LibTorch is loaded.
/// @param name empty: its own; for ESPNetv2 "espnetv2-voc" or "espnetv2-cityscapes"
/// Throws Error naming the file if it is no segmenter, its tensors do not fit, or the name is taken.
SegmenterEntry importSegmenter(const std::filesystem::path& file, const std::string& name = {});

/// Moves one of the person's own to the bin. Throws Error if there is none of that name, or it ships.
models::Trashed removeSegmenter(const std::string& name);

}  // namespace daybreak::segment
