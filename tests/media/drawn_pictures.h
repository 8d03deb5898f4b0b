#pragma once
/// Small pictures and profiles for the tests of reading and writing.
#include <lcms2.h>

#include <cstdint>
#include <random>
#include <vector>

#include "media/image.h"

/// Random values that a file of this depth holds exactly.
inline daybreak::media::Image noisePicture(int width, int height, int bitDepth = 8, bool grey = false, bool alpha = false) {
  daybreak::media::Image image(width, height, alpha);
  std::mt19937 random(7);
  const unsigned full = bitDepth == 16 ? 65535 : 255;
  for (int channel = 0; channel < (alpha ? 4 : 3); ++channel) {
    if (grey && (channel == 1 || channel == 2)) {
      const auto first = image.plane(0);
      std::copy(first.begin(), first.end(), image.mutablePlane(channel).begin());
    } else {
      for (float& value : image.mutablePlane(channel))
        value = static_cast<float>(random() % (full + 1)) / static_cast<float>(full);
    }
  }
  daybreak::media::SourceInfo info;
  info.bitDepth = bitDepth;
  info.grey = grey;
  image.setInfo(info);
  return image;
}

/// A smooth picture, as JPEG likes it.
inline daybreak::media::Image gradientPicture(int width, int height) {
  daybreak::media::Image image(width, height);
  for (int channel = 0; channel < 3; ++channel) {
    const auto plane = image.mutablePlane(channel);
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x)
        plane[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] =
            (static_cast<float>(channel) * 0.1F + static_cast<float>(x) / static_cast<float>(width) +
             static_cast<float>(y) / static_cast<float>(height)) /
            2.4F;
  }
  return image;
}

inline std::vector<std::uint8_t> profileBytes(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(profile, nullptr, &size);
  std::vector<std::uint8_t> bytes(size);
  cmsSaveProfileToMem(profile, bytes.data(), &size);
  cmsCloseProfile(profile);
  return bytes;
}

/// Display P3: sRGB's curve over wider primaries.
inline std::vector<std::uint8_t> wideProfile() {
  const cmsCIExyY white{0.3127, 0.3290, 1};
  const cmsCIExyYTRIPLE primaries{{0.680, 0.320, 1}, {0.265, 0.690, 1}, {0.150, 0.060, 1}};
  const double parameters[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
  cmsToneCurve* const curve = cmsBuildParametricToneCurve(nullptr, 4, parameters);
  cmsToneCurve* const curves[] = {curve, curve, curve};
  cmsHPROFILE profile = cmsCreateRGBProfile(&white, &primaries, curves);
  cmsFreeToneCurve(curve);
  return profileBytes(profile);
}

inline std::vector<std::uint8_t> greyProfile() {
  cmsToneCurve* const curve = cmsBuildGamma(nullptr, 1.8);
  cmsHPROFILE profile = cmsCreateGrayProfile(cmsD50_xyY(), curve);
  cmsFreeToneCurve(curve);
  return profileBytes(profile);
}
