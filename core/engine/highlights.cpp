#include "engine/highlights.h"

#include <algorithm>

namespace daybreak::engine {

namespace {

/// Mean over 2·radius+1 values along one axis, edges extended; a running sum, so that the radius costs nothing.
void boxBlur(const float* in, float* out, int count, std::ptrdiff_t stride, int radius) {
  const auto value = [&](int i) { return in[std::clamp(i, 0, count - 1) * stride]; };
  double sum = 0;
  for (int i = -radius; i <= radius; ++i) sum += static_cast<double>(value(i));
  for (int i = 0; i < count; ++i) {
    out[i * stride] = static_cast<float>(sum / (2 * radius + 1));
    sum += static_cast<double>(value(i + radius + 1)) - static_cast<double>(value(i - radius));
  }
}

float smoothStep(float low, float high, float x) {
  const float t = std::clamp((x - low) / (high - low), 0.0F, 1.0F);
  return t * t * (3.0F - 2.0F * t);
}

}  // namespace

std::vector<float> highlightWeights(const media::Image& preview) {
  const int width = preview.width();
  const int height = preview.height();
  std::vector<float> weights(preview.pixels());
  const auto red = preview.plane(0);
  const auto green = preview.plane(1);
  const auto blue = preview.plane(2);
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = std::max({red[i], green[i], blue[i]});

  const int radius = std::max(1, std::max(width, height) / 64);
  std::vector<float> blurred(weights.size());
  for (int pass = 0; pass < 2; ++pass) {  // two boxes make a tent: no visible edges
    for (int y = 0; y < height; ++y)
      boxBlur(&weights[static_cast<std::size_t>(y * width)], &blurred[static_cast<std::size_t>(y * width)], width, 1, radius);
    for (int x = 0; x < width; ++x)
      boxBlur(&blurred[static_cast<std::size_t>(x)], &weights[static_cast<std::size_t>(x)], height, width, radius);
  }
  for (auto& weight : weights) weight = smoothStep(0.35F, 0.85F, weight);
  return weights;
}

}  // namespace daybreak::engine
