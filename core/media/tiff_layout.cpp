#include "media/tiff_layout.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "error.h"
#include "name_ending.h"

namespace daybreak::media {

namespace {

constexpr int kMaxSamples = 16;
constexpr std::uint64_t kMaxUnit = std::uint64_t{512} << 20;
constexpr std::uint32_t kDngVersion = 50706;
constexpr int kLinearRaw = 34892;

template <typename Value>
Value field(TIFF* tiff, std::uint32_t tag, Value fallback) {
  Value value = fallback;
  return TIFFGetFieldDefaulted(tiff, tag, &value) == 1 ? value : fallback;
}

/// Cameras put a small preview into the first directory of their TIFF-like RAW files; some of them look like any TIFF,
/// so the name is asked too.
bool isRaw(TIFF* tiff, const std::filesystem::path& path) {
  const void* bytes = nullptr;
  if (TIFFGetField(tiff, kDngVersion, &bytes) == 1) return true;
  const int photometric = field<std::uint16_t>(tiff, TIFFTAG_PHOTOMETRIC, 0);
  if (photometric == PHOTOMETRIC_CFA || photometric == kLinearRaw) return true;
  std::uint16_t count = 0;
  const void* offsets = nullptr;
  const bool reduced = field<std::uint32_t>(tiff, TIFFTAG_SUBFILETYPE, 0) & FILETYPE_REDUCEDIMAGE;
  if (reduced && TIFFGetField(tiff, TIFFTAG_SUBIFD, &count, &offsets) == 1 && count > 0) return true;
  return hasRawName(path);
}

TiffColours coloursOf(TIFF* tiff, TiffLayout& layout) {
  const bool several = layout.samples >= 3;
  switch (field<std::uint16_t>(tiff, TIFFTAG_PHOTOMETRIC, several ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK)) {
    case PHOTOMETRIC_MINISWHITE:
      layout.minIsWhite = true;
      return TiffColours::Grey;
    case PHOTOMETRIC_MINISBLACK:
      return TiffColours::Grey;
    case PHOTOMETRIC_RGB:
      return several ? TiffColours::Rgb : TiffColours::ViaLibtiff;
    case PHOTOMETRIC_PALETTE:
      return TiffColours::Palette;
    case PHOTOMETRIC_SEPARATED:
      return layout.samples >= 4 ? TiffColours::Cmyk : TiffColours::ViaLibtiff;
    case PHOTOMETRIC_CIELAB:
      return several ? TiffColours::Lab : TiffColours::ViaLibtiff;
    case PHOTOMETRIC_ICCLAB:
      layout.offsetLab = true;
      return several ? TiffColours::Lab : TiffColours::ViaLibtiff;
    case PHOTOMETRIC_YCBCR:
      if (field<std::uint16_t>(tiff, TIFFTAG_COMPRESSION, 1) == COMPRESSION_JPEG && !layout.planes && layout.samples == 3 &&
          TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB) == 1)
        return TiffColours::Rgb;
      return TiffColours::ViaLibtiff;
    default:
      return TiffColours::ViaLibtiff;
  }
}

TiffAlpha alphaOf(TIFF* tiff, const TiffLayout& layout) {
  if (layout.colours != TiffColours::Grey && layout.colours != TiffColours::Rgb) return TiffAlpha::None;
  std::uint16_t count = 0;
  const std::uint16_t* kinds = nullptr;
  if (TIFFGetFieldDefaulted(tiff, TIFFTAG_EXTRASAMPLES, &count, &kinds) != 1 || count == 0 || !kinds) return TiffAlpha::None;
  if (layout.samples <= layout.colourSamples()) return TiffAlpha::None;
  if (kinds[0] == EXTRASAMPLE_ASSOCALPHA) return TiffAlpha::Premultiplied;
  return kinds[0] == EXTRASAMPLE_UNASSALPHA ? TiffAlpha::Straight : TiffAlpha::None;
}

/// Whether the rows' samples can be unpacked here.
bool settleSamples(TIFF* tiff, TiffLayout& layout) {
  const auto format = field<std::uint16_t>(tiff, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT);
  const bool plain = layout.colours == TiffColours::Grey || layout.colours == TiffColours::Rgb;
  if (format == SAMPLEFORMAT_IEEEFP) {
    layout.sample = TiffSample::Float;
    return plain && (layout.bits == 32 || layout.bits == 64);
  }
  if (format == SAMPLEFORMAT_INT && layout.colours != TiffColours::Lab) return false;
  layout.sample = layout.bits == 16 ? TiffSample::Word : TiffSample::Byte;
  if (layout.colours == TiffColours::Palette) return layout.bits <= 8 && 8 % layout.bits == 0;
  if (layout.colours == TiffColours::Lab || layout.colours == TiffColours::Cmyk) return layout.bits == 8 || layout.bits == 16;
  return layout.bits == 16 || (layout.bits <= 8 && 8 % layout.bits == 0);
}

}  // namespace

bool hasRawName(const std::filesystem::path& path) {
  constexpr std::array<std::string_view, 16> kRawNames = {".dng", ".nef", ".nrw", ".arw", ".sr2", ".srf", ".pef", ".srw",
                                                          ".3fr", ".fff", ".iiq", ".mos", ".erf", ".kdc", ".dcr", ".mef"};
  return std::ranges::find(kRawNames, lowerCaseEnding(path)) != kRawNames.end();
}

TiffLayout tiffLayout(TIFF* tiff, const PhotoSource& source) {
  if (isRaw(tiff, source.path)) failUnsupported(source.path, "RAW files");
  TiffLayout layout;
  const auto width = field<std::uint32_t>(tiff, TIFFTAG_IMAGEWIDTH, 0);
  const auto height = field<std::uint32_t>(tiff, TIFFTAG_IMAGELENGTH, 0);
  checkSize(source, width, height);
  layout.width = static_cast<int>(width);
  layout.height = static_cast<int>(height);
  layout.bits = field<std::uint16_t>(tiff, TIFFTAG_BITSPERSAMPLE, 1);
  layout.samples = field<std::uint16_t>(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
  layout.planes =
      layout.samples > 1 && field<std::uint16_t>(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG) == PLANARCONFIG_SEPARATE;
  layout.tiled = TIFFIsTiled(tiff) != 0;
  if (layout.bits < 1 || layout.bits > 64 || layout.samples < 1) failDamaged(source.path, -1);
  if (!TIFFIsCODECConfigured(field<std::uint16_t>(tiff, TIFFTAG_COMPRESSION, COMPRESSION_NONE)))
    failUnsupported(source.path, "TIFF pictures compressed in this way");
  if (layout.samples > kMaxSamples) failUnsupported(source.path, "TIFF pictures with so many channels");
  const std::uint64_t unit = layout.tiled ? TIFFTileSize64(tiff) : TIFFScanlineSize64(tiff);
  if (unit == 0 || unit > kMaxUnit) failDamaged(source.path, -1);
  layout.colours = coloursOf(tiff, layout);
  if (layout.colours != TiffColours::ViaLibtiff && !settleSamples(tiff, layout)) layout.colours = TiffColours::ViaLibtiff;
  layout.alpha = alphaOf(tiff, layout);
  std::array<char, 1024> reason{};
  if (layout.colours == TiffColours::ViaLibtiff && TIFFRGBAImageOK(tiff, reason.data()) != 1)
    failUnsupported(source.path, "this kind of TIFF picture");
  return layout;
}

}  // namespace daybreak::media
