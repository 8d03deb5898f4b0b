#pragma once
/// Few colours for a picture that has many.
#include <array>
#include <cstdint>
#include <vector>

#include "media/image.h"

namespace daybreak::media::video {

using Colour8 = std::array<std::uint8_t, 3>;

/// At most `count` colours that stand for the picture's (8 bit): boxes of colours are halved at their median, the one with the
/// widest spread first (Heckbert 1982).
std::vector<Colour8> medianCut(const Image& picture, std::size_t count);

/// For each pixel the number of its nearest colour; what is lost is passed on to its neighbours (Floyd and Steinberg 1976).
std::vector<std::uint8_t> dithered(const Image& picture, const std::vector<Colour8>& colours);

}  // namespace daybreak::media::video
