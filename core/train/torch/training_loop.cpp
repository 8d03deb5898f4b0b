#include "train/torch/training_loop.h"

#include <cmath>
#include <numbers>

#include "engine/torch/torch_errors.h"
#include "error.h"
#include "thread_pool.h"
#include "train/torch/dataset.h"
#include "train/torch/objective.h"
#include "train/torch/optimiser_step.h"

namespace daybreak::train {

namespace {

models::ModelCard cardFor(const TrainingOptions& options, std::size_t pictures) {
  models::ModelCard card;
  card.name = options.name;
  card.architecture = options.start ? options.start->card.architecture : options.architecture;
  card.options = netOptions(options);
  card.description = options.start ? "Fine-tuned from " + options.start->card.name + " without references."
                                   : "Trained from random weights without references or labels.";
  card.trainedOn = std::to_string(pictures) + (pictures == 1 ? " dark picture" : " dark pictures") + " at shortest side " +
                   std::to_string(options.side) + ", " + std::to_string(options.steps) + " steps of " +
                   std::to_string(options.batch) + ", seed " + std::to_string(options.seed);
  card.trainingCommand = options.command;
  card.source = "Daybreak";
  if (card.architecture != "sci") card.mapSide = options.side;  // an illumination holds the picture's own details
  return card;
}

double learningRateAt(const TrainingOptions& options, int step) {
  if (options.schedule == Schedule::Constant) return options.learningRate;
  return options.learningRate * 0.5 * (1 + std::cos(std::numbers::pi * (step - 1) / options.steps));
}

models::Model train(const TrainingOptions& options, const std::vector<media::Image>& pictures, const TrainingEvents& events,
                    std::stop_token stop) {
  const torch::Device device(options.device);
  // Before any worker thread of LibTorch starts: they inherit the mode only from a thread that has it already.
  at::globalContext().setFlushDenormal(true);
  at::set_num_threads(chooseThreads(options.threads));

  Dataset data(pictures, options.side, options.seed);
  const auto objective = makeObjective(options);
  auto& net = objective->net();
  net.to(device);
  net.train();
  objective->constrain();
  Trainer trainer(*objective, options);
  for (int step = 1; step <= options.steps; ++step) {
    if (stop.stop_requested()) throw Cancelled();
    const auto batch = data.nextBatch(options.batch).to(device).contiguous(at::MemoryFormat::ChannelsLast);
    auto report = trainer.step(batch, learningRateAt(options, step));
    objective->constrain();
    report.step = step;
    events.step(report);
  }
  models::Model model;
  model.card = cardFor(options, data.size());
  model.weights = net.weights();
  return model;
}

}  // namespace

models::Model runTraining(const TrainingOptions& options, const std::vector<media::Image>& pictures,
                          const TrainingEvents& events, std::stop_token stop) {
  return engine::withPlainErrors("Training stopped", [&] { return train(options, pictures, events, stop); });
}

}  // namespace daybreak::train
