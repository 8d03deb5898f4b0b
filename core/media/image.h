#pragma once
/// The picture every part of Daybreak hands around: planar float RGB with what the file said about itself.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace daybreak::media {

class Metadata;  // Exif, XMP and IPTC as they stood in the file; opaque, see metadata.h

/// What the source file said beyond its pixels. Kept so that an export can say it again.
struct SourceInfo {
  std::string format;                        ///< "JPEG", "PNG", "TIFF", "WebP", "BMP"; empty for a drawn picture
  int bitDepth = 8;                          ///< bits per channel worth keeping: 8 or 16
  bool grey = false;                         ///< the file had one colour channel
  int orientation = 1;                       ///< Exif orientation of the file, 1…8; pixels are already upright
  std::vector<std::uint8_t> iccProfile;      ///< empty: sRGB
  std::string profileName;                   ///< for people: "sRGB", "Display P3"
  std::shared_ptr<const Metadata> metadata;  ///< null if the file had none
};

/// Planar float32 RGB, optionally with alpha, values in [0,1], display-referred (encoded as in the file's profile,
/// sRGB where it has none), upright. Copies share their pixels until one of them is written to.
class Image {
 public:
  Image() = default;
  /// A black (and, with alpha, transparent) picture. Throws Error if it is larger than memory allows.
  Image(int width, int height, bool alpha = false);

  bool isNull() const { return width_ == 0; }
  int width() const { return width_; }
  int height() const { return height_; }
  bool hasAlpha() const { return alpha_; }
  std::size_t pixels() const { return static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_); }

  /// Channel 0 red, 1 green, 2 blue, 3 alpha: height × width values, row by row.
  std::span<const float> plane(int channel) const;
  /// The same for writing; copies the pixels first if another Image shares them.
  std::span<float> mutablePlane(int channel);
  std::span<const float> row(int channel, int y) const;

  const SourceInfo& info() const;
  void setInfo(SourceInfo info);

 private:
  std::size_t valueCount() const { return pixels() * (alpha_ ? 4 : 3); }

  int width_ = 0;
  int height_ = 0;
  bool alpha_ = false;
  std::shared_ptr<float[]> values_;
  std::shared_ptr<const SourceInfo> info_;
};

}  // namespace daybreak::media
