#pragma once
/// Rows of a picture shared out to a few threads.
#include <functional>
#include <stop_token>

namespace daybreak::engine {

/// Calls work(begin, end) for bands that together are 0…rows, on up to `threads` threads, each band once. Between bands the
/// stop token is looked at: throws Cancelled. The first exception of a band is rethrown when all threads have ended.
/// `progress` is told how much is done, 0…1, in the calling thread.
void parallelRows(int rows, int threads, const std::function<void(int begin, int end)>& work, std::stop_token stop = {},
                  const std::function<void(double share01)>& progress = {});

}  // namespace daybreak::engine
