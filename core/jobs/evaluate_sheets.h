#pragma once
/// The two forms of a contact sheet; see contactSheet().
#include "jobs/evaluate_report.h"

namespace daybreak::jobs {

std::unique_ptr<EvaluationReport> pngSheet(const std::filesystem::path& path, const EvaluationPlan& plan, WhenTaken whenTaken);
std::unique_ptr<EvaluationReport> htmlSheet(const std::filesystem::path& path, const EvaluationPlan& plan, WhenTaken whenTaken);

}  // namespace daybreak::jobs
