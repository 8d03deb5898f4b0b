#include "segment/segmenter_files.h"

#include <algorithm>

#include "error.h"
#include "models/file_bytes.h"
#include "models/model_name.h"
#include "models/person_folders.h"
#include "models/safetensors.h"
#include "models/shipped_folder.h"
#include "segment/segmenter.h"
#include "segment/segmenter_reader.h"

namespace daybreak::segment {

namespace fs = std::filesystem;

namespace {

constexpr auto kEnding = ".safetensors";

/// Empty if it cannot be told.
fs::path ownFolder() {
  const auto data = models::dataHome();
  return data.empty() ? data : data / "daybreak" / "segmenters";
}

void collect(const fs::path& folder, bool shipped, std::vector<SegmenterEntry>& entries, std::vector<std::string>* problems) {
  std::error_code missing;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder, missing))
    if (entry.path().extension() == kEnding && models::isModelName(entry.path().stem().string())) files.push_back(entry.path());
  std::ranges::sort(files);
  for (const auto& file : files) {
    const auto name = file.stem().string();  // the file's name is what it is found by; a shipped one hides another of its name
    if (std::ranges::any_of(entries, [&](const auto& entry) { return entry.card.name == name; })) continue;
    try {
      entries.push_back({readSegmenterCard(file), file, shipped});
      entries.back().card.name = name;
    } catch (const Error& error) {
      if (problems != nullptr) problems->emplace_back(error.what());
    }
  }
}

SegmenterEntry find(const std::string& name) {
  std::string known;
  for (const auto& entry : listSegmenters()) {
    if (entry.card.name == name) return entry;
    known += (known.empty() ? "" : ", ") + entry.card.name;
  }
  throw Error(
      "There is no segmenter \"" + models::printable(name) + "\"" +
      (known.empty() ? ", nor any other. See 'daybreak-cli segmenters import --help'." : ". These are there: " + known + "."));
}

void checkNewName(const fs::path& file, const std::string& name) {
  constexpr auto kFailed = "was not imported";
  if (!models::isModelName(name))
    throw Error(file, kFailed, "\"" + models::printable(name) + "\" is no name for a segmenter",
                "Use lower-case letters, digits, '-', '_' and '.'.");
  for (const auto& entry : listSegmenters())
    if (entry.card.name == name)
      throw Error(file, kFailed, "there is a segmenter named \"" + name + "\" already", "Choose another name.");
}

/// Whether the network takes the weights shows when it is made.
void checkNetwork(const models::Model& model) {
  try {
    engine::ComputeOptions options;
    options.device = "cpu";
    const Segmenter made(std::make_shared<const models::Model>(model), options);
  } catch (const Error& error) {
    throw Error(model.file, "was not imported", "its network could not be made", error.what());
  }
}

}  // namespace

std::vector<SegmenterEntry> listSegmenters(std::vector<std::string>* problems) {
  std::vector<SegmenterEntry> entries;
  collect(models::shippedFolder() / "segmenters", true, entries, problems);
  if (const auto own = ownFolder(); !own.empty()) collect(own, false, entries, problems);
  return entries;
}

std::shared_ptr<const models::Model> loadSegmenter(const std::string& nameOrFile) {
  const bool isName = models::isModelName(nameOrFile);  // which never ends as a model file does
  auto model = readSegmenter(isName ? find(nameOrFile).file : fs::path(nameOrFile));
  if (isName) model.card.name = nameOrFile;
  return std::make_shared<const models::Model>(std::move(model));
}

SegmenterEntry importSegmenter(const fs::path& file, const std::string& name) {
  const auto own = ownFolder();
  if (own.empty()) throw Error(file, "was not imported", "there is no folder for segmenters of your own: HOME is not set");
  auto model = readSegmenter(file);
  if (!name.empty()) model.card.name = name;
  checkNewName(file, model.card.name);
  checkNetwork(model);
  std::error_code problem;
  fs::create_directories(own, problem);
  if (problem) throw Error(own, "could not be created", problem.message());
  const auto target = own / (model.card.name + kEnding);
  models::writeTensorFile(target, {std::move(model.weights), models::metadataFromCard(model.card)}, WhenTaken::Refuse);
  return {model.card, target, false};
}

models::Trashed removeSegmenter(const std::string& name) {
  const auto entry = find(name);
  if (entry.shipped) throw Error("\"" + name + "\" was not removed: it came with Daybreak. It stays as it is.");
  return models::moveToTrash(entry.file);
}

}  // namespace daybreak::segment
