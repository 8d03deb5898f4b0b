#pragma once
/// A frame's rows as red, green and blue and back: a band at a time, so that no frame is ever held as a whole in another form.
#include <memory>

#include "media/image.h"
#include "media/video/colour_matrix.h"
#include "media/video/pixel_layout.h"

struct AVFrame;

namespace daybreak::media::video {

/// Bands must begin at multiples of this many rows: chroma is shared by up to four, of interlaced frames by twice as many.
constexpr int kBandRows = 8;

/// Bytes where both hold 8 bits, words else.
Samples samplesBetween(const PixelLayout& from, const PixelLayout& to);

/// Reads a frame. Frame must outlive it; any number of threads.
class FrameSource {
 public:
  /// The frame's format must have a layoutOf().
  explicit FrameSource(const AVFrame& frame);
  const PixelLayout& layout() const { return layout_; }
  const FrameColour& colour() const { return colour_; }
  int width() const;
  int height() const;
  /// Rows begin … end − 1 into the rows 0 … of a band as wide as the frame, of bytes or words.
  void read(int begin, int end, Image& band) const;

 private:
  const AVFrame& frame_;
  PixelLayout layout_;
  FrameColour colour_;
};

/// Fills a frame, whose format and size are set and whose memory is there. Frame must outlive it; any number of threads on
/// bands of their own.
class FrameTarget {
 public:
  FrameTarget(AVFrame& frame, const FrameColour& colour);
  const PixelLayout& layout() const { return layout_; }
  /// Row 0 of the band becomes row `begin` of the frame, and so on. @param alpha band with the frame's transparency; null, or
  /// one without: nothing is transparent
  void write(const Image& band, int begin, int end, const Image* alpha = nullptr) const;

 private:
  AVFrame& frame_;
  PixelLayout layout_;
  FrameColour colour_;
};

}  // namespace daybreak::media::video
