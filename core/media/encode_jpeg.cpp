#include <jerror.h>

#include <array>
#include <csetjmp>

#include "media/encoder.h"
#include "media/libjpeg.h"
#include "media/pixel_rows.h"

namespace daybreak::media {

namespace {

constexpr int kFullChromaFrom = 90;
constexpr std::size_t kBufferBytes = std::size_t{32} << 10;
constexpr double kRowsShare = 0.75;  ///< of the time; then the codes that fit this picture best are found and used
/// Finding them needs the whole picture as coefficients; larger ones take the standard's codes, which add a few percent.
constexpr std::size_t kMaxCoefficientBytes = std::size_t{256} << 20;

struct Failure {
  jpeg_error_mgr manager;  // first: libjpeg hands back its address
  std::jmp_buf wayOut;
};

/// libjpeg's compressor into a file.
class JpegWriter {
 public:
  explicit JpegWriter(AtomicFile& file) : output_(file) {
    info_.client_data = this;
    info_.err = jpeg_std_error(&failure_.manager);
    failure_.manager.output_message = [](j_common_ptr) {};
    failure_.manager.error_exit = [](j_common_ptr info) { std::longjmp(reinterpret_cast<Failure*>(info->err)->wayOut, 1); };
    destination_.init_destination = [](j_compress_ptr info) { of(info).emptyBuffer(); };
    destination_.empty_output_buffer = [](j_compress_ptr info) -> boolean {
      of(info).take(kBufferBytes);
      return TRUE;
    };
    destination_.term_destination = [](j_compress_ptr info) { of(info).take(kBufferBytes - info->dest->free_in_buffer); };
  }
  ~JpegWriter() { jpeg_destroy_compress(&info_); }
  JpegWriter(const JpegWriter&) = delete;
  JpegWriter& operator=(const JpegWriter&) = delete;

  void start(int width, int height, const EncodeOptions& options) {
    require(succeeds([&] {
      jpeg_create_compress(&info_);
      info_.dest = &destination_;
      info_.image_width = static_cast<JDIMENSION>(width);
      info_.image_height = static_cast<JDIMENSION>(height);
      info_.input_components = options.grey ? 1 : 4;
      info_.in_color_space = options.grey ? JCS_GRAYSCALE : JCS_EXT_RGBX;
      jpeg_set_defaults(&info_);
      jpeg_set_quality(&info_, options.quality, TRUE);
      const bool fullChroma = options.quality >= kFullChromaFrom;
      if (!options.grey && fullChroma) info_.comp_info[0].h_samp_factor = info_.comp_info[0].v_samp_factor = 1;
      const std::size_t bytesPerPixel = options.grey ? 2 : (fullChroma ? 6 : 3);
      info_.optimize_coding =
          static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * bytesPerPixel <= kMaxCoefficientBytes;
      jpeg_start_compress(&info_, TRUE);
      if (!options.iccProfile.empty())
        jpeg_write_icc_profile(&info_, options.iccProfile.data(), static_cast<unsigned>(options.iccProfile.size()));
    }));
  }

  void writeRow(std::uint8_t* row) {
    require(succeeds([&] {
      JSAMPROW rows[] = {row};
      jpeg_write_scanlines(&info_, rows, 1);
    }));
  }

  void finish() {
    require(succeeds([&] { jpeg_finish_compress(&info_); }) && output_.flush());
  }

 private:
  template <typename Call>
  bool succeeds(Call call) {
    if (setjmp(failure_.wayOut)) return false;
    call();
    return true;
  }
  void require(bool succeeded) const {
    if (succeeded) return;
    output_.rethrowFailure();
    throw EncodeFailure("it could not be encoded as JPEG");
  }

  static JpegWriter& of(j_compress_ptr info) { return *static_cast<JpegWriter*>(info->client_data); }
  void emptyBuffer() {
    destination_.next_output_byte = buffer_.data();
    destination_.free_in_buffer = buffer_.size();
  }
  void take(std::size_t bytes) {
    if (!output_.append(buffer_.data(), bytes)) ERREXIT(&info_, JERR_FILE_WRITE);
    emptyBuffer();
  }

  jpeg_compress_struct info_{};
  Failure failure_{};
  jpeg_destination_mgr destination_{};
  EncodedOutput output_;
  std::array<JOCTET, kBufferBytes> buffer_{};
};

}  // namespace

void encodeJpeg(const Image& image, const EncodeOptions& options, AtomicFile& file) {
  if (image.width() > JPEG_MAX_DIMENSION || image.height() > JPEG_MAX_DIMENSION)
    throw EncodeFailure("JPEG holds at most 65500 pixels on a side");
  JpegWriter writer(file);
  writer.start(image.width(), image.height(), options);
  std::vector<std::uint8_t> row(static_cast<std::size_t>(image.width()) * (options.grey ? 1 : 4));
  for (int y = 0; y < image.height(); ++y) {
    if (options.grey)
      packRow(image, y, 1, row.data());
    else
      packFourBytes(image, y, FourBytes::Rgba, row.data());
    writer.writeRow(row.data());
    options.tell(kRowsShare * (y + 1) / image.height());
  }
  writer.finish();
}

}  // namespace daybreak::media
