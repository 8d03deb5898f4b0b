#include <cstring>
#include <limits>
#include <opencv2/imgcodecs.hpp>

#include "media/decoder.h"
#include "media/pixel_rows.h"

namespace daybreak::media {

namespace {

constexpr std::size_t kFileHeader = 14;
constexpr std::uint32_t kOs2Header = 12;
constexpr std::uint32_t kInfoHeader = 40;
constexpr std::uint32_t kHeaderWithAlphaMask = 56;
enum Compression : std::uint32_t { kRgb = 0, kRle8 = 1, kRle4 = 2, kBitfields = 3, kAlphaBitfields = 6 };

struct BmpHeader {
  std::int64_t width = 0;
  std::int64_t height = 0;
  std::uint32_t bits = 0;
  std::uint32_t compression = kRgb;
  bool alpha = false;
};

template <typename Value>
Value valueAt(const PhotoSource& source, std::size_t offset) {
  Value value{};  // BMP is little-endian, as every machine Daybreak is built for
  if (offset + sizeof value > source.bytes.size()) failTruncated(source.path, -1);
  std::memcpy(&value, source.bytes.data() + offset, sizeof value);
  return value;
}

bool possible(std::uint32_t compression, std::uint32_t bits) {
  switch (compression) {
    case kRgb:
      return bits == 1 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
    case kRle8:
      return bits == 8;
    case kRle4:
      return bits == 4;
    case kBitfields:
    case kAlphaBitfields:
      return bits == 16 || bits == 32;
    default:
      return false;
  }
}

/// OpenCV fills up what is missing and believes what headers say: everything is checked before it sees the file.
BmpHeader checkedHeader(const PhotoSource& source) {
  BmpHeader header;
  const auto size = valueAt<std::uint32_t>(source, kFileHeader);
  if (size == kOs2Header) {
    header.width = valueAt<std::uint16_t>(source, 18);
    header.height = valueAt<std::uint16_t>(source, 20);
    header.bits = valueAt<std::uint16_t>(source, 24);
  } else if (size >= kInfoHeader && size <= 1024) {
    header.width = valueAt<std::int32_t>(source, 18);
    header.height = valueAt<std::int32_t>(source, 22);
    if (header.height < 0) header.height = -header.height;  // rows from the top
    header.bits = valueAt<std::uint16_t>(source, 28);
    header.compression = valueAt<std::uint32_t>(source, 30);
    const auto paletteSize = valueAt<std::uint32_t>(source, 46);
    if (header.bits <= 8 && paletteSize > (1U << header.bits)) failDamaged(source.path, -1);
    header.alpha = header.bits == 32 && size >= kHeaderWithAlphaMask && valueAt<std::uint32_t>(source, 66) != 0;
  } else {
    failDamaged(source.path, -1);
  }
  checkSize(source, header.width, header.height);
  if (!possible(header.compression, header.bits)) failUnsupported(source.path, "this kind of BMP picture");
  const auto data = valueAt<std::uint32_t>(source, 10);
  if (data < kFileHeader + size) failDamaged(source.path, -1);
  if (data >= source.bytes.size()) failTruncated(source.path, 0);
  const std::int64_t rowBytes = (header.width * header.bits + 31) / 32 * 4;
  const auto available = static_cast<std::int64_t>(source.bytes.size() - data);
  const bool runLengths = header.compression == kRle8 || header.compression == kRle4;
  if (!runLengths && available < rowBytes * header.height)
    failTruncated(source.path, static_cast<double>(available) / static_cast<double>(rowBytes * header.height));
  return header;
}

}  // namespace

PhotoHeader bmpHeader(const PhotoSource& source) {
  const auto header = checkedHeader(source);
  return {"BMP", static_cast<int>(header.width), static_cast<int>(header.height), 8};
}

Decoded decodeBmp(const PhotoSource& source) {
  const auto header = checkedHeader(source);
  if (source.bytes.size() > std::size_t{std::numeric_limits<int>::max()})  // OpenCV counts the bytes in an int
    failUnsupported(source.path, "BMP files over 2 GB");
  cv::Mat pixels;
  try {
    const cv::Mat bytes(1, static_cast<int>(source.bytes.size()), CV_8U, const_cast<std::uint8_t*>(source.bytes.data()));
    pixels = cv::imdecode(bytes, header.alpha ? cv::IMREAD_UNCHANGED : cv::IMREAD_COLOR);
  } catch (const cv::Exception&) {
    failDamaged(source.path, -1);
  }
  const bool alpha = pixels.type() == CV_8UC4;
  if (pixels.cols != header.width || pixels.rows != header.height || (!alpha && pixels.type() != CV_8UC3))
    failDamaged(source.path, -1);
  Decoded decoded;
  decoded.info.format = "BMP";
  decoded.image = Image(pixels.cols, pixels.rows, alpha, Samples::U8);
  for (int y = 0; y < pixels.rows; ++y) {
    auto* const row = pixels.ptr<std::uint8_t>(y);
    for (int x = 0; x < pixels.cols; ++x) std::swap(row[x * pixels.channels()], row[x * pixels.channels() + 2]);  // from BGR
    unpackRow(row, pixels.channels(), decoded.image, y);
  }
  return decoded;
}

}  // namespace daybreak::media
