#pragma once
/// Sentences that workers have for the person, handed over to the thread that may tell them.
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace daybreak::train {

class Notices {
 public:
  /// Keeps a sentence; to be called in any thread while this lives.
  std::function<void(const std::string& sentence)> adder() {
    return [this](const std::string& sentence) {
      const std::lock_guard lock(mutex_);
      sentences_.push_back(sentence);
    };
  }
  /// Those since the last call.
  std::vector<std::string> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(sentences_, {});
  }

 private:
  std::mutex mutex_;
  std::vector<std::string> sentences_;
};

}  // namespace daybreak::train
