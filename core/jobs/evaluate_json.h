#pragma once
/// What was measured as JSON lines, each UTF-8 and with a line feed at its end.
#include <string>
#include <vector>

#include "jobs/evaluate_report.h"

namespace daybreak::jobs {

/// One line for each model, or one for a photo that could not be measured at all.
std::string photoJson(const EvaluationPlan& plan, const PhotoResult& result);

/// One line with the means for each model, with the settings and the protocol.
std::string meansJson(const EvaluationPlan& plan, const std::vector<ModelSummary>& summaries);

}  // namespace daybreak::jobs
