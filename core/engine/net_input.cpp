#include "engine/net_input.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "media/resample.h"
#include "media/sample_values.h"
#include "parallel_rows.h"

namespace daybreak::engine {

namespace {

constexpr int kUnknownMapSide = 96;

/// For one axis: the two photo pixels each cell lies between and the share of the second, edges repeated.
struct Taps {
  std::vector<std::size_t> first, second;
  std::vector<float> share;

  Taps(int cells, int factor, int pixels) {
    for (int i = 0; i < cells; ++i) {
      const double position = (i + 0.5) * factor - 0.5;
      const auto before = static_cast<int>(position);
      first.push_back(static_cast<std::size_t>(std::min(before, pixels - 1)));
      second.push_back(static_cast<std::size_t>(std::min(before + 1, pixels - 1)));
      share.push_back(static_cast<float>(position - before));
    }
  }
};

template <typename Value>
void reduce(const media::Image& photo, const Taps& across, const Taps& down, media::Image& out, int threads,
            std::stop_token stop) {
  const auto columns = static_cast<std::size_t>(out.width());
  for (int channel = 0; channel < 3; ++channel) {
    const auto plane = out.mutablePlane(channel);
    parallelRows(
        out.height(), threads,
        [&](int begin, int end) {
          for (auto row = static_cast<std::size_t>(begin); row < static_cast<std::size_t>(end); ++row) {
            const Value* upper = photo.row<Value>(channel, static_cast<int>(down.first[row])).data();
            const Value* lower = photo.row<Value>(channel, static_cast<int>(down.second[row])).data();
            const auto between = [&](const Value* from, std::size_t i) {
              const float left = media::sampleAs<float>(from[across.first[i]]);
              const float right = media::sampleAs<float>(from[across.second[i]]);
              return left * (1 - across.share[i]) + right * across.share[i];
            };
            for (std::size_t i = 0; i < columns; ++i)
              plane[row * columns + i] = between(upper, i) * (1 - down.share[row]) + between(lower, i) * down.share[row];
          }
        },
        stop);
  }
}

int cellsFor(int pixels, int factor) { return (pixels + factor - 1) / factor; }

NetInput reducedByFactor(const media::Image& photo, int factor, int threads, std::stop_token stop) {
  if (factor == 1) return {photo, {}, {}};
  const int width = cellsFor(photo.width(), factor);
  const int height = cellsFor(photo.height(), factor);
  const Taps across(width, factor, photo.width());
  const Taps down(height, factor, photo.height());
  media::Image picture(width, height);
  media::withSamplesOf(photo.samples(),
                       [&](auto zero) { reduce<decltype(zero)>(photo, across, down, picture, threads, stop); });
  return {std::move(picture), mappingToReduced(photo.width(), factor), mappingToReduced(photo.height(), factor)};
}

/// The picture with its edge repeated `border` times all around.
media::Image bordered(const media::Image& picture, int border) {
  media::Image result(picture.width() + 2 * border, picture.height() + 2 * border, false, picture.samples());
  media::withSamplesOf(picture.samples(), [&](auto zero) {
    using Value = decltype(zero);
    for (int channel = 0; channel < 3; ++channel) {
      for (int y = 0; y < result.height(); ++y) {
        const auto from = picture.row<Value>(channel, std::clamp(y - border, 0, picture.height() - 1));
        auto* to = result.mutableRow<Value>(channel, y).data();
        to = std::fill_n(to, border, from.front());
        to = std::ranges::copy(from, to).out;
        std::fill_n(to, border, from.back());
      }
    }
  });
  return result;
}

NetInput reducedToSide(const media::Image& photo, AutoInput automatic) {
  const int side = automatic.side > 0 ? automatic.side : kUnknownMapSide;
  const double factor = std::max(1.0, static_cast<double>(std::min(photo.width(), photo.height())) / side);
  const int width = std::max(1, static_cast<int>(std::lround(photo.width() / factor)));
  const int height = std::max(1, static_cast<int>(std::lround(photo.height() / factor)));
  const auto mapping = [automatic](int cells, int pixels) {
    const double step = static_cast<double>(cells) / pixels;
    return AxisMapping{step, step / 2 - 0.5 + automatic.border};
  };
  auto picture = media::resized(photo, width, height);
  if (automatic.border > 0) picture = bordered(picture, automatic.border);
  return {std::move(picture), mapping(width, photo.width()), mapping(height, photo.height())};
}

}  // namespace

AxisMapping mappingToReduced(int pixels, int factor) {
  if (factor == 1) return {};
  const int cells = cellsFor(pixels, factor);
  return {pixels > 1 ? static_cast<double>(cells - 1) / (cells * factor - 1) : 0.0, 0.0};
}

NetInput netInput(const media::Image& photo, Scale scale, AutoInput automatic, int threads, std::stop_token stop) {
  if (scale.isAuto()) return reducedToSide(photo, automatic);
  return reducedByFactor(photo, scale.factor, threads, stop);
}

}  // namespace daybreak::engine
