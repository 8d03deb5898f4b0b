#pragma once
/// The frames of a video's part as upright pictures, enhanced one after another: for stills, picture sequences and animations.
#include <functional>
#include <stop_token>

#include "jobs/video/export_video.h"
#include "media/image.h"

namespace daybreak::jobs {

/// @param take the picture, its number from 0, and for how many seconds it is shown
/// Returns how many there were. Throws Error (none in that part), Cancelled.
std::int64_t eachEnhancedPicture(const engine::Enhancer& enhancer, const VideoExport& wanted, int maxSide,
                                 const std::function<void(const ExportProgress&)>& progress, std::stop_token stop,
                                 const std::function<void(const media::Image&, std::int64_t number, double seconds)>& take);

}  // namespace daybreak::jobs
