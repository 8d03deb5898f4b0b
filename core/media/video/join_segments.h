#pragma once
/// The end of an export: its segments and what is copied from the source become one file, without encoding anything again.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

#include "media/video/container_writer.h"
#include "media/video/demuxer.h"

namespace daybreak::media::video {

/// The times at which packets are decoded, for packets in decoding order with these times of being shown: as early as the
/// frames' order needs, never later than they are shown, always rising.
std::vector<std::int64_t> decodingTimes(const std::vector<std::int64_t>& shown);

/// @param shift taken off every time of the video; @param lastDuration of the last frame, in the video's units
/// Throws Error, Cancelled.
void joinSegments(Demuxer& source, const std::vector<std::filesystem::path>& segments, std::int64_t shift,
                  std::int64_t lastDuration, ContainerWriter& writer, std::stop_token stop,
                  const std::function<void(double)>& progress = {});

}  // namespace daybreak::media::video
