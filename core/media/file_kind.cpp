#include "media/file_kind.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace daybreak::media {

using namespace std::string_view_literals;

namespace {

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  FileType type;
};

constexpr FileType other(const char* name) { return {FileKind::Other, name}; }

// RAW formats that open like a TIFF stand before TIFF.
constexpr std::array kSignatures = {
    Signature{0, "\xFF\xD8\xFF"sv, {FileKind::Jpeg, "JPEG"}},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, {FileKind::Png, "PNG"}},
    Signature{0, "IIU\0"sv, other("RAW")},
    Signature{0, "IIRO"sv, other("RAW")},
    Signature{0, "IIRS"sv, other("RAW")},
    Signature{0, "MMOR"sv, other("RAW")},
    Signature{8, "CR\x02"sv, other("RAW")},
    Signature{0, "FUJIFILMCCD-RAW"sv, other("RAW")},
    Signature{0, "FOVb"sv, other("RAW")},
    Signature{0, "\0MRM"sv, other("RAW")},
    Signature{0, "II\xBC"sv, other("JPEG XR")},
    Signature{0, "II*\0"sv, {FileKind::Tiff, "TIFF"}},
    Signature{0, "MM\0*"sv, {FileKind::Tiff, "TIFF"}},
    Signature{0, "II+\0"sv, {FileKind::Tiff, "TIFF"}},
    Signature{0, "MM\0+"sv, {FileKind::Tiff, "TIFF"}},
    Signature{0, "BM"sv, {FileKind::Bmp, "BMP"}},
    Signature{0, "GIF8"sv, other("GIF")},
    Signature{0, "8BPS"sv, other("Photoshop (PSD)")},
    Signature{0, "v/1\x01"sv, other("OpenEXR")},
    Signature{0, "#?RADIANCE"sv, other("Radiance HDR")},
    Signature{0, "#?RGBE"sv, other("Radiance HDR")},
    Signature{0, "\xFF\x0A"sv, other("JPEG XL")},
    Signature{0, "\0\0\0\x0CJXL "sv, other("JPEG XL")},
    Signature{0, "\0\0\0\x0CjP  "sv, other("JPEG 2000")},
    Signature{0, "\xFF\x4F\xFF\x51"sv, other("JPEG 2000")},
    Signature{0, "%PDF"sv, other("PDF")},
    Signature{0, "<svg"sv, other("SVG")},
    Signature{0, "gimp xcf"sv, other("GIMP (XCF)")},
    Signature{0, "\0\0\x01\0"sv, other("icon (ICO)")},
};

bool hasAt(std::span<const std::uint8_t> bytes, std::size_t offset, std::string_view wanted) {
  return bytes.size() >= offset + wanted.size() &&
         std::equal(wanted.begin(), wanted.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

/// ISO base media files name their kind after "ftyp"; the major brand may be generic and the kind among the others.
FileType isoMediaType(std::span<const std::uint8_t> bytes) {
  const auto end = std::min<std::size_t>(bytes.size(), 64);
  for (std::size_t at = 8; at + 4 <= end; at += 4) {
    if (hasAt(bytes, at, "avif") || hasAt(bytes, at, "avis")) return other("AVIF");
    if (hasAt(bytes, at, "crx ")) return other("RAW");
    if (hasAt(bytes, at, "hei") || hasAt(bytes, at, "hev") || hasAt(bytes, at, "mif1")) return other("HEIC");
  }
  return other("video");
}

}  // namespace

FileType fileType(std::span<const std::uint8_t> bytes) {
  if (hasAt(bytes, 0, "RIFF") && hasAt(bytes, 8, "WEBP")) return {FileKind::WebP, "WebP"};
  if (hasAt(bytes, 4, "ftyp")) return isoMediaType(bytes);
  for (const auto& signature : kSignatures)
    if (hasAt(bytes, signature.offset, signature.bytes)) return signature.type;
  if (bytes.size() > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '7' && (bytes[2] <= ' ' || bytes[2] == '#'))
    return other("PNM (PGM, PPM)");
  return {};
}

}  // namespace daybreak::media
