#include "support/scene.h"

#include <array>
#include <thread>

#include "support/scene_room.h"

namespace {

using namespace scene;

constexpr int kSamples = 4;        ///< rays per pixel, 2 × 2
constexpr int kWindowSamples = 2;  ///< shadow rays per ray
constexpr float kExposure = 0.17F;
constexpr float kShotNoise = 0.0011F;
constexpr float kReadNoise = 0.0016F;

struct Camera {
  Vec place{0.35F, 1.42F, -0.55F};
  Vec forward = normalized(Vec{0.08F, 1.12F, 5.0F} - place);
  Vec right = normalized(cross({0, 1, 0}, forward));
  Vec up = cross(forward, right);

  Vec ray(float u, float v) const { return normalized(forward + right * (u * 0.60F) + up * (v * 0.60F)); }
};

Vec lampLight(const Room& room, Vec place, Vec normal, std::uint32_t a, std::uint32_t b) {
  const auto& lamp = room.lamp();
  const Vec jitter{noiseAt(a, b, 1) - 0.5F, noiseAt(a, b, 2) - 0.5F, noiseAt(a, b, 3) - 0.5F};
  const Vec bulb = lamp.centre + jitter * 0.16F;
  const Vec way = bulb - place;
  const float squared = dot(way, way);
  const float facing = dot(normal, way) / std::sqrt(squared);
  if (facing <= 0 || room.blocked(place + normal * 1e-3F, bulb)) return {};
  // Bright cones leave the open ends of the shade; the rest glows through its cloth.
  const float steep = std::abs(normalized(way).y);
  const float share = 0.16F + 0.84F * smoothstep(0.50F, 0.68F, steep);
  return lamp.light * (0.42F * share * facing / (squared + 0.05F));
}

Vec windowLight(const Room& room, Vec place, Vec normal, std::uint32_t a, std::uint32_t b) {
  const auto& pane = room.window();
  const float area = (pane.high.x - pane.low.x) * (pane.high.y - pane.low.y);
  Vec sum;
  for (std::uint32_t i = 0; i < kWindowSamples; ++i) {
    const Vec from{pane.low.x + (pane.high.x - pane.low.x) * noiseAt(a, b, 10 + i),
                   pane.low.y + (pane.high.y - pane.low.y) * noiseAt(a, b, 20 + i), pane.low.z - 0.09F};
    const Vec way = from - place;
    const float squared = dot(way, way) + 0.02F;
    const float facing = dot(normal, way) * way.z / squared;
    if (facing <= 0 || room.blocked(place + normal * 1e-3F, from)) continue;
    sum = sum + pane.light * (0.30F * area * facing / squared);
  }
  return sum * (1.0F / kWindowSamples);
}

/// Light that has been round the room already; corners get less of it.
Vec roomLight(const Room& room, Vec place, Vec normal) {
  const Vec away = place - room.lamp().centre;
  const float corner =
      smoothstep(0, 0.5F, std::min({place.x + 3.2F, 3.2F - place.x, 5.5F - place.z})) * smoothstep(-0.3F, 0.4F, place.y);
  const Vec warm = Vec{0.85F, 0.55F, 0.30F} * (0.30F / (1 + 0.35F * dot(away, away)));
  return (warm + Vec{0.045F, 0.055F, 0.085F}) * ((0.45F + 0.55F * corner) * (0.7F + 0.3F * normal.y));
}

Vec radiance(const Room& room, Vec from, Vec direction, std::uint32_t a, std::uint32_t b, bool mirror) {
  const Hit hit = room.trace(from, direction);
  if (!hit.solid) return {};
  const Vec place = from + direction * hit.distance;
  const Vec light = lampLight(room, place, hit.normal, a, b) + windowLight(room, place, hit.normal, a, b) +
                    roomLight(room, place, hit.normal);
  Vec seen = room.colourAt(hit, place) * light + room.glowAt(hit, place);
  const bool varnished = hit.solid->matter == Matter::Wood || (hit.solid->matter == Matter::Wall && hit.normal.y > 0.5F);
  if (mirror && varnished) {
    const float graze = 1 - std::abs(dot(direction, hit.normal));
    const Vec blur{noiseAt(a, b, 41) - 0.5F, noiseAt(a, b, 42) - 0.5F, noiseAt(a, b, 43) - 0.5F};
    const Vec reflected = normalized(direction - hit.normal * (2 * dot(direction, hit.normal)) + blur * 0.10F);
    const float share = 0.04F + 0.45F * graze * graze * graze * graze;
    seen = seen + radiance(room, place + hit.normal * 1e-3F, reflected, a, b + 7, false) * share;
  }
  return seen;
}

float gaussian(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
  return std::sqrt(-2 * std::log(noiseAt(a, b, c) + 1e-7F)) * std::cos(6.2831853F * noiseAt(a, b, c + 1));
}

float encoded(float linear) {
  const float value = std::clamp(linear, 0.0F, 1.0F);
  return value <= 0.0031308F ? 12.92F * value : 1.055F * std::pow(value, 1 / 2.4F) - 0.055F;
}

struct Frame {
  int width;
  int height;
  unsigned seed;
};

Vec pixel(const Room& room, const Camera& camera, const Frame& frame, int x, int y) {
  const auto a = static_cast<std::uint32_t>(x) + 7919 * frame.seed;
  const auto row = static_cast<std::uint32_t>(y) * kSamples;
  const auto scale = 2.0F / static_cast<float>(std::max(frame.width, frame.height));
  Vec sum;
  for (std::uint32_t sample = 0; sample < kSamples; ++sample) {
    const float dx = 0.25F + 0.5F * static_cast<float>(sample % 2);
    const float dy = 0.25F + 0.5F * static_cast<float>(sample / 2);
    const float u = (static_cast<float>(x) + dx - 0.5F * static_cast<float>(frame.width)) * scale;
    const float v = (0.5F * static_cast<float>(frame.height) - static_cast<float>(y) - dy) * scale;
    const Vec light = radiance(room, camera.place, camera.ray(u, v), a, row + sample, true);
    const float vignette = 1 - 0.28F * (u * u + v * v);
    sum = sum + Vec{std::min(light.x, 12.0F), std::min(light.y, 12.0F), std::min(light.z, 12.0F)} * vignette;
  }
  return sum * (1.0F / kSamples);
}

/// The glow a lens spreads round the lamp.
Vec bloom(const Camera& camera, const Lamp& lamp, const Frame& frame, int x, int y) {
  const Vec way = lamp.centre - camera.place;
  const float depth = dot(way, camera.forward);
  const float scale = 2.0F / static_cast<float>(std::max(frame.width, frame.height));
  const float du =
      (static_cast<float>(x) - 0.5F * static_cast<float>(frame.width)) * scale - dot(way, camera.right) / depth / 0.60F;
  const float dv =
      (0.5F * static_cast<float>(frame.height) - static_cast<float>(y)) * scale - dot(way, camera.up) / depth / 0.60F;
  const float squared = du * du + dv * dv;
  return lamp.light * (0.022F / (1 + 60 * squared));
}

}  // namespace

daybreak::media::Image drawDarkScene(int width, int height, unsigned seed) {
  daybreak::media::Image image(width, height);
  const Room room(seed);
  const Camera camera;
  const Frame frame{width, height, seed};
  const std::array<float*, 3> planes{image.mutablePlane(0).data(), image.mutablePlane(1).data(), image.mutablePlane(2).data()};
  const auto drawRow = [&](int y) {
    for (int x = 0; x < width; ++x) {
      const Vec light = (pixel(room, camera, frame, x, y) + bloom(camera, room.lamp(), frame, x, y)) * kExposure;
      const std::array<float, 3> channels{light.x, light.y, light.z};
      for (std::size_t channel = 0; channel < 3; ++channel) {
        const auto a = static_cast<std::uint32_t>(x);
        const auto b = static_cast<std::uint32_t>(y) * 3 + static_cast<std::uint32_t>(channel);
        const float noise =
            gaussian(a, b, seed + 60) * std::sqrt(kShotNoise * kShotNoise * 20 * channels[channel] + kReadNoise * kReadNoise);
        const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
        planes[channel][at] = std::round(encoded(channels[channel] + noise) * 255) / 255;
      }
    }
  };
  const unsigned workers = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::jthread> threads;
  for (unsigned worker = 0; worker < workers; ++worker) {
    threads.emplace_back([&, worker] {
      for (int y = static_cast<int>(worker); y < height; y += static_cast<int>(workers)) drawRow(y);
    });
  }
  threads.clear();
  return image;
}
