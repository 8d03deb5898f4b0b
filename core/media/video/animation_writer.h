#pragma once
/// Animated GIF and WebP, picture by picture; the compressed ones are held until the last.
#include <filesystem>
#include <memory>
#include <string>

#include "media/image.h"

namespace daybreak::media::video {

class AnimationWriter {
 public:
  AnimationWriter() = default;
  virtual ~AnimationWriter() = default;
  AnimationWriter(const AnimationWriter&) = delete;
  AnimationWriter& operator=(const AnimationWriter&) = delete;
  /// The next picture, of the same size as the ones before. Returns bytes that can go into the file already. Throws Error.
  virtual std::string add(const Image& picture, double seconds) = 0;
  /// What ends the file.
  virtual std::string finish() = 0;
};

/// 256 colours for each picture, chosen from it (median cut), errors spread (Floyd and Steinberg 1976). Repeats for ever.
std::unique_ptr<AnimationWriter> gifWriter(const std::filesystem::path& name);
/// True colour with transparency, by libwebp. Repeats for ever.
std::unique_ptr<AnimationWriter> webpWriter(const std::filesystem::path& name);

}  // namespace daybreak::media::video
