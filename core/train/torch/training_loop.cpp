#include "train/torch/training_loop.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <new>
#include <numbers>
#include <thread>

#include "engine/torch/torch_errors.h"
#include "error.h"
#include "thread_pool.h"
#include "train/divergence_watch.h"
#include "train/torch/batches.h"
#include "train/torch/objective.h"
#include "train/torch/optimiser_step.h"
#include "train/torch/pace.h"
#include "train/torch/precision.h"
#include "train/torch/validation_batch.h"

namespace daybreak::train {

namespace {

constexpr int kMostValidationPictures = 16;

models::ModelCard cardFor(const TrainingOptions& options, std::size_t pictures, int step) {
  models::ModelCard card;
  card.name = options.name;
  card.architecture = options.start ? options.start->card.architecture : options.architecture;
  card.options = netOptions(options);
  card.description = options.start ? "Fine-tuned from " + options.start->card.name + " without references."
                                   : "Trained from random weights without references or labels.";
  card.trainedOn = std::to_string(pictures) + (pictures == 1 ? " dark picture" : " dark pictures") + " at shortest side " +
                   std::to_string(options.side) + ", " + std::to_string(step) + " steps of " + std::to_string(options.batch) +
                   ", seed " + std::to_string(options.seed);
  if (options.guidance.segmenter != "off") card.trainedOn += ", guided by segmentation (" + options.guidance.segmenter + ")";
  card.trainingCommand = options.command;
  card.source = "Daybreak";
  if (card.architecture != "sci") card.mapSide = options.side;  // an illumination holds the picture's own details
  return card;
}

double learningRateAt(const TrainingOptions& options, int steps, int step) {
  if (options.schedule == Schedule::Constant) return options.learningRate;
  return options.learningRate * 0.5 * (1 + std::cos(std::numbers::pi * (step - 1) / steps));
}

/// The cores are shared by the processes that train together on this machine.
int threadsFor(const TrainingOptions& options) {
  const char* together = std::getenv("LOCAL_WORLD_SIZE");
  const int all = chooseThreads(options.threads);
  return options.threads > 0 || together == nullptr ? all : std::max(all / std::max(std::atoi(together), 1), 1);
}

/// One training, from its first step in this process to its last.
class Training {
 public:
  Training(const TrainingOptions& options, PictureStore& pictures, const TrainingEvents& events, const TrainingState* from)
      : options_(options),
        events_(events),
        pictures_(pictures),
        steps_(stepsFor(options, pictures.trainingIndices().size())),
        device_(options.device),
        peers_(Peers::fromEnvironment(device_)),
        objective_(makeObjective(options)) {
    objective_->to(device_);
    objective_->net().train();
    if (const auto notice = precisionNotice(options, device_); !notice.empty()) events_.notice(notice);
    objective_->constrain();
    trainer_.emplace(*objective_, options_, peers_.get());
    batch_ = options.batch;
    if (from != nullptr) {
      trainer_->restore(from->numbers);
      step_ = from->step;
      draws_ = from->draws;
      batch_ = from->batch;
    }
    auto asked = options_;
    asked.batch = batch_;
    batches_.emplace(pictures_, asked, draws_, peers_ ? peers_->rank() : 0, peers_ ? peers_->size() : 1);
  }

  models::Model run(std::stop_token stop) {
    while (step_ < steps_) {
      const bool cancelled = stop.stop_requested();
      if (endsHere(cancelled || !events_.goOn())) {
        events_.checkpoint(reached());
        if (cancelled) throw Cancelled();
        return model();
      }
      auto report = takeStep();
      report.step = ++step_;
      watch_.look(report.total);
      pace_.add(report, batch_, batches_->waitedSeconds(), options_.reportEvery);
      const bool snapshot = step_ % options_.snapshotEvery == 0 || step_ == steps_;
      if (snapshot) report.validation = validationTotal();
      events_.step(report);
      if (snapshot) events_.checkpoint(reached());
    }
    return model();
  }

 private:
  /// Whether any of the processes that train together is to end.
  bool endsHere(bool mine) {
    if (!peers_) return mine;
    auto wish = torch::full({1}, mine ? 1.0 : 0.0, torch::kFloat64);
    peers_->average(wish);
    return wish.item<double>() > 0;
  }

  /// Where a GPU's memory is too short for a batch, the same step is taken with half of it, and all after it.
  StepReport takeStep() {
    const double rate = learningRateAt(options_, steps_, step_ + 1);
    while (true) {
      try {
        const auto batch = batches_->next().to(device_);
        auto report = trainer_->step(batch, rate);
        objective_->constrain();
        draws_ = batches_->nextDraw();
        return report;
      } catch (const c10::Error& problem) {
        if (!engine::meansOutOfMemory(problem)) throw;
      } catch (const std::bad_alloc&) {
      }
      if (batch_ == 1 || peers_)
        throw Error("Training stopped: there is not enough memory for a batch of " + std::to_string(batch_) +
                    ". Try smaller pictures or a smaller batch.");
      batch_ /= 2;
      batches_->restart(draws_, batch_);
      events_.notice("Memory is short: from here on, " + std::to_string(batch_) + " pictures a step instead of " +
                     std::to_string(options_.batch) + ".");
    }
  }

  std::optional<double> validationTotal() {
    if (pictures_.validationIndices().empty()) return std::nullopt;
    if (!validation_.defined()) validation_ = validationBatch(pictures_, kMostValidationPictures).crops;
    const torch::NoGradGuard noGrad;
    auto& net = objective_->net();
    net.eval();
    double total = 0;
    const auto count = validation_.size(0);
    for (std::int64_t first = 0; first < count; first += batch_) {
      const auto part = validation_.slice(0, first, std::min(first + batch_, count));
      for (const auto& term : objective_->terms(part.to(device_)))
        total += term.value.item<double>() * static_cast<double>(part.size(0)) / static_cast<double>(count);
    }
    net.train();
    return total;
  }

  models::Model model() const {
    models::Model model;
    model.card = cardFor(options_, pictures_.trainingIndices().size(), step_);
    model.weights = objective_->net().weights();
    return model;
  }

  Checkpoint reached() const { return {model(), {step_, draws_, batch_, trainer_->numbers()}}; }

  const TrainingOptions& options_;
  const TrainingEvents& events_;
  PictureStore& pictures_;
  int steps_;
  torch::Device device_;
  std::unique_ptr<Peers> peers_;
  std::unique_ptr<Objective> objective_;
  std::optional<Trainer> trainer_;
  std::optional<Batches> batches_;
  torch::Tensor validation_;
  DivergenceWatch watch_;
  Pace pace_;
  int step_ = 0;
  std::uint64_t draws_ = 0;
  int batch_ = 0;
};

}  // namespace

models::Model runTraining(const TrainingOptions& options, PictureStore& pictures, const TrainingEvents& events,
                          std::stop_token stop, const TrainingState* from) {
  return engine::withPlainErrors("Training stopped", [&] {
    // Before any worker thread of LibTorch starts: they inherit the mode only from a thread that has it already.
    at::globalContext().setFlushDenormal(true);
    at::set_num_threads(threadsFor(options));
    return Training(options, pictures, events, from).run(stop);
  });
}

}  // namespace daybreak::train
