#pragma once
/// What the encoders of the single formats share. Each writes a picture into a file as it goes.
#include <cstdint>
#include <exception>
#include <functional>
#include <span>
#include <stdexcept>
#include <vector>

#include "atomic_file.h"
#include "media/image.h"

namespace daybreak::media {

/// Why a picture cannot be written in a format, without a full stop; savePhoto makes it an Error that names the file.
class EncodeFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// How the file's pixels look.
struct EncodeOptions {
  int quality = 92;   ///< JPEG and WebP
  int bitDepth = 8;   ///< 8 or 16
  bool grey = false;  ///< one colour channel
  std::span<const std::uint8_t> iccProfile;
  std::function<void(double share01)> progress;  ///< see SaveOptions; what it throws ends the encoding

  void tell(double share01) const {
    if (progress) progress(share01);
  }
  void tellRow(int y, int rows) const { tell((y + 1.0) / rows); }
};

/// @throws EncodeFailure if the picture does not fit the format, Error if the file cannot be written
void encodeJpeg(const Image& image, const EncodeOptions& options, AtomicFile& file);
void encodePng(const Image& image, const EncodeOptions& options, AtomicFile& file);
void encodeTiff(const Image& image, const EncodeOptions& options, AtomicFile& file);
void encodeWebp(const Image& image, const EncodeOptions& options, AtomicFile& file);

/// Where a C library writes to: no exception may pass through it, so the first is kept for later.
class EncodedOutput {
 public:
  explicit EncodedOutput(AtomicFile& file) : file_(file) {}
  /// False if it could not be written.
  bool append(const void* bytes, std::size_t count) noexcept;
  /// Writes what is still held back.
  bool flush() noexcept;
  void rethrowFailure() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  AtomicFile& file_;
  std::vector<std::byte> waiting_;
  std::exception_ptr failure_;
};

/// Colour channels and alpha as they go into a file that can hold alpha.
inline int channelsInFile(const Image& image, bool grey) { return (grey ? 1 : 3) + (image.hasAlpha() ? 1 : 0); }

}  // namespace daybreak::media
