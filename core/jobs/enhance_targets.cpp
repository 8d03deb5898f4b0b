#include "jobs/enhance_targets.h"

#include <sys/stat.h>

#include "error.h"
#include "media/save.h"
#include "name_ending.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

constexpr auto kNotWritten = "was not written";

bool canWrite(const fs::path& name) {
  try {
    media::formatForName(name);
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// Without throwing where a folder on the way may not be looked into: writing there will say so.
bool isFolder(const fs::path& path) {
  std::error_code unknown;
  return fs::is_directory(path, unknown);
}

void makeFolder(const fs::path& folder, const std::string& role) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (isFolder(folder)) return;
  const bool file = fs::exists(folder, failed);
  throw Error(folder, "cannot be the " + role,
              file     ? "it is a file"
              : failed ? failed.message()
                       : "it could not be made",
              "Several photos need a folder.");
}

/// The same for all spellings of a path, whether or not the file exists.
fs::path spelledOut(const fs::path& path) {
  std::error_code failed;
  const auto whole = fs::weakly_canonical(fs::absolute(path, failed), failed);
  return failed ? path.lexically_normal() : whole;
}

/// folder/stem+ending, or with -2, -3 … after the stem where an earlier photo of the run has that name.
fs::path freeName(const fs::path& folder, const std::string& stem, const std::string& ending, std::set<fs::path>& taken) {
  auto path = (folder / (stem + ending)).lexically_normal();
  for (int number = 2; !taken.insert(path).second; ++number)
    path = (folder / (stem + "-" + std::to_string(number) + ending)).lexically_normal();
  return path;
}

}  // namespace

std::vector<EnhanceTask> planTasks(const std::vector<fs::path>& inputs, const fs::path& output, const fs::path& map) {
  const bool folder = inputs.size() > 1 || isFolder(output) || output.filename().empty();
  if (!folder) return {{inputs.front(), output, map}};
  makeFolder(output, "output folder");
  if (!map.empty()) makeFolder(map, "folder for factor maps");

  std::vector<EnhanceTask> tasks;
  std::set<fs::path> taken;
  for (const auto& input : inputs) {
    const auto ending = canWrite(input.filename()) ? input.extension().string() : ".png";
    EnhanceTask task{input, freeName(output, input.stem().string(), ending, taken), {}};
    if (!map.empty()) task.map = freeName(map, input.stem().string() + "-map", ".png", taken);
    tasks.push_back(std::move(task));
  }
  return tasks;
}

std::optional<Originals::Identity> Originals::identityOf(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return Identity{status.st_dev, status.st_ino};
}

Originals::Originals(const std::vector<EnhanceTask>& tasks) {
  for (const auto& task : tasks)
    if (const auto photo = identityOf(task.input)) photos_.insert(*photo);
}

void Originals::protect(const fs::path& target) const {
  const auto there = identityOf(target);
  if (there && photos_.contains(*there))
    throw Error(target, kNotWritten, "it is an original photo, which Daybreak never changes", "Choose another name or folder.");
}

void Originals::check(const EnhanceTask& task, bool checkOutputName) const {
  protect(task.output);
  if (checkOutputName) media::formatForName(task.output);
  if (task.map.empty()) return;
  protect(task.map);
  if (!isFloatMapName(task.map) && lowerCaseEnding(task.map) != ".png")
    throw Error(task.map, kNotWritten, "a factor map is a coloured PNG or a float TIFF", "End its name in .png or .tif.");
  if (spelledOut(task.map) == spelledOut(task.output))
    throw Error(task.map, kNotWritten, "the photo and its factor map cannot be the same file",
                "Choose another name for the map.");
}

bool isFloatMapName(const fs::path& path) {
  const auto ending = lowerCaseEnding(path);
  return ending == ".tif" || ending == ".tiff";
}

}  // namespace daybreak::jobs
