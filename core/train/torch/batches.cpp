#include "train/torch/batches.h"

#include <algorithm>
#include <span>
#include <string>

#include "error.h"
#include "stopwatch.h"
#include "train/training_crop.h"

namespace daybreak::train {

namespace {

constexpr std::size_t kBatchesAhead = 3;

torch::Tensor emptyBatch(int count, int side) {
  return torch::empty({count, 3, side, side}, torch::TensorOptions(torch::kFloat32), at::MemoryFormat::ChannelsLast);
}

}  // namespace

Batches::Batches(PictureStore& pictures, const TrainingOptions& options, std::uint64_t firstDraw, int rank, int world)
    : pictures_(pictures),
      seed_(options.seed),
      augmentation_(options.augmentation),
      workers_(std::max(0, options.workers)),
      rank_(rank),
      world_(world) {
  restart(firstDraw, options.batch);
}

Batches::~Batches() { stop(); }

void Batches::restart(std::uint64_t firstDraw, int batch) {
  if (batch < 1 || batch % world_ != 0)
    throw Error("A batch of " + std::to_string(batch) + " pictures cannot be shared out evenly to " + std::to_string(world_) +
                (world_ == 1 ? " process." : " processes."));
  stop();
  ahead_.clear();
  nextDraw_ = firstDraw;
  batch_ = batch;
  start();
}

void Batches::start() {
  {
    const std::lock_guard lock(mutex_);
    lookAhead();
  }
  for (int i = 0; i < workers_; ++i) threads_.emplace_back([this](std::stop_token stop) { work(stop); });
}

void Batches::stop() {
  for (auto& thread : threads_) thread.request_stop();
  threads_.clear();
}

/// Tensors are made in the training's thread: workers only fill them.
void Batches::lookAhead() {
  while (ahead_.size() < kBatchesAhead) {
    const auto first = ahead_.empty() ? nextDraw_ + static_cast<std::uint64_t>(rank_ * share())
                                      : ahead_.back().firstDraw + static_cast<std::uint64_t>(batch_);
    ahead_.emplace_back().crops = emptyBatch(share(), pictures_.side());
    ahead_.back().firstDraw = first;
  }
  wanted_.notify_all();
}

Batches::Ahead* Batches::unbegun() {
  const auto found = std::ranges::find_if(ahead_, [&](const Ahead& ahead) { return ahead.begun < share(); });
  return found == ahead_.end() ? nullptr : &*found;
}

/// One crop of the first batch that lacks one. The lock is given up meanwhile; a deque's other elements stay where they are.
void Batches::makeNext(std::unique_lock<std::mutex>& lock, std::stop_token stop) {
  auto& ahead = *unbegun();
  const auto slot = static_cast<std::size_t>(ahead.begun++);
  const auto n = ahead.firstDraw + slot;
  const auto values = static_cast<std::size_t>(3 * pictures_.side() * pictures_.side());
  const std::span crop(ahead.crops.data_ptr<float>() + slot * values, values);
  lock.unlock();
  std::exception_ptr problem;
  try {
    const auto draw = drawAt(seed_, n, pictures_.trainingIndices().size(), augmentation_);
    cropInto(*pictures_.trainingPicture(draw.place, stop), draw, pictures_.side(), crop);
  } catch (...) {
    problem = std::current_exception();  // thrown by next()
  }
  lock.lock();
  if (problem) ahead.problem = problem;
  if (++ahead.done == share()) made_.notify_all();
}

void Batches::work(std::stop_token stop) {
  std::unique_lock lock(mutex_);
  while (wanted_.wait(lock, stop, [this] { return unbegun() != nullptr; })) {
    if (stop.stop_requested()) return;
    makeNext(lock, stop);
  }
}

torch::Tensor Batches::next() {
  const Stopwatch watch;
  std::unique_lock lock(mutex_);
  auto& front = ahead_.front();
  while (workers_ == 0 && front.done < share()) makeNext(lock, {});
  made_.wait(lock, [&] { return front.done == share(); });
  waitedMs_ += watch.ms();
  if (front.problem) std::rethrow_exception(front.problem);
  auto crops = std::move(front.crops);
  ahead_.pop_front();
  nextDraw_ += static_cast<std::uint64_t>(batch_);
  lookAhead();
  return crops;
}

}  // namespace daybreak::train
