#pragma once
/// "GT-mean": a picture with the mean brightness of its reference, as parts of the low-light literature measure it. It takes
/// the question "bright enough?" out of the figures; they are some dB better and must be named so.
#include "measure/rgb8.h"

namespace daybreak::measure {

/// Every value v of the picture becomes min(255, round(v · m_reference / m_picture)), m the mean luma (Rec. 601 weights) of
/// the 8-bit pictures. What is clipped at 255 is lost, so that the means then agree only nearly. A black picture stays black.
Rgb8 meanMatched(const Rgb8& picture, const Rgb8& reference);

}  // namespace daybreak::measure
