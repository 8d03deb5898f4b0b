#pragma once
/// A picture as if there had been more or less light, and a sensor's noise in it.
#include <array>
#include <cstdint>
#include <span>

#include "media/image.h"

namespace daybreak::media {

/// Exposure and noise, both in linear light. Every byte first becomes what begun() says, then all values together go through
/// finish().
class LightChange {
 public:
  /// @param stops added to the exposure @param noise strength, 0…1; see sensor_noise.h
  LightChange(double stops, double noise);

  float begun(std::uint8_t value) const { return table_[value]; }

  /// Adds the noise and encodes. @param rgb values red, green, blue, red …; sRGB-encoded in [0,1] afterwards
  void finish(std::span<float> rgb, std::uint64_t noiseSeed) const;

 private:
  double noise_;
  std::array<float, 256> table_;
};

/// The whole picture so changed, as bytes. Alpha and information are kept.
Image relit(const Image& picture, double stops, double noise, std::uint64_t noiseSeed);

}  // namespace daybreak::media
