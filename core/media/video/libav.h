#pragma once
/// FFmpeg's objects, owned. Only sources of this folder include it: everything else sees VideoReader, VideoWriter and their
/// plain types.
#include <filesystem>
#include <memory>
#include <string>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/dict.h>
}

namespace daybreak::media::video {

struct LibavDeleter {
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
  void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
};

using FramePtr = std::unique_ptr<AVFrame, LibavDeleter>;
using PacketPtr = std::unique_ptr<AVPacket, LibavDeleter>;
using CodecPtr = std::unique_ptr<AVCodecContext, LibavDeleter>;

/// Empty ones. Throw std::bad_alloc.
FramePtr newFrame();
PacketPtr newPacket();

/// Options by name, as libav's functions take them.
class Dictionary {
 public:
  Dictionary() = default;
  ~Dictionary() { av_dict_free(&entries_); }
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;
  void set(const std::string& name, const std::string& value) { av_dict_set(&entries_, name.c_str(), value.c_str(), 0); }
  AVDictionary** address() { return &entries_; }

 private:
  AVDictionary* entries_ = nullptr;
};

/// The reason of a failed call, as part of a sentence: "the data is damaged". Codes of the system read as it says them.
std::string reasonOf(int code);

/// Throws Error "FILE failed: reason." if the code of a call is negative; returns it else.
int check(int code, const std::filesystem::path& file, const std::string& failed);

/// Keeps libav's and its encoders' messages off the terminal. Called by whoever opens something.
void silenceLibav();

inline AVRational inverse(AVRational value) { return {value.den, value.num}; }

}  // namespace daybreak::media::video
