#pragma once
/// What `daybreak-cli evaluate` says: tables for people, JSON lines for programs.
#include <string>
#include <vector>

#include "jobs/evaluate_report.h"

namespace daybreak::cli {

/// Tables of means, a row for each model: against the reference, the same with mean brightness matched, without a reference.
void printMeans(const jobs::EvaluationPlan& plan, const std::vector<jobs::ModelSummary>& summaries);

/// The same tables for each model, a row for each photo that was measured.
void printPhotos(const jobs::EvaluationPlan& plan, const std::vector<jobs::PhotoResult>& results);

/// What the figures are based on.
void printProtocol(const jobs::EvaluationPlan& plan);

/// One line for each model, or one for a photo that could not be measured at all.
void printPhotoJson(const jobs::EvaluationPlan& plan, const jobs::PhotoResult& result);

/// One line with the means for each model, with the protocol.
void printMeansJson(const jobs::EvaluationPlan& plan, const std::vector<jobs::ModelSummary>& summaries);

}  // namespace daybreak::cli
