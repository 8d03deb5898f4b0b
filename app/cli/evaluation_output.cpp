#include "evaluation_output.h"

#include <algorithm>
#include <iomanip>
#include <iostream>

#include "jobs/evaluate_json.h"

namespace daybreak::cli {

namespace {

using measure::MeasureGroup;

struct Row {
  std::string name;
  const measure::Values* values;
};

struct Group {
  MeasureGroup group;
  const char* title;
};

constexpr Group kGroups[] = {
    {MeasureGroup::Reference, "Against the reference"},
    {MeasureGroup::ReferenceGtMean, "Against the reference, mean brightness matched to it first (GT-mean)"},
    {MeasureGroup::NoReference, "Without a reference"},
};

/// Characters, not bytes: what a terminal needs to line up columns.
std::size_t lengthOf(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, lengthOf(text)), ' ');
}

std::string headingOf(const measure::MeasureInfo& info) {
  return *info.unit == '\0' ? info.label : std::string(info.label) + " " + info.unit;
}

/// @param corner what the rows are: "model"
void printTable(MeasureGroup group, const std::string& corner, const std::vector<Row>& rows) {
  std::size_t names = lengthOf(corner);
  for (const auto& row : rows) names = std::max(names, lengthOf(row.name));
  std::cout << padded(corner, names);
  for (const auto& info : measure::allMeasures())
    if (info.group == group) std::cout << "  " << std::setw(8) << headingOf(info);
  std::cout << "\n";
  for (const auto& row : rows) {
    std::cout << padded(row.name, names);
    for (const auto& info : measure::allMeasures()) {
      if (info.group != group) continue;
      const auto width = std::max<std::size_t>(8, lengthOf(headingOf(info)));
      const auto& value = (*row.values)[info.measure];
      std::cout << "  " << std::setw(static_cast<int>(width)) << (value ? measure::shown(info.measure, *value) : "-");
    }
    std::cout << "\n";
  }
  std::cout << "\n";
}

void printTables(const jobs::EvaluationPlan& plan, const std::string& corner, const std::vector<Row>& rows) {
  std::cout << std::right;
  for (const auto& [group, title] : kGroups) {
    if (group != MeasureGroup::NoReference && !plan.references) continue;
    std::cout << title << "\n";
    printTable(group, corner, rows);
  }
}

}  // namespace

void printMeans(const jobs::EvaluationPlan& plan, const std::vector<jobs::ModelSummary>& summaries) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < summaries.size(); ++i) {
    const auto& summary = summaries[i];
    auto name = jobs::asText(plan.models[i]);
    if (summary.failed > 0) name += " (" + std::to_string(summary.measured) + " of " + std::to_string(plan.photos) + ")";
    if (summary.measured > 0) rows.push_back({name, &summary.mean});
  }
  if (rows.empty()) return;
  std::cout << "Means over " << plan.photos << (plan.photos == 1 ? " photo\n\n" : " photos\n\n");
  printTables(plan, "model", rows);
}

void printPhotos(const jobs::EvaluationPlan& plan, const std::vector<jobs::PhotoResult>& results) {
  for (std::size_t i = 0; i < plan.models.size(); ++i) {
    std::vector<Row> rows;
    for (const auto& result : results)
      if (result.error.empty() && result.models[i].error.empty())
        rows.push_back({jobs::asText(result.input.photo.filename().string()), &result.models[i].values});
    if (rows.empty()) continue;
    std::cout << "Model " << jobs::asText(plan.models[i]) << "\n\n";
    printTables(plan, "photo", rows);
  }
}

void printProtocol(const jobs::EvaluationPlan& plan) {
  std::cout << "Settings: " << jobs::inWords(plan.settings) << ".\n";
  for (const auto& line : measure::PictureMeter::protocol()) std::cout << line << "\n";
}

void printPhotoJson(const jobs::EvaluationPlan& plan, const jobs::PhotoResult& result) {
  std::cout << jobs::photoJson(plan, result) << std::flush;
}

void printMeansJson(const jobs::EvaluationPlan& plan, const std::vector<jobs::ModelSummary>& summaries) {
  std::cout << jobs::meansJson(plan, summaries) << std::flush;
}

}  // namespace daybreak::cli
