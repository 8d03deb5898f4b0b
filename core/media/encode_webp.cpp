#include <webp/encode.h>
#include <webp/mux.h>

#include <exception>
#include <memory>

#include "media/encoder.h"
#include "media/pixel_rows.h"

namespace daybreak::media {

namespace {

constexpr int kLosslessEffort = 4;

/// The encoder's input and output, freed together.
class WebpPicture {
 public:
  WebpPicture() {
    if (!WebPPictureInit(&picture_)) throw EncodeFailure("the installed WebP library does not fit this Daybreak");
    WebPMemoryWriterInit(&writer_);
    picture_.writer = WebPMemoryWrite;
    picture_.custom_ptr = &writer_;
  }
  ~WebpPicture() {
    WebPPictureFree(&picture_);
    WebPMemoryWriterClear(&writer_);
  }
  WebpPicture(const WebpPicture&) = delete;
  WebpPicture& operator=(const WebpPicture&) = delete;

  void fill(const Image& image, bool lossless) {
    picture_.use_argb = lossless;
    picture_.width = image.width();
    picture_.height = image.height();
    lossless ? fillPixels(image) : importPixels(image);
  }

  WebPData encode(const WebPConfig& config, const EncodeOptions& options) {
    options_ = &options;
    picture_.user_data = this;
    picture_.progress_hook = &WebpPicture::tell;
    if (!WebPEncode(&config, &picture_)) {
      if (failure_) std::rethrow_exception(failure_);
      throw EncodeFailure(picture_.error_code == VP8_ENC_ERROR_OUT_OF_MEMORY ? "there is not enough memory"
                                                                             : "it could not be encoded as WebP");
    }
    return {writer_.mem, writer_.size};
  }

 private:
  void fillPixels(const Image& image) {
    if (!WebPPictureAlloc(&picture_)) throw EncodeFailure("there is not enough memory");
    for (int y = 0; y < image.height(); ++y)
      packFourBytes(image, y, FourBytes::Bgra,
                    reinterpret_cast<std::uint8_t*>(picture_.argb + std::ptrdiff_t{y} * picture_.argb_stride));
  }

  void importPixels(const Image& image) {
    const int channels = image.hasAlpha() ? 4 : 3;
    const auto stride = static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(channels);
    std::vector<std::uint8_t> pixels(stride * static_cast<std::size_t>(image.height()));
    for (int y = 0; y < image.height(); ++y) packRow(image, y, channels, pixels.data() + stride * static_cast<std::size_t>(y));
    const auto import = image.hasAlpha() ? WebPPictureImportRGBA : WebPPictureImportRGB;
    if (!import(&picture_, pixels.data(), static_cast<int>(stride))) throw EncodeFailure("there is not enough memory");
  }

  static int tell(int percent, const WebPPicture* picture) {
    auto* const self = static_cast<WebpPicture*>(picture->user_data);
    try {
      self->options_->tell(percent / 100.0);
      return 1;
    } catch (...) {  // carried past libwebp, which is C
      self->failure_ = std::current_exception();
      return 0;
    }
  }

  WebPPicture picture_{};
  WebPMemoryWriter writer_{};
  const EncodeOptions* options_ = nullptr;
  std::exception_ptr failure_;
};

struct DeleteMux {
  void operator()(WebPMux* mux) const { WebPMuxDelete(mux); }
};

void writeWithProfile(const WebPData& encoded, std::span<const std::uint8_t> icc, AtomicFile& file) {
  const std::unique_ptr<WebPMux, DeleteMux> mux(WebPMuxCreate(&encoded, 0));
  const WebPData profile{icc.data(), icc.size()};
  WebPData whole{};
  WebPDataInit(&whole);
  if (!mux || WebPMuxSetChunk(mux.get(), "ICCP", &profile, 0) != WEBP_MUX_OK ||
      WebPMuxAssemble(mux.get(), &whole) != WEBP_MUX_OK)
    throw EncodeFailure("the colour profile could not be stored in a WebP file");
  const std::unique_ptr<WebPData, void (*)(WebPData*)> freed(&whole, WebPDataClear);
  file.write(std::as_bytes(std::span(whole.bytes, whole.size)));
}

}  // namespace

void encodeWebp(const Image& image, const EncodeOptions& options, AtomicFile& file) {
  if (image.width() > WEBP_MAX_DIMENSION || image.height() > WEBP_MAX_DIMENSION)
    throw EncodeFailure("WebP holds at most 16383 pixels on a side");
  WebPConfig config;
  if (!WebPConfigPreset(&config, WEBP_PRESET_PHOTO, static_cast<float>(options.quality)))
    throw EncodeFailure("the installed WebP library does not fit this Daybreak");
  const bool lossless = options.quality >= 100;
  if (lossless) WebPConfigLosslessPreset(&config, kLosslessEffort);
  config.exact = 1;  // colours under full transparency are the person's, too
  config.thread_level = 1;
  WebpPicture picture;
  picture.fill(image, lossless);
  const auto encoded = picture.encode(config, options);
  if (options.iccProfile.empty())
    file.write(std::as_bytes(std::span(encoded.bytes, encoded.size)));
  else
    writeWithProfile(encoded, options.iccProfile, file);
}

}  // namespace daybreak::media
