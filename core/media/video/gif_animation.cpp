#include <cmath>
#include <cstring>

#include "error.h"
#include "media/video/animation_writer.h"
#include "media/video/libav.h"
#include "media/video/median_cut.h"

namespace daybreak::media::video {

namespace {

constexpr auto kFailed = "could not be written";
/// GIF counts in hundredths of a second.
constexpr AVRational kUnit{1, 100};

/// FFmpeg's GIF encoder and muxer, written to memory: the muxer goes back in what it wrote.
class GifWriter final : public AnimationWriter {
 public:
  explicit GifWriter(std::filesystem::path name) : name_(std::move(name)) { silenceLibav(); }
  ~GifWriter() override {
    if (muxer_ == nullptr) return;
    if (muxer_->pb != nullptr) takeBytes();
    avformat_free_context(muxer_);
  }

  std::string add(const Image& given, double seconds) override {
    const auto picture = converted(given, Samples::U8);
    if (!encoder_) begin(picture);
    auto frame = newFrame();
    frame->format = AV_PIX_FMT_PAL8;
    frame->width = picture.width();
    frame->height = picture.height();
    if (av_frame_get_buffer(frame.get(), 0) < 0) throw std::bad_alloc();
    constexpr std::size_t kColours = 255;  // one is left for FFmpeg's transparency between pictures
    const auto colours = medianCut(picture, kColours);
    const auto numbers = dithered(picture, colours);
    auto* const palette = reinterpret_cast<std::uint32_t*>(frame->data[1]);
    std::memset(palette, 0, AVPALETTE_SIZE);
    for (std::size_t i = 0; i < colours.size(); ++i)
      palette[i] = 0xFF000000U | static_cast<std::uint32_t>(colours[i][0]) << 16 |
                   static_cast<std::uint32_t>(colours[i][1]) << 8 | colours[i][2];
    for (int y = 0; y < picture.height(); ++y)
      std::memcpy(frame->data[0] + static_cast<std::ptrdiff_t>(y) * frame->linesize[0],
                  numbers.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width()),
                  static_cast<std::size_t>(picture.width()));
    frame->pts = std::llround(time_ * kUnit.den);
    time_ += seconds;
    check(avcodec_send_frame(encoder_.get(), frame.get()), name_, kFailed);
    receive();
    return {};
  }

  std::string finish() override {
    check(avcodec_send_frame(encoder_.get(), nullptr), name_, kFailed);
    receive();
    check(av_write_trailer(muxer_), name_, kFailed);
    return takeBytes();
  }

 private:
  void begin(const Image& picture) {
    const auto* codec = avcodec_find_encoder(AV_CODEC_ID_GIF);
    if (codec == nullptr) throw Error(name_, kFailed, reasonOf(AVERROR_ENCODER_NOT_FOUND));
    encoder_.reset(avcodec_alloc_context3(codec));
    if (!encoder_) throw std::bad_alloc();
    encoder_->width = picture.width();
    encoder_->height = picture.height();
    encoder_->pix_fmt = AV_PIX_FMT_PAL8;
    encoder_->time_base = kUnit;
    check(avcodec_open2(encoder_.get(), codec, nullptr), name_, kFailed);
    check(avformat_alloc_output_context2(&muxer_, nullptr, "gif", nullptr), name_, kFailed);
    auto* const stream = avformat_new_stream(muxer_, nullptr);
    if (stream == nullptr) throw std::bad_alloc();
    check(avcodec_parameters_from_context(stream->codecpar, encoder_.get()), name_, kFailed);
    stream->time_base = kUnit;
    check(avio_open_dyn_buf(&muxer_->pb), name_, kFailed);
    check(avformat_write_header(muxer_, nullptr), name_, kFailed);
  }

  void receive() {
    const auto packet = newPacket();
    while (avcodec_receive_packet(encoder_.get(), packet.get()) >= 0) {
      av_packet_rescale_ts(packet.get(), kUnit, muxer_->streams[0]->time_base);
      check(av_write_frame(muxer_, packet.get()), name_, kFailed);
      av_packet_unref(packet.get());
    }
  }

  std::string takeBytes() {
    std::uint8_t* buffer = nullptr;
    const int size = avio_close_dyn_buf(muxer_->pb, &buffer);
    muxer_->pb = nullptr;
    std::string bytes(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
    av_free(buffer);
    return bytes;
  }

  std::filesystem::path name_;
  CodecPtr encoder_;
  AVFormatContext* muxer_ = nullptr;
  double time_ = 0;
};

}  // namespace

std::unique_ptr<AnimationWriter> gifWriter(const std::filesystem::path& name) { return std::make_unique<GifWriter>(name); }

}  // namespace daybreak::media::video
