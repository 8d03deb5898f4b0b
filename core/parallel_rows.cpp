#include "parallel_rows.h"

#include <algorithm>

#include "thread_pool.h"

namespace daybreak {

void parallelRows(int rows, int threads, const std::function<void(int, int)>& work, std::stop_token stop,
                  const std::function<void(double)>& progress) {
  constexpr int kBand = 32;
  const int bands = (rows + kBand - 1) / kBand;
  const auto told = [&](int done) {
    if (progress) progress(static_cast<double>(done) / bands);
  };
  ThreadPool::shared().run(
      bands, threads, [&](int band) { work(band * kBand, std::min((band + 1) * kBand, rows)); }, std::move(stop), told);
}

}  // namespace daybreak
