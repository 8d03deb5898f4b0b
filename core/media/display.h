#pragma once
/// From a picture in its own colour space to bytes for an sRGB screen.
#include <cstdint>
#include <memory>
#include <vector>

#include "media/image.h"
#include "media/pixel_rows.h"

namespace daybreak::media {

/// Interleaved 8-bit RGBA, not premultiplied, rows of width × 4 bytes, sRGB.
struct DisplayBytes {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

/// Converts pictures of one colour profile to sRGB bytes (LittleCMS, perceptual intent). An empty or broken profile
/// means sRGB: values are only scaled and rounded. Safe to use from several threads.
class DisplayTransform {
 public:
  explicit DisplayTransform(const std::vector<std::uint8_t>& iccProfile);
  ~DisplayTransform();
  DisplayTransform(DisplayTransform&&) noexcept;
  DisplayTransform& operator=(DisplayTransform&&) noexcept;

  DisplayBytes convert(const Image& image) const;
  /// The same into memory of the caller's: rows of width × 4 bytes, `stride` bytes apart.
  void convert(const Image& image, FourBytes order, std::uint8_t* out, std::size_t stride) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace daybreak::media
