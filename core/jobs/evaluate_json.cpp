#include "jobs/evaluate_json.h"

#include <nlohmann/json.hpp>

namespace daybreak::jobs {

namespace {

using nlohmann::json;

/// File names need not be UTF-8; JSON text has to be.
std::string asLine(const json& object) { return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n"; }

json asObject(const measure::Values& values) {
  auto object = json::object();
  for (const auto& info : measure::allMeasures())
    if (const auto& value = values[info.measure]) object[info.key] = *value;
  return object;
}

class JsonReport : public EvaluationReport {
 public:
  JsonReport(const std::filesystem::path& path, const EvaluationPlan& plan, WhenTaken whenTaken)
      : file_(path, whenTaken), plan_(plan) {}

  int previewSide() const override { return 0; }
  void add(const PhotoResult& result) override { file_.write(photoJson(plan_, result)); }
  void finish(const std::vector<ModelSummary>& summaries) override {
    file_.write(meansJson(plan_, summaries));
    file_.commit();
  }

 private:
  AtomicFile file_;
  EvaluationPlan plan_;
};

}  // namespace

std::string photoJson(const EvaluationPlan& plan, const PhotoResult& result) {
  const auto line = [&](json object) {
    object["input"] = result.input.photo.string();
    if (!result.input.reference.empty()) object["reference"] = result.input.reference.string();
    return asLine(object);
  };
  if (!result.error.empty()) return line({{"error", result.error}});
  std::string lines;
  for (std::size_t i = 0; i < plan.models.size(); ++i) {
    const auto& picture = result.models[i];
    auto object = picture.error.empty() ? asObject(picture.values) : json{{"error", picture.error}};
    object["model"] = plan.models[i];
    lines += line(std::move(object));
  }
  return lines;
}

std::string meansJson(const EvaluationPlan& plan, const std::vector<ModelSummary>& summaries) {
  std::string lines;
  for (std::size_t i = 0; i < summaries.size(); ++i) {
    auto object = asObject(summaries[i].mean);
    object["mean"] = true;
    object["model"] = plan.models[i];
    object["measured"] = summaries[i].measured;
    object["failed"] = summaries[i].failed;
    object["settings"] = inWords(plan.settings);
    object["protocol"] = measure::PictureMeter::protocol();
    lines += asLine(object);
  }
  return lines;
}

std::unique_ptr<EvaluationReport> jsonReport(const std::filesystem::path& path, const EvaluationPlan& plan,
                                             WhenTaken whenTaken) {
  return std::make_unique<JsonReport>(path, plan, whenTaken);
}

}  // namespace daybreak::jobs
