#include <webp/decode.h>
#include <webp/demux.h>

#include <memory>

#include "error.h"
#include "media/decoder.h"
#include "media/pixel_rows.h"
#include "parallel_rows.h"

namespace daybreak::media {

namespace {

struct DeleteDemuxer {
  void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};
struct DeleteDecoder {
  void operator()(WebPIDecoder* decoder) const { WebPIDelete(decoder); }
};

WebPBitstreamFeatures features(const PhotoSource& source) {
  WebPBitstreamFeatures found{};
  const auto status = WebPGetFeatures(source.bytes.data(), source.bytes.size(), &found);
  if (status == VP8_STATUS_NOT_ENOUGH_DATA) failTruncated(source.path, -1);
  if (status != VP8_STATUS_OK) failDamaged(source.path, -1);
  checkSize(source, found.width, found.height);
  if (found.has_animation) failUnsupported(source.path, "animated WebP pictures");
  return found;
}

std::vector<std::uint8_t> iccProfile(const PhotoSource& source) {
  const WebPData data{source.bytes.data(), source.bytes.size()};
  const std::unique_ptr<WebPDemuxer, DeleteDemuxer> demuxer(WebPDemux(&data));
  if (!demuxer || !(WebPDemuxGetI(demuxer.get(), WEBP_FF_FORMAT_FLAGS) & ICCP_FLAG)) return {};
  WebPChunkIterator chunk{};
  std::vector<std::uint8_t> profile;
  if (WebPDemuxGetChunk(demuxer.get(), "ICCP", 1, &chunk))
    profile.assign(chunk.chunk.bytes, chunk.chunk.bytes + chunk.chunk.size);
  WebPDemuxReleaseChunkIterator(&chunk);
  return profile;
}

/// Interleaved RGB or RGBA. The incremental decoder is used because it can tell how far it came.
std::vector<std::uint8_t> decodePixels(const PhotoSource& source, const WebPBitstreamFeatures& found) {
  const std::size_t stride = static_cast<std::size_t>(found.width) * (found.has_alpha ? 4 : 3);
  std::vector<std::uint8_t> pixels(stride * static_cast<std::size_t>(found.height));
  const std::unique_ptr<WebPIDecoder, DeleteDecoder> decoder(
      WebPINewRGB(found.has_alpha ? MODE_RGBA : MODE_RGB, pixels.data(), pixels.size(), static_cast<int>(stride)));
  if (!decoder) throw Error(source.path, "could not be read", "there is not enough memory for it");
  const auto status = WebPIUpdate(decoder.get(), source.bytes.data(), source.bytes.size());
  if (status == VP8_STATUS_OK) return pixels;
  int lastRow = -1;
  if (!WebPIDecGetRGB(decoder.get(), &lastRow, nullptr, nullptr, nullptr)) lastRow = -1;
  const double share = lastRow < 0 ? -1 : static_cast<double>(lastRow) / found.height;
  if (status == VP8_STATUS_SUSPENDED || status == VP8_STATUS_NOT_ENOUGH_DATA) failTruncated(source.path, share);
  failDamaged(source.path, share);
}

}  // namespace

PhotoHeader webpHeader(const PhotoSource& source) {
  const auto found = features(source);
  return {"WebP", found.width, found.height, 8};
}

Decoded decodeWebp(const PhotoSource& source) {
  const auto found = features(source);
  const auto pixels = decodePixels(source, found);
  throwIfStopped(source.stop);
  Decoded decoded;
  decoded.info.format = "WebP";
  decoded.info.iccProfile = iccProfile(source);
  decoded.image = Image(found.width, found.height, found.has_alpha != 0, Samples::U8);
  const int channels = found.has_alpha ? 4 : 3;
  const auto stride = static_cast<std::size_t>(found.width) * static_cast<std::size_t>(channels);
  parallelRows(found.height, 0, [&](int begin, int end) {
    for (int y = begin; y < end; ++y)
      unpackRow(pixels.data() + stride * static_cast<std::size_t>(y), channels, decoded.image, y);
  });
  return decoded;
}

}  // namespace daybreak::media
