#pragma once
/// Exif, XMP and IPTC as they stood in a file, through Exiv2, whose headers stay out of sight.
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "atomic_file.h"

namespace daybreak::media {

class Metadata {
 public:
  /// Null if the file has none or it cannot be understood: a broken block must not keep anybody from the picture.
  static std::shared_ptr<const Metadata> read(std::span<const std::uint8_t> file);

  ~Metadata();
  Metadata(const Metadata&) = delete;
  Metadata& operator=(const Metadata&) = delete;

  /// 1…8; 1 if not told.
  int orientation() const;
  /// The embedded preview of at least minSide pixels on its longer side, a JPEG as stored; empty if there is none.
  std::vector<std::uint8_t> exifThumbnail() const;

  /// Puts this metadata into a complete JPEG, PNG, TIFF or WebP file: orientation upright, size as given; thumbnails and
  /// what described the source file's own storage are left out. Throws std::exception if it cannot be written.
  /// @param place whether to tell where the photo was taken
  void embedIn(AtomicFile& file, int width, int height, bool place = true) const;

 private:
  struct Blocks;
  explicit Metadata(std::unique_ptr<Blocks> blocks);
  std::unique_ptr<Blocks> blocks_;
};

}  // namespace daybreak::media
