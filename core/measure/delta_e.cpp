#include "measure/delta_e.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace daybreak::measure {

namespace {

constexpr double kDegree = std::numbers::pi / 180.0;
constexpr double kPow25To7 = 6103515625.0;

double linear(std::uint8_t value) {
  static const auto kTable = [] {
    std::array<double, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
      const double encoded = static_cast<double>(i) / 255.0;
      table[i] = encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
    }
    return table;
  }();
  return kTable[value];
}

/// CIE 15: cube root, a straight line near black.
double labCurve(double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; }

/// Hue in degrees, 0…360; 0 for grey.
double hue(double a, double b) {
  if (a == 0.0 && b == 0.0) return 0.0;
  const double angle = std::atan2(b, a) / kDegree;
  return angle < 0.0 ? angle + 360.0 : angle;
}

double pow7(double x) {
  const double cube = x * x * x;
  return cube * cube * x;
}

/// 0…1: how far the chroma lies beyond 25, which both the a' correction and the rotation term use.
double chromaWeight(double chroma) { return std::sqrt(pow7(chroma) / (pow7(chroma) + kPow25To7)); }

/// Difference of hues in degrees, −180…180 (eq. 10).
double hueDifference(double first, double second, bool grey) {
  if (grey) return 0.0;
  const double difference = second - first;
  if (difference > 180.0) return difference - 360.0;
  return difference < -180.0 ? difference + 360.0 : difference;
}

/// Mean hue in degrees, on the shorter way round (eq. 14).
double hueMean(double first, double second, bool grey) {
  const double sum = first + second;
  if (grey) return sum;
  if (std::abs(first - second) <= 180.0) return sum / 2.0;
  return sum < 360.0 ? (sum + 360.0) / 2.0 : (sum - 360.0) / 2.0;
}

}  // namespace

Lab labFromSrgb(std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
  const double r = linear(red);
  const double g = linear(green);
  const double b = linear(blue);
  const double x = labCurve((0.412453 * r + 0.357580 * g + 0.180423 * b) / 0.95047);
  const double y = labCurve(0.212671 * r + 0.715160 * g + 0.072169 * b);
  const double z = labCurve((0.019334 * r + 0.119193 * g + 0.950227 * b) / 1.08883);
  return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double deltaE2000(const Lab& first, const Lab& second) {
  // Chroma and hue with a' (eqs. 2-7).
  const double meanChroma = (std::hypot(first.a, first.b) + std::hypot(second.a, second.b)) / 2.0;
  const double stretch = 1.0 + 0.5 * (1.0 - chromaWeight(meanChroma));
  const double a1 = first.a * stretch;
  const double a2 = second.a * stretch;
  const double c1 = std::hypot(a1, first.b);
  const double c2 = std::hypot(a2, second.b);
  const double h1 = hue(a1, first.b);
  const double h2 = hue(a2, second.b);
  const bool grey = c1 * c2 == 0.0;

  // Differences (eqs. 8-11).
  const double dL = second.l - first.l;
  const double dC = c2 - c1;
  const double dH = 2.0 * std::sqrt(c1 * c2) * std::sin(hueDifference(h1, h2, grey) / 2.0 * kDegree);

  // Weights (eqs. 12-21).
  const double l = (first.l + second.l) / 2.0;
  const double c = (c1 + c2) / 2.0;
  const double h = hueMean(h1, h2, grey);
  const double t = 1.0 - 0.17 * std::cos((h - 30.0) * kDegree) + 0.24 * std::cos(2.0 * h * kDegree) +
                   0.32 * std::cos((3.0 * h + 6.0) * kDegree) - 0.20 * std::cos((4.0 * h - 63.0) * kDegree);
  const double bluish = (h - 275.0) / 25.0;
  const double rotation = -std::sin(60.0 * std::exp(-bluish * bluish) * kDegree) * 2.0 * chromaWeight(c);
  const double lightness = (l - 50.0) * (l - 50.0);
  const double sL = 1.0 + 0.015 * lightness / std::sqrt(20.0 + lightness);
  const double sC = 1.0 + 0.045 * c;
  const double sH = 1.0 + 0.015 * c * t;

  const double l2 = dL / sL;
  const double cc = dC / sC;
  const double hh = dH / sH;
  return std::sqrt(std::max(0.0, l2 * l2 + cc * cc + hh * hh + rotation * cc * hh));  // eq. 22
}

}  // namespace daybreak::measure
