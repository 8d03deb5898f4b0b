#pragma once
/// The pictures of a training in batches, read and changed ahead of it.
#include <torch/torch.h>

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "train/draw.h"
#include "train/picture_store.h"
#include "train/training_options.h"

namespace daybreak::train {

/// Draws n = 0, 1, … of a training, `batch` at a time, prepared a few batches ahead by `workers` threads. What comes depends on
/// the seed, the augmentation, the pictures and n only. To be used from one thread.
class Batches {
 public:
  /// @param pictures  outlives it
  /// @param options   seed, batch, workers (0: none, next() does the work) and augmentation are used
  /// @param firstDraw where to begin: nextDraw() of a training that goes on
  /// @param rank      of `world` processes that share each batch out; each gets its part of batch / world pictures
  /// Throws Error if the batch cannot be shared out evenly.
  Batches(PictureStore& pictures, const TrainingOptions& options, std::uint64_t firstDraw = 0, int rank = 0, int world = 1);
  ~Batches();
  Batches(const Batches&) = delete;
  Batches& operator=(const Batches&) = delete;

  /// This process's part of the next batch: [batch / world,3,side,side] in [0,1], float, channels last. Waits for it if need
  /// be. Throws what reading the pictures threw: Error if none can be read any more.
  torch::Tensor next();

  /// The first draw of the batch that comes next, over all processes: all there is to know to go on.
  std::uint64_t nextDraw() const { return nextDraw_; }

  int batch() const { return batch_; }

  /// Goes on with batches of another size, after a GPU ran out of memory for one. Throws Error as the constructor.
  void setBatch(int batch) { restart(nextDraw_, batch); }
  /// The same from another draw on: that of the batch which did not fit.
  void restart(std::uint64_t firstDraw, int batch);

  /// How long next() has waited, altogether.
  double waitedSeconds() const { return waitedMs_ / 1000; }

 private:
  /// A batch being made.
  struct Ahead {
    torch::Tensor crops;
    std::uint64_t firstDraw = 0;  ///< of this process's part
    int begun = 0;                ///< crops that a thread has taken on
    int done = 0;
    std::exception_ptr problem;
  };
  int share() const { return batch_ / world_; }
  void start();
  void stop();
  void lookAhead();
  Ahead* unbegun();
  void makeNext(std::unique_lock<std::mutex>& lock, std::stop_token stop);
  void work(std::stop_token stop);

  PictureStore& pictures_;
  std::uint64_t seed_;
  Augmentation augmentation_;
  int workers_;
  int rank_;
  int world_;
  int batch_ = 0;
  std::uint64_t nextDraw_ = 0;
  double waitedMs_ = 0;
  std::mutex mutex_;  ///< of ahead_
  std::condition_variable_any wanted_;
  std::condition_variable made_;
  std::deque<Ahead> ahead_;
  std::vector<std::jthread> threads_;
};

}  // namespace daybreak::train
