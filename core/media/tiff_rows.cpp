#include "media/tiff_rows.h"

#include <algorithm>
#include <cstring>

namespace daybreak::media {

namespace {

std::size_t sampleBytes(TiffSample sample) { return sample == TiffSample::Byte ? 1 : sample == TiffSample::Word ? 2 : 4; }

template <typename From, typename To>
void convert(const std::uint8_t* packed, std::size_t index, std::uint8_t* to) {
  From value;
  std::memcpy(&value, packed + index * sizeof value, sizeof value);
  const auto converted = static_cast<To>(value);
  std::memcpy(to, &converted, sizeof converted);
}

std::uint8_t bitsAt(const std::uint8_t* packed, std::size_t index, unsigned bits) {
  const std::size_t bit = index * bits;
  return static_cast<std::uint8_t>((packed[bit / 8] >> (8 - bits - bit % 8)) & ((1U << bits) - 1));
}

}  // namespace

TiffRows::TiffRows(TIFF* tiff, const TiffLayout& layout, const PhotoSource& source, int kept)
    : tiff_(tiff), layout_(layout), source_(source), kept_(kept) {
  std::uint32_t tileRows = 1;
  if (layout.tiled) TIFFGetField(tiff, TIFFTAG_TILELENGTH, &tileRows);
  bandRows_ =
      layout.planes
          ? layout.height
          : static_cast<int>(std::min<std::uint32_t>(std::max(tileRows, 1U), static_cast<std::uint32_t>(layout.height)));
  packed_.resize(static_cast<std::size_t>(layout.tiled ? TIFFTileSize64(tiff) : TIFFScanlineSize64(tiff)));
  band_.resize(static_cast<std::size_t>(bandRows_) * static_cast<std::size_t>(layout.width) * static_cast<std::size_t>(kept) *
               sampleBytes(layout.sample));
}

const std::uint8_t* TiffRows::at(int y) {
  if (bandStart_ < 0 || y >= bandStart_ + bandRows_) fillBand(y / bandRows_ * bandRows_);
  const std::size_t rowBytes =
      static_cast<std::size_t>(layout_.width) * static_cast<std::size_t>(kept_) * sampleBytes(layout_.sample);
  return band_.data() + static_cast<std::size_t>(y - bandStart_) * rowBytes;
}

void TiffRows::fillBand(int firstRow) {
  bandStart_ = firstRow;
  const int end = std::min(layout_.height, firstRow + bandRows_);
  std::uint32_t tileWidth = 1;
  std::uint32_t tileHeight = 1;
  if (layout_.tiled) {
    TIFFGetField(tiff_, TIFFTAG_TILEWIDTH, &tileWidth);
    TIFFGetField(tiff_, TIFFTAG_TILELENGTH, &tileHeight);
  }
  for (int plane = 0; plane < (layout_.planes ? kept_ : 1); ++plane) {
    for (std::int64_t y = firstRow; y < end; y += tileHeight) {
      throwIfStopped(source_.stop);
      if (!layout_.tiled) readRow(static_cast<int>(y), plane);
      for (std::int64_t x = 0; layout_.tiled && x < layout_.width; x += tileWidth)
        readTile(static_cast<int>(x), static_cast<int>(y), plane);
    }
  }
}

void TiffRows::readRow(int y, int plane) {
  const auto row = static_cast<std::uint32_t>(y);
  const auto sample = static_cast<std::uint16_t>(plane);
  if (TIFFReadScanline(tiff_, packed_.data(), row, sample) != 1) fail(TIFFComputeStrip(tiff_, row, sample), y);
  unpack(packed_.data(), layout_.width, 0, y, plane);
}

void TiffRows::readTile(int x, int y, int plane) {
  const auto left = static_cast<std::uint32_t>(x);
  const auto top = static_cast<std::uint32_t>(y);
  const auto sample = static_cast<std::uint16_t>(plane);
  if (TIFFReadTile(tiff_, packed_.data(), left, top, 0, sample) < 0) fail(TIFFComputeTile(tiff_, left, top, 0, sample), y);
  std::uint32_t tileWidth = 0;
  std::uint32_t tileHeight = 0;
  TIFFGetField(tiff_, TIFFTAG_TILEWIDTH, &tileWidth);
  TIFFGetField(tiff_, TIFFTAG_TILELENGTH, &tileHeight);
  const auto pixels = static_cast<int>(std::min<std::int64_t>(tileWidth, layout_.width - x));
  const auto rows = static_cast<int>(std::min<std::int64_t>(tileHeight, layout_.height - y));
  const auto rowBytes = static_cast<std::size_t>(TIFFTileRowSize(tiff_));
  for (int row = 0; row < rows; ++row)
    unpack(packed_.data() + static_cast<std::size_t>(row) * rowBytes, pixels, x, y + row, plane);
}

void TiffRows::unpack(const std::uint8_t* packed, int pixels, int x, int y, int plane) {
  const auto kept = static_cast<std::size_t>(kept_);
  const std::size_t size = sampleBytes(layout_.sample);
  const std::size_t inFile = layout_.planes ? 1 : static_cast<std::size_t>(layout_.samples);
  const std::size_t perPixel = layout_.planes ? 1 : kept;
  const auto first =
      static_cast<std::size_t>(y - bandStart_) * static_cast<std::size_t>(layout_.width) + static_cast<std::size_t>(x);
  auto* to = band_.data() + (first * kept + static_cast<std::size_t>(plane)) * size;
  const auto bits = static_cast<unsigned>(layout_.bits);
  // Palette entries stay numbers; other small samples are spread over a whole byte.
  const unsigned spread = layout_.colours == TiffColours::Palette ? 1 : 255U / ((1U << std::min(bits, 8U)) - 1);
  for (std::size_t pixel = 0; pixel < static_cast<std::size_t>(pixels); ++pixel, to += kept * size) {
    for (std::size_t sample = 0; sample < perPixel; ++sample) {
      const std::size_t index = pixel * inFile + sample;
      auto* const target = to + sample * size;
      if (bits == 8)
        *target = packed[index];
      else if (bits == 16)
        std::memcpy(target, packed + index * 2, 2);
      else if (bits == 32)
        convert<float, float>(packed, index, target);
      else if (bits == 64)
        convert<double, float>(packed, index, target);
      else
        *target = static_cast<std::uint8_t>(bitsAt(packed, index, bits) * spread);
    }
  }
}

void TiffRows::fail(std::uint32_t strile, int y) const {
  const double share = static_cast<double>(y) / layout_.height;
  const auto end = TIFFGetStrileOffset(tiff_, strile) + TIFFGetStrileByteCount(tiff_, strile);
  if (end > source_.bytes.size()) failTruncated(source_.path, share);
  failDamaged(source_.path, share);
}

}  // namespace daybreak::media
