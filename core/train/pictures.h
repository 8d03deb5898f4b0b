#pragma once
/// The pictures a training looks at, read and reduced.
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "media/image.h"

namespace daybreak::train {

/// All files below a folder that are called like pictures, in order of their names; a file is itself. Throws Error if it cannot
/// be listed.
std::vector<std::filesystem::path> picturesBelow(const std::filesystem::path& folder);

/// As many bytes of pictures are kept.
constexpr std::size_t kMostPictureBytes = std::size_t{4} << 30;

/// Decodes the picture `folder`, or every one below it, and reduces it to shortest side `side` (never enlarged), as bytes.
/// Unreadable ones are told to `skipped` and left out, as are those smaller than `side`, and all after kMostPictureBytes.
/// Throws Error if nothing is left, or Cancelled.
std::vector<media::Image> loadPictures(const std::filesystem::path& folder, int side,
                                       const std::function<void(const std::string&)>& skipped, std::stop_token stop);

}  // namespace daybreak::train
