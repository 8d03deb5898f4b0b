#pragma once
/// Which photos an evaluation measures: files, folders, or a table of pairs.
#include <filesystem>
#include <string>
#include <vector>

namespace daybreak::jobs {

/// A photo, and the well-lit picture of the same scene if there is one.
struct EvaluationInput {
  std::filesystem::path photo;
  std::filesystem::path reference;  ///< empty: only measures without a reference
};

/// Reads a table of tab-separated paths: header line "low<TAB>ref", then a pair a line, relative to the table's folder.
/// Throws Error naming the file and line.
std::vector<EvaluationInput> readPairs(const std::filesystem::path& table);

/// The files as given, each folder replaced by the photos in it (by their names' ending; not in its subfolders), sorted by
/// name. Throws Error if a folder cannot be listed or has no photo; files are not opened.
std::vector<EvaluationInput> gatherPhotos(const std::vector<std::filesystem::path>& filesAndFolders);

}  // namespace daybreak::jobs
