#pragma once
/// Results per second over the last minute.
#include <algorithm>
#include <chrono>
#include <deque>

namespace daybreak::jobs {

class BatchRate {
 public:
  using Clock = std::chrono::steady_clock;

  /// Work begins or goes on: what was before does not count.
  void restart() {
    since_ = Clock::now();
    times_.clear();
  }
  void count() {
    times_.push_back(Clock::now());
    if (times_.size() > kKept) times_.pop_front();
  }
  /// 0: not known yet.
  double perSecond() const {
    const auto now = Clock::now();
    const auto from = std::max(since_, now - std::chrono::minutes(1));
    auto first = times_.begin();
    while (first != times_.end() && *first < from) ++first;
    const auto counted = times_.end() - first;
    // Of a minute with very many results only the newest are known.
    const auto begin = times_.size() == kKept && first == times_.begin() ? *first : from;
    const double seconds = std::chrono::duration<double>(now - begin).count();
    return counted < 2 || seconds <= 0 ? 0 : static_cast<double>(counted) / seconds;
  }

 private:
  static constexpr std::size_t kKept = 2000;
  Clock::time_point since_ = Clock::now();
  std::deque<Clock::time_point> times_;
};

}  // namespace daybreak::jobs
