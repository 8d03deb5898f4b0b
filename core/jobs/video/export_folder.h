#pragma once
/// What an export has done so far, beside its output: a folder OUTPUT.part with its settings, its finished segments and the
/// light they ended with. It goes away when the output is there; after an interruption the export goes on from it.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace daybreak::jobs {

class ExportFolder {
 public:
  /// Makes the folder. Segments of an export of the same source with the same settings are kept, others removed. Throws Error;
  /// also if another process is at work there.
  /// @param identity all that the result depends on
  ExportFolder(const std::filesystem::path& output, const std::string& identity);
  ~ExportFolder();
  ExportFolder(const ExportFolder&) = delete;
  ExportFolder& operator=(const ExportFolder&) = delete;

  /// The folder of an output.
  static std::filesystem::path pathFor(const std::filesystem::path& output);
  /// Whether an interrupted export has finished segments there.
  static bool hasSegments(const std::filesystem::path& output);

  const std::filesystem::path& path() const { return folder_; }
  /// Finished segments without a gap, in order, with these encoder parameters, and where the light they ended with is known.
  std::vector<std::filesystem::path> segments(const std::string& parameters) const;
  std::filesystem::path segmentFile(std::size_t number) const;

  /// How many frames those hold.
  static std::int64_t framesIn(const std::vector<std::filesystem::path>& segments);

  void keepLight(std::int64_t frame, const std::string& state) const;
  /// What was kept before a frame. Throws Error.
  std::string light(std::int64_t frame) const;
  bool hasLight(std::int64_t frame) const;

  /// Removes it all.
  void remove();

 private:
  std::filesystem::path lightFile(std::int64_t frame) const;

  std::filesystem::path folder_;
  int lock_ = -1;
};

}  // namespace daybreak::jobs
