// The map's colours: a path through CIELAB from indigo over magenta and orange to pale yellow. Lightness rises linearly and
// the hue moves at constant speed in the a*b* plane, so equal steps of the value look like equal steps of colour.
#include <QPointF>
#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets/colour_bar.h"

namespace daybreak::ui {

namespace {

constexpr double kDarkest = 12;  // L*
constexpr double kLightest = 95;
constexpr std::array<std::array<double, 2>, 8> kPath{
    {{18, -34}, {38, -48}, {54, -26}, {58, 10}, {46, 42}, {24, 58}, {4, 46}, {-6, 24}}};  // a*, b*

QPointF control(int index) {
  const auto& point = kPath[static_cast<std::size_t>(std::clamp(index, 0, static_cast<int>(kPath.size()) - 1))];
  return {point[0], point[1]};
}

/// Catmull-Rom spline through the control points, position 0…1.
QPointF splinePoint(double position01) {
  const double along = position01 * (static_cast<double>(kPath.size()) - 1);
  const int from = std::min(static_cast<int>(along), static_cast<int>(kPath.size()) - 2);
  const double t = along - from;
  const QPointF p0 = control(from - 1), p1 = control(from), p2 = control(from + 1), p3 = control(from + 2);
  return 0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
}

/// CIELAB (D65) to sRGB.
QRgb fromLab(double lightness, QPointF ab) {
  const auto inverse = [](double t) { return t > 6.0 / 29 ? t * t * t : 3 * (6.0 / 29) * (6.0 / 29) * (t - 4.0 / 29); };
  const double fy = (lightness + 16) / 116;
  const double x = 0.95047 * inverse(fy + ab.x() / 500), y = inverse(fy), z = 1.08883 * inverse(fy - ab.y() / 200);
  const auto encoded = [](double linear) {
    const double v = std::clamp(linear, 0.0, 1.0);
    return static_cast<int>(std::lround(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055)));
  };
  return qRgb(encoded(3.2406 * x - 1.5372 * y - 0.4986 * z), encoded(-0.9689 * x + 1.8758 * y + 0.0415 * z),
              encoded(0.0557 * x - 0.2040 * y + 1.0570 * z));
}

std::array<QRgb, 256> computeMapColours() {
  constexpr int kSamples = 2048;
  std::vector<QPointF> points;
  std::vector<double> lengths;
  for (int i = 0; i <= kSamples; ++i) {
    points.push_back(splinePoint(static_cast<double>(i) / kSamples));
    const QPointF step = i == 0 ? QPointF() : points.back() - points[points.size() - 2];
    lengths.push_back((i == 0 ? 0 : lengths.back()) + std::hypot(step.x(), step.y()));
  }
  std::array<QRgb, 256> colours{};
  for (std::size_t i = 0; i < colours.size(); ++i) {
    const double share = static_cast<double>(i) / 255;
    const auto at = std::lower_bound(lengths.begin(), lengths.end(), share * lengths.back()) - lengths.begin();
    colours[i] =
        fromLab(kDarkest + share * (kLightest - kDarkest), points[std::min(static_cast<std::size_t>(at), points.size() - 1)]);
  }
  return colours;
}

}  // namespace

const std::array<QRgb, 256>& mapColours() {
  static const std::array<QRgb, 256> colours = computeMapColours();
  return colours;
}

}  // namespace daybreak::ui
