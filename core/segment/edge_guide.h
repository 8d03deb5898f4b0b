#pragma once
/// Drawing soft areas to the edges of a picture.
#include <opencv2/ximgproc.hpp>

#include "media/image.h"

namespace daybreak::segment {

/// A guided filter (He, Sun and Tang, ECCV 2010) that follows the picture's edges, also a dark picture's.
/// @param radius in pixels of the picture
cv::Ptr<cv::ximgproc::GuidedFilter> edgeGuide(const media::Image& picture, int radius);

}  // namespace daybreak::segment
