#include <png.h>

#include <cstring>

#include "error.h"
#include "media/decoder.h"
#include "media/pixel_rows.h"
#include "media/row_bands.h"

namespace daybreak::media {

namespace {

constexpr int kRowsBetweenStops = 64;
constexpr std::size_t kReadAtOnce = 2048;  // as precise as a truncated file's share can be told
constexpr png_alloc_size_t kMaxChunk = 64U << 20;

/// libpng leaves by longjmp; every call goes through succeeds(), whose callers own all objects with destructors.
class PngReader {
 public:
  explicit PngReader(const PhotoSource& source) : source_(source) {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, &PngReader::leave, [](png_structp, png_const_charp) {});
    if (png_) info_ = png_create_info_struct(png_);
    if (!info_) throw Error(source_.path, "could not be read", "there is not enough memory for it");
    const bool read = succeeds([this] {
      png_set_user_limits(png_, 0x7FFFFFFF, 0x7FFFFFFF);  // checkSize has the last word, with a better sentence
      png_set_compression_buffer_size(png_, kReadAtOnce);
      png_set_chunk_malloc_max(png_, kMaxChunk);
      png_set_read_fn(png_, this, &PngReader::give);
      png_read_info(png_, info_);
    });
    try {
      check(read, -1);
      checkSize(source_, png_get_image_width(png_, info_), png_get_image_height(png_, info_));
    } catch (const Error&) {
      close();
      throw;
    }
  }
  ~PngReader() { close(); }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;

  int width() const { return static_cast<int>(png_get_image_width(png_, info_)); }
  int height() const { return static_cast<int>(png_get_image_height(png_, info_)); }
  int bitDepth() const { return png_get_bit_depth(png_, info_) == 16 ? 16 : 8; }
  bool grey() const { return (png_get_color_type(png_, info_) & PNG_COLOR_MASK_COLOR) == 0; }
  int channels() const { return png_get_channels(png_, info_); }
  std::size_t rowBytes() const { return png_get_rowbytes(png_, info_); }

  std::vector<std::uint8_t> iccProfile() {
    png_charp name = nullptr;
    png_bytep data = nullptr;
    png_uint_32 length = 0;
    int compression = 0;
    if (png_get_iCCP(png_, info_, &name, &compression, &data, &length) != PNG_INFO_iCCP) return {};
    return {data, data + length};
  }

  /// Rows come as 8 or 16 bits (this machine's byte order), with alpha where there is any transparency.
  /// @return the number of passes over the rows: more than one if interlaced
  int start() {
    int passes = 1;
    check(succeeds([&] {
            png_set_expand(png_);
            const std::uint16_t one = 1;
            if (*reinterpret_cast<const std::uint8_t*>(&one) == 1) png_set_swap(png_);
            passes = png_set_interlace_handling(png_);
            png_read_update_info(png_, info_);
          }),
          0);
    return passes;
  }

  void readRow(std::uint8_t* row, double share) {
    check(succeeds([&] { png_read_row(png_, row, nullptr); }), share);
  }

 private:
  template <typename Call>
  bool succeeds(Call call) {
    if (setjmp(png_jmpbuf(png_))) return false;
    call();
    return true;
  }

  void check(bool succeeded, double share) const {
    if (succeeded) return;
    if (endedEarly_) failTruncated(source_.path, share);
    failDamaged(source_.path, share);
  }

  void close() { png_destroy_read_struct(&png_, &info_, nullptr); }

  [[noreturn]] static void leave(png_structp png, png_const_charp) { png_longjmp(png, 1); }

  static void give(png_structp png, png_bytep to, std::size_t wanted) {
    auto* const reader = static_cast<PngReader*>(png_get_io_ptr(png));
    if (wanted > reader->source_.bytes.size() - reader->position_) {
      reader->endedEarly_ = true;
      png_error(png, "end of file");
    }
    std::memcpy(to, reader->source_.bytes.data() + reader->position_, wanted);
    reader->position_ += wanted;
  }

  const PhotoSource& source_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
  std::size_t position_ = 0;
  bool endedEarly_ = false;
};

void unpack(const std::uint8_t* rows, std::size_t bytesPerRow, int channels, int begin, int end, Image& image) {
  for (int y = begin; y < end; ++y, rows += bytesPerRow) {
    if (image.samples() == Samples::U16)
      unpackRow(reinterpret_cast<const std::uint16_t*>(rows), channels, image, y);
    else
      unpackRow(rows, channels, image, y);
  }
}

/// Complete only after the last of several passes over all rows.
void decodeInterlaced(PngReader& reader, int passes, const PhotoSource& source, Image& image) {
  const std::size_t bytesPerRow = reader.rowBytes();
  const int height = image.height();
  std::vector<std::uint8_t> rows(bytesPerRow * static_cast<std::size_t>(height));
  for (int pass = 0; pass < passes; ++pass) {
    for (int y = 0; y < height; ++y) {
      if (y % kRowsBetweenStops == 0) throwIfStopped(source.stop);
      reader.readRow(rows.data() + bytesPerRow * static_cast<std::size_t>(y),
                     (pass + static_cast<double>(y) / height) / passes);
    }
  }
  unpack(rows.data(), bytesPerRow, reader.channels(), 0, height, image);
}

}  // namespace

PhotoHeader pngHeader(const PhotoSource& source) {
  const PngReader reader(source);
  return {"PNG", reader.width(), reader.height(), reader.bitDepth()};
}

Decoded decodePng(const PhotoSource& source) {
  PngReader reader(source);
  Decoded decoded;
  decoded.info.format = "PNG";
  decoded.info.bitDepth = reader.bitDepth();
  decoded.info.grey = reader.grey();
  decoded.info.iccProfile = reader.iccProfile();
  const int passes = reader.start();
  const int channels = reader.channels();
  const int height = reader.height();
  decoded.image = Image(reader.width(), height, channels % 2 == 0, decoded.info.bitDepth == 16 ? Samples::U16 : Samples::U8);
  if (passes > 1) {
    decodeInterlaced(reader, passes, source, decoded.image);
    return decoded;
  }
  const auto read = [&](int y, std::uint8_t* row) {
    if (y % kRowsBetweenStops == 0) throwIfStopped(source.stop);
    reader.readRow(row, static_cast<double>(y) / height);
  };
  const auto use = [&](int begin, int end, const std::uint8_t* rows) {
    unpack(rows, reader.rowBytes(), channels, begin, end, decoded.image);
    source.tellRows(decoded.image, begin, end);
  };
  readInBands(height, reader.rowBytes(), read, use);
  return decoded;
}

}  // namespace daybreak::media
