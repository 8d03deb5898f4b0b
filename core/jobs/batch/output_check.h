#pragma once
/// Whether anything can be written into the folder of results: asked again before each write.
#include <cstdint>
#include <filesystem>
#include <string>

#include "jobs/batch/photo_tree.h"

namespace daybreak::jobs {

class OutputCheck {
 public:
  /// @param journal a file in it, by which its disk is known again @param keepFree bytes that stay free on that
  OutputCheck(std::filesystem::path folder, std::filesystem::path journal, std::uint64_t keepFree);

  /// Why no result of that size can be written, a sentence; empty: it can. Looks at the folder, its disk and its space.
  std::string problem(std::uint64_t bytes) const;

  /// The same by really taking the space for a moment: also quotas count. For after a write has failed.
  std::string problemWhenTried(std::uint64_t bytes) const;

 private:
  std::filesystem::path folder_;
  std::filesystem::path journal_;
  std::uint64_t keepFree_;
  FileStamp identity_;
};

/// Bytes that a written photo of that size may take, on the safe side.
std::uint64_t expectedBytes(int width, int height, const std::filesystem::path& output);

}  // namespace daybreak::jobs
