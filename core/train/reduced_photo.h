#pragma once
/// A photo as a training looks at it.
#include <filesystem>
#include <stop_token>

#include "media/image.h"

namespace daybreak::train {

/// Decodes a photo, large JPEGs reduced while they are decoded, and brings it to shortest side `side`: bytes, no alpha,
/// without what its file said about itself. As the published programs do, smaller ones are enlarged, but at most to twice their
/// size. Throws Error if it cannot be read or is smaller than that, or Cancelled.
media::Image reducedPhoto(const std::filesystem::path& path, int side, std::stop_token stop = {});

}  // namespace daybreak::train
