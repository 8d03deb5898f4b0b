#pragma once
/// The threads that all parts of the program share, so that two of them working at once do not take twice the cores.
#include <functional>
#include <memory>
#include <stop_token>

namespace daybreak {

/// Threads for short pieces of work. Safe to use from any thread, also from within a piece of work: the calling thread always
/// works along, so a call ends even if every other thread is busy.
class ThreadPool {
 public:
  /// The program's pool. Its threads start when they are first needed and flush denormals to zero.
  static ThreadPool& shared();
  /// For a library that is loaded while the program runs and has a copy of this class: shared() gives that program's pool
  /// there.
  static void share(ThreadPool& pool);

  ThreadPool();
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  /// Calls work(0) … work(count − 1), each once, on up to `threads` threads (0: all cores) with the calling one among them.
  /// Looks at the stop token before each: throws Cancelled. The first exception of a piece is rethrown when all threads have
  /// left. `told` runs in the calling thread after each of its own pieces, with how many are done.
  void run(int count, int threads, const std::function<void(int)>& work, std::stop_token stop = {},
           const std::function<void(int done)>& told = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// `wanted` threads, or one for each core if it is 0.
int chooseThreads(int wanted);

/// While it lives, this thread treats denormal numbers as zero: they cost a CPU a factor of ten and mean nothing in a picture.
class DenormalsFlushed {
 public:
  DenormalsFlushed();
  ~DenormalsFlushed();
  DenormalsFlushed(const DenormalsFlushed&) = delete;
  DenormalsFlushed& operator=(const DenormalsFlushed&) = delete;

 private:
  unsigned long long before_;
};

}  // namespace daybreak
