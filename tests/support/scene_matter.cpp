#include "support/scene_room.h"

namespace scene {

namespace {

Vec boardsAt(Vec place, unsigned seed) {
  const float board = std::floor(place.x / 0.14F);
  const auto number = static_cast<std::uint32_t>(static_cast<int>(board) + 100);
  const float shift = 3 * noiseAt(number, 1, seed);
  const float along = place.z + shift;
  const auto piece = static_cast<std::uint32_t>(static_cast<int>(std::floor(along / 1.3F)) + 50);
  const float tone = 0.75F + 0.5F * noiseAt(number, piece, seed);
  const float grain =
      smoothNoise(place.x * 90 + tone * 40, along * 3, seed) * 0.6F + smoothNoise(place.x * 240, along * 9, seed) * 0.4F;
  const float across = place.x / 0.14F - board;
  const float end = along / 1.3F - std::floor(along / 1.3F);
  const bool joint = across < 0.02F || across > 0.98F || end < 0.003F;
  return Vec{0.34F, 0.20F, 0.10F} * (tone * (0.7F + 0.45F * grain) * (joint ? 0.35F : 1));
}

Vec rugAt(Vec place, Vec colour, unsigned seed) {
  const float border = std::min({place.x + 1.5F, 1.9F - place.x, place.z - 2.1F, 4.4F - place.z});
  const Vec cream{0.62F, 0.52F, 0.36F};
  const float diamond =
      std::abs(std::fmod(std::abs(place.x * 2.2F), 1.0F) - 0.5F) + std::abs(std::fmod(std::abs(place.z * 2.2F), 1.0F) - 0.5F);
  Vec woven = colour;
  if (border < 0.06F || (border > 0.16F && border < 0.19F)) woven = cream;
  if (border > 0.24F && diamond < 0.16F) woven = cream;
  if (border > 0.24F && diamond > 0.44F && diamond < 0.52F) woven = {0.08F, 0.10F, 0.22F};
  return woven * (0.7F + 0.5F * smoothNoise(place.x * 160, place.z * 160, seed));
}

/// A small landscape: sky, hills, a sun.
Vec paintingAt(const Solid& solid, Vec place, unsigned seed) {
  const float u = (place.x - solid.low.x) / (solid.high.x - solid.low.x);
  const float v = (place.y - solid.low.y) / (solid.high.y - solid.low.y);
  const float own = solid.low.x * 7;
  Vec colour = mix({0.75F, 0.50F, 0.30F}, {0.22F, 0.38F, 0.58F}, smoothstep(0.35F, 1, v));
  if (std::hypot(u - 0.65F, (v - 0.62F) * 1.1F) < 0.09F) colour = {0.9F, 0.75F, 0.4F};
  const Vec hills[] = {{0.30F, 0.34F, 0.42F}, {0.20F, 0.28F, 0.24F}, {0.10F, 0.17F, 0.09F}};
  for (int i = 0; i < 3; ++i) {
    const float level =
        0.52F - 0.15F * static_cast<float>(i) + 0.16F * smoothNoise(u * 3 + own + static_cast<float>(i) * 5, 0.5F, seed);
    if (v < level) colour = hills[i];
  }
  return colour * (0.85F + 0.3F * smoothNoise(u * 60, v * 60, seed));
}

/// Dusk over roofs; some neighbours are at home.
Vec skyAt(Vec place, unsigned seed) {
  const float up = smoothstep(1.1F, 2.3F, place.y);
  Vec sky = mix({0.62F, 0.30F, 0.20F}, {0.12F, 0.20F, 0.46F}, std::sqrt(up));
  sky = mix(sky, {0.50F, 0.36F, 0.40F},
            0.6F * smoothstep(0.5F, 0.8F, smoothNoise(place.x * 2.5F, place.y * 9, seed + 3)) * (1 - up));
  const auto house = static_cast<std::uint32_t>(static_cast<int>(std::floor(place.x / 0.33F)) + 40);
  const float across = place.x / 0.33F - std::floor(place.x / 0.33F);
  float roof = 1.18F + 0.26F * noiseAt(house, 7, seed);
  roof += 0.12F * (0.5F - std::abs(across - 0.5F)) * (noiseAt(house, 8, seed) > 0.4F ? 2.0F : 0.0F);
  if (place.y > roof) return sky * 0.55F;
  const float column = across * 4;
  const float row = place.y / 0.085F;
  const bool pane = column - std::floor(column) > 0.3F && column - std::floor(column) < 0.75F && row - std::floor(row) > 0.3F;
  const auto window = static_cast<std::uint32_t>(std::floor(row)) * 8 + static_cast<std::uint32_t>(std::floor(column));
  if (pane && noiseAt(house, window, seed + 9) < 0.3F)
    return Vec{1.0F, 0.62F, 0.25F} * (0.35F + 0.5F * noiseAt(house, window, seed + 10));
  return Vec{0.030F, 0.032F, 0.045F} * (0.7F + 0.6F * noiseAt(house, 2, seed));
}

}  // namespace

Vec Room::colourAt(const Hit& hit, Vec place) const {
  const auto& solid = *hit.solid;
  switch (solid.matter) {
    case Matter::Wall:
      if (hit.normal.y > 0.5F) return boardsAt(place, seed_);
      if (hit.normal.y < -0.5F) return {0.70F, 0.69F, 0.66F};
      return solid.colour * (0.94F + 0.12F * smoothNoise((place.x + place.z) * 14, place.y * 14, seed_ + 31));
    case Matter::Rug:
      return rugAt(place, solid.colour, seed_);
    case Matter::Fabric:
      return solid.colour * (0.78F + 0.44F * smoothNoise((place.x + place.z) * 190, (place.y - place.z) * 190, seed_ + 32));
    case Matter::Wood:
      return solid.colour * (0.75F + 0.5F * smoothNoise(place.x * 9 + place.z * 5, (place.y + place.z) * 70, seed_ + 33));
    case Matter::Painting:
      return paintingAt(solid, place, seed_);
    case Matter::Leaf:
      return solid.colour * (0.7F + 0.6F * smoothNoise(place.x * 50, place.y * 50, seed_ + 34));
    case Matter::Window:
      return {0.01F, 0.01F, 0.01F};
    default:
      return solid.colour;
  }
}

Vec Room::glowAt(const Hit& hit, Vec place) const {
  if (hit.solid->matter == Matter::Window) return skyAt(place, seed_) * 1.5F;
  if (hit.solid->matter != Matter::Shade) return {};
  if (std::abs(hit.normal.y) > 0.5F) return lamp_.light * 0.9F;
  const float off = (place.y - lamp_.centre.y) / 0.17F;
  return lamp_.light * (0.20F + 0.28F * std::exp(-2 * off * off));
}

}  // namespace scene
