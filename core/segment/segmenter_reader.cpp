#include "segment/segmenter_reader.h"

#include <array>

#include "error.h"
#include "models/checkpoint.h"
#include "models/file_bytes.h"
#include "models/model_name.h"
#include "models/safetensors.h"
#include "models/safetensors_header.h"
#include "segment/segmenter.h"

namespace daybreak::segment {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kStart = 64;  // bytes that tell the formats apart

[[noreturn]] void refuse(const fs::path& file, const std::string& why, const std::string& advice = {}) {
  throw Error(file, "cannot segment pictures", why, advice);
}

/// ESPNetv2's files by how many classes they tell apart.
struct PublishedClasses {
  std::int64_t outputs;
  const char* classes;
  const char* trainedOn;
};

constexpr std::array<PublishedClasses, 2> kPublished{{{21, "voc", "Pascal VOC 2012"}, {20, "cityscapes", "Cityscapes"}}};

constexpr auto kFirstLayer = "base_net.level1.conv.weight";
constexpr auto kEncoderEnd = "base_net.level4_0.act.weight";
constexpr auto kClassifier = "bu_dec_l4.merge_layer.3.bias";
constexpr std::int64_t kEncoderWidth = 512;  // at s = 2.0

/// First side of a tensor; 0 if there is none of that name.
std::int64_t firstSide(const nets::Weights& weights, const char* name) {
  const auto found = weights.find(name);
  return found == weights.end() || found->second.shape.empty() ? 0 : found->second.shape.front();
}

models::ModelCard cardOfEspnetv2(const fs::path& file, const nets::Weights& weights) {
  if (firstSide(weights, kEncoderEnd) != kEncoderWidth)
    refuse(file, "it is an ESPNetv2 of another width than s = 2.0", "Choose a file whose name begins with espnetv2_s_2.0.");
  const auto outputs = firstSide(weights, kClassifier);
  for (const auto& published : kPublished) {
    if (published.outputs != outputs) continue;
    models::ModelCard card;
    card.name = std::string("espnetv2-") + published.classes;
    card.architecture = "espnetv2";
    card.options["classes"] = published.classes;
    card.description =
        "ESPNetv2 at s = 2.0 (Mehta et al., CVPR 2019), as its authors publish it at github.com/sacmehta/EdgeNets.";
    card.license = "MIT";
    card.trainedOn = published.trainedOn;
    card.source = file.filename().string();
    return card;
  }
  refuse(file, "it is an ESPNetv2 of " + std::to_string(outputs) + " classes, whose names are not known",
         "Known are those of Pascal VOC and of Cityscapes.");
}

models::ModelCard cardFrom(const fs::path& file, const std::map<std::string, std::string>& metadata) {
  try {
    return models::cardFromMetadata(metadata);
  } catch (const Error&) {
    refuse(file, "its model card is malformed");
  }
}

}  // namespace

models::ModelCard readSegmenterCard(const fs::path& file) {
  const auto size = models::modelFileSize(file);
  const auto start = models::readFileStart(file, kStart);
  const auto header =
      models::parseTensorHeader(file, models::readFileStart(file, models::tensorHeaderSize(file, start, size)), size);
  auto card = cardFrom(file, header.metadata);
  if (!isSegmenter(card)) refuse(file, "it is no segmenter");
  return card;
}

models::Model readSegmenter(const fs::path& file) {
  models::Model model;
  model.file = file;
  if (models::looksLikeCheckpoint(file)) {
    model.weights = models::readCheckpoint(file);
  } else if (models::looksLikeTensorHeader(models::readFileStart(file, kStart))) {
    auto content = models::readTensorFile(file);
    model.card = cardFrom(file, content.metadata);
    model.weights = std::move(content.tensors);
  } else {
    refuse(file, "it is neither a safetensors file nor a PyTorch checkpoint");
  }
  if (!isSegmenter(model.card)) {
    if (!model.weights.contains(kFirstLayer) || !model.weights.contains(kClassifier))
      refuse(file, "it is neither a segmenter of Daybreak's nor an ESPNetv2");
    model.card = cardOfEspnetv2(file, model.weights);
    std::erase_if(model.weights, [](const auto& item) { return item.first.ends_with(".num_batches_tracked"); });
  }
  if (!models::isModelName(model.card.name))
    model.card.name = models::modelNameFrom(model.card.name.empty() ? file.stem().string() : model.card.name);
  return model;
}

}  // namespace daybreak::segment
