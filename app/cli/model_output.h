#pragma once
/// What the models command says about a model: as JSON, as lines, as a row of a table.
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "models/model.h"
#include "models/registry.h"

namespace daybreak::cli {

nlohmann::json modelObject(const models::ModelCard& card, const std::filesystem::path& file);

/// One line for everything that is known.
void printModel(const models::ModelCard& card, const std::filesystem::path& file);

/// The installed models under a heading, the default marked.
void printModelTable(const std::vector<models::ModelEntry>& entries, const std::string& defaultName);

}  // namespace daybreak::cli
