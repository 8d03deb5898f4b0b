#pragma once
/// The picture every part of Daybreak hands around: planar RGB with what the file said about itself.
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

/// How an Image holds its values. Whole numbers stand for value / 255 and value / 65535.
enum class Samples : std::uint8_t { U8, U16, F32 };

/// Planar RGB, optionally with alpha, values in [0,1], display-referred (encoded as in the file's profile, sRGB where it has
/// none), upright. As float32, or as the whole numbers of the file it came from, which take a quarter or half of the memory.
/// Copies share their pixels until one of them is written to.
class Image {
 public:
  Image() = default;
  /// A black (and, with alpha, transparent) picture. Throws Error if it is larger than memory allows.
  Image(int width, int height, bool alpha = false, Samples samples = Samples::F32);

  /// The same without a promise about its values: for whoever writes all of them. Memory of the last such picture is used again
  /// if it has the right size, which spares the pages of one frame or photo after the other.
  static Image unset(int width, int height, bool alpha, Samples samples);

  bool isNull() const { return width_ == 0; }
  int width() const { return width_; }
  int height() const { return height_; }
  bool hasAlpha() const { return alpha_; }
  int channels() const { return alpha_ ? 4 : 3; }
  Samples samples() const { return samples_; }
  std::size_t pixels() const { return static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_); }

  /// Channel 0 red, 1 green, 2 blue, 3 alpha: height × width values, row by row. Value is what samples() says: float,
  /// std::uint8_t or std::uint16_t; throws std::logic_error if it is not.
  template <typename Value = float>
  std::span<const Value> plane(int channel) const {
    return {static_cast<const Value*>(data(samplesOf<Value>(), channel)), pixels()};
  }
  /// The same for writing; copies the pixels first if another Image shares them.
  template <typename Value = float>
  std::span<Value> mutablePlane(int channel) {
    return {static_cast<Value*>(mutableData(samplesOf<Value>(), channel)), pixels()};
  }
  template <typename Value = float>
  std::span<const Value> row(int channel, int y) const {
    return plane<Value>(channel).subspan(static_cast<std::size_t>(y) * static_cast<std::size_t>(width_),
                                         static_cast<std::size_t>(width_));
  }
  template <typename Value = float>
  std::span<Value> mutableRow(int channel, int y) {
    return mutablePlane<Value>(channel).subspan(static_cast<std::size_t>(y) * static_cast<std::size_t>(width_),
                                                static_cast<std::size_t>(width_));
  }
  /// Row y of a channel as floats in [0,1], whatever the samples. `out` has width() values.
  void readRow(int channel, int y, std::span<float> out) const;

  const SourceInfo& info() const;
  void setInfo(SourceInfo info);

 private:
  enum class Values { Zero, Unset };
  Image(int width, int height, bool alpha, Samples samples, Values values);
  template <typename Value>
  static constexpr Samples samplesOf() {
    if constexpr (sizeof(Value) == 1) return Samples::U8;
    if constexpr (sizeof(Value) == 2) return Samples::U16;
    return Samples::F32;
  }
  const void* data(Samples samples, int channel) const;
  void* mutableData(Samples samples, int channel);
  std::size_t planeBytes() const;

  int width_ = 0;
  int height_ = 0;
  bool alpha_ = false;
  Samples samples_ = Samples::F32;
  std::shared_ptr<std::byte[]> values_;
  std::shared_ptr<const SourceInfo> info_;
};

/// Bytes of one value.
std::size_t bytesOf(Samples samples);

/// The same picture held otherwise; whole numbers are rounded to nearest. The picture itself if it is held so already.
Image converted(const Image& image, Samples samples);

}  // namespace daybreak::media
