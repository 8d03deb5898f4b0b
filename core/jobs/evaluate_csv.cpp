// RFC 4180 with line feeds: as spreadsheets and pandas read it.
#include "jobs/evaluate_report.h"

namespace daybreak::jobs {

namespace {

std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

/// All digits, unlike what is shown.
std::string number(const std::optional<double>& value) {
  if (!value) return {};
  char text[64];
  std::snprintf(text, sizeof text, "%.10g", *value);
  return text;
}

class CsvReport : public EvaluationReport {
 public:
  CsvReport(const std::filesystem::path& path, const EvaluationPlan& plan, WhenTaken whenTaken)
      : file_(path, whenTaken), plan_(plan), settings_(field(inWords(plan.settings))) {
    std::string header = "photo,reference,model";
    for (const auto& info : measure::allMeasures()) header += std::string(",") + info.key;
    file_.write(header + ",error,settings,protocol\n");
  }

  int previewSide() const override { return 0; }

  void add(const PhotoResult& result) override {
    static const PictureResult kNothing;
    for (std::size_t i = 0; i < plan_.models.size(); ++i) {
      const auto& picture = result.error.empty() ? result.models[i] : kNothing;
      std::string line =
          field(result.input.photo.string()) + "," + field(result.input.reference.string()) + "," + field(plan_.models[i]);
      for (const auto& info : measure::allMeasures()) line += "," + number(picture.values[info.measure]);
      line += "," + field(result.error.empty() ? picture.error : result.error) + "," + settings_ + "," +
              field(measure::PictureMeter::protocolInShort()) + "\n";
      file_.write(line);
    }
  }

  void finish(const std::vector<ModelSummary>&) override { file_.commit(); }

 private:
  AtomicFile file_;
  EvaluationPlan plan_;
  std::string settings_;
};

}  // namespace

std::unique_ptr<EvaluationReport> csvReport(const std::filesystem::path& path, const EvaluationPlan& plan,
                                            WhenTaken whenTaken) {
  return std::make_unique<CsvReport>(path, plan, whenTaken);
}

}  // namespace daybreak::jobs
