#include "engine/fused/fma_peak.h"

#include <atomic>

#include "engine/fused/simd.h"
#include "thread_pool.h"
//
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/fused/fma_peak.cpp"
#include <hwy/foreach_target.h>
// Must follow foreach_target.h.
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace daybreak::engine::fused::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Returns the floating-point operations done. Twelve independent chains hide the latency of four cycles on two units.
double multiplyAddHere(long rounds) {
  using Tag = hn::CappedTag<float, 16>;
  constexpr Tag kTag;
  constexpr int kChains = 12;
  const auto factor = hn::Set(kTag, 0.999F);
  const auto summand = hn::Set(kTag, 0.001F);
  // Different from one another, or the compiler would work out one for all.
  const auto start = [](int chain) { return hn::Set(kTag, static_cast<float>(chain)); };
  auto a0 = start(0), a1 = start(1), a2 = start(2), a3 = start(3), a4 = start(4), a5 = start(5), a6 = start(6), a7 = start(7),
       a8 = start(8), a9 = start(9), a10 = start(10), a11 = start(11);
  for (long i = 0; i < rounds; ++i) {
    a0 = hn::MulAdd(a0, factor, summand);
    a1 = hn::MulAdd(a1, factor, summand);
    a2 = hn::MulAdd(a2, factor, summand);
    a3 = hn::MulAdd(a3, factor, summand);
    a4 = hn::MulAdd(a4, factor, summand);
    a5 = hn::MulAdd(a5, factor, summand);
    a6 = hn::MulAdd(a6, factor, summand);
    a7 = hn::MulAdd(a7, factor, summand);
    a8 = hn::MulAdd(a8, factor, summand);
    a9 = hn::MulAdd(a9, factor, summand);
    a10 = hn::MulAdd(a10, factor, summand);
    a11 = hn::MulAdd(a11, factor, summand);
  }
  // The sum is used, or the compiler would leave the loop out.
  auto sum = hn::Add(hn::Add(hn::Add(a0, a1), hn::Add(a2, a3)), hn::Add(hn::Add(a4, a5), hn::Add(a6, a7)));
  sum = hn::Add(sum, hn::Add(hn::Add(a8, a9), hn::Add(a10, a11)));
  static std::atomic<float> result;
  result = hn::GetLane(sum);
  return 2.0 * static_cast<double>(rounds) * kChains * static_cast<double>(hn::Lanes(kTag));
}

}  // namespace daybreak::engine::fused::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace daybreak::engine::fused {

HWY_EXPORT(multiplyAddHere);

double multiplyAdd(int threads) {
  constexpr long kRounds = 12'000'000;
  const int workers = chooseThreads(threads);
  std::atomic<double> operations = 0;
  ThreadPool::shared().run(workers, workers, [&](int) {
    const double done = HWY_DYNAMIC_DISPATCH(multiplyAddHere)(kRounds);
    operations.fetch_add(done);
  });
  return operations;
}

}  // namespace daybreak::engine::fused
#endif
