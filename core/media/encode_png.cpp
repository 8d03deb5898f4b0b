#include <png.h>

#include "media/encoder.h"
#include "media/pixel_rows.h"

namespace daybreak::media {

namespace {

/// Level 6 takes twice as long as 4 on photos and saves two percent.
constexpr int kCompressionLevel = 4;
constexpr std::size_t kChunkBytes = std::size_t{64} << 10;

class PngWriter {
 public:
  explicit PngWriter(AtomicFile& file) : output_(file) {
    png_ = png_create_write_struct(
        PNG_LIBPNG_VER_STRING, nullptr, [](png_structp png, png_const_charp) { png_longjmp(png, 1); },
        [](png_structp, png_const_charp) {});
    if (png_) info_ = png_create_info_struct(png_);
    if (!info_) throw EncodeFailure("there is not enough memory");
  }
  ~PngWriter() { png_destroy_write_struct(&png_, &info_); }
  PngWriter(const PngWriter&) = delete;
  PngWriter& operator=(const PngWriter&) = delete;

  void start(const Image& image, const EncodeOptions& options) {
    const int colours =
        (options.grey ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB) | (image.hasAlpha() ? PNG_COLOR_MASK_ALPHA : 0);
    require(succeeds([&] {
      png_set_user_limits(png_, 0x7FFFFFFF, 0x7FFFFFFF);
      png_set_write_fn(png_, this, &PngWriter::take, nullptr);
      png_set_compression_buffer_size(png_, kChunkBytes);
      png_set_benign_errors(png_, 1);  // libpng doubts profiles that everybody else accepts
      png_set_compression_level(png_, kCompressionLevel);
      png_set_IHDR(png_, info_, static_cast<png_uint_32>(image.width()), static_cast<png_uint_32>(image.height()),
                   options.bitDepth, colours, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
      if (!options.iccProfile.empty()) {
        png_set_iCCP(png_, info_, "icc", PNG_COMPRESSION_TYPE_BASE, options.iccProfile.data(),
                     static_cast<png_uint_32>(options.iccProfile.size()));
      }
      png_write_info(png_, info_);
      const std::uint16_t one = 1;
      if (options.bitDepth == 16 && *reinterpret_cast<const std::uint8_t*>(&one) == 1) png_set_swap(png_);
    }));
  }

  void writeRow(const void* row) {
    require(succeeds([&] { png_write_row(png_, static_cast<png_const_bytep>(row)); }));
  }

  void finish() {
    require(succeeds([&] { png_write_end(png_, info_); }) && output_.flush());
  }

 private:
  template <typename Call>
  bool succeeds(Call call) {
    if (setjmp(png_jmpbuf(png_))) return false;
    call();
    return true;
  }
  void require(bool succeeded) const {
    if (succeeded) return;
    output_.rethrowFailure();
    throw EncodeFailure("it could not be encoded as PNG");
  }

  static void take(png_structp png, png_bytep data, std::size_t length) {
    if (!static_cast<PngWriter*>(png_get_io_ptr(png))->output_.append(data, length))
      png_error(png, "the file cannot be written");
  }

  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
  EncodedOutput output_;
};

template <typename Value>
void writeRows(PngWriter& writer, const Image& image, int channels, const EncodeOptions& options) {
  std::vector<Value> row(static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(channels));
  for (int y = 0; y < image.height(); ++y) {
    packRow(image, y, channels, row.data());
    writer.writeRow(row.data());
    options.tellRow(y, image.height());
  }
}

}  // namespace

void encodePng(const Image& image, const EncodeOptions& options, AtomicFile& file) {
  PngWriter writer(file);
  writer.start(image, options);
  const int channels = channelsInFile(image, options.grey);
  if (options.bitDepth == 16)
    writeRows<std::uint16_t>(writer, image, channels, options);
  else
    writeRows<std::uint8_t>(writer, image, channels, options);
  writer.finish();
}

}  // namespace daybreak::media
