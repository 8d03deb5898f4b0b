#include "media/video/frame_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <vector>

#include "media/sample_values.h"
#include "media/video/byte_kernels.h"
#include "media/video/chroma_lines.h"

extern "C" {
#include <libavutil/frame.h>
}

namespace daybreak::media::video {

namespace {

PixelLayout knownLayout(const AVFrame& frame) {
  const auto layout = layoutOf(frame.format);
  if (!layout) throw std::logic_error("pixel format without a layout");
  return *layout;
}

/// A row of a plane: plane 0 luma or red, 1, 2; 3 alpha.
template <typename Code>
Code* rowOf(const AVFrame& frame, const PixelLayout& layout, int plane, int y) {
  const auto at = static_cast<std::size_t>(layout.planes[static_cast<std::size_t>(plane)]);
  return reinterpret_cast<Code*>(frame.data[at] + static_cast<std::ptrdiff_t>(y) * frame.linesize[at]);
}

/// Values of `depth` bits held as bytes or words of another depth, rounded.
template <typename To, typename From>
void rescale(const From* in, float inTop, float outTop, int count, To* out) {
  const float scale = outTop / inTop;
  for (int x = 0; x < count; ++x) out[x] = static_cast<To>(std::min(outTop, static_cast<float>(in[x]) * scale + 0.5F));
}

template <typename To, typename From>
void rescaleRow(const From* in, int inDepth, int outDepth, int count, To* out) {
  if constexpr (sizeof(To) == sizeof(From))
    if (inDepth == outDepth) {
      std::memcpy(out, in, static_cast<std::size_t>(count) * sizeof(To));
      return;
    }
  rescale(in, static_cast<float>((1 << inDepth) - 1), static_cast<float>((1 << outDepth) - 1), count, out);
}

/// Rows of any depth and chroma, in floats.
template <typename Code, typename Value>
void readYuvRow(const Code* luma, const Code* cb, const Code* cr, const PixelLayout& layout, const FrameColour& colour,
                int width, Value* red, Value* green, Value* blue) {
  const auto range = codeRange(layout.depth, colour.fullRange);
  const double top = static_cast<double>(fullScale<Value>());
  const double kg = 1 - colour.kr - colour.kb;
  const auto scale = static_cast<float>(top / range.lumaScale);
  const auto offset = static_cast<float>(range.lumaOffset);
  const auto middle = static_cast<float>(range.chromaOffset);
  const double chroma = top / range.chromaScale;
  const auto redV = static_cast<float>(chroma * 2 * (1 - colour.kr));
  const auto blueU = static_cast<float>(chroma * 2 * (1 - colour.kb));
  const auto greenU = static_cast<float>(-chroma * 2 * (1 - colour.kb) * colour.kb / kg);
  const auto greenV = static_cast<float>(-chroma * 2 * (1 - colour.kr) * colour.kr / kg);
  const auto most = static_cast<float>(top);
  const auto rounded = [most](float value) { return static_cast<Value>(std::clamp(value + 0.5F, 0.0F, most)); };
  for (int x = 0; x < width; ++x) {
    const float y = (static_cast<float>(luma[x]) - offset) * scale;
    const float u = static_cast<float>(cb[x >> layout.chromaShiftX]) - middle;
    const float v = static_cast<float>(cr[x >> layout.chromaShiftX]) - middle;
    red[x] = rounded(y + redV * v);
    green[x] = rounded(y + greenU * u + greenV * v);
    blue[x] = rounded(y + blueU * u);
  }
}

/// As codes, rounded and cut off.
template <typename Code>
Code codeOf(float value, float top) {
  return static_cast<Code>(std::clamp(value + 0.5F, 0.0F, top));
}

template <typename Code, typename Value>
void writeLumaRow(const std::array<const Value*, 3>& in, const PixelLayout& layout, const FrameColour& colour, int width,
                  Code* out) {
  const auto range = codeRange(layout.depth, colour.fullRange);
  const double scale = range.lumaScale / static_cast<double>(fullScale<Value>());
  const auto red = static_cast<float>(scale * colour.kr);
  const auto green = static_cast<float>(scale * (1 - colour.kr - colour.kb));
  const auto blue = static_cast<float>(scale * colour.kb);
  const auto offset = static_cast<float>(range.lumaOffset);
  const auto top = static_cast<float>((1 << layout.depth) - 1);
  for (int x = 0; x < width; ++x)
    out[x] = codeOf<Code>(offset + red * static_cast<float>(in[0][x]) + green * static_cast<float>(in[1][x]) +
                              blue * static_cast<float>(in[2][x]),
                          top);
}

/// One row of chroma, of the sums of `count` values each.
template <typename Code>
void writeChromaRow(const std::array<std::vector<float>, 3>& sums, float count, const PixelLayout& layout,
                    const FrameColour& colour, float full, int width, Code* cb, Code* cr) {
  const auto range = codeRange(layout.depth, colour.fullRange);
  const double unit = range.chromaScale / static_cast<double>(full * count);
  const auto cbScale = static_cast<float>(unit / (2 * (1 - colour.kb)));
  const auto crScale = static_cast<float>(unit / (2 * (1 - colour.kr)));
  const auto kr = static_cast<float>(colour.kr);
  const auto kb = static_cast<float>(colour.kb);
  const auto kg = 1.0F - kr - kb;
  const auto middle = static_cast<float>(range.chromaOffset);
  const auto top = static_cast<float>((1 << layout.depth) - 1);
  for (std::size_t x = 0; x < static_cast<std::size_t>(width); ++x) {
    const float luma = kr * sums[0][x] + kg * sums[1][x] + kb * sums[2][x];
    cb[x] = codeOf<Code>(middle + cbScale * (sums[2][x] - luma), top);
    cr[x] = codeOf<Code>(middle + crScale * (sums[0][x] - luma), top);
  }
}

/// Calls work with zeros of the types of a frame's codes and a band's values.
template <typename Work>
void withTypes(const PixelLayout& layout, Samples samples, const Work& work) {
  const auto withCode = [&](auto value) {
    if (layout.depth > 8)
      work(std::uint16_t{}, value);
    else
      work(std::uint8_t{}, value);
  };
  if (samples == Samples::U8)
    withCode(std::uint8_t{});
  else
    withCode(std::uint16_t{});
}

template <typename Value>
constexpr int depthOf() {
  return 8 * static_cast<int>(sizeof(Value));
}

bool fitsKernels(const PixelLayout& layout, Samples samples) {
  return layout.colours == PixelLayout::Colours::Yuv && layout.depth == 8 && samples == Samples::U8 &&
         layout.chromaShiftX <= 1 && layout.chromaShiftY <= 1;
}

template <typename Code, typename Value>
void readAlpha(const AVFrame& frame, const PixelLayout& layout, int begin, int end, Image& band) {
  for (int y = begin; y < end; ++y) {
    auto out = band.mutableRow<Value>(3, y - begin);
    if (layout.alpha)
      rescaleRow(rowOf<const Code>(frame, layout, 3, y), layout.depth, depthOf<Value>(), frame.width, out.data());
    else
      std::ranges::fill(out, static_cast<Value>(fullScale<Value>()));
  }
}

template <typename Code, typename Value>
void writeAlpha(const Image* band, const PixelLayout& layout, int begin, int end, AVFrame& frame) {
  for (int y = begin; y < end; ++y) {
    auto* out = rowOf<Code>(frame, layout, 3, y);
    if (band != nullptr && band->hasAlpha())
      rescaleRow(band->row<Value>(3, y - begin).data(), depthOf<Value>(), layout.depth, frame.width, out);
    else
      std::fill_n(out, frame.width, static_cast<Code>((1 << layout.depth) - 1));
  }
}

}  // namespace

Samples samplesBetween(const PixelLayout& from, const PixelLayout& to) {
  return from.depth <= 8 && to.depth <= 8 ? Samples::U8 : Samples::U16;
}

FrameSource::FrameSource(const AVFrame& frame)
    : frame_(frame), layout_(knownLayout(frame)), colour_(colourOf(frame, layout_)) {}

int FrameSource::width() const { return frame_.width; }
int FrameSource::height() const { return frame_.height; }

void FrameSource::read(int begin, int end, Image& band) const {
  const ChromaLines lines(layout_.chromaShiftY, frame_.interlaced_frame != 0, frame_.height);
  if (fitsKernels(layout_, band.samples())) {
    const auto matrix = toRgb8(colour_);
    for (int y = begin; y < end; ++y)
      rgbRow(matrix, rowOf<const std::uint8_t>(frame_, layout_, 0, y),
             rowOf<const std::uint8_t>(frame_, layout_, 1, lines.of(y)),
             rowOf<const std::uint8_t>(frame_, layout_, 2, lines.of(y)), layout_.chromaShiftX == 1, frame_.width,
             {band.mutableRow<std::uint8_t>(0, y - begin).data(), band.mutableRow<std::uint8_t>(1, y - begin).data(),
              band.mutableRow<std::uint8_t>(2, y - begin).data()});
  } else {
    withTypes(layout_, band.samples(), [&](auto code, auto value) {
      using Code = const decltype(code);
      using Value = decltype(value);
      for (int y = begin; y < end; ++y) {
        const std::array<Value*, 3> out{band.mutableRow<Value>(0, y - begin).data(),
                                        band.mutableRow<Value>(1, y - begin).data(),
                                        band.mutableRow<Value>(2, y - begin).data()};
        if (layout_.colours == PixelLayout::Colours::Yuv) {
          readYuvRow(rowOf<Code>(frame_, layout_, 0, y), rowOf<Code>(frame_, layout_, 1, lines.of(y)),
                     rowOf<Code>(frame_, layout_, 2, lines.of(y)), layout_, colour_, frame_.width, out[0], out[1], out[2]);
          continue;
        }
        const bool grey = layout_.colours == PixelLayout::Colours::Grey;
        for (int c = 0; c < 3; ++c)
          rescaleRow(rowOf<Code>(frame_, layout_, grey ? 0 : c, y), layout_.depth, depthOf<Value>(), frame_.width,
                     out[static_cast<std::size_t>(c)]);
      }
    });
  }
  if (band.hasAlpha())
    withTypes(layout_, band.samples(),
              [&](auto code, auto value) { readAlpha<decltype(code), decltype(value)>(frame_, layout_, begin, end, band); });
}

FrameTarget::FrameTarget(AVFrame& frame, const FrameColour& colour)
    : frame_(frame), layout_(knownLayout(frame)), colour_(colour) {}

namespace {

using Bytes = std::uint8_t;

ByteColours bytesOfRow(const Image& band, int y) {
  return {band.row<Bytes>(0, y).data(), band.row<Bytes>(1, y).data(), band.row<Bytes>(2, y).data()};
}

/// Chroma rows that lie in the band: bands begin where no chroma row is shared with the rows before.
std::pair<int, int> chromaRowsIn(const ChromaLines& lines, int begin, int end) {
  const int first = begin >> lines.shiftY;
  const int last = end >= lines.height ? lines.rows() : end >> lines.shiftY;
  return {first, last};
}

void writeBytes(const Image& band, int begin, int end, const PixelLayout& layout, const FrameColour& colour,
                const ChromaLines& lines, AVFrame& frame) {
  const auto matrix = fromRgb8(colour);
  for (int y = begin; y < end; ++y)
    lumaRow(matrix, bytesOfRow(band, y - begin), frame.width, rowOf<Bytes>(frame, layout, 0, y));
  const auto [first, last] = chromaRowsIn(lines, begin, end);
  for (int c = first; c < last; ++c)
    chromaRow(matrix, bytesOfRow(band, lines.row(c, 0) - begin), bytesOfRow(band, lines.row(c, lines.shiftY) - begin),
              layout.chromaShiftX == 1, frame.width, rowOf<Bytes>(frame, layout, 1, c), rowOf<Bytes>(frame, layout, 2, c));
}

template <typename Code, typename Value>
void writeYuv(const Image& band, int begin, int end, const PixelLayout& layout, const FrameColour& colour,
              const ChromaLines& lines, AVFrame& frame) {
  for (int y = begin; y < end; ++y)
    writeLumaRow<Code, Value>(
        {band.row<Value>(0, y - begin).data(), band.row<Value>(1, y - begin).data(), band.row<Value>(2, y - begin).data()},
        layout, colour, frame.width, rowOf<Code>(frame, layout, 0, y));
  const int across = 1 << layout.chromaShiftX;
  const int down = 1 << layout.chromaShiftY;
  const int chromaWidth = (frame.width + across - 1) >> layout.chromaShiftX;
  std::array<std::vector<float>, 3> sums;
  const auto [first, last] = chromaRowsIn(lines, begin, end);
  for (int c = first; c < last; ++c) {
    for (int colourOf = 0; colourOf < 3; ++colourOf) {
      auto& sum = sums[static_cast<std::size_t>(colourOf)];
      sum.assign(static_cast<std::size_t>(chromaWidth), 0.0F);
      for (int n = 0; n < down; ++n) {
        const auto row = band.row<Value>(colourOf, lines.row(c, n) - begin);
        for (int x = 0; x < chromaWidth * across; ++x)
          sum[static_cast<std::size_t>(x >> layout.chromaShiftX)] +=
              static_cast<float>(row[static_cast<std::size_t>(std::min(x, frame.width - 1))]);
      }
    }
    writeChromaRow(sums, static_cast<float>(across * down), layout, colour, fullScale<Value>(), chromaWidth,
                   rowOf<Code>(frame, layout, 1, c), rowOf<Code>(frame, layout, 2, c));
  }
}

template <typename Code, typename Value>
void writeDirect(const Image& band, int begin, int end, const PixelLayout& layout, AVFrame& frame) {
  for (int y = begin; y < end; ++y) {
    if (layout.colours == PixelLayout::Colours::Grey) {  // colours that a grey source never had
      FrameColour full;
      full.fullRange = true;
      writeLumaRow<Code, Value>(
          {band.row<Value>(0, y - begin).data(), band.row<Value>(1, y - begin).data(), band.row<Value>(2, y - begin).data()},
          layout, full, frame.width, rowOf<Code>(frame, layout, 0, y));
      continue;
    }
    for (int c = 0; c < 3; ++c)
      rescaleRow(band.row<Value>(c, y - begin).data(), depthOf<Value>(), layout.depth, frame.width,
                 rowOf<Code>(frame, layout, c, y));
  }
}

}  // namespace

void FrameTarget::write(const Image& band, int begin, int end, const Image* alpha) const {
  const ChromaLines lines(layout_.chromaShiftY, frame_.interlaced_frame != 0, frame_.height);
  if (fitsKernels(layout_, band.samples())) {
    writeBytes(band, begin, end, layout_, colour_, lines, frame_);
  } else {
    withTypes(layout_, band.samples(), [&](auto code, auto value) {
      if (layout_.colours == PixelLayout::Colours::Yuv)
        writeYuv<decltype(code), decltype(value)>(band, begin, end, layout_, colour_, lines, frame_);
      else
        writeDirect<decltype(code), decltype(value)>(band, begin, end, layout_, frame_);
    });
  }
  if (layout_.alpha)
    withTypes(layout_, band.samples(),
              [&](auto code, auto value) { writeAlpha<decltype(code), decltype(value)>(alpha, layout_, begin, end, frame_); });
}

}  // namespace daybreak::media::video
