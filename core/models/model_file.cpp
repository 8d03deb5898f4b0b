#include "models/model_file.h"

#include "error.h"
#include "models/checkpoint.h"
#include "models/file_bytes.h"
#include "models/model_name.h"
#include "models/recognise.h"
#include "models/safetensors.h"
#include "models/safetensors_header.h"
#include "name_ending.h"

namespace daybreak::models {

namespace {

constexpr std::int64_t kStart = 64;  // bytes that tell the formats apart

[[noreturn]] void refuseFormat(const std::filesystem::path& path) {
  refuseModel(path, "it is neither a safetensors file nor a PyTorch checkpoint");
}

ModelCard cardOf(const std::filesystem::path& path, const std::map<std::string, std::string>& metadata) {
  try {
    return cardFromMetadata(metadata);
  } catch (const Error&) {
    refuseModel(path, "its model card is malformed");
  }
}

/// Name and source of a file that does not tell them.
void nameAfterFile(const std::filesystem::path& path, ModelCard& card) {
  if (!isModelName(card.name)) card.name = modelNameFrom(card.name.empty() ? path.stem().string() : card.name);
  if (card.source.empty()) card.source = path.filename().string();
}

/// Fills what a file's card leaves open, and refuses weights that fit no architecture or not the card's.
void complete(const std::filesystem::path& path, Model& model) {
  auto& card = model.card;
  if (card.architecture.empty() || card.options.empty()) {
    const auto found = recognise(model.weights);
    if (card.architecture.empty() && !found) refuseModel(path, "its tensors belong to no network Daybreak knows");
    if (card.architecture.empty()) card.architecture = found->architecture->name;
    if (card.options.empty() && found && found->architecture->name == card.architecture) card.options = found->options;
  }
  if (const auto* known = findArchitecture(card.architecture); known != nullptr)
    model.weights = withCanonicalNames(std::move(model.weights), *known);
  if (const auto why = whyUnfit(model.weights, card.architecture, card.options); !why.empty()) refuseModel(path, why);
  nameAfterFile(path, card);
}

/// Whether only the tensors can tell what a card leaves open.
bool isOpen(const ModelCard& card) {
  const auto* known = findArchitecture(card.architecture);
  return known == nullptr || (card.options.empty() && !known->variants.front().empty());
}

bool isCheckpointName(const std::filesystem::path& path) {
  const auto ending = lowerCaseEnding(path);
  return ending == ".pth" || ending == ".pt";
}

}  // namespace

std::shared_ptr<const Model> loadModel(const std::filesystem::path& path) {
  Model model;
  model.file = path;
  if (looksLikeCheckpoint(path)) {
    model.weights = readCheckpoint(path);
  } else if (looksLikeTensorHeader(readFileStart(path, kStart))) {
    auto file = readTensorFile(path);
    model.card = cardOf(path, file.metadata);
    model.weights = std::move(file.tensors);
  } else {
    refuseFormat(path);
  }
  complete(path, model);
  return std::make_shared<const Model>(std::move(model));
}

ModelCard readCard(const std::filesystem::path& path) {
  if (looksLikeCheckpoint(path)) return loadModel(path)->card;
  const auto size = modelFileSize(path);
  const auto start = readFileStart(path, kStart);
  if (!looksLikeTensorHeader(start)) refuseFormat(path);
  const auto header = parseTensorHeader(path, readFileStart(path, tensorHeaderSize(path, start, size)), size);
  auto card = cardOf(path, header.metadata);
  if (isOpen(card)) return loadModel(path)->card;
  nameAfterFile(path, card);
  return card;
}

void checkModelFileName(const std::filesystem::path& path) {
  if (!isCheckpointName(path) && lowerCaseEnding(path) != ".safetensors")
    throw Error(path, "was not written", "its name ends in no model format", "End it in .safetensors or .pth.");
}

void saveModel(const Model& model, const std::filesystem::path& path, WhenTaken whenTaken) {
  checkModelFileName(path);
  if (isCheckpointName(path)) {
    if (model.weights.empty())
      throw Error(path, "was not written", "\"" + model.card.name + "\" has no weights that PyTorch could read",
                  "End the name in .safetensors.");
    const auto* known = findArchitecture(model.card.architecture);
    writeCheckpoint(path, known == nullptr ? model.weights : withPublishedNames(model.weights, *known), whenTaken);
  } else {
    writeTensorFile(path, {model.weights, metadataFromCard(model.card)}, whenTaken);
  }
}

}  // namespace daybreak::models
