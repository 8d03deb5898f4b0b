#pragma once
/// Other sizes of a picture. Info and alpha go along.
#include <utility>

#include "media/image.h"

namespace daybreak::media {

/// Reduced or enlarged to width × height, as floats: along each axis the exact area average when smaller, bilinear (centres of
/// pixels at their middle, edge pixels repeated) when larger. The picture itself if it has that size. Throws Error.
Image resized(const Image& image, int width, int height);

/// Half the size, rounded up: means of 2×2 pixels, edge pixels repeated at odd sizes. Bytes become words, which hold their
/// means exactly enough to be halved again and again; words stay words, floats floats.
Image halved(const Image& image);

/// For pictures that become known row by row: a picture to be filled with halved(image), and the filling of its rows
/// begin…end from rows 2·begin…2·end.
Image emptyHalf(const Image& image);
void halveRows(const Image& image, int begin, int end, Image& half);

/// Width and height of what fitted() makes of a picture of this size.
std::pair<int, int> fittedSize(int width, int height, int maxSide);

/// Reduced so that the longest side is at most maxSide; never enlarged.
Image fitted(const Image& image, int maxSide);

/// The part x…x+width, y…y+height, which must lie inside the picture, held as the picture is.
Image cropped(const Image& image, int x, int y, int width, int height);

}  // namespace daybreak::media
