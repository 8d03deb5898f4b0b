#pragma once
/// Hashes of 64 bits that are the same on every machine: for draws, splits and checksums, not against attackers.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace daybreak {

constexpr std::uint64_t kHashStart = 0xCBF29CE484222325U;

/// FNV-1a; goes on from `hash`, so that data may come in pieces.
inline std::uint64_t hashed(std::span<const std::byte> bytes, std::uint64_t hash = kHashStart) {
  for (const auto byte : bytes) hash = (hash ^ static_cast<std::uint64_t>(byte)) * 0x100000001B3U;
  return hash;
}
inline std::uint64_t hashed(std::string_view text, std::uint64_t hash = kHashStart) {
  return hashed(std::as_bytes(std::span(text.data(), text.size())), hash);
}

/// Spreads a value's differences over all bits (the finaliser of SplitMix64, Steele et al. 2014).
constexpr std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31);
}

/// SplitMix64: as cheap to start as to go on, unlike std::mt19937_64, and every draw starts one.
class Random64 {
 public:
  explicit constexpr Random64(std::uint64_t seed) : state_(seed) {}

  constexpr std::uint64_t next() { return mixed(state_ += 0x9E3779B97F4A7C15U); }
  /// In [0,1).
  constexpr double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

 private:
  std::uint64_t state_;
};

}  // namespace daybreak
