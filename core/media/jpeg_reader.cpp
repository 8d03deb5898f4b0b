#include "media/jpeg_reader.h"

#include <jerror.h>

#include <cstdlib>

#include "error.h"

namespace daybreak::media {

namespace {

/// A progressive file of a few kilobytes can ask for thousands of passes over a huge picture.
constexpr int kMaxScans = 200;

bool changesPixels(int warning) {
  switch (warning) {
    case JWRN_HIT_MARKER:
    case JWRN_JPEG_EOF:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_MUST_RESYNC:
    case JWRN_NOT_SEQUENTIAL:
      return true;
    default:
      return false;
  }
}

}  // namespace

JpegReader::JpegReader(const PhotoSource& source) : source_(source) {
  info_.err = jpeg_std_error(&failure_.manager);
  failure_.manager.error_exit = &JpegReader::leave;
  failure_.manager.emit_message = &JpegReader::note;
  failure_.manager.output_message = [](j_common_ptr) {};
  watch_.manager.progress_monitor = &JpegReader::watch;
  watch_.stop = &source_.stop;
  watch_.failure = &failure_;
  const bool read = succeeds([this] {
    jpeg_create_decompress(&info_);
    info_.progress = &watch_.manager;
    jpeg_mem_src(&info_, source_.bytes.data(), static_cast<unsigned long>(source_.bytes.size()));
    jpeg_save_markers(&info_, JPEG_APP0 + 2, 0xFFFF);
    jpeg_read_header(&info_, TRUE);
  });
  try {
    check(read);
    checkSize(source_, info_.image_width, info_.image_height);
  } catch (const Error&) {
    jpeg_destroy_decompress(&info_);  // the destructor of a half-made object does not run
    throw;
  }
}

JpegReader::~JpegReader() { jpeg_destroy_decompress(&info_); }

void JpegReader::leave(j_common_ptr info) {
  auto* const failure = reinterpret_cast<Failure*>(info->err);
  failure->code = failure->manager.msg_code;
  std::longjmp(failure->wayOut, 1);
}

void JpegReader::note(j_common_ptr info, int level) {
  auto* const failure = reinterpret_cast<Failure*>(info->err);
  if (level >= 0 || !changesPixels(failure->manager.msg_code)) return;
  failure->warned = true;
  if (failure->manager.msg_code == JWRN_JPEG_EOF) failure->endedEarly = true;
}

void JpegReader::watch(j_common_ptr info) {
  const auto* const progress = reinterpret_cast<Watch*>(info->progress);
  const int scan = reinterpret_cast<j_decompress_ptr>(info)->input_scan_number;
  if (scan > kMaxScans) progress->failure->tooManyScans = true;
  if (scan > kMaxScans || progress->stop->stop_requested()) std::longjmp(progress->failure->wayOut, 1);
}

void JpegReader::check(bool succeeded) const {
  if (succeeded && !failure_.warned) return;
  throwIfStopped(source_.stop);
  // A progressive file is read to its end before the first row appears: no share can be told.
  const double share = info_.output_height > 0 && !info_.buffered_image && !info_.progressive_mode
                           ? static_cast<double>(info_.output_scanline) / info_.output_height
                           : -1;
  if (failure_.tooManyScans) throw Error(source_.path, "could not be read", "it is built to take forever to decode");
  if (failure_.endedEarly) failTruncated(source_.path, share);
  switch (failure_.code) {
    case JERR_BAD_PRECISION:
      failUnsupported(source_.path, "JPEG pictures with other than 8 bits per channel");
    case JERR_SOF_UNSUPPORTED:
      failUnsupported(source_.path, "lossless and hierarchical JPEG pictures");
    case JERR_OUT_OF_MEMORY:
      throw Error(source_.path, "could not be read", "there is not enough memory for it");
    default:
      failDamaged(source_.path, share);
  }
}

std::vector<std::uint8_t> JpegReader::iccProfile() {
  JOCTET* data = nullptr;
  unsigned int length = 0;
  bool found = false;
  if (!succeeds([&] { found = jpeg_read_icc_profile(&info_, &data, &length) != 0; }) || !found) return {};
  std::vector<std::uint8_t> profile(data, data + length);
  std::free(data);
  return profile;
}

void JpegReader::start(J_COLOR_SPACE colours, unsigned reduction) {
  check(succeeds([&] {
    info_.out_color_space = colours;
    info_.scale_num = 1;
    info_.scale_denom = reduction;
    info_.do_fancy_upsampling = reduction == 1;
    jpeg_start_decompress(&info_);
  }));
}

bool JpegReader::readRow(std::uint8_t* row) {
  if (info_.output_scanline >= info_.output_height) return false;
  check(succeeds([&] {
    JSAMPROW rows[] = {row};
    jpeg_read_scanlines(&info_, rows, 1);
  }));
  return true;
}

}  // namespace daybreak::media
