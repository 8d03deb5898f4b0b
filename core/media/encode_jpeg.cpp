#include <csetjmp>
#include <cstdlib>

#include "media/encoder.h"
#include "media/libjpeg.h"
#include "media/pixel_rows.h"

namespace daybreak::media {

namespace {

constexpr int kFullChromaFrom = 90;
constexpr double kRowsShare = 0.75;  ///< of the time; then the codes that fit this picture best are found and used

struct Failure {
  jpeg_error_mgr manager;  // first: libjpeg hands back its address
  std::jmp_buf wayOut;
};

/// libjpeg's compressor into memory it allocates itself.
class JpegWriter {
 public:
  JpegWriter() {
    info_.err = jpeg_std_error(&failure_.manager);
    failure_.manager.output_message = [](j_common_ptr) {};
    failure_.manager.error_exit = [](j_common_ptr info) { std::longjmp(reinterpret_cast<Failure*>(info->err)->wayOut, 1); };
  }
  ~JpegWriter() {
    jpeg_destroy_compress(&info_);
    std::free(data_);
  }
  JpegWriter(const JpegWriter&) = delete;
  JpegWriter& operator=(const JpegWriter&) = delete;

  void start(int width, int height, const EncodeOptions& options) {
    require(succeeds([&] {
      jpeg_create_compress(&info_);
      jpeg_mem_dest(&info_, &data_, &size_);
      info_.image_width = static_cast<JDIMENSION>(width);
      info_.image_height = static_cast<JDIMENSION>(height);
      info_.input_components = options.grey ? 1 : 4;
      info_.in_color_space = options.grey ? JCS_GRAYSCALE : JCS_EXT_RGBX;
      jpeg_set_defaults(&info_);
      jpeg_set_quality(&info_, options.quality, TRUE);
      info_.optimize_coding = TRUE;
      if (!options.grey && options.quality >= kFullChromaFrom)
        info_.comp_info[0].h_samp_factor = info_.comp_info[0].v_samp_factor = 1;
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

  std::vector<std::uint8_t> finish() {
    require(succeeds([&] { jpeg_finish_compress(&info_); }));
    return {data_, data_ + size_};
  }

 private:
  template <typename Call>
  bool succeeds(Call call) {
    if (setjmp(failure_.wayOut)) return false;
    call();
    return true;
  }
  static void require(bool succeeded) {
    if (!succeeded) throw EncodeFailure("it could not be encoded as JPEG");
  }

  jpeg_compress_struct info_{};
  Failure failure_{};
  unsigned char* data_ = nullptr;
  unsigned long size_ = 0;
};

}  // namespace

std::vector<std::uint8_t> encodeJpeg(const Image& image, const EncodeOptions& options) {
  if (image.width() > JPEG_MAX_DIMENSION || image.height() > JPEG_MAX_DIMENSION)
    throw EncodeFailure("JPEG holds at most 65500 pixels on a side");
  JpegWriter writer;
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
  return writer.finish();
}

}  // namespace daybreak::media
