#include "media/decoder.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "error.h"

namespace daybreak::media {

namespace {

constexpr const char* kFailed = "could not be read";
constexpr std::int64_t kHarmlessPixels = 16'000'000;
constexpr std::int64_t kMaxPixelsPerByte = 4096;

std::string percent(double share) {
  return std::to_string(static_cast<int>(std::floor(std::clamp(share, 0.0, 0.99) * 100))) + " %";
}

}  // namespace

void checkSize(const PhotoSource& source, std::int64_t width, std::int64_t height) {
  if (width <= 0 || height <= 0) throw Error(source.path, kFailed, "its header gives it no size");
  if (width > kMaxPixels / height) {
    throw Error(source.path, kFailed,
                "it has " + std::to_string(width) + " × " + std::to_string(height) +
                    " pixels, more than the 268 megapixels Daybreak works on");
  }
  // No format packs photos this tightly: what claims to be so is a header without its picture, or a bomb.
  const auto held = static_cast<std::int64_t>(source.bytes.size()) * kMaxPixelsPerByte;
  if (width * height > kHarmlessPixels && width * height > held)
    throw Error(
        source.path, kFailed,
        "the file is far too small for the " + std::to_string(width) + " × " + std::to_string(height) + " pixels it announces");
}

void failTruncated(const std::filesystem::path& path, double share) {
  throw Error(
      path, kFailed,
      share < 0 ? "the file ends before the picture is complete" : "the file ends after " + percent(share) + " of the picture",
      "Copy it again from where it came from.");
}

void failDamaged(const std::filesystem::path& path, double share) {
  throw Error(path, kFailed,
              share < 0 ? "its contents are damaged" : "it is damaged after " + percent(share) + " of the picture",
              "Copy it again from where it came from.");
}

void failUnsupported(const std::filesystem::path& path, const std::string& what) {
  throw Error(path, kFailed, "Daybreak does not read " + what + " yet", "Convert it to JPEG or TIFF.");
}

void throwIfStopped(const std::stop_token& stop) {
  if (stop.stop_requested()) throw Cancelled();
}

}  // namespace daybreak::media
