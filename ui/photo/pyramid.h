#pragma once
/// A photo at full and at ever halved resolution, so that any part can be shown at the screen's resolution at once.
#include <QImage>
#include <QRectF>
#include <QSize>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

#include "media/display.h"
#include "media/image.h"

namespace daybreak::ui {

/// Immutable, so that several threads may read it.
class Pyramid {
 public:
  /// Halves until the longest side is at most kCoarseSide. Costs up to two thirds of the photo's memory: halved bytes are
  /// words.
  explicit Pyramid(media::Image photo);
  /// Reads a photo and halves its rows as they come. Throws as media::loadPhoto().
  static std::shared_ptr<const Pyramid> load(const std::filesystem::path& path, std::stop_token stop);

  static constexpr int kCoarseSide = 512;

  const media::Image& photo() const { return levels_.front(); }
  /// The whole photo, longest side at most kCoarseSide.
  const media::Image& coarse() const { return coarse_; }
  QSize size() const { return {photo().width(), photo().height()}; }

  /// The part `photoRect` (photo pixels; pixel n covers n…n+1) as a picture of `size`. Reduced without aliasing, exact where
  /// the pixel grids agree (then held as the level is, otherwise as floats), edge pixels repeated outside of the photo.
  media::Image sampled(const QRectF& photoRect, QSize size) const;

  /// The picture on an sRGB screen.
  QImage forScreen(const media::Image& picture) const;

 private:
  Pyramid(media::Image photo, std::vector<media::Image> halvedLevels);

  std::vector<media::Image> levels_;  // level n covers 2^n × 2^n photo pixels with each of its own
  media::Image coarse_;
  media::DisplayTransform transform_;
};

/// A picture on an sRGB screen, in the format that painting needs no conversion from.
QImage forScreen(const media::DisplayTransform& transform, const media::Image& picture);

}  // namespace daybreak::ui
