#include "engine/classical/lime_map.h"

#include <Eigen/SparseCholesky>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "error.h"

namespace daybreak::engine::classical {

namespace {

constexpr float kAlpha = 0.15F;
constexpr double kSigma = 2;
constexpr float kGamma = 0.8F;
constexpr float kEpsilon = 1e-3F;
constexpr double kMostUnknowns = 600'000;

cv::Mat1f brightestChannel(const media::Image& picture) {
  const auto floats = media::converted(picture, media::Samples::F32);
  cv::Mat1f brightest(floats.height(), floats.width());
  for (int y = 0; y < floats.height(); ++y)
    for (int x = 0; x < floats.width(); ++x) {
      const auto i = static_cast<std::size_t>(x);
      brightest(y, x) = std::max({floats.row(0, y)[i], floats.row(1, y)[i], floats.row(2, y)[i]});
    }
  return brightest;
}

/// W/(|∇T̂| + ε) for the difference to the next pixel to the right or below, 0 at the last: strategy III smooths the
/// difference with a Gaussian, so that texture counts as flat and edges of things do not.
cv::Mat1f smoothness(const cv::Mat1f& initial, bool down) {
  cv::Mat1f difference(initial.size(), 0.0F);
  if (down && initial.rows > 1)
    difference(cv::Range(0, initial.rows - 1), cv::Range::all()) =
        initial.rowRange(1, initial.rows) - initial.rowRange(0, initial.rows - 1);
  if (!down && initial.cols > 1)
    difference(cv::Range::all(), cv::Range(0, initial.cols - 1)) =
        initial.colRange(1, initial.cols) - initial.colRange(0, initial.cols - 1);
  cv::Mat1f structure;
  cv::GaussianBlur(difference, structure, {}, kSigma, kSigma, cv::BORDER_REPLICATE);
  cv::Mat1f weights(1.0F / ((cv::abs(structure) + kEpsilon).mul(cv::abs(difference) + kEpsilon)));
  (down ? weights.row(weights.rows - 1) : weights.col(weights.cols - 1)) = 0.0F;
  return weights;
}

/// min ‖T̂ − T‖² + α Σ weights·(∇T)²: a sparse, positive definite system.
cv::Mat1f refined(const cv::Mat1f& initial) {
  const cv::Mat1f across = smoothness(initial, false);
  const cv::Mat1f down = smoothness(initial, true);
  const int columns = initial.cols;
  const int unknowns = columns * initial.rows;
  Eigen::SparseMatrix<double> system(unknowns, unknowns);
  system.reserve(Eigen::VectorXi::Constant(unknowns, 3));
  for (int y = 0; y < initial.rows; ++y) {
    for (int x = 0; x < columns; ++x) {
      const int here = y * columns + x;
      const auto weight = [](const cv::Mat1f& of, int row, int column) {
        return row < 0 || column < 0 ? 0.0 : static_cast<double>(kAlpha * of(row, column));
      };
      const double right = weight(across, y, x);
      const double below = weight(down, y, x);
      system.insert(here, here) = 1 + right + below + weight(across, y, x - 1) + weight(down, y - 1, x);
      if (x + 1 < columns) system.insert(here + 1, here) = -right;
      if (y + 1 < initial.rows) system.insert(here + columns, here) = -below;
    }
  }
  system.makeCompressed();
  const Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> solver(system);
  const Eigen::Map<const Eigen::VectorXf> given(initial.ptr<float>(), unknowns);
  const Eigen::VectorXf solution = solver.solve(given.cast<double>()).cast<float>();
  cv::Mat1f result(initial.size());
  std::copy_n(solution.data(), unknowns, result.ptr<float>());
  return result;
}

}  // namespace

std::vector<float> limeMap(const media::Image& picture, const std::stop_token& stop) {
  auto illumination = brightestChannel(picture);
  const auto size = illumination.size();
  const double reduction = std::sqrt(std::max(1.0, static_cast<double>(picture.pixels()) / kMostUnknowns));
  if (reduction > 1) cv::resize(illumination, illumination, {}, 1 / reduction, 1 / reduction, cv::INTER_AREA);
  if (stop.stop_requested()) throw Cancelled();
  illumination = refined(illumination);
  if (stop.stop_requested()) throw Cancelled();
  if (reduction > 1) cv::resize(illumination, illumination, size, 0, 0, cv::INTER_LINEAR);
  illumination = cv::min(cv::max(illumination, kEpsilon), 1.0F);
  cv::pow(illumination, kGamma, illumination);

  std::vector<float> map;
  map.reserve(3 * picture.pixels());
  for (int c = 0; c < 3; ++c) map.insert(map.end(), illumination.begin(), illumination.end());
  return map;
}

}  // namespace daybreak::engine::classical
