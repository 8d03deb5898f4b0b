#include "jobs/evaluate_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "error.h"
#include "jobs/evaluate_sheets.h"
#include "name_ending.h"

namespace daybreak::jobs {

namespace {

std::string rounded(double value, int decimals) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

}  // namespace

std::unique_ptr<EvaluationReport> contactSheet(const std::filesystem::path& path, const EvaluationPlan& plan,
                                               WhenTaken whenTaken) {
  const auto ending = lowerCaseEnding(path);
  if (ending == ".png") return pngSheet(path, plan, whenTaken);
  if (ending == ".html" || ending == ".htm") return htmlSheet(path, plan, whenTaken);
  throw Error(path, "was not written", "a contact sheet is a PNG or an HTML file", "End its name in .png or .html.");
}

Originals originalsOf(const std::vector<EvaluationInput>& inputs) {
  std::vector<EnhanceTask> photos;
  for (const auto& input : inputs) {
    photos.push_back({input.photo, {}, {}});
    if (!input.reference.empty()) photos.push_back({input.reference, {}, {}});
  }
  return Originals(photos);
}

std::string inWords(const EvaluationSettings& settings) {
  const auto& adjustments = settings.adjustments;
  const auto percent = [](double share) { return rounded(share * 100, 0) + " %"; };
  const auto level = [](const std::optional<double>& exposure) { return exposure ? rounded(*exposure, 2) : "auto"; };
  auto words = "scale " + engine::toString(settings.scale) + ", exposure level " + level(adjustments.exposure) + ", strength " +
               percent(adjustments.strength) + ", " + std::to_string(adjustments.iterations) + " iterations of order " +
               std::to_string(adjustments.order) + ", highlight protection " + percent(adjustments.highlightProtection) +
               ", saturation " + percent(adjustments.saturation);
  for (const auto& [name, light] : adjustments.classes)
    words += ", " + name + ": strength " + percent(light.strength) + ", exposure level " + level(light.exposure);
  return words;
}

std::vector<std::size_t> shownModels(const EvaluationPlan& plan) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < plan.models.size(); ++i)
    if (plan.models[i] != kNoModel) shown.push_back(i);
  return shown;
}

bool isBest(const EvaluationPlan& plan, const std::vector<const measure::Values*>& values, std::size_t model,
            measure::Measure measure) {
  const auto& info = measure::infoOf(measure);
  const auto models = shownModels(plan);
  const auto& own = (*values[model])[measure];
  if (info.better == measure::Better::Neither || plan.models[model] == kNoModel || !own) return false;
  const auto alike = [&](double value) { return measure::shown(measure, value) == measure::shown(measure, *own); };
  bool beaten = false;
  for (const auto other : shownModels(plan)) {
    const auto& value = (*values[other])[measure];
    if (!value || alike(*value)) continue;
    if (info.better == measure::Better::Higher ? *value > *own : *value < *own) return false;
    beaten = true;
  }
  return beaten;
}

std::string asText(const std::string& name) {
  using nlohmann::json;
  auto text = json::parse(json(name).dump(-1, ' ', false, json::error_handler_t::replace)).get<std::string>();
  std::ranges::replace_if(
      text, [](char c) { return (c >= 0 && c < 0x20) || c == 0x7F; }, '?');
  return text;
}

}  // namespace daybreak::jobs
