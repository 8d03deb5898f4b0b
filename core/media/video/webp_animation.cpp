#include <webp/encode.h>
#include <webp/mux.h>

#include <cmath>
#include <vector>

#include "error.h"
#include "media/video/animation_writer.h"

namespace daybreak::media::video {

namespace {

class WebPWriter final : public AnimationWriter {
 public:
  explicit WebPWriter(std::filesystem::path name) : name_(std::move(name)) {}
  ~WebPWriter() override { WebPAnimEncoderDelete(encoder_); }

  std::string add(const Image& picture, double seconds) override {
    if (encoder_ == nullptr) {
      WebPAnimEncoderOptions options;
      if (WebPAnimEncoderOptionsInit(&options) == 0) fail("libwebp has another version");
      options.anim_params.loop_count = 0;
      encoder_ = WebPAnimEncoderNew(picture.width(), picture.height(), &options);
      if (encoder_ == nullptr) fail("its pictures are too large");
    }
    WebPConfig config;
    WebPPicture frame;
    if (WebPConfigInit(&config) == 0 || WebPPictureInit(&frame) == 0) fail("libwebp has another version");
    constexpr float kQuality = 80;
    config.quality = kQuality;
    config.method = 2;
    const auto bytes = interleaved(converted(picture, Samples::U8));
    frame.width = picture.width();
    frame.height = picture.height();
    frame.use_argb = 1;
    const int stride = picture.width() * picture.channels();
    const bool imported = picture.hasAlpha() ? WebPPictureImportRGBA(&frame, bytes.data(), stride) != 0
                                             : WebPPictureImportRGB(&frame, bytes.data(), stride) != 0;
    const bool added =
        imported && WebPAnimEncoderAdd(encoder_, &frame, static_cast<int>(std::lround(time_ * 1000)), &config) != 0;
    WebPPictureFree(&frame);
    if (!added) fail(WebPAnimEncoderGetError(encoder_));
    time_ += seconds;
    return {};
  }

  std::string finish() override {
    WebPData data;
    WebPDataInit(&data);
    const bool done = encoder_ != nullptr &&
                      WebPAnimEncoderAdd(encoder_, nullptr, static_cast<int>(std::lround(time_ * 1000)), nullptr) != 0 &&
                      WebPAnimEncoderAssemble(encoder_, &data) != 0;
    std::string bytes(reinterpret_cast<const char*>(data.bytes), done ? data.size : 0);
    WebPDataClear(&data);
    if (!done) fail("libwebp could not put it together");
    return bytes;
  }

 private:
  [[noreturn]] void fail(const std::string& why) const { throw Error(name_, "could not be written", why); }

  static std::vector<std::uint8_t> interleaved(const Image& picture) {
    const auto channels = static_cast<std::size_t>(picture.channels());
    std::vector<std::uint8_t> bytes(picture.pixels() * channels);
    for (std::size_t c = 0; c < channels; ++c) {
      const auto plane = picture.plane<std::uint8_t>(static_cast<int>(c));
      for (std::size_t i = 0; i < plane.size(); ++i) bytes[i * channels + c] = plane[i];
    }
    return bytes;
  }

  std::filesystem::path name_;
  WebPAnimEncoder* encoder_ = nullptr;
  double time_ = 0;
};

}  // namespace

std::unique_ptr<AnimationWriter> webpWriter(const std::filesystem::path& name) { return std::make_unique<WebPWriter>(name); }

}  // namespace daybreak::media::video
