#pragma once
/// The desktop's bin, as the freedesktop.org Trash specification 1.0 lays it out: what is removed can be put back.
#include <filesystem>

namespace daybreak::models {

/// A file in the bin.
struct Trashed {
  std::filesystem::path original;  ///< where it was
  std::filesystem::path file;      ///< where it is
  std::filesystem::path info;      ///< what tells file managers where it was
};

/// Moves a file to the person's bin, $XDG_DATA_HOME/Trash, from any file system. Throws Error; the file then is where it was.
Trashed moveToTrash(const std::filesystem::path& file);

/// Puts it back where it was. Throws Error if another file has taken its place, or it is no longer in the bin.
void restoreFromTrash(const Trashed& trashed);

}  // namespace daybreak::models
