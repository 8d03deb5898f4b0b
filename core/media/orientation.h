#pragma once
/// Turning pictures upright.
#include "media/image.h"

namespace daybreak::media {

/// The picture turned and mirrored as Exif orientation 1…8 asks (EXIF 2.32, tag 0x0112); others are taken as 1.
/// Info goes along unchanged.
Image upright(const Image& stored, int orientation);

}  // namespace daybreak::media
