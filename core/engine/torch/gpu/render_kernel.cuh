#pragma once
/// Everything after the network for one pixel: map enlarged and used, saturation.
#include "engine/torch/gpu/values.cuh"

namespace daybreak::engine::gpu {

/// Bilinear value of one of a grid's channels where the pixel lies.
__device__ inline float gridValue(const GridWork& grid, int picture, int channel, int x, int y) {
  const float* plane =
      grid.values + picture * grid.pictureStride + static_cast<std::int64_t>(channel) * grid.height * grid.width;
  const float* upper = plane + grid.upper[y] * grid.width;
  const float* lower = plane + grid.lower[y] * grid.width;
  const auto left = grid.left[x];
  const auto right = grid.right[x];
  const float atLeft = upper[left] + grid.shareY[y] * (lower[left] - upper[left]);
  const float atRight = upper[right] + grid.shareY[y] * (lower[right] - upper[right]);
  return atLeft + grid.shareX[x] * (atRight - atLeft);
}

struct Colour {
  float values[3];
};

__device__ inline Colour mapValues(const RenderWork& work, int picture, int map, int x, int y) {
  Colour colour;
  for (int c = 0; c < 3; ++c) colour.values[c] = gridValue(work.map, picture, 3 * map + c, x, y);
  if (work.oneColour) {
    const float mean = (colour.values[0] + colour.values[1] + colour.values[2]) / 3.0F;
    for (float& value : colour.values) value = mean;
  }
  return colour;
}

__device__ inline float recurrenceStep(float y, float r, int order) {
  const float square = y * y;
  if (order == 2) return y + r * (square - y);
  const float next = y + r * ((order == 3 ? square * y : square * square) - y);
  return next < 1.0F ? next : 1.0F;
}

__device__ inline void applyCurves(const RenderWork& work, float amount, int picture, int x, int y, Colour& colour) {
  Colour factors{};
  for (int step = 0; step < work.steps; ++step) {
    if (step < work.maps) {  // after the last map its factors go on
      factors = mapValues(work, picture, step, x, y);
      for (float& factor : factors.values) factor = fminf(fmaxf(amount * factor, -1.0F), 1.0F);
    }
    for (int c = 0; c < 3; ++c) colour.values[c] = recurrenceStep(colour.values[c], factors.values[c], work.order);
  }
}

__device__ inline void divideByIllumination(const RenderWork& work, float amount, int picture, int x, int y, Colour& colour) {
  const Colour illumination = mapValues(work, picture, 0, x, y);
  for (int c = 0; c < 3; ++c) colour.values[c] = fminf(colour.values[c] / powf(illumination.values[c], amount), 1.0F);
}

__device__ inline void applyGamma(const RenderWork& work, float amount, int picture, int x, int y, Colour& colour) {
  const Colour gamma = mapValues(work, picture, 0, x, y);
  for (int c = 0; c < 3; ++c) colour.values[c] = powf(colour.values[c], powf(gamma.values[c], amount));
}

__device__ inline void useMap(const RenderWork& work, float amount, int picture, int x, int y, Colour& colour) {
  switch (work.use) {
    case MapUse::Curves:
      return applyCurves(work, amount, picture, x, y, colour);
    case MapUse::Illumination:
      return divideByIllumination(work, amount, picture, x, y, colour);
    case MapUse::Gamma:
      return applyGamma(work, amount, picture, x, y, colour);
  }
}

__device__ inline void saturate(float saturation, Colour& colour) {
  auto& [red, green, blue] = colour.values;
  const float luma = 0.2126F * red + 0.7152F * green + 0.0722F * blue;
  for (float& value : colour.values) value = fminf(fmaxf(luma + saturation * (value - luma), 0.0F), 1.0F);
}

/// One thread a pixel; see ThreadsPixel.
template <typename In, typename Out>
__global__ void renderPixels(RenderWork work) {
  const auto [x, y, picture] = threadsPixel(work.pictures.width);
  if (x >= work.pictures.width) return;
  Colour colour;
  for (int c = 0; c < 3; ++c) colour.values[c] = valueAt<In>(work.pictures, picture, c, y, x);
  float amount = work.factor;
  if (work.areas.values != nullptr) amount *= 1.0F - work.protection * gridValue(work.areas, 0, 0, x, y);
  useMap(work, amount, picture, x, y, colour);
  if (work.saturation != 1.0F) saturate(work.saturation, colour);
  for (int c = 0; c < 3; ++c) {
    const auto row = (static_cast<std::int64_t>(picture) * 3 + c) * work.pictures.height + y;
    static_cast<Out*>(work.out)[row * work.pictures.width + x] = sampleOf<Out>(colour.values[c]);
  }
}

}  // namespace daybreak::engine::gpu
