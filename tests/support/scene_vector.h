#pragma once
/// Three numbers: a place, a direction or a colour in linear light.
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace scene {

struct Vec {
  float x = 0;
  float y = 0;
  float z = 0;
};

inline Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
inline Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
inline Vec operator*(Vec a, Vec b) { return {a.x * b.x, a.y * b.y, a.z * b.z}; }
inline Vec operator*(Vec a, float f) { return {a.x * f, a.y * f, a.z * f}; }
inline float dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
inline Vec cross(Vec a, Vec b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }
inline float length(Vec a) { return std::sqrt(dot(a, a)); }
inline Vec normalized(Vec a) { return a * (1 / length(a)); }
inline Vec mix(Vec a, Vec b, float t) { return a * (1 - t) + b * t; }

inline float smoothstep(float from, float to, float value) {
  const float t = std::clamp((value - from) / (to - from), 0.0F, 1.0F);
  return t * t * (3 - 2 * t);
}

/// Evenly spread numbers in [0,1) that depend on nothing but their arguments.
inline float noiseAt(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
  std::uint32_t h = a * 0x9E3779B1U ^ (b + 0x7F4A7C15U) * 0x85EBCA77U ^ (c + 0x165667B1U) * 0xC2B2AE3DU;
  h = (h ^ (h >> 15)) * 0x2C1B3C6DU;
  h = (h ^ (h >> 12)) * 0x297A2D39U;
  h ^= h >> 15;
  return static_cast<float>(h >> 8) * (1.0F / 16777216.0F);
}

/// Smooth noise over the plane, one bump per unit, in [0,1].
float smoothNoise(float u, float v, std::uint32_t seed);

}  // namespace scene
