#include "media/metadata.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <exiv2/exiv2.hpp>
#include <mutex>
#include <string>
#include <system_error>

namespace daybreak::media {

struct Metadata::Blocks {
  Exiv2::ExifData exif;
  Exiv2::XmpData xmp;
  Exiv2::IptcData iptc;
};

namespace {

/// Exiv2 0.27 keeps XMP namespaces and the like in globals; a block takes milliseconds, so one at a time.
std::unique_lock<std::mutex> oneAtATime() {
  static std::mutex mutex;
  std::unique_lock lock(mutex);
  static const bool ready = [] {
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    return Exiv2::XmpParser::initialize();
  }();
  static_cast<void>(ready);  // without the XMP toolkit Exiv2 skips XMP
  return lock;
}

/// Tags of the first directory that say how the source file stored its pixels: false in any other file.
bool describesStorage(const Exiv2::Exifdatum& datum) {
  if (datum.groupName() != "Image") return false;
  const auto tag = datum.tag();
  constexpr std::uint16_t kAlone[] = {0x00FE, 0x00FF, 0x0106, 0x0107, 0x0108, 0x0109, 0x010A, 0x0111, 0x0115, 0x0116,
                                      0x0117, 0x0118, 0x0119, 0x011C, 0x0120, 0x0121, 0x0122, 0x0123, 0x0124, 0x0125,
                                      0x013D, 0x0140, 0x014A, 0x014C, 0x014E, 0x0150, 0x0152, 0x0153, 0x0154, 0x0155,
                                      0x015B, 0x02BC, 0x828D, 0x828E, 0x83BB, 0x8649, 0x8773};
  return (tag >= 0x0100 && tag <= 0x0103) || (tag >= 0x0142 && tag <= 0x0145) || (tag >= 0x0200 && tag <= 0x0214) ||
         std::find(std::begin(kAlone), std::end(kAlone), tag) != std::end(kAlone);
}

bool describesOtherPictures(const Exiv2::Exifdatum& datum) {
  const std::string group = datum.groupName();
  return group == "Thumbnail" || group.starts_with("SubImage") || group.starts_with("SubThumb") || group == "Image2" ||
         group == "Image3" || group == "MpfInfo";
}

Exiv2::ExifData exifFor(const Exiv2::ExifData& source, int width, int height) {
  Exiv2::ExifData exif;
  for (const auto& datum : source)
    if (!describesStorage(datum) && !describesOtherPictures(datum)) exif.add(datum);
  const auto replace = [&exif](const char* key, auto value) {
    if (exif.findKey(Exiv2::ExifKey(key)) != exif.end()) exif[key] = value;
  };
  replace("Exif.Image.Orientation", static_cast<std::uint16_t>(1));
  replace("Exif.Photo.PixelXDimension", static_cast<std::uint32_t>(width));
  replace("Exif.Photo.PixelYDimension", static_cast<std::uint32_t>(height));
  return exif;
}

/// Thumbnails would show the dark picture; a gain map does not travel along, so nothing may announce it.
bool goesStale(const Exiv2::Xmpdatum& datum) {
  const auto key = datum.key();
  return key.starts_with("Xmp.xmp.Thumbnails") || key.find("hdrgm") != std::string::npos ||
         key.find("HDRGainMap") != std::string::npos || key.starts_with("Xmp.Container") || key.starts_with("Xmp.GContainer") ||
         key.starts_with("Xmp.xmpNote.HasExtendedXMP");
}

Exiv2::XmpData xmpFor(const Exiv2::XmpData& source, int width, int height) {
  Exiv2::XmpData xmp;
  for (const auto& datum : source)
    if (!goesStale(datum)) xmp.add(datum);
  const auto replace = [&xmp](const char* key, const std::string& value) {
    if (xmp.findKey(Exiv2::XmpKey(key)) != xmp.end()) xmp[key] = value;
  };
  replace("Xmp.tiff.Orientation", "1");
  for (const char* key : {"Xmp.tiff.ImageWidth", "Xmp.exif.PixelXDimension"}) replace(key, std::to_string(width));
  for (const char* key : {"Xmp.tiff.ImageLength", "Xmp.exif.PixelYDimension"}) replace(key, std::to_string(height));
  return xmp;
}

/// Whether an Exif, XMP or IPTC entry says where the photo was taken. Cameras have their own, such as
/// Xmp.drone-dji.GpsLatitude.
bool tellsPlace(std::string key) {
  std::ranges::transform(key, key.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (key.find("gps") != std::string::npos) return true;
  constexpr const char* kPlaces[] = {
      "xmp.photoshop.city",        "xmp.photoshop.state",           "xmp.photoshop.country",
      "xmp.iptc.location",         "xmp.iptc.countrycode",          "xmp.iptcext.location",
      "iptc.application2.city",    "iptc.application2.sublocation", "iptc.application2.provincestate",
      "iptc.application2.country", "iptc.application2.location"};
  return std::ranges::any_of(kPlaces, [&](const char* place) { return key.starts_with(place); });
}

template <typename Data>
Data withoutPlace(const Data& source) {
  Data kept;
  for (const auto& datum : source)
    if (!tellsPlace(datum.key())) kept.add(datum);
  return kept;
}

/// What was written so far, without a copy of it in memory.
class MappedBytes {
 public:
  explicit MappedBytes(const AtomicFile& file) : size_(static_cast<std::size_t>(file.size())) {
    const int descriptor = ::open(file.temporaryPath().c_str(), O_RDONLY | O_CLOEXEC);
    bytes_ = descriptor < 0 ? MAP_FAILED : ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, descriptor, 0);
    const int problem = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (bytes_ == MAP_FAILED) throw std::system_error(problem, std::generic_category());
  }
  ~MappedBytes() { ::munmap(bytes_, size_); }
  MappedBytes(const MappedBytes&) = delete;
  MappedBytes& operator=(const MappedBytes&) = delete;

  const std::uint8_t* data() const { return static_cast<const std::uint8_t*>(bytes_); }

 private:
  std::size_t size_;
  void* bytes_;
};

}  // namespace

Metadata::Metadata(std::unique_ptr<Blocks> blocks) : blocks_(std::move(blocks)) {}
Metadata::~Metadata() = default;

std::shared_ptr<const Metadata> Metadata::read(std::span<const std::uint8_t> file) {
  const auto lock = oneAtATime();
  auto blocks = std::make_unique<Blocks>();
  try {
    const auto image = Exiv2::ImageFactory::open(file.data(), static_cast<long>(file.size()));
    image->readMetadata();
    *blocks = {image->exifData(), image->xmpData(), image->iptcData()};
  } catch (const std::exception&) {
    return nullptr;  // as promised: the pixels matter more
  }
  if (blocks->exif.empty() && blocks->xmp.empty() && blocks->iptc.empty()) return nullptr;
  return std::shared_ptr<const Metadata>(new Metadata(std::move(blocks)));
}

int Metadata::orientation() const {
  const auto lock = oneAtATime();
  const auto found = blocks_->exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
  if (found == blocks_->exif.end() || found->count() == 0) return 1;
  const long value = found->toLong();
  return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

std::vector<std::uint8_t> Metadata::exifThumbnail() const {
  const auto lock = oneAtATime();
  try {
    const Exiv2::ExifThumbC thumbnail(blocks_->exif);
    const auto data = thumbnail.copy();
    return {data.pData_, data.pData_ + data.size_};
  } catch (const std::exception&) {
    return {};  // a broken thumbnail is as good as none
  }
}

void Metadata::embedIn(AtomicFile& file, int width, int height, bool place) const {
  const auto lock = oneAtATime();
  const MappedBytes encoded(file);
  const auto image = Exiv2::ImageFactory::open(encoded.data(), static_cast<long>(file.size()));
  image->readMetadata();  // so that what the encoder wrote, the profile above all, stays
  const auto takes = [&](Exiv2::MetadataId kind) { return (image->checkMode(kind) & Exiv2::amWrite) != 0; };
  const auto chosen = [place](auto data) { return place ? data : withoutPlace(data); };
  if (takes(Exiv2::mdExif)) image->setExifData(chosen(exifFor(blocks_->exif, width, height)));
  if (takes(Exiv2::mdXmp)) image->setXmpData(chosen(xmpFor(blocks_->xmp, width, height)));
  if (takes(Exiv2::mdIptc)) image->setIptcData(chosen(blocks_->iptc));
  image->writeMetadata();
  auto& whole = image->io();
  const auto size = static_cast<std::size_t>(whole.size());
  file.writeAt(0, std::as_bytes(std::span(whole.mmap(), size)));
  file.resize(size);
}

}  // namespace daybreak::media
