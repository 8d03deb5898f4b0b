#pragma once
/// Between two stages of an export: a few frames wait here, and who is faster waits, too.
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>

namespace daybreak::jobs {

template <typename Item>
class FrameQueue {
 public:
  explicit FrameQueue(std::size_t most) : most_(most) {}

  /// Waits for room. False if nobody will take it any more.
  bool push(Item item) {
    std::unique_lock lock(guard_);
    changed_.wait(lock, [this] { return items_.size() < most_ || closed_; });
    if (closed_) return false;
    items_.push_back(std::move(item));
    changed_.notify_all();
    return true;
  }

  /// Waits for an item. Nothing after the last one. Throws what its maker failed of.
  std::optional<Item> pop() {
    std::unique_lock lock(guard_);
    changed_.wait(lock, [this] { return !items_.empty() || ended_ || closed_; });
    if (closed_ || items_.empty()) {
      if (problem_) std::rethrow_exception(problem_);
      return std::nullopt;
    }
    auto item = std::move(items_.front());
    items_.pop_front();
    changed_.notify_all();
    return item;
  }

  /// No more items come. @param problem why, if it is not the end
  void end(std::exception_ptr problem = {}) {
    const std::lock_guard lock(guard_);
    ended_ = true;
    problem_ = problem;
    if (problem) items_.clear();
    changed_.notify_all();
  }

  /// Nobody takes items any more.
  void close() {
    const std::lock_guard lock(guard_);
    closed_ = true;
    items_.clear();
    changed_.notify_all();
  }

 private:
  std::mutex guard_;
  std::condition_variable changed_;
  std::deque<Item> items_;
  std::size_t most_;
  bool ended_ = false;
  bool closed_ = false;
  std::exception_ptr problem_;
};

}  // namespace daybreak::jobs
