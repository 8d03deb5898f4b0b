#include "media/video/frame_picture.h"

#include <algorithm>
#include <array>
#include <vector>

#include "media/orientation.h"
#include "media/sample_values.h"
#include "media/video/chroma_lines.h"
#include "media/video/format_converter.h"
#include "media/video/frame_rows.h"
#include "parallel_rows.h"

extern "C" {
#include <libavutil/frame.h>
}

namespace daybreak::media::video {

namespace {

/// Means of boxes of across × down values; the last ones in a row or column may be smaller.
template <typename Code>
void boxMeans(const AVFrame& frame, int plane, int width, int height, int across, int down, std::vector<float>& means) {
  const int columns = (width + across - 1) / across;
  const int rows = (height + down - 1) / down;
  means.resize(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  using Sum = std::conditional_t<sizeof(Code) == 1, std::uint16_t, std::uint32_t>;
  std::vector<Sum> sums(static_cast<std::size_t>(width));
  for (int row = 0; row < rows; ++row) {
    const int first = row * down;
    const int last = std::min(height, first + down);
    std::ranges::fill(sums, Sum{0});
    for (int y = first; y < last; ++y) {
      const auto* in =
          reinterpret_cast<const Code*>(frame.data[plane] + static_cast<std::ptrdiff_t>(y) * frame.linesize[plane]);
      Sum* const __restrict out = sums.data();
      for (int x = 0; x < width; ++x) out[x] = static_cast<Sum>(out[x] + in[x]);
    }
    float* const out = means.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(columns);
    for (int column = 0; column < columns; ++column) {
      const int left = column * across;
      const int right = std::min(width, left + across);
      std::uint32_t sum = 0;
      for (int x = left; x < right; ++x) sum += sums[static_cast<std::size_t>(x)];
      out[column] = static_cast<float>(sum) / static_cast<float>((right - left) * (last - first));
    }
  }
}

/// Means over step × step pixels of one of the frame's planes. Chroma that is coarser than that is repeated.
std::vector<float> meansOf(const AVFrame& frame, const PixelLayout& layout, int component, int step, int columns, int rows) {
  const bool chroma = layout.colours == PixelLayout::Colours::Yuv && (component == 1 || component == 2);
  const int shiftX = chroma ? layout.chromaShiftX : 0;
  const int shiftY = chroma ? layout.chromaShiftY : 0;
  const int width = (frame.width + (1 << shiftX) - 1) >> shiftX;
  const int height = (frame.height + (1 << shiftY) - 1) >> shiftY;
  const int across = std::max(1, step >> shiftX);
  const int down = std::max(1, step >> shiftY);
  std::vector<float> means;
  const int plane = layout.planes[static_cast<std::size_t>(component)];
  if (layout.depth > 8)
    boxMeans<std::uint16_t>(frame, plane, width, height, across, down, means);
  else
    boxMeans<std::uint8_t>(frame, plane, width, height, across, down, means);
  const int have = (width + across - 1) / across;
  const int haveRows = (height + down - 1) / down;
  if (have == columns && haveRows == rows) return means;
  std::vector<float> stretched(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  for (int y = 0; y < rows; ++y)
    for (int x = 0; x < columns; ++x)
      stretched[static_cast<std::size_t>(y * columns + x)] = means[static_cast<std::size_t>(
          std::min(haveRows - 1, y * haveRows / rows) * have + std::min(have - 1, x * have / columns))];
  return stretched;
}

void toColours(std::array<std::vector<float>, 3>& planes, const PixelLayout& layout, const FrameColour& colour) {
  const float top = static_cast<float>((1 << layout.depth) - 1);
  if (layout.colours != PixelLayout::Colours::Yuv) {
    for (auto& plane : planes)
      for (float& value : plane) value /= top;
    return;
  }
  const auto range = codeRange(layout.depth, colour.fullRange);
  const auto lumaScale = static_cast<float>(1 / range.lumaScale);
  const auto chromaScale = static_cast<float>(1 / range.chromaScale);
  const auto kr = static_cast<float>(colour.kr);
  const auto kb = static_cast<float>(colour.kb);
  const float kg = 1 - kr - kb;
  for (std::size_t i = 0; i < planes[0].size(); ++i) {
    const float y = (planes[0][i] - static_cast<float>(range.lumaOffset)) * lumaScale;
    const float u = (planes[1][i] - static_cast<float>(range.chromaOffset)) * chromaScale;
    const float v = (planes[2][i] - static_cast<float>(range.chromaOffset)) * chromaScale;
    const float red = y + 2 * (1 - kr) * v;
    const float blue = y + 2 * (1 - kb) * u;
    planes[0][i] = clamped01(red);
    planes[1][i] = clamped01((y - kr * red - kb * blue) / kg);
    planes[2][i] = clamped01(blue);
  }
}

}  // namespace

VideoFrame readable(const VideoFrame& frame) {
  const int wanted = readableFormatFor(frame.pixels->format);
  if (wanted == frame.pixels->format) return frame;
  VideoFrame result = frame;
  result.pixels = std::shared_ptr<const AVFrame>(convertedTo(*frame.pixels, wanted));
  return result;
}

Image pictureOf(const VideoFrame& stored) {
  const auto frame = readable(stored);
  const FrameSource source(*frame.pixels);
  const auto samples = samplesBetween(source.layout(), source.layout());
  auto picture = Image::unset(source.width(), source.height(), source.layout().alpha, samples);
  SourceInfo info;
  info.bitDepth = samples == Samples::U8 ? 8 : 16;
  info.grey = source.layout().colours == PixelLayout::Colours::Grey;
  picture.setInfo(std::move(info));
  // One band as high as the picture: its rows are written where they belong.
  source.read(0, source.height(), picture);
  return picture;
}

std::pair<int, int> sizeOf(const VideoFrame& frame) { return {frame.pixels->width, frame.pixels->height}; }

Image turned(const Image& picture, int rotation) {
  constexpr int kClockwise[] = {1, 6, 3, 8};  // Exif's numbers
  return upright(picture, kClockwise[(rotation / 90) % 4]);
}

SmallPicture smallPictureOf(const VideoFrame& stored, int side) {
  const auto frame = readable(stored);
  const auto& av = *frame.pixels;
  const FrameSource source(av);
  const auto& layout = source.layout();
  // Whole chroma values to a box.
  const int unit = 1 << std::max(layout.chromaShiftX, layout.chromaShiftY);
  SmallPicture small;
  small.step = std::clamp(std::min(av.width, av.height) / std::max(1, side), 1, 128);
  if (small.step > unit) small.step = small.step / unit * unit;
  const int columns = (av.width + small.step - 1) / small.step;
  const int rows = (av.height + small.step - 1) / small.step;
  const bool grey = layout.colours == PixelLayout::Colours::Grey;
  std::array<std::vector<float>, 3> planes;
  for (int c = 0; c < 3; ++c)
    planes[static_cast<std::size_t>(c)] = grey && c > 0 ? planes[0] : meansOf(av, layout, c, small.step, columns, rows);
  toColours(planes, layout, source.colour());
  small.picture = Image::unset(columns, rows, false, Samples::F32);
  for (int c = 0; c < 3; ++c) std::ranges::copy(planes[static_cast<std::size_t>(c)], small.picture.mutablePlane(c).begin());
  SourceInfo info;
  info.grey = grey;
  small.picture.setInfo(std::move(info));
  return small;
}

}  // namespace daybreak::media::video
