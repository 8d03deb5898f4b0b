#pragma once
/// ICC profiles through LittleCMS: what a profile is, and conversions to sRGB for what an Image cannot hold.
#include <lcms2.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace daybreak::media {

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using ProfileHandle = std::unique_ptr<void, CloseProfile>;

struct DeleteTransform {
  void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using TransformHandle = std::unique_ptr<void, DeleteTransform>;

/// Null if the bytes are no profile LittleCMS opens.
ProfileHandle openProfile(std::span<const std::uint8_t> icc);

/// What a profile describes. None: empty or broken.
enum class ProfileColours { None, Grey, Rgb, Cmyk, Other };
ProfileColours profileColours(std::span<const std::uint8_t> icc);

/// For people: the profile's own description; "sRGB" for an empty or broken one.
std::string profileName(std::span<const std::uint8_t> icc);

/// Whether values in this profile can be shown as sRGB as they are: none, broken, or one of the many called sRGB.
bool meansSrgb(std::span<const std::uint8_t> icc);

/// CMYK rows to 16-bit sRGB, through the embedded profile or, without one, as ideal inks. Const after construction.
class CmykToSrgb {
 public:
  /// @param bits     8 or 16 per ink
  /// @param inverted 0 means full ink, as Adobe writes JPEG
  CmykToSrgb(std::span<const std::uint8_t> icc, int bits, bool inverted);

  void convert(const std::uint8_t* inks, std::uint16_t* rgb, int pixels) const;
  void convert(const std::uint16_t* inks, std::uint16_t* rgb, int pixels) const;

 private:
  template <typename Ink>
  void convertRow(const Ink* inks, std::uint16_t* rgb, int pixels) const;

  bool inverted_;
  TransformHandle transform_;
};

}  // namespace daybreak::media
