#include "segment/segmenter_files.h"

#include <algorithm>

#include "error.h"
#include "models/model_name.h"
#include "models/person_folders.h"
#include "models/safetensors.h"
#include "models/shipped_folder.h"
#include "segment/segmenter.h"

namespace daybreak::segment {

namespace fs = std::filesystem;

namespace {

constexpr auto kEnding = ".safetensors";

void collect(const fs::path& folder, bool shipped, std::vector<SegmenterEntry>& entries) {
  std::error_code missing;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder, missing))
    if (entry.path().extension() == kEnding) files.push_back(entry.path());
  std::ranges::sort(files);
  for (const auto& file : files) {
    const auto card = models::cardFromMetadata(models::readTensorFile(file).metadata);
    if (isSegmenter(card)) entries.push_back({card, file, shipped});
  }
}

}  // namespace

std::vector<SegmenterEntry> listSegmenters() {
  std::vector<SegmenterEntry> entries;
  collect(models::shippedFolder() / "segmenters", true, entries);
  if (const auto data = models::dataHome(); !data.empty()) collect(data / "daybreak" / "segmenters", false, entries);
  return entries;
}

std::shared_ptr<const models::Model> loadSegmenter(const std::string& nameOrFile) {
  fs::path file = nameOrFile;
  std::string known;
  if (models::isModelName(nameOrFile) && !models::hasModelFileEnding(nameOrFile)) {
    file.clear();
    for (const auto& entry : listSegmenters()) {
      if (entry.card.name == nameOrFile) file = entry.file;
      known += (known.empty() ? "" : ", ") + entry.card.name;
    }
    if (file.empty())
      throw Error("There is no segmenter \"" + nameOrFile + "\"" + (known.empty() ? "." : ". These are there: " + known + "."));
  }
  auto content = models::readTensorFile(file);
  models::Model model{models::cardFromMetadata(content.metadata), std::move(content.tensors), file};
  if (!isSegmenter(model.card)) throw Error(file, "cannot segment pictures", "it is no segmenter");
  return std::make_shared<const models::Model>(std::move(model));
}

}  // namespace daybreak::segment
