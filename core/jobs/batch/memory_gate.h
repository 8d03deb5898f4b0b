#pragma once
/// Lets only so many pictures into memory at once.
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stop_token>

#include "media/load.h"
#include "media/save.h"

namespace daybreak::jobs {

class MemoryGate {
 public:
  /// @param bytes that pictures may take together; one alone may take more
  explicit MemoryGate(std::uint64_t bytes) : total_(bytes) {}

  /// A picture's place; given back with this object.
  class Place {
   public:
    /// Waits until there is room. Throws Cancelled.
    Place(MemoryGate& gate, std::uint64_t bytes, std::stop_token stop);
    ~Place();
    /// Given back before that.
    void leave();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

   private:
    MemoryGate& gate_;
    std::uint64_t bytes_;
  };

 private:
  std::mutex guard_;
  std::condition_variable_any freed_;
  std::uint64_t total_;
  std::uint64_t used_ = 0;
};

/// Bytes that enhancing a photo and writing it take at most at once.
std::uint64_t memoryFor(const media::PhotoHeader& photo, const media::SaveOptions& save);

/// What a batch lets into memory: one photo of a large camera (24 megapixels) for each core.
std::uint64_t memoryBudget(int cores);

}  // namespace daybreak::jobs
