#pragma once
/// The segmenters a person can choose from: those that ship (weights/segmenters) and the person's own
/// (~/.local/share/daybreak/segmenters).
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "models/model.h"

namespace daybreak::segment {

/// What opens when nothing else is said.
constexpr auto kDefaultSegmenter = "street";

struct SegmenterEntry {
  models::ModelCard card;
  std::filesystem::path file;
  bool shipped = false;
};

/// All of them, shipped first, by name; files that cannot be read are left out.
std::vector<SegmenterEntry> listSegmenters();

/// By name, or a file. Throws Error that lists the known names, or naming the file.
std::shared_ptr<const models::Model> loadSegmenter(const std::string& nameOrFile);

}  // namespace daybreak::segment
