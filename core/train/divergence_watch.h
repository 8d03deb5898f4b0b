#pragma once
/// Notices a loss that grows without end.
namespace daybreak::train {

class DivergenceWatch {
 public:
  /// To be called with the total of every step. Throws Error if its running mean over 50 steps has grown to 50 times the lowest
  /// it was: that is not coming back.
  void look(double total);

 private:
  double mean_ = 0;
  double lowest_ = 0;
  int seen_ = 0;
};

}  // namespace daybreak::train
