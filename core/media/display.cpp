#include "media/display.h"

#include <algorithm>
#include <utility>

#include "media/colour_profile.h"
#include "parallel_rows.h"

namespace daybreak::media {

struct DisplayTransform::State {
  TransformHandle transform;  // null: the values are sRGB already
  bool grey = false;          // the profile describes one channel
};

DisplayTransform::DisplayTransform(const std::vector<std::uint8_t>& iccProfile) : state_(std::make_unique<State>()) {
  if (meansSrgb(iccProfile)) return;
  const auto colours = profileColours(iccProfile);
  if (colours != ProfileColours::Rgb && colours != ProfileColours::Grey) return;
  state_->grey = colours == ProfileColours::Grey;
  const auto profile = openProfile(iccProfile);
  const ProfileHandle srgb(cmsCreate_sRGBProfile());
  // From three bytes, as the screen shows no more: LittleCMS takes half as long again from words or with alpha.
  // Without its one-pixel cache a transform has no state: rows may be converted from any thread.
  state_->transform.reset(cmsCreateTransform(profile.get(), state_->grey ? TYPE_GRAY_8 : TYPE_RGB_8, srgb.get(), TYPE_RGBA_8,
                                             INTENT_PERCEPTUAL, cmsFLAGS_NOCACHE));
}

DisplayTransform::~DisplayTransform() = default;
DisplayTransform::DisplayTransform(DisplayTransform&&) noexcept = default;
DisplayTransform& DisplayTransform::operator=(DisplayTransform&&) noexcept = default;

DisplayBytes DisplayTransform::convert(const Image& image) const {
  DisplayBytes bytes{image.width(), image.height(), std::vector<std::uint8_t>(image.pixels() * 4)};
  convert(image, FourBytes::Rgba, bytes.rgba.data(), static_cast<std::size_t>(image.width()) * 4);
  return bytes;
}

void DisplayTransform::convert(const Image& image, FourBytes order, std::uint8_t* out, std::size_t stride) const {
  const auto width = static_cast<std::size_t>(image.width());
  const int colours = state_->grey ? 1 : 3;
  parallelRows(image.height(), 0, [&](int begin, int end) {
    std::vector<std::uint8_t> own(state_->transform ? width * static_cast<std::size_t>(colours) : 0);
    for (int y = begin; y < end; ++y) {
      auto* const row = out + static_cast<std::size_t>(y) * stride;
      if (!state_->transform || image.hasAlpha())
        packFourBytes(image, y, order, row);
      else
        std::fill_n(row, 4 * width, std::uint8_t{0xFF});
      if (!state_->transform) continue;
      packRow(image, y, colours, own.data());
      cmsDoTransform(state_->transform.get(), own.data(), row, static_cast<cmsUInt32Number>(width));  // alpha stays
      if (order == FourBytes::Bgra)
        for (std::size_t x = 0; x < width; ++x) std::swap(row[4 * x], row[4 * x + 2]);
    }
  });
}

}  // namespace daybreak::media
