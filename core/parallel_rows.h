#pragma once
/// Rows of a picture shared out to the program's threads.
#include <functional>
#include <stop_token>

namespace daybreak {

/// Calls work(begin, end) for bands of at most 32 rows that together are 0…rows, each once, on up to `threads` threads (0: all
/// cores) of ThreadPool::shared(). Throws Cancelled, and the first exception of a band. `progress` is told how much is done,
/// 0…1, in the calling thread.
void parallelRows(int rows, int threads, const std::function<void(int begin, int end)>& work, std::stop_token stop = {},
                  const std::function<void(double share01)>& progress = {});

}  // namespace daybreak
