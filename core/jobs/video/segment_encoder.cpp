#include "jobs/video/segment_encoder.h"

#include <utility>

#include "error.h"

namespace daybreak::jobs {

namespace video = media::video;

std::string parametersOf(const video::VideoEncoder& encoder) {
  const auto& context = encoder.context();
  return {reinterpret_cast<const char*>(context.extradata), static_cast<std::size_t>(context.extradata_size)};
}

SegmentEncoder::SegmentEncoder(video::VideoEncoder& encoder, const ExportFolder& folder,
                               std::vector<std::filesystem::path> finished, std::int64_t firstFrame)
    : encoder_(encoder),
      folder_(folder),
      finished_(std::move(finished)),
      first_(firstFrame),
      sent_(firstFrame),
      taken_(firstFrame) {}

void SegmentEncoder::encode(const video::VideoFrame& frame) {
  const bool mayCut = sent_ % video::kSegmentFrames == 0;
  if (mayCut) cuts_[frame.time] = sent_;
  ++sent_;
  encoder_.encode(frame, mayCut, [this](const AVPacket& packet) { take(packet); });
}

void SegmentEncoder::take(const AVPacket& packet) {
  if (segment_ && (packet.flags & AV_PKT_FLAG_KEY) != 0) {
    // A segment may end only where every frame before has come out: no later one refers to it.
    const auto cut = cuts_.find(packet.pts);
    if (cut != cuts_.end() && cut->second == taken_) finishSegment();
  }
  if (!segment_)
    segment_ = std::make_unique<video::SegmentWriter>(folder_.segmentFile(finished_.size()), taken_, parametersOf(encoder_));
  segment_->add(packet);
  bytes_ += static_cast<std::uint64_t>(packet.size);
  ++taken_;
}

void SegmentEncoder::finishSegment() {
  segment_->finish();
  segment_.reset();
  finished_.push_back(folder_.segmentFile(finished_.size()));
}

std::vector<std::filesystem::path> SegmentEncoder::finish() {
  encoder_.finish([this](const AVPacket& packet) { take(packet); });
  if (segment_) finishSegment();
  if (taken_ != sent_)
    throw Error("The encoder gave back " + std::to_string(taken_) + " of " + std::to_string(sent_) +
                " frames. Choose another codec.");
  return finished_;
}

}  // namespace daybreak::jobs
