#include "media/colour_profile.h"

#include <array>
#include <limits>

namespace daybreak::media {

ProfileHandle openProfile(std::span<const std::uint8_t> icc) {
  if (icc.size() < 128 || icc.size() > std::numeric_limits<cmsUInt32Number>::max()) return nullptr;
  return ProfileHandle(cmsOpenProfileFromMem(icc.data(), static_cast<cmsUInt32Number>(icc.size())));
}

ProfileColours profileColours(std::span<const std::uint8_t> icc) {
  const auto profile = openProfile(icc);
  if (!profile) return ProfileColours::None;
  switch (cmsGetColorSpace(profile.get())) {
    case cmsSigGrayData:
      return ProfileColours::Grey;
    case cmsSigRgbData:
      return ProfileColours::Rgb;
    case cmsSigCmykData:
      return ProfileColours::Cmyk;
    default:
      return ProfileColours::Other;
  }
}

std::string profileName(std::span<const std::uint8_t> icc) {
  const auto profile = openProfile(icc);
  if (!profile) return "sRGB";
  std::array<char, 256> text{};
  cmsGetProfileInfoASCII(profile.get(), cmsInfoDescription, "en", "US", text.data(), text.size() - 1);
  std::string name(text.data());
  while (!name.empty() && name.back() == ' ') name.pop_back();
  return name.empty() ? "unnamed profile" : name;
}

bool meansSrgb(std::span<const std::uint8_t> icc) {
  const auto profile = openProfile(icc);
  if (!profile) return true;
  if (cmsGetColorSpace(profile.get()) != cmsSigRgbData) return false;
  const auto name = profileName(icc);
  return name.starts_with("sRGB") || name.starts_with("IEC 61966-2") || name == "c2";  // c2: Facebook's tiny sRGB
}

CmykToSrgb::CmykToSrgb(std::span<const std::uint8_t> icc, int bits, bool inverted) : inverted_(inverted) {
  const auto profile = openProfile(icc);
  if (!profile || cmsGetColorSpace(profile.get()) != cmsSigCmykData) return;
  const ProfileHandle srgb(cmsCreate_sRGBProfile());
  const cmsUInt32Number input =
      bits == 16 ? (inverted ? TYPE_CMYK_16_REV : TYPE_CMYK_16) : (inverted ? TYPE_CMYK_8_REV : TYPE_CMYK_8);
  // The one-pixel cache is the only state a transform changes; without it rows may be converted from any thread.
  transform_.reset(cmsCreateTransform(profile.get(), input, srgb.get(), TYPE_RGB_16, INTENT_PERCEPTUAL, cmsFLAGS_NOCACHE));
}

template <typename Ink>
void CmykToSrgb::convertRow(const Ink* inks, std::uint16_t* rgb, int pixels) const {
  if (transform_) {
    cmsDoTransform(transform_.get(), inks, rgb, static_cast<cmsUInt32Number>(pixels));
    return;
  }
  constexpr unsigned kFull = std::numeric_limits<Ink>::max();
  for (int i = 0; i < pixels; ++i, inks += 4, rgb += 3) {
    const auto light = [&](int ink) { return inverted_ ? static_cast<unsigned>(inks[ink]) : kFull - inks[ink]; };
    for (int channel = 0; channel < 3; ++channel) {
      const auto product = static_cast<std::uint64_t>(light(channel)) * light(3) * 65535U;
      constexpr auto kWhole = static_cast<std::uint64_t>(kFull) * kFull;
      rgb[channel] = static_cast<std::uint16_t>((product + kWhole / 2) / kWhole);
    }
  }
}

void CmykToSrgb::convert(const std::uint8_t* inks, std::uint16_t* rgb, int pixels) const { convertRow(inks, rgb, pixels); }
void CmykToSrgb::convert(const std::uint16_t* inks, std::uint16_t* rgb, int pixels) const { convertRow(inks, rgb, pixels); }

}  // namespace daybreak::media
