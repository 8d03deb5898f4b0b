#include "media/video/median_cut.h"

#include <algorithm>
#include <limits>

namespace daybreak::media::video {

namespace {

struct Box {
  std::size_t begin, end;
  int axis = 0;
  int spread = 0;
};

Box measured(const std::vector<Colour8>& colours, std::size_t begin, std::size_t end) {
  Box box{begin, end};
  for (int c = 0; c < 3; ++c) {
    const auto at = static_cast<std::size_t>(c);
    int least = 255;
    int most = 0;
    for (std::size_t i = begin; i < end; ++i) {
      least = std::min<int>(least, colours[i][at]);
      most = std::max<int>(most, colours[i][at]);
    }
    if (most - least > box.spread) {
      box.spread = most - least;
      box.axis = c;
    }
  }
  return box;
}

/// Nearest colours are looked up once for each of 32 × 32 × 32 parts of the colour cube.
class Nearest {
 public:
  explicit Nearest(const std::vector<Colour8>& colours) : colours_(colours), known_(std::size_t{1} << 15, -1) {}
  std::uint8_t of(int red, int green, int blue) {
    auto& known = known_[static_cast<std::size_t>((red >> 3) << 10 | (green >> 3) << 5 | (blue >> 3))];
    if (known < 0) known = search(red, green, blue);
    return static_cast<std::uint8_t>(known);
  }

 private:
  std::int16_t search(int red, int green, int blue) const {
    int least = std::numeric_limits<int>::max();
    std::int16_t found = 0;
    for (std::size_t i = 0; i < colours_.size(); ++i) {
      const int r = colours_[i][0] - red;
      const int g = colours_[i][1] - green;
      const int b = colours_[i][2] - blue;
      const int distance = 2 * r * r + 4 * g * g + b * b;
      if (distance < least) {
        least = distance;
        found = static_cast<std::int16_t>(i);
      }
    }
    return found;
  }

  const std::vector<Colour8>& colours_;
  std::vector<std::int16_t> known_;
};

}  // namespace

std::vector<Colour8> medianCut(const Image& picture, std::size_t count) {
  constexpr std::size_t kEnough = 60'000;
  const std::size_t every = std::max<std::size_t>(1, picture.pixels() / kEnough);
  std::vector<Colour8> colours;
  for (std::size_t i = 0; i < picture.pixels(); i += every)
    colours.push_back(
        {picture.plane<std::uint8_t>(0)[i], picture.plane<std::uint8_t>(1)[i], picture.plane<std::uint8_t>(2)[i]});
  std::vector<Box> boxes{measured(colours, 0, colours.size())};
  while (boxes.size() < count) {
    const auto widest =
        std::ranges::max_element(boxes, {}, [](const Box& box) { return box.end - box.begin > 1 ? box.spread : 0; });
    if (widest->spread == 0 || widest->end - widest->begin < 2) break;
    const auto [begin, end, axis, spread] = *widest;
    const auto middle = begin + (end - begin) / 2;
    const auto first = colours.begin() + static_cast<std::ptrdiff_t>(begin);
    std::nth_element(first, colours.begin() + static_cast<std::ptrdiff_t>(middle),
                     colours.begin() + static_cast<std::ptrdiff_t>(end), [axis](const Colour8& a, const Colour8& b) {
                       return a[static_cast<std::size_t>(axis)] < b[static_cast<std::size_t>(axis)];
                     });
    *widest = measured(colours, begin, middle);
    boxes.push_back(measured(colours, middle, end));
  }
  std::vector<Colour8> palette;
  for (const auto& box : boxes) {
    std::array<std::size_t, 3> sums{};
    for (std::size_t i = box.begin; i < box.end; ++i)
      for (std::size_t c = 0; c < 3; ++c) sums[c] += colours[i][c];
    const auto size = box.end - box.begin;
    palette.push_back({static_cast<std::uint8_t>(sums[0] / size), static_cast<std::uint8_t>(sums[1] / size),
                       static_cast<std::uint8_t>(sums[2] / size)});
  }
  return palette;
}

std::vector<std::uint8_t> dithered(const Image& picture, const std::vector<Colour8>& colours) {
  Nearest nearest(colours);
  const auto width = static_cast<std::size_t>(picture.width());
  std::vector<std::uint8_t> numbers(picture.pixels());
  std::array<std::vector<int>, 3> here;
  std::array<std::vector<int>, 3> below;
  for (auto& row : here) row.assign(width + 2, 0);
  for (auto& row : below) row.assign(width + 2, 0);
  for (int y = 0; y < picture.height(); ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      std::array<int, 3> wanted{};
      for (std::size_t c = 0; c < 3; ++c)
        wanted[c] = std::clamp(picture.row<std::uint8_t>(static_cast<int>(c), y)[x] + here[c][x + 1] / 16, 0, 255);
      const auto number = nearest.of(wanted[0], wanted[1], wanted[2]);
      numbers[static_cast<std::size_t>(y) * width + x] = number;
      for (std::size_t c = 0; c < 3; ++c) {
        const int error = wanted[c] - colours[number][c];
        here[c][x + 2] += error * 7;
        below[c][x] += error * 3;
        below[c][x + 1] += error * 5;
        below[c][x + 2] += error;
      }
    }
    for (std::size_t c = 0; c < 3; ++c) {
      std::swap(here[c], below[c]);
      std::ranges::fill(below[c], 0);
    }
  }
  return numbers;
}

}  // namespace daybreak::media::video
