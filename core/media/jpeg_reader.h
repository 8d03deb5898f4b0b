#pragma once
/// libjpeg's decompressor with errors as return values: its own way out, longjmp, never leaves a function of this class.
#include <csetjmp>
#include <cstdint>
#include <stop_token>
#include <vector>

#include "media/decoder.h"
#include "media/libjpeg.h"

namespace daybreak::media {

/// One decode of one JPEG, row by row. Any damage that changes pixels ends it with an Error; harmless warnings do not.
class JpegReader {
 public:
  /// Reads the header. Throws Error.
  explicit JpegReader(const PhotoSource& source);
  ~JpegReader();
  JpegReader(const JpegReader&) = delete;
  JpegReader& operator=(const JpegReader&) = delete;

  const jpeg_decompress_struct& header() const { return info_; }
  bool adobe() const { return info_.saw_Adobe_marker != 0; }
  std::vector<std::uint8_t> iccProfile();

  /// @param reduction 1, 2, 4 or 8
  void start(J_COLOR_SPACE colours, unsigned reduction);
  /// The next row, output_width × output_components bytes; false at the end.
  bool readRow(std::uint8_t* row);

 private:
  struct Failure {
    jpeg_error_mgr manager;  // first: libjpeg hands back its address
    std::jmp_buf wayOut;
    bool warned;  // of something that changes pixels
    bool endedEarly;
    bool tooManyScans;
    int code;
  };
  struct Watch {
    jpeg_progress_mgr manager;  // first, as above
    const std::stop_token* stop;
    Failure* failure;
  };

  template <typename Call>
  bool succeeds(Call call) {
    if (setjmp(failure_.wayOut)) return false;
    call();
    return true;
  }
  void check(bool succeeded) const;

  static void leave(j_common_ptr info);
  static void note(j_common_ptr info, int level);
  static void watch(j_common_ptr info);

  const PhotoSource& source_;
  jpeg_decompress_struct info_{};
  Failure failure_{};
  Watch watch_{};
};

}  // namespace daybreak::media
