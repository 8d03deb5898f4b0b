#include "train/torch/segmenter_training.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <future>
#include <numbers>
#include <numeric>

#include "engine/torch/torch_errors.h"
#include "error.h"
#include "hash64.h"
#include "nets/light_fpn.h"
#include "nets/load_weights.h"
#include "thread_pool.h"
#include "train/draw.h"
#include "train/labelled_pictures.h"
#include "train/torch/freed_memory.h"
#include "train/torch/precision.h"

namespace daybreak::train {

namespace F = torch::nn::functional;

namespace {

constexpr double kRising = 0.05;    // share of the training in which the learning rate rises
constexpr double kAverage = 0.998;  // of the weights from step to step: what is kept in the end
constexpr double kClip = 5;         // largest norm of the gradient

struct Batch {
  torch::Tensor pictures;  ///< [N,3,side,side]
  torch::Tensor labels;    ///< [N,side,side], whole numbers
};

/// Step n's pictures, the same for the same seed: half of them in turn, the other half for a class drawn without regard to how
/// rare it is.
Batch batchAt(const std::vector<LabelledPicture>& pictures, const std::vector<ClassPlaces>& byClass,
              const SegmenterOptions& options, int step) {
  const auto side = static_cast<std::size_t>(options.side);
  Batch batch{torch::empty({options.batch, 3, options.side, options.side}, torch::TensorOptions(torch::kFloat32),
                           at::MemoryFormat::ChannelsLast),
              torch::empty({options.batch, options.side, options.side}, torch::kUInt8)};
  for (int i = 0; i < options.batch; ++i) {
    const auto n = static_cast<std::uint64_t>(step) * static_cast<std::uint64_t>(options.batch) + static_cast<std::uint64_t>(i);
    const auto at = static_cast<std::size_t>(i);
    auto place = drawAt(options.seed, n, pictures.size(), {}).place;
    int wanted = segment::kVoid;
    Random64 random(mixed(options.seed ^ mixed(n)));
    if (n % 2 == 1 && !byClass.empty()) {
      const auto& one = byClass[random.next() % byClass.size()];
      place = one.places[random.next() % one.places.size()];
      wanted = one.label;
    }
    cutRandomly(pictures[place], options, wanted, random.next(),
                std::span(batch.pictures.data_ptr<float>() + at * side * side * 3, side * side * 3),
                std::span(batch.labels.data_ptr<std::uint8_t>() + at * side * side, side * side));
  }
  return batch;
}

/// Rare classes count more (Paszke et al., ENet, 2016): 1 / ln(1.1 + share) here, where half of the crops
/// are drawn for a class, with a mean of 1 over the pixels.
torch::Tensor classWeights(const std::vector<double>& shares) {
  std::vector<float> weights;
  double mean = 0;
  double known = 0;
  for (const double share : shares) {
    const double weight = 1 / std::log(1.1 + share);
    weights.push_back(static_cast<float>(weight));
    mean += weight * share;
    known += share;
  }
  return torch::tensor(weights) / (mean / std::max(known, 1e-9));
}

double learningRateAt(const SegmenterOptions& options, int step, int steps) {
  const double rising = kRising * steps;
  if (step < rising) return options.learningRate * (step + 1) / rising;
  return options.learningRate * 0.5 * (1 + std::cos(std::numbers::pi * (step - rising) / (steps - rising)));
}

/// A running mean of the network's numbers, batch normalisation's included.
class AveragedWeights {
 public:
  explicit AveragedWeights(const torch::nn::Module& net) {
    for (const auto& tensor : tensorsOf(net)) means_.push_back(tensor.detach().clone());
  }
  void add(const torch::nn::Module& net, int step) {
    const torch::NoGradGuard noGrad;
    const double kept = std::min(kAverage, (1.0 + step) / (10.0 + step));
    const auto tensors = tensorsOf(net);
    for (std::size_t i = 0; i < means_.size(); ++i) means_[i].mul_(kept).add_(tensors[i], 1 - kept);
  }
  void moveInto(torch::nn::Module& net) const {
    const torch::NoGradGuard noGrad;
    const auto tensors = tensorsOf(net);
    for (std::size_t i = 0; i < means_.size(); ++i) tensors[i].copy_(means_[i]);
  }

 private:
  static std::vector<torch::Tensor> tensorsOf(const torch::nn::Module& net) {
    auto tensors = net.parameters();
    for (const auto& buffer : net.buffers())
      if (buffer.is_floating_point()) tensors.push_back(buffer);
    return tensors;
  }
  std::vector<torch::Tensor> means_;
};

models::ModelCard cardFor(const SegmenterOptions& options, std::size_t pictures) {
  models::ModelCard card;
  card.name = options.name;
  card.architecture = "light-fpn";
  card.options = {{"classes", options.classes}};
  card.description = "Says what is where in a picture, also in a dark one.";
  card.trainedOn = std::to_string(pictures) + " labelled pictures, " + std::to_string(options.epochs) + " epochs of crops of " +
                   std::to_string(options.side) + " pixels, darkened by up to " +
                   std::to_string(static_cast<int>(options.darkStops)) + " stops with noise, seed " +
                   std::to_string(options.seed);
  card.trainingCommand = options.command;
  card.source = "Daybreak";
  return card;
}

models::Model train(const SegmenterOptions& options, const std::function<void(const SegmenterReport&)>& told,
                    std::stop_token stop) {
  const auto* const classes = segment::findClassSet(options.classes);
  if (classes == nullptr) throw Error("There is no class set \"" + options.classes + "\".");
  const auto pictures = readLabelledPictures(options.folders, *classes, stop);
  const auto byClass = picturesByClass(pictures, classes->size());
  const torch::Device device(options.device);
  const int steps = std::max(options.epochs * static_cast<int>(pictures.size()) / options.batch, 1);

  nets::LightFpn net(classes->size());
  net->initialise(options.seed);
  net->to(device);
  net->train();
  if (options.mixed && computesInBfloat16(device)) net->computeIn(torch::kBFloat16);
  torch::manual_seed(static_cast<std::uint64_t>(options.seed));  // dropout's
  torch::optim::AdamW optimiser(net->parameters(),
                                torch::optim::AdamWOptions(options.learningRate).weight_decay(options.weightDecay));
  const auto loss = F::CrossEntropyFuncOptions()
                        .weight(classWeights(classShares(pictures, classes->size())).to(device))
                        .ignore_index(segment::kVoid);
  AveragedWeights average(*net);
  const auto prepare = [&](int step) {
    return std::async(std::launch::async, [&, step] { return batchAt(pictures, byClass, options, step); });
  };
  auto next = prepare(0);
  for (int step = 0; step < steps; ++step) {
    if (stop.stop_requested()) throw Cancelled();
    const auto batch = next.get();
    if (step + 1 < steps) next = prepare(step + 1);
    const double rate = learningRateAt(options, step, steps);
    for (auto& group : optimiser.param_groups()) static_cast<torch::optim::AdamWOptions&>(group.options()).lr(rate);
    optimiser.zero_grad();
    const auto logits = net->forward(batch.pictures.to(device)).to(torch::kFloat32);
    const auto enlarged = F::interpolate(logits, F::InterpolateFuncOptions()
                                                     .size(std::vector<std::int64_t>{options.side, options.side})
                                                     .mode(torch::kBilinear)
                                                     .align_corners(false));
    const auto value = F::cross_entropy(enlarged, batch.labels.to(device, torch::kLong), loss);
    value.backward();
    torch::nn::utils::clip_grad_norm_(net->parameters(), kClip);
    optimiser.step();
    average.add(*net, step);
    const double figure = value.item<double>();
    if (!std::isfinite(figure)) throw Error("Training stopped: the loss is no number any more. Try a smaller learning rate.");
    told({step + 1, steps, figure, rate});
  }
  average.moveInto(*net);
  models::Model model;
  model.card = cardFor(options, pictures.size());
  model.weights = nets::extractWeights(*net);
  return model;
}

}  // namespace

models::Model runSegmenterTraining(const SegmenterOptions& options, const std::function<void(const SegmenterReport&)>& told,
                                   std::stop_token stop) {
  return engine::withPlainErrors("Training stopped", [&] {
    at::globalContext().setFlushDenormal(true);
    at::set_num_threads(chooseThreads(options.threads));
    keepFreedMemory();
    return train(options, told, stop);
  });
}

}  // namespace daybreak::train
