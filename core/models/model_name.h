#pragma once
/// Names of models: short, and safe as file names everywhere.
#include <cstddef>
#include <string>

namespace daybreak::models {

constexpr std::size_t kLongestModelName = 64;

/// Whether a text ends as a model file does: .safetensors, .pth or .pt, in lower case.
bool hasModelFileEnding(const std::string& text);

/// Lower-case letters, digits, '-', '_' and '.', at most 64, beginning with a letter or digit, and without the ending of a
/// model file: that would name the file.
bool isModelName(const std::string& name);

/// The nearest valid name to any text: "My Model (2)" → "my-model-2"; "model" if nothing is left.
std::string modelNameFrom(const std::string& text);

}  // namespace daybreak::models
