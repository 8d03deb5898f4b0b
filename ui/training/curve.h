#pragma once
/// A figure over a training's steps, and what of it is worth drawing.
#include <vector>

namespace daybreak::ui {

/// Points in the order of their steps.
struct Curve {
  std::vector<double> steps;
  std::vector<double> values;

  bool isEmpty() const { return steps.empty(); }
  void add(double step, double value);
  void clear();
};

/// The points between two steps, with one more at each end so that the line goes on to the edge: all of them if they are few,
/// else the lowest and the highest of each of `columns` equal parts. Values that are no number are left out.
Curve decimated(const Curve& curve, double from, double to, int columns);

/// An exponential moving average that grows with the curve it follows. Without the pull towards zero that the first values of
/// such an average have.
class SmoothedCurve {
 public:
  /// @param weight 0: the curve itself … below 1: each value counts that much less than the one after it
  void setWeight(double weight);
  /// Takes over what `curve` has more than last time.
  void follow(const Curve& curve);
  void clear();
  const Curve& curve() const { return smooth_; }

 private:
  double weight_ = 0;
  double sum_ = 0;
  double share_ = 1;  ///< of the average that no value has gone into yet
  Curve smooth_;
};

}  // namespace daybreak::ui
