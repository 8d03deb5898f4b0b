#pragma once
/// Names of models: short, and safe as file names everywhere.
#include <string>

namespace daybreak::models {

/// Lower-case letters, digits, '-', '_' and '.', at most 64, beginning with a letter or digit, and without the ending of a
/// model file: that would name the file.
bool isModelName(const std::string& name);

/// The nearest valid name to any text: "My Model (2)" → "my-model-2"; "model" if nothing is left.
std::string modelNameFrom(const std::string& text);

}  // namespace daybreak::models
