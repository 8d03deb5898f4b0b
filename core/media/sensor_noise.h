#pragma once
/// Noise as a small sensor makes it in the dark.
#include <cstdint>
#include <span>

namespace daybreak::media {

/// Adds noise to linear light, values red, green, blue, red …: shot noise, whose variance grows with the light, and read noise,
/// which is there in the dark, too; both stronger in red and blue, which white balance amplifies. Keeps the mean; values may
/// leave [0,1].
/// @param strength 0…1: the standard deviation as a share of a phone's at its highest sensitivity
void addSensorNoise(std::span<float> linearRgb, double strength, std::uint64_t seed);

}  // namespace daybreak::media
