#pragma once
/// A dark photo nobody has rights to: a living room at dusk, drawn with code, for tests, the sample and screenshots.
#include "media/image.h"

/// The room, underexposed as a phone would take it: linear light is computed by tracing rays, darkened, given sensor
/// noise and sRGB-encoded. The same arguments give the same picture. Eight bits, no profile, no metadata.
/// 1200 × 800 takes two to four seconds on two cores.
daybreak::media::Image drawDarkScene(int width, int height, unsigned seed = 1);
