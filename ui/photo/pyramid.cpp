#include "ui/photo/pyramid.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "media/resample.h"

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

void samplePlane(std::span<const float> source, int sourceWidth, int sourceHeight, const Taps& across, const Taps& down,
                 std::span<float> target) {
  const int width = static_cast<int>(across.first.size());
  const int height = static_cast<int>(down.first.size());
  // With the edge pixels repeated on both sides, as far as taps reach, so that no tap needs a check.
  std::vector<float> mixed(static_cast<std::size_t>(sourceWidth + 2 * across.count));
  const std::span<float> inside =
      std::span(mixed).subspan(static_cast<std::size_t>(across.count), static_cast<std::size_t>(sourceWidth));
  for (int y = 0; y < height; ++y) {
    std::fill(mixed.begin(), mixed.end(), 0.0F);
    for (int k = 0; k < down.count; ++k) {
      const float weight = down.weights[static_cast<std::size_t>(y * down.count + k)];
      if (weight == 0) continue;
      const int from = std::clamp(down.first[static_cast<std::size_t>(y)] + k, 0, sourceHeight - 1);
      const float* row = source.data() + static_cast<std::ptrdiff_t>(from) * sourceWidth;
      for (int x = 0; x < sourceWidth; ++x) inside[static_cast<std::size_t>(x)] += weight * row[x];
    }
    std::fill_n(mixed.begin(), across.count, inside.front());
    std::fill_n(mixed.end() - across.count, across.count, inside.back());
    float* out = target.data() + static_cast<std::ptrdiff_t>(y) * width;
    for (int x = 0; x < width; ++x) {
      const float* weights = across.weights.data() + static_cast<std::ptrdiff_t>(x) * across.count;
      const float* from = mixed.data() + across.count + across.first[static_cast<std::size_t>(x)];
      float sum = 0;
      for (int k = 0; k < across.count; ++k) sum += weights[k] * from[k];
      out[x] = sum;
    }
  }
}

}  // namespace

Pyramid::Pyramid(media::Image photo) : transform_(photo.info().iccProfile) {
  levels_.push_back(std::move(photo));
  while (std::max(levels_.back().width(), levels_.back().height()) > kCoarseSide) {
    const media::Image& last = levels_.back();
    levels_.push_back(media::resized(last, std::max(1, last.width() / 2), std::max(1, last.height() / 2)));
  }
  coarse_ = levels_.size() > 1 ? media::fitted(levels_[levels_.size() - 2], kCoarseSide) : levels_.front();
}

media::Image Pyramid::sampled(const QRectF& photoRect, QSize size) const {
  // The coarsest level that still has a pixel for each pixel that is asked for.
  std::size_t index = 0;
  const double wanted = size.width() / photoRect.width() * this->size().width();
  const double wantedDown = size.height() / photoRect.height() * this->size().height();
  while (index + 1 < levels_.size() && levels_[index + 1].width() >= wanted && levels_[index + 1].height() >= wantedDown)
    ++index;
  const media::Image& whole = levels_[index];
  const double scaleX = static_cast<double>(whole.width()) / this->size().width();
  const double scaleY = static_cast<double>(whole.height()) / this->size().height();
  const QRectF part(photoRect.x() * scaleX, photoRect.y() * scaleY, photoRect.width() * scaleX, photoRect.height() * scaleY);

  // Only the part that is needed goes through the vertical pass.
  const QRect inside(QPoint(0, 0), QSize(whole.width(), whole.height()));
  QRect needed = part.toAlignedRect().adjusted(-3, -3, 3, 3).intersected(inside);
  if (needed.isEmpty()) needed = inside;
  const media::Image source =
      needed == inside ? whole : media::cropped(whole, needed.x(), needed.y(), needed.width(), needed.height());
  if (part == QRectF(needed) && needed.size() == size) return source;

  const Taps across = tapsFor(part.x() - needed.x(), part.width(), size.width(), source.width());
  const Taps down = tapsFor(part.y() - needed.y(), part.height(), size.height(), source.height());
  media::Image result(size.width(), size.height(), source.hasAlpha());
  result.setInfo(source.info());
  for (int channel = 0; channel < (source.hasAlpha() ? 4 : 3); ++channel) {
    samplePlane(source.plane(channel), source.width(), source.height(), across, down, result.mutablePlane(channel));
  }
  return result;
}

QImage Pyramid::forScreen(const media::Image& picture) const {
  return toQImage(transform_.convert(picture), picture.hasAlpha());
}

QImage toQImage(const media::DisplayBytes& bytes, bool alpha) {
  QImage image(bytes.width, bytes.height, alpha ? QImage::Format_RGBA8888 : QImage::Format_RGBX8888);
  const std::size_t rowBytes = static_cast<std::size_t>(bytes.width) * 4;
  for (int y = 0; y < bytes.height; ++y) {
    std::memcpy(image.scanLine(y), bytes.rgba.data() + static_cast<std::size_t>(y) * rowBytes, rowBytes);
  }
  // The raster engine's own format, so that painting needs no conversion.
  image.convertTo(alpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
  return image;
}

}  // namespace daybreak::ui
