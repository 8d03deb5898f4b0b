#pragma once
/// Other sizes of a picture. Info and alpha go along.
#include <utility>

#include "media/image.h"

namespace daybreak::media {

/// Reduced or enlarged to width × height: area average when smaller, bilinear when larger (OpenCV INTER_AREA/INTER_LINEAR).
Image resized(const Image& image, int width, int height);

/// Width and height of what fitted() makes of a picture of this size.
std::pair<int, int> fittedSize(int width, int height, int maxSide);

/// Reduced so that the longest side is at most maxSide; never enlarged.
Image fitted(const Image& image, int maxSide);

/// The part x…x+width, y…y+height, which must lie inside the picture.
Image cropped(const Image& image, int x, int y, int width, int height);

}  // namespace daybreak::media
