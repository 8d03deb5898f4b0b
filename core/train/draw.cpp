#include "train/draw.h"

#include <algorithm>
#include <bit>

#include "hash64.h"

namespace daybreak::train {

namespace {

/// Where a shuffle of 0…count − 1 puts `index`, without holding the shuffle: a Feistel network permutes the next power of four,
/// and what falls outside goes through it again.
std::uint64_t shuffled(std::uint64_t index, std::uint64_t count, std::uint64_t key) {
  constexpr std::uint64_t kRounds = 8;
  const int halfBits = std::max(1, (static_cast<int>(std::bit_width(count - 1)) + 1) / 2);
  const auto mask = (std::uint64_t{1} << halfBits) - 1;
  do {
    auto left = index >> halfBits;
    auto right = index & mask;
    for (std::uint64_t round = 0; round < kRounds; ++round) {
      const auto next = left ^ (mixed(key ^ mixed(right * kRounds + round)) & mask);
      left = right;
      right = next;
    }
    index = left << halfBits | right;
  } while (index >= count);
  return index;
}

}  // namespace

Draw drawAt(std::uint64_t seed, std::uint64_t n, std::size_t pictures, const Augmentation& augmentation) {
  const auto start = mixed(seed + 0x9E3779B97F4A7C15U);
  Draw draw;
  draw.place = static_cast<std::size_t>(shuffled(n % pictures, pictures, mixed(start ^ mixed(n / pictures + 1))));
  // All of them whatever is asked for: switching one change off leaves the others as they were.
  Random64 random(mixed(start + mixed(n)));
  const double across = random.unit();
  const double down = random.unit();
  const double mirror = random.unit();
  const double exposure = random.unit();
  const double noise = random.unit();
  draw.noiseSeed = random.next();
  if (augmentation.crop) {
    draw.across01 = across;
    draw.down01 = down;
  }
  draw.mirrored = augmentation.flip && mirror < 0.5;
  draw.stops = augmentation.exposureStops * (2 * exposure - 1);
  draw.noise = augmentation.noise * noise;
  return draw;
}

}  // namespace daybreak::train
