#include "ui/compare/compare_export.h"

#include "ui/photo/file_path.h"

namespace daybreak::ui {

namespace {

std::unique_ptr<jobs::EvaluationReport> makeReport(const std::filesystem::path& path, ReportKind kind,
                                                   const jobs::EvaluationPlan& plan) {
  if (kind == ReportKind::Csv) return jobs::csvReport(path, plan, WhenTaken::Replace);
  if (kind == ReportKind::Json) return jobs::jsonReport(path, plan, WhenTaken::Replace);
  return jobs::contactSheet(path, plan, WhenTaken::Replace);
}

}  // namespace

QString endingOf(ReportKind kind) {
  switch (kind) {
    case ReportKind::Json:
      return QStringLiteral("json");
    case ReportKind::Html:
      return QStringLiteral("html");
    case ReportKind::Png:
      return QStringLiteral("png");
    case ReportKind::Csv:
      break;
  }
  return QStringLiteral("csv");
}

void writeReport(const QString& name, ReportKind kind, const Measured& measured) {
  const std::filesystem::path path = toPath(name);
  jobs::originalsOf(measured.inputs).check({{}, path, {}}, false);
  jobs::EvaluationPlan plan = measured.plan;
  plan.photos = measured.photos.size();  // fewer than planned where it was cancelled
  const auto report = makeReport(path, kind, plan);
  jobs::Summaries summaries(plan.models.size());
  for (const MeasuredPhoto& photo : measured.photos) {
    report->add(withPreviews(photo, report->previewSide()));
    summaries.add(photo.result);
  }
  report->finish(summaries.soFar());
}

}  // namespace daybreak::ui
