#include "media/indexed_png.h"

#include <png.h>

#include <span>

#include "atomic_file.h"
#include "error.h"
#include "input_file.h"
#include "media/load.h"

namespace daybreak::media {

namespace {

constexpr std::int64_t kMostBytes = std::int64_t{1} << 30;
constexpr std::size_t kMostColours = 256;
constexpr std::size_t kColourTypeAt = 25;  // of the file: signature, then the header chunk's length, name, sides and depth

std::vector<std::byte> bytesOf(const std::filesystem::path& path) {
  InputFile file(path, "could not be read", kMostBytes);
  std::vector<std::byte> bytes(static_cast<std::size_t>(file.size()));
  bytes.resize(file.read(bytes));
  return bytes;
}

}  // namespace

std::optional<IndexedPicture> readIndexedPng(const std::filesystem::path& path) {
  const auto bytes = bytesOf(path);
  if (bytes.size() <= kColourTypeAt || png_sig_cmp(reinterpret_cast<png_const_bytep>(bytes.data()), 0, 8) != 0 ||
      bytes[kColourTypeAt] != std::byte{PNG_COLOR_TYPE_PALETTE})
    return std::nullopt;
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0)
    throw Error(path, "could not be read", image.message);
  IndexedPicture picture;
  picture.width = static_cast<int>(image.width);
  picture.height = static_cast<int>(image.height);
  const auto pixels = static_cast<std::int64_t>(image.width) * image.height;
  if (pixels > kMaxPixels) {
    png_image_free(&image);
    throw Error(path, "could not be read", "it is too large");
  }
  image.format = PNG_FORMAT_RGB_COLORMAP;
  picture.indices.resize(static_cast<std::size_t>(pixels));
  picture.palette.resize(kMostColours);
  if (png_image_finish_read(&image, nullptr, picture.indices.data(), 0, picture.palette.data()) == 0)
    throw Error(path, "could not be read", image.message);
  picture.palette.resize(image.colormap_entries);
  return picture;
}

void writeIndexedPng(const std::filesystem::path& path, const IndexedPicture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGB_COLORMAP;
  image.colormap_entries = static_cast<png_uint_32>(picture.palette.size());
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::vector<std::byte> bytes(size);
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.indices.data(), 0, picture.palette.data()) == 0)
    throw Error(path, "could not be written", image.message);
  AtomicFile file(path);
  file.write(std::span(bytes).first(size));
  file.commit();
}

}  // namespace daybreak::media
