#include "train/run/config_file.h"

#include <nlohmann/json.hpp>

#include "atomic_file.h"
#include "error.h"
#include "input_file.h"

namespace daybreak::train {

NLOHMANN_JSON_SERIALIZE_ENUM(Schedule, {{Schedule::Constant, "constant"}, {Schedule::Cosine, "cosine"}})
NLOHMANN_JSON_SERIALIZE_ENUM(Precision, {{Precision::Full, "full"}, {Precision::Mixed, "mixed"}})

namespace {

using nlohmann::json;

/// Every option under its name in the file: one list for reading and writing.
template <typename Options, typename Visit>
void visitOptions(Options& options, Visit&& visit) {
  visit("name", options.name);
  visit("architecture", options.architecture);
  visit("conv", options.conv);
  visit("steps", options.steps);
  visit("epochs", options.epochs);
  visit("batch", options.batch);
  visit("side", options.side);
  visit("scale", options.scale);
  visit("learningRate", options.learningRate);
  visit("schedule", options.schedule);
  visit("weightDecay", options.weightDecay);
  visit("gradientClip", options.gradientClip);
  visit("exposure", options.exposure);
  visit("exposurePatch", options.exposurePatch);
  visit("spatialPatch", options.spatialPatch);
  visit("diagonalNeighbours", options.diagonalNeighbours);
  visit("neutralColours", options.neutralColours);
  visit("stages", options.stages);
  visit("tvWeight", options.weights.totalVariation);
  visit("spatialWeight", options.weights.spatial);
  visit("colourWeight", options.weights.colour);
  visit("exposureWeight", options.weights.exposure);
  visit("semanticWeight", options.weights.semantic);
  visit("fidelityWeight", options.weights.fidelity);
  visit("smoothnessWeight", options.weights.smoothness);
  visit("guidance", options.guidance.segmenter);
  visit("guidanceClasses", options.guidance.classes);
  visit("guidanceSeed", options.guidance.seed);
  visit("flip", options.augmentation.flip);
  visit("crop", options.augmentation.crop);
  visit("exposureStops", options.augmentation.exposureStops);
  visit("noise", options.augmentation.noise);
  visit("precision", options.precision);
  visit("seed", options.seed);
  visit("validationShare", options.validationShare);
  visit("validationBatch", options.validationBatch);
  visit("reportEvery", options.reportEvery);
  visit("snapshotEvery", options.snapshotEvery);
  visit("workers", options.workers);
  visit("tensorBoard", options.tensorBoard);
  visit("device", options.device);
  visit("threads", options.threads);
  visit("command", options.command);
}

}  // namespace

void writeConfig(const std::filesystem::path& file, const TrainingOptions& options) {
  auto object = nlohmann::ordered_json{{"daybreak", 1}, {"images", options.images.string()}};
  visitOptions(options, [&object](const char* name, const auto& value) { object[name] = json(value); });
  writeTextFile(file, object.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

TrainingOptions readConfig(const std::filesystem::path& file) {
  const auto text = readTextFile(file);
  try {
    const auto object = json::parse(text);
    if (!object.is_object()) throw Error(file, "could not be read", "it holds no JSON object");
    TrainingOptions options;
    options.images = object.value("images", std::string());
    visitOptions(options, [&object](const char* name, auto& value) {
      if (const auto found = object.find(name); found != object.end()) found->get_to(value);
    });
    return options;
  } catch (const json::exception& problem) {
    throw Error(file, "could not be read", std::string("it is no valid configuration of a training (") + problem.what() + ")");
  }
}

}  // namespace daybreak::train
