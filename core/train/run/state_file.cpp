#include "train/run/state_file.h"

#include <charconv>

#include "error.h"
#include "models/safetensors.h"

namespace daybreak::train {

namespace {

template <typename Number>
Number numberIn(const std::filesystem::path& file, const models::TensorFile& content, const char* name) {
  const auto found = content.metadata.find(name);
  Number value = 0;
  if (found != content.metadata.end()) {
    const auto& text = found->second;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem == std::errc() && end == text.data() + text.size() && value >= 0) return value;
  }
  throw Error(file, "could not be read", "it is no state of a training");
}

}  // namespace

void writeState(const std::filesystem::path& file, const TrainingState& state) {
  models::writeTensorFile(
      file,
      {state.numbers,
       {{"step", std::to_string(state.step)}, {"draws", std::to_string(state.draws)}, {"batch", std::to_string(state.batch)}}});
}

TrainingState readState(const std::filesystem::path& file) {
  auto content = models::readTensorFile(file, models::TinyNumbers::Keep);
  TrainingState state;
  state.step = numberIn<int>(file, content, "step");
  state.draws = numberIn<std::uint64_t>(file, content, "draws");
  state.batch = numberIn<int>(file, content, "batch");
  state.numbers = std::move(content.tensors);
  return state;
}

}  // namespace daybreak::train
