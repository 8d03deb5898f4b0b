#pragma once
/// Everything a video can be exported to, by the output's name: a video, a still, a sequence of pictures, an animation.
#include <filesystem>
#include <functional>
#include <stop_token>

#include "jobs/video/export_video.h"

namespace daybreak::jobs {

enum class VideoOutput { Video, Still, Pictures, Gif, WebP };

/// By the name: a picture's ending is a still, or pictures where a number's place like %04d is in it; .gif and .webp are
/// animations; everything else is a video.
VideoOutput outputKind(const std::filesystem::path& output);

/// Whichever it is. Stills are of the frame shown at range.from; without a range, pictures and animations are of the whole
/// video.
/// @param maxSide longest side of pictures and animations; 0: as large as the video
/// Throws Error, Cancelled.
ExportResult writeVideo(const engine::Enhancer& enhancer, const VideoExport& wanted, int maxSide,
                        const std::function<void(const ExportProgress&)>& progress = {}, std::stop_token stop = {});

/// The frame shown at `seconds`, upright, enhanced by itself, as media::savePhoto writes it. Throws Error, Cancelled.
ExportResult writeStill(const engine::Enhancer& enhancer, const VideoExport& wanted, int maxSide, std::stop_token stop = {});

}  // namespace daybreak::jobs
