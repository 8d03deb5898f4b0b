#pragma once
/// What the encoders of the single formats share. Each turns a picture into a whole file in memory.
#include <cstdint>
#include <functional>
#include <span>
#include <stdexcept>
#include <vector>

#include "media/image.h"

namespace daybreak::media {

/// Why a picture cannot be written in a format, without a full stop; savePhoto makes it an Error that names the file.
class EncodeFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// How the file's pixels look.
struct EncodeOptions {
  int quality = 92;   ///< JPEG and WebP
  int bitDepth = 8;   ///< 8 or 16
  bool grey = false;  ///< one colour channel
  std::span<const std::uint8_t> iccProfile;
  std::function<void(double share01)> progress;  ///< see SaveOptions; what it throws ends the encoding

  void tell(double share01) const {
    if (progress) progress(share01);
  }
  void tellRow(int y, int rows) const { tell((y + 1.0) / rows); }
};

/// @throws EncodeFailure if the picture does not fit the format
std::vector<std::uint8_t> encodeJpeg(const Image& image, const EncodeOptions& options);
std::vector<std::uint8_t> encodePng(const Image& image, const EncodeOptions& options);
std::vector<std::uint8_t> encodeTiff(const Image& image, const EncodeOptions& options);
std::vector<std::uint8_t> encodeWebp(const Image& image, const EncodeOptions& options);

/// Colour channels and alpha as they go into a file that can hold alpha.
inline int channelsInFile(const Image& image, bool grey) { return (grey ? 1 : 3) + (image.hasAlpha() ? 1 : 0); }

}  // namespace daybreak::media
