#include "media/encoder.h"

namespace daybreak::media {

bool EncodedOutput::append(const void* bytes, std::size_t count) noexcept {
  constexpr std::size_t kAtOnce = std::size_t{256} << 10;
  try {
    const auto* const first = static_cast<const std::byte*>(bytes);
    waiting_.insert(waiting_.end(), first, first + count);
  } catch (...) {  // rethrown by rethrowFailure()
    failure_ = std::current_exception();
    return false;
  }
  return waiting_.size() < kAtOnce || flush();
}

bool EncodedOutput::flush() noexcept {
  try {
    file_.write(waiting_);
    waiting_.clear();
  } catch (...) {  // rethrown by rethrowFailure()
    failure_ = std::current_exception();
    return false;
  }
  return true;
}

}  // namespace daybreak::media
