#include "engine/parallel_rows.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "error.h"

namespace daybreak::engine {

void parallelRows(int rows, int threads, const std::function<void(int, int)>& work, std::stop_token stop,
                  const std::function<void(double)>& progress) {
  constexpr int kBand = 32;
  std::atomic<int> next = 0;
  std::atomic<int> done = 0;
  std::mutex guard;
  std::exception_ptr failure;
  const auto run = [&](bool tells) {
    try {
      for (int begin = next.fetch_add(kBand); begin < rows; begin = next.fetch_add(kBand)) {
        if (stop.stop_requested()) throw Cancelled();
        const int end = std::min(begin + kBand, rows);
        work(begin, end);
        done += end - begin;
        if (tells && progress) progress(static_cast<double>(done) / rows);
      }
    } catch (...) {  // carried over to the calling thread
      next = rows;
      const std::lock_guard lock(guard);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    const int bands = (rows + kBand - 1) / kBand;
    for (int i = 1; i < std::min(threads, bands); ++i) helpers.emplace_back(run, false);
    run(true);
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace daybreak::engine
