#include "ui/photo/pyramid.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <iterator>

#include "error.h"
#include "media/load.h"
#include "media/resample.h"
#include "media/sample_values.h"
#include "parallel_rows.h"

namespace daybreak::ui {

namespace {

/// For one axis: which source pixels make up each output pixel, and with which weights.
struct Taps {
  std::vector<int> first;
  std::vector<float> weights;  // count per output pixel
  int count = 0;
};

Taps tapsFor(double start, double length, int outputs, int sources) {
  Taps taps;
  const double ratio = length / outputs;
  const double reach = std::max(1.0, ratio);  // a triangle as wide as the reduction: bilinear when enlarging
  taps.count = static_cast<int>(std::ceil(2 * reach)) + 1;
  taps.first.resize(static_cast<std::size_t>(outputs));
  taps.weights.resize(static_cast<std::size_t>(outputs) * static_cast<std::size_t>(taps.count));
  for (int i = 0; i < outputs; ++i) {
    const double centre = std::clamp(start + (i + 0.5) * ratio - 0.5, 0.0, sources - 1.0);
    const int first = static_cast<int>(std::ceil(centre - reach));
    float* weights = taps.weights.data() + static_cast<std::ptrdiff_t>(i) * taps.count;
    double sum = 0;
    for (int k = 0; k < taps.count; ++k) {
      const double weight = std::max(0.0, 1 - std::abs(first + k - centre) / reach);
      weights[k] = static_cast<float>(weight);
      sum += weight;
    }
    for (int k = 0; k < taps.count; ++k) weights[k] = static_cast<float>(weights[k] / sum);
    taps.first[static_cast<std::size_t>(i)] = first;
  }
  return taps;
}

/// One output row of one channel.
template <typename Value>
class RowSampler {
 public:
  RowSampler(const media::Image& source, int channel, const Taps& across, const Taps& down)
      : source_(source),
        channel_(channel),
        across_(across),
        down_(down),
        start_(across.first.front()),
        mixed_(static_cast<std::size_t>(across.first.back() + across.count - start_)) {}

  void sample(int y, std::span<float> out) {
    mixRows(y);
    for (std::size_t x = 0; x < out.size(); ++x) {
      const float* const weights = across_.weights.data() + x * static_cast<std::size_t>(across_.count);
      const float* const from = mixed_.data() + (across_.first[x] - start_);
      float sum = 0;
      for (int k = 0; k < across_.count; ++k) sum += weights[k] * from[k];
      out[x] = sum / media::fullScale<Value>();
    }
  }

 private:
  /// The columns that are needed, with edge pixels repeated on both sides, so that no tap needs a check.
  void mixRows(int y) {
    const auto left = static_cast<std::size_t>(std::clamp(-start_, 0, static_cast<int>(mixed_.size()) - 1));
    const auto end = std::min(static_cast<int>(mixed_.size()), source_.width() - start_);
    const std::size_t count = static_cast<std::size_t>(std::max(end, 1)) - left;
    std::fill(mixed_.begin(), mixed_.end(), 0.0F);
    for (int k = 0; k < down_.count; ++k) {
      const float weight =
          down_.weights[static_cast<std::size_t>(y) * static_cast<std::size_t>(down_.count) + static_cast<std::size_t>(k)];
      if (weight == 0) continue;
      const int from = std::clamp(down_.first[static_cast<std::size_t>(y)] + k, 0, source_.height() - 1);
      const Value* const row = source_.row<Value>(channel_, from).data() + std::max(start_, 0);
      float* const to = mixed_.data() + left;
      for (std::size_t x = 0; x < count; ++x) to[x] += weight * static_cast<float>(row[x]);
    }
    std::fill_n(mixed_.begin(), left, mixed_[left]);
    std::fill(mixed_.begin() + static_cast<std::ptrdiff_t>(left + count), mixed_.end(), mixed_[left + count - 1]);
  }

  const media::Image& source_;
  int channel_;
  const Taps& across_;
  const Taps& down_;
  int start_;  // the source's column that mixed_ begins with; may lie outside
  std::vector<float> mixed_;
};

media::Image sampledThrough(const media::Image& source, const Taps& across, const Taps& down) {
  media::Image result(static_cast<int>(across.first.size()), static_cast<int>(down.first.size()), source.hasAlpha());
  result.setInfo(source.info());
  media::withSamplesOf(source.samples(), [&](auto zero) {
    parallelRows(result.height(), 0, [&](int begin, int end) {
      for (int channel = 0; channel < source.channels(); ++channel) {
        RowSampler<decltype(zero)> sampler(source, channel, across, down);
        for (int y = begin; y < end; ++y) sampler.sample(y, result.mutableRow(channel, y));
      }
    });
  });
  return result;
}

bool isLarge(const media::Image& picture) { return std::max(picture.width(), picture.height()) > Pyramid::kCoarseSide; }

/// The halved levels of a photo that is being read, each filled as far as the one before it is.
class GrowingLevels {
 public:
  /// Rows 0…end of the photo are there.
  void grow(const media::Image& photo, int end) {
    if (levels_.empty())
      for (const auto* last = &photo; isLarge(*last); last = &levels_.back().picture)
        levels_.push_back({media::emptyHalf(*last)});
    const media::Image* finer = &photo;
    for (auto& level : levels_) {
      const int until = end == finer->height() ? level.picture.height() : end / 2;
      media::halveRows(*finer, level.filled, until, level.picture);
      level.filled = end = until;
      finer = &level.picture;
    }
  }

  std::vector<media::Image> take() {
    std::vector<media::Image> pictures;
    for (auto& level : levels_) pictures.push_back(std::move(level.picture));
    return pictures;
  }

 private:
  struct Level {
    media::Image picture;
    int filled = 0;
  };
  std::deque<Level> levels_;  // never moves what it holds
};

}  // namespace

Pyramid::Pyramid(media::Image photo) : Pyramid(std::move(photo), {}) {}

Pyramid::Pyramid(media::Image photo, std::vector<media::Image> halvedLevels) : transform_(photo.info().iccProfile) {
  levels_.push_back(std::move(photo));
  std::ranges::move(halvedLevels, std::back_inserter(levels_));
  while (isLarge(levels_.back())) levels_.push_back(media::halved(levels_.back()));
  const auto [width, height] = media::fittedSize(this->photo().width(), this->photo().height(), kCoarseSide);
  coarse_ = sampled(QRectF(QPointF(0, 0), QSizeF(size())), {width, height});
}

std::shared_ptr<const Pyramid> Pyramid::load(const std::filesystem::path& path, std::stop_token stop) {
  GrowingLevels levels;
  auto photo = media::loadPhoto(path, stop, [&](const media::Image& read, int, int end) { levels.grow(read, end); });
  if (stop.stop_requested()) throw Cancelled();
  return std::shared_ptr<const Pyramid>(new Pyramid(std::move(photo), levels.take()));
}

media::Image Pyramid::sampled(const QRectF& photoRect, QSize size) const {
  // The coarsest level that still has a pixel for each pixel that is asked for.
  std::size_t index = 0;
  const double wanted = size.width() / photoRect.width() * this->size().width();
  const double wantedDown = size.height() / photoRect.height() * this->size().height();
  while (index + 1 < levels_.size() && levels_[index + 1].width() >= wanted && levels_[index + 1].height() >= wantedDown)
    ++index;
  const media::Image& level = levels_[index];
  const double scale = std::ldexp(1.0, -static_cast<int>(index));
  const QRectF part(photoRect.x() * scale, photoRect.y() * scale, photoRect.width() * scale, photoRect.height() * scale);
  const QRect grid = part.toRect();
  if (part == QRectF(grid) && grid.size() == size && QRect(0, 0, level.width(), level.height()).contains(grid))
    return grid.size() == QSize(level.width(), level.height())
               ? level
               : media::cropped(level, grid.x(), grid.y(), grid.width(), grid.height());
  return sampledThrough(level, tapsFor(part.x(), part.width(), size.width(), level.width()),
                        tapsFor(part.y(), part.height(), size.height(), level.height()));
}

QImage Pyramid::forScreen(const media::Image& picture) const { return ui::forScreen(transform_, picture); }

QImage forScreen(const media::DisplayTransform& transform, const media::Image& picture) {
  // The raster engine's own formats: blue first in memory.
  QImage image(picture.width(), picture.height(), picture.hasAlpha() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
  if (image.isNull()) throw Error("There is not enough memory to show the picture.");
  transform.convert(picture, media::FourBytes::Bgra, image.bits(), static_cast<std::size_t>(image.bytesPerLine()));
  if (picture.hasAlpha()) image.convertTo(QImage::Format_ARGB32_Premultiplied);
  return image;
}

}  // namespace daybreak::ui
