#pragma once
/// Where the results of a run go, and that no result ever replaces a photo of the same run.
#include <filesystem>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/map_colours.h"

namespace daybreak::jobs {

/// One photo to enhance.
struct EnhanceTask {
  std::filesystem::path input;
  std::filesystem::path output;
  std::filesystem::path map;  ///< where the factor map goes: .tif/.tiff float values, .png coloured; empty: nowhere
  engine::MapQuantity mapOf = engine::MapQuantity::Map;
};

/// Where results go. With one input and an output that is no folder: that file; else output is a folder and each result keeps
/// its name (with the ending .png where Daybreak does not write the input's format); maps then lie in the folder `map`, as
/// NAME-map.png. Photos of one name from several folders become NAME, NAME-2, NAME-3 … in the order given. Makes the folders;
/// throws Error if one cannot be made.
std::vector<EnhanceTask> planTasks(const std::vector<std::filesystem::path>& inputs, const std::filesystem::path& output,
                                   const std::filesystem::path& map);

/// The photos of a run, by what they are on disk: links and other spellings of a path do not hide them.
class Originals {
 public:
  explicit Originals(const std::vector<EnhanceTask>& tasks);

  /// Throws Error if the task's output or map is one of the photos, or both are the same file, or one's name ends in nothing
  /// Daybreak writes there. @param checkOutputName false where the format is given apart from the name
  void check(const EnhanceTask& task, bool checkOutputName) const;

 private:
  using Identity = std::pair<std::uintmax_t, std::uintmax_t>;  ///< device and inode
  static std::optional<Identity> identityOf(const std::filesystem::path& path);
  void protect(const std::filesystem::path& target) const;

  std::set<Identity> photos_;
};

/// Whether a factor map of this name holds numbers (.tif, .tiff) and not colours.
bool isFloatMapName(const std::filesystem::path& path);

}  // namespace daybreak::jobs
