#include "model_output.h"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "models/architecture.h"

namespace daybreak::cli {

namespace {

std::string fixed(double value, int decimals) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(decimals) << value;
  return text.str();
}

std::string measured(const models::ModelCard& card, const std::string& measure, int decimals) {
  const auto found = card.quality.find(measure);
  return found == card.quality.end() ? "-" : fixed(found->second, decimals);
}

using Row = std::vector<std::string>;

Row rowOf(const models::ModelEntry& entry, const std::string& defaultName) {
  const auto& card = entry.card;
  const auto size = models::netSize(card.architecture, card.options);
  const auto orDash = [](const std::string& text) { return text.empty() ? "-" : text; };
  return {card.name + (card.name == defaultName ? " (default)" : ""),
          card.architecture,
          size ? std::to_string(size->parameters) : "-",
          size ? std::to_string(size->multiplyAddsPerPixel) : "-",
          measured(card, "psnr", 2),
          measured(card, "ssim", 3),
          orDash(card.license),
          entry.shipped ? "shipped" : "own",
          orDash(card.trainedOn)};
}

void printTable(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths(rows.front().size(), 0);
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
      std::cout << std::left << std::setw(static_cast<int>(widths[i]) + 2) << row[i];
    std::cout << row.back() << "\n";
  }
}

}  // namespace

nlohmann::json modelObject(const models::ModelCard& card, const std::filesystem::path& file) {
  nlohmann::json object{{"name", card.name},
                        {"architecture", card.architecture},
                        {"options", card.options},
                        {"description", card.description},
                        {"license", card.license},
                        {"trainedOn", card.trainedOn},
                        {"trainingCommand", card.trainingCommand},
                        {"source", card.source},
                        {"mapSide", card.mapSide},
                        {"quality", card.quality},
                        {"file", file.string()}};
  if (const auto* architecture = models::findArchitecture(card.architecture); architecture != nullptr) {
    object["architectureTitle"] = architecture->title;
    object["publication"] = architecture->publication;
    object["architectureLicense"] = architecture->license;
  }
  if (const auto size = models::netSize(card.architecture, card.options)) {
    object["parameters"] = size->parameters;
    object["multiplyAddsPerPixel"] = size->multiplyAddsPerPixel;
  }
  return object;
}

void printModel(const models::ModelCard& card, const std::filesystem::path& file) {
  const auto line = [](const std::string& label, const std::string& text) {
    if (!text.empty()) std::cout << std::left << std::setw(14) << label << text << "\n";
  };
  line("Name", card.name);
  const auto* architecture = models::findArchitecture(card.architecture);
  line("Network", architecture == nullptr ? card.architecture : card.architecture + ": " + architecture->title);
  if (architecture != nullptr) line("", architecture->publication);
  for (const auto& [key, value] : card.options) line("", key + " = " + value);
  if (const auto size = models::netSize(card.architecture, card.options)) {
    line("Parameters", std::to_string(size->parameters));
    line("Multiply-adds", std::to_string(size->multiplyAddsPerPixel) + " per pixel the network sees");
  }
  line("Description", card.description);
  line("Trained on", card.trainedOn);
  line("Command", card.trainingCommand);
  line("Licence", card.license);
  if (card.license.empty() && architecture != nullptr) line("Licence", "not told. " + architecture->license + ".");
  line("Source", card.source);
  if (card.mapSide > 0) line("Map side", std::to_string(card.mapSide) + " px");
  for (const auto& [measure, value] : card.quality) line(measure, fixed(value, 3));
  line("File", file.string());
}

void printModelTable(const std::vector<models::ModelEntry>& entries, const std::string& defaultName) {
  std::vector<Row> rows{
      {"Model", "Network", "Parameters", "Multiply-adds/px", "PSNR dB", "SSIM", "Licence", "From", "Trained on"}};
  for (const auto& entry : entries) rows.push_back(rowOf(entry, defaultName));
  if (rows.size() > 1) printTable(rows);
}

}  // namespace daybreak::cli
