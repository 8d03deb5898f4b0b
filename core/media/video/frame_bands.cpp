#include "media/video/frame_bands.h"

#include <algorithm>
#include <cstring>

#include "media/sample_values.h"
#include "media/video/format_converter.h"
#include "media/video/frame_picture.h"
#include "media/video/frame_pool.h"
#include "media/video/frame_rows.h"
#include "thread_pool.h"

namespace daybreak::media::video {

namespace {

/// yuvj420p is yuv420p with a range.
bool heldAlike(int a, int b) {
  if (a == b) return true;
  const auto one = layoutOf(a);
  const auto other = layoutOf(b);
  return one && other && one->colours == other->colours && one->depth == other->depth && one->alpha == other->alpha &&
         one->chromaShiftX == other->chromaShiftX && one->chromaShiftY == other->chromaShiftY && one->planes == other->planes;
}

}  // namespace

struct BandWriter::State {
  FramePool pool;
};

BandWriter::BandWriter() : state_(std::make_unique<State>()) {}
BandWriter::~BandWriter() = default;

VideoFrame BandWriter::worked(const VideoFrame& stored, int pixelFormat, int threads, const BandWork& work,
                              std::stop_token stop) {
  const auto frame = readable(stored);
  const FrameSource source(*frame.pixels);
  const int writable = readableFormatFor(pixelFormat);
  auto made = state_->pool.take(*frame.pixels, writable);
  if (source.layout().fullRange) made->color_range = AVCOL_RANGE_JPEG;
  if (source.layout().colours == PixelLayout::Colours::Rgb && layoutOf(writable)->colours == PixelLayout::Colours::Yuv) {
    // As the encoder is told, see VideoEncoder.
    made->color_range = AVCOL_RANGE_MPEG;
    made->colorspace = made->height > 576 ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
  }
  const auto colour = colourOf(*made, *layoutOf(writable));
  const FrameTarget target(*made, colour);
  const auto samples = samplesBetween(source.layout(), target.layout());
  const bool alpha = source.layout().alpha && target.layout().alpha;
  const int rows = source.height();
  const int bands = (rows + kRowsTogether - 1) / kRowsTogether;
  const int pieces = std::min(bands, 2 * chooseThreads(threads));
  SourceInfo info;
  info.grey = source.layout().colours == PixelLayout::Colours::Grey;
  ThreadPool::shared().run(
      pieces, threads,
      [&](int piece) {
        auto in = Image::unset(source.width(), kRowsTogether, alpha, samples);
        in.setInfo(info);
        auto out = Image::unset(source.width(), kRowsTogether, false, samples);
        for (int band = bands * piece / pieces; band < bands * (piece + 1) / pieces; ++band) {
          const int begin = band * kRowsTogether;
          const int end = std::min(rows, begin + kRowsTogether);
          source.read(begin, end, in);
          work(in, out, begin, end - begin);
          target.write(out, begin, end, &in);
        }
      },
      std::move(stop));
  VideoFrame result = frame;
  result.pixels = std::shared_ptr<const AVFrame>(writable == pixelFormat ? std::move(made) : convertedTo(*made, pixelFormat));
  return result;
}

VideoFrame BandWriter::converted(const VideoFrame& frame, int pixelFormat, int threads, std::stop_token stop) {
  if (heldAlike(frame.pixels->format, pixelFormat)) return frame;
  const auto copy = [](const Image& in, Image& out, int, int) {
    withSamplesOf(in.samples(), [&](auto zero) {
      using Value = decltype(zero);
      for (int c = 0; c < 3; ++c) std::ranges::copy(in.plane<Value>(c), out.mutablePlane<Value>(c).begin());
    });
  };
  return worked(frame, pixelFormat, threads, copy, std::move(stop));
}

}  // namespace daybreak::media::video
