#include "train/torch/training_loop.h"

#include <cmath>
#include <numbers>

#include "engine/torch/torch_errors.h"
#include "error.h"
#include "nets/load_weights.h"
#include "thread_pool.h"
#include "train/torch/dataset.h"
#include "train/torch/optimiser_step.h"

namespace daybreak::train {

namespace {

nets::SgzNet startNet(const TrainingOptions& options) {
  auto conv = options.conv;
  if (options.start) {
    if (options.start->card.architecture != "sgz")
      throw Error(options.start->file, "cannot be fine-tuned",
                  "its network \"" + options.start->card.architecture + "\" has no trainer yet");
    if (const auto found = options.start->card.options.find("conv"); found != options.start->card.options.end())
      conv = found->second;
  }
  nets::SgzNet net(nets::sgzConvFromName(conv));
  if (options.start)
    nets::loadWeights(*net, options.start->weights);
  else
    net->initialise(options.seed);
  return net;
}

models::ModelCard cardFor(const TrainingOptions& options, std::size_t pictures) {
  models::ModelCard card;
  card.name = options.name;
  card.architecture = "sgz";
  card.options = options.start ? options.start->card.options : std::map<std::string, std::string>{{"conv", options.conv}};
  card.description = options.start ? "Fine-tuned from " + options.start->card.name + " without references."
                                   : "Trained from random weights without references or labels.";
  card.trainedOn = std::to_string(pictures) + " dark pictures at shortest side " + std::to_string(options.side) + ", " +
                   std::to_string(options.steps) + " steps of " + std::to_string(options.batch) + ", seed " +
                   std::to_string(options.seed);
  card.trainingCommand = options.command;
  card.source = "Daybreak";
  card.mapSide = options.side;
  return card;
}

models::Model train(const TrainingOptions& options, const std::vector<media::Image>& pictures, const TrainingEvents& events,
                    std::stop_token stop) {
  const torch::Device device(options.device);
  // Before any worker thread of LibTorch starts: they inherit the mode only from a thread that has it already.
  at::globalContext().setFlushDenormal(true);
  at::set_num_threads(chooseThreads(options.threads));

  Dataset data(pictures, options.side, options.seed);
  auto net = startNet(options);
  net->to(device);
  net->train();
  ZeroShotTrainer trainer(net, options);
  for (int step = 1; step <= options.steps; ++step) {
    if (stop.stop_requested()) throw Cancelled();
    const double rate = options.learningRate * 0.5 * (1 + std::cos(std::numbers::pi * (step - 1) / options.steps));
    const auto batch = data.nextBatch(options.batch).to(device).contiguous(at::MemoryFormat::ChannelsLast);
    auto report = trainer.step(batch, rate);
    report.step = step;
    events.step(report);
  }
  models::Model model;
  model.card = cardFor(options, data.size());
  model.weights = nets::extractWeights(*net);
  return model;
}

}  // namespace

models::Model runTraining(const TrainingOptions& options, const std::vector<media::Image>& pictures,
                          const TrainingEvents& events, std::stop_token stop) {
  return engine::withPlainErrors("Training stopped", [&] { return train(options, pictures, events, stop); });
}

}  // namespace daybreak::train
