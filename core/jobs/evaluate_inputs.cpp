#include "jobs/evaluate_inputs.h"

#include <algorithm>
#include <sstream>

#include "error.h"
#include "input_file.h"
#include "media/load.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> photosIn(const fs::path& folder) {
  std::error_code problem;
  std::vector<fs::path> photos;
  auto entry = fs::directory_iterator(folder, problem);
  for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
    const auto& path = entry->path();
    std::error_code unknown;
    if (!path.filename().string().starts_with(".") && media::hasReadableExtension(path) && !fs::is_directory(path, unknown))
      photos.push_back(path);
  }
  if (problem) throw Error(folder, "could not be listed", problem.message());
  if (photos.empty()) throw Error(folder, "could not be measured", "there is no photo in this folder");
  std::ranges::sort(photos);
  return photos;
}

}  // namespace

std::vector<EvaluationInput> readPairs(const fs::path& table) {
  std::istringstream lines(readTextFile(table, std::size_t{16} << 20));
  std::vector<EvaluationInput> pairs;
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || (number == 1 && line == "low\tref")) continue;
    const auto tab = line.find('\t');
    if (tab == std::string::npos || tab == 0 || tab + 1 == line.size() || line.find('\t', tab + 1) != std::string::npos)
      throw Error(table, "could not be used",
                  "line " + std::to_string(number) + " is no pair of two paths with a tab between them");
    pairs.push_back({table.parent_path() / line.substr(0, tab), table.parent_path() / line.substr(tab + 1)});
  }
  if (pairs.empty()) throw Error(table, "could not be used", "it names no pair of pictures");
  return pairs;
}

std::vector<EvaluationInput> gatherPhotos(const std::vector<fs::path>& filesAndFolders) {
  std::vector<EvaluationInput> inputs;
  for (const auto& given : filesAndFolders) {
    std::error_code unknown;
    if (!fs::is_directory(given, unknown)) {
      inputs.push_back({given, {}});
      continue;
    }
    for (auto& photo : photosIn(given)) inputs.push_back({std::move(photo), {}});
  }
  return inputs;
}

}  // namespace daybreak::jobs
