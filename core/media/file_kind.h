#pragma once
/// What a file is, told from its first bytes; its name plays no part.
#include <cstdint>
#include <span>

namespace daybreak::media {

enum class FileKind { Unknown, Jpeg, Png, Tiff, WebP, Bmp, Other };

struct FileType {
  FileKind kind = FileKind::Unknown;
  const char* name = "";  ///< "JPEG"; for Other the format Daybreak knows but does not read: "HEIC"
};

FileType fileType(std::span<const std::uint8_t> bytes);

}  // namespace daybreak::media
