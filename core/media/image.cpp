#include "media/image.h"

#include <new>

#include "error.h"

namespace daybreak::media {

Image::Image(int width, int height, bool alpha) : width_(width), height_(height), alpha_(alpha) {
  if (width <= 0 || height <= 0) throw Error("A picture needs at least one pixel.");
  try {
    values_ = std::make_shared<std::vector<float>>(pixels() * (alpha ? 4 : 3));
  } catch (const std::bad_alloc&) {
    throw Error("There is not enough memory for a picture of " + std::to_string(width) + " × " + std::to_string(height) +
                " pixels.");
  }
}

std::span<const float> Image::plane(int channel) const {
  return std::span<const float>(*values_).subspan(static_cast<std::size_t>(channel) * pixels(), pixels());
}

std::span<float> Image::mutablePlane(int channel) {
  if (values_.use_count() > 1) values_ = std::make_shared<std::vector<float>>(*values_);
  return std::span<float>(*values_).subspan(static_cast<std::size_t>(channel) * pixels(), pixels());
}

std::span<const float> Image::row(int channel, int y) const {
  return plane(channel).subspan(static_cast<std::size_t>(y) * static_cast<std::size_t>(width_),
                                static_cast<std::size_t>(width_));
}

const SourceInfo& Image::info() const {
  static const SourceInfo kDrawn;
  return info_ ? *info_ : kDrawn;
}

void Image::setInfo(SourceInfo info) { info_ = std::make_shared<const SourceInfo>(std::move(info)); }

}  // namespace daybreak::media
