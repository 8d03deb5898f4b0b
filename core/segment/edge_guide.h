#pragma once
/// Drawing soft areas to the edges of a picture.
#include <opencv2/ximgproc.hpp>
#include <vector>

#include "media/image.h"

namespace daybreak::segment {

/// A guided filter (He, Sun and Tang, ECCV 2010) that follows the picture's edges, also a dark picture's.
/// @param radius in pixels of the picture
cv::Ptr<cv::ximgproc::GuidedFilter> edgeGuide(const media::Image& picture, int radius);

/// How far light by class is feathered, as a radius in pixels of the labels.
constexpr int kFeather = 6;

/// A mask of values in [0,1] drawn to the guide's edges: exactly 0 or 1 away from its borders.
/// @param mask width × height
std::vector<float> feathered(cv::ximgproc::GuidedFilter& guide, const std::vector<float>& mask, int width, int height);

}  // namespace daybreak::segment
