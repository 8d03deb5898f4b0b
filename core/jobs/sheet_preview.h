#pragma once
/// A contact sheet's small pictures as OpenCV takes them.
#include <opencv2/core.hpp>

#include "media/display.h"

namespace daybreak::jobs {

/// BGR; alpha is left out, as in all measures.
cv::Mat3b asMat(const media::DisplayBytes& preview);

}  // namespace daybreak::jobs
