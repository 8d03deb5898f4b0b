#include "thread_pool.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>
#if defined(__x86_64__)
#include <xmmintrin.h>
#endif

#include "error.h"

namespace daybreak {

namespace {

/// One call of run(), shared by the threads that work on it.
struct Task {
  Task(const std::function<void(int)>& each, const std::function<void(int)>& tell, int pieces, std::stop_token token)
      : work(each), told(tell), count(pieces), stop(std::move(token)) {}
  const std::function<void(int)>& work;
  const std::function<void(int)>& told;
  int count;
  std::stop_token stop;
  std::atomic<int> next{0};
  std::atomic<int> done{0};
  int helpersWanted = 0;  // guarded by the pool's mutex, as what follows
  int helpersWorking = 0;
  std::exception_ptr failure;
};

/// Where this code is part of a loaded library: the pool of the program that loaded it.
std::atomic<ThreadPool*> programsPool{nullptr};

/// Returns what went wrong, if anything did; the others then find no more pieces.
std::exception_ptr workOn(Task& task, bool tells) {
  try {
    for (int i = task.next.fetch_add(1); i < task.count; i = task.next.fetch_add(1)) {
      if (task.stop.stop_requested()) throw Cancelled();
      task.work(i);
      const int done = task.done.fetch_add(1) + 1;
      if (tells && task.told) task.told(done);
    }
  } catch (...) {  // carried over to the calling thread
    task.next = task.count;
    return std::current_exception();
  }
  return nullptr;
}

}  // namespace

struct ThreadPool::State {
  std::mutex guard;
  std::condition_variable work;
  std::condition_variable left;
  std::deque<Task*> tasks;
  std::vector<std::thread> threads;
  bool ending = false;

  void serve() {
    const DenormalsFlushed flushed;
    std::unique_lock lock(guard);
    while (true) {
      work.wait(lock, [this] { return ending || !tasks.empty(); });
      if (ending) return;
      Task& task = *tasks.front();
      if (--task.helpersWanted == 0) tasks.pop_front();
      ++task.helpersWorking;
      lock.unlock();
      const auto failure = workOn(task, false);
      lock.lock();
      if (failure && !task.failure) task.failure = failure;
      if (--task.helpersWorking == 0) left.notify_all();
    }
  }

  /// As many helpers as could ever work at once; a thread that cannot be had is done without.
  void startUpTo(std::size_t helpers) {
    while (threads.size() < helpers) {
      try {
        threads.emplace_back([this] { serve(); });
      } catch (const std::system_error&) {
        return;
      }
    }
  }
};

ThreadPool& ThreadPool::shared() {
  if (auto* const pool = programsPool.load()) return *pool;
  static ThreadPool pool;
  return pool;
}

void ThreadPool::share(ThreadPool& pool) { programsPool = &pool; }

ThreadPool::ThreadPool() : state_(std::make_unique<State>()) {}

ThreadPool::~ThreadPool() {
  {
    const std::lock_guard lock(state_->guard);
    state_->ending = true;
  }
  state_->work.notify_all();
  for (auto& thread : state_->threads) thread.join();
}

void ThreadPool::run(int count, int threads, const std::function<void(int)>& work, std::stop_token stop,
                     const std::function<void(int)>& told) {
  const DenormalsFlushed flushed;
  Task task(work, told, count, std::move(stop));
  const int helpers = std::min(chooseThreads(threads), count) - 1;
  if (helpers > 0) {
    const std::lock_guard lock(state_->guard);
    state_->startUpTo(static_cast<std::size_t>(helpers));
    task.helpersWanted = helpers;
    state_->tasks.push_back(&task);
  }
  for (int i = 0; i < helpers; ++i) state_->work.notify_one();
  auto failure = workOn(task, true);
  if (helpers > 0) {
    std::unique_lock lock(state_->guard);
    std::erase(state_->tasks, &task);
    state_->left.wait(lock, [&task] { return task.helpersWorking == 0; });
    if (!failure) failure = task.failure;
  }
  if (failure) std::rethrow_exception(failure);
}

int chooseThreads(int wanted) {
  return wanted > 0 ? wanted : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

#if defined(__x86_64__)
DenormalsFlushed::DenormalsFlushed() : before_(_mm_getcsr()) {
  constexpr unsigned kFlushResultsAndInputs = 0x8040;
  _mm_setcsr(static_cast<unsigned>(before_) | kFlushResultsAndInputs);
}
DenormalsFlushed::~DenormalsFlushed() { _mm_setcsr(static_cast<unsigned>(before_)); }
#elif defined(__aarch64__)
DenormalsFlushed::DenormalsFlushed() {
  asm volatile("mrs %0, fpcr" : "=r"(before_));
  asm volatile("msr fpcr, %0" ::"r"(before_ | (1ULL << 24)));
}
DenormalsFlushed::~DenormalsFlushed() { asm volatile("msr fpcr, %0" ::"r"(before_)); }
#else
DenormalsFlushed::DenormalsFlushed() : before_(0) {}
DenormalsFlushed::~DenormalsFlushed() = default;
#endif

}  // namespace daybreak
