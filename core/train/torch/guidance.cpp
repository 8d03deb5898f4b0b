#include "train/torch/guidance.h"

#include <algorithm>

#include "error.h"
#include "models/checkpoint.h"
#include "models/safetensors.h"
#include "nets/resnet50.h"
#include "nets/resnet50_fpn.h"
#include "segment/class_set.h"
#include "segment/segmenter_files.h"
#include "segment/segmenter_reader.h"
#include "train/torch/losses.h"
#include "train/torch/precision.h"

namespace daybreak::train {

namespace {

bool holds(const nets::Weights& weights, const std::string& prefix) {
  const auto first = weights.lower_bound(prefix);
  return first != weights.end() && first->first.starts_with(prefix);
}

std::shared_ptr<nets::Segmenter> randomSegmenter(const Guidance& guidance) {
  auto weights = nets::randomResnet50(guidance.seed);
  weights.merge(nets::randomFpn(guidance.classes, guidance.seed));
  return nets::Resnet50Fpn(weights).ptr();
}

std::shared_ptr<nets::Segmenter> segmenterOf(const models::Model& model) {
  const auto* classes = segment::findClassSet(model.card.options.at("classes"));
  if (classes == nullptr) throw Error(model.file, "cannot guide a training", "its classes are not known");
  return nets::makeSegmenter(model.card.architecture, classes->size(), model.weights);
}

std::shared_ptr<nets::Segmenter> segmenterNamed(const std::string& name) {
  std::string known;
  for (const auto& entry : segment::listSegmenters()) {
    if (entry.card.name == name) return segmenterOf(*segment::loadSegmenter(name));
    known += (known.empty() ? ", or one of the segmenters: " : ", ") + entry.card.name;
  }
  throw Error("There is no guidance \"" + name +
              "\": it is off, random, or a file with a segmenter or ResNet-50 weights under torchvision's names" + known + ".");
}

/// A file without a ResNet-50.
std::shared_ptr<nets::Segmenter> otherSegmenterFrom(const std::filesystem::path& file) {
  try {
    return segmenterOf(segment::readSegmenter(file));
  } catch (const Error& error) {
    throw Error(file, "cannot guide a training", "it holds neither a segmenter nor ResNet-50 weights under torchvision's names",
                error.what());
  }
}

std::shared_ptr<nets::Segmenter> segmenterFrom(const std::filesystem::path& file, const Guidance& guidance) {
  constexpr auto kFailed = "cannot guide a training";
  auto weights = models::looksLikeCheckpoint(file) ? models::readCheckpoint(file) : models::readTensorFile(file).tensors;
  if (!holds(weights, "conv1.") || !holds(weights, "layer1.0.")) return otherSegmenterFrom(file);
  if (const auto problem = nets::whyNotResnet50(weights, nets::kFpnPrefix); !problem.empty())
    throw Error(file, kFailed, problem, "ResNets of other depths do not fit.");
  if (!holds(weights, nets::kFpnPrefix)) weights.merge(nets::randomFpn(guidance.classes, guidance.seed));
  try {
    return nets::Resnet50Fpn(weights).ptr();
  } catch (const Error& error) {
    throw Error(file, kFailed, "its top-down part does not fit", error.what());
  }
}

}  // namespace

std::shared_ptr<nets::Segmenter> makeSegmenter(const Guidance& guidance) {
  if (guidance.segmenter == "off") return nullptr;
  if (guidance.classes < 2) throw Error("Guidance needs at least two classes to tell apart.");
  if (guidance.segmenter == "random") return randomSegmenter(guidance);
  if (std::filesystem::is_regular_file(guidance.segmenter)) return segmenterFrom(guidance.segmenter, guidance);
  return segmenterNamed(guidance.segmenter);
}

bool isGuided(const TrainingOptions& options) { return options.guidance.segmenter != "off" && options.weights.semantic > 0; }

SemanticGuide::SemanticGuide(std::shared_ptr<nets::Segmenter> segmenter, Precision precision)
    : segmenter_(std::move(segmenter)), precision_(precision) {
  for (auto& parameter : segmenter_->parameters()) parameter.set_requires_grad(false);
  segmenter_->eval();
  to(torch::kCPU);
}

torch::Tensor SemanticGuide::loss(const torch::Tensor& enhanced) const {
  const auto logits = segmenter_->forward(enhanced.to(numbers_)).to(torch::kFloat32);
  return focalLoss(logits, pseudoLabels(logits));
}

void SemanticGuide::to(const torch::Device& device) {
  const bool mixed = precision_ == Precision::Mixed && computesInBfloat16(device);
  numbers_ = mixed ? torch::kBFloat16 : torch::kFloat32;
  segmenter_->to(device, numbers_);
}

}  // namespace daybreak::train
