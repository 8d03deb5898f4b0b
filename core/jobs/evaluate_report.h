#pragma once
/// Files that hold what was measured: CSV, or a contact sheet as PNG or HTML.
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "atomic_file.h"
#include "jobs/enhance_targets.h"
#include "jobs/evaluate_photos.h"

namespace daybreak::jobs {

/// What is known before the first photo is measured.
struct EvaluationPlan {
  std::vector<std::string> models;  ///< names, kNoModel among them
  EvaluationSettings settings;
  std::size_t photos = 0;
  bool references = false;
};

/// A file that is written while photos are measured and that appears, whole, with finish().
class EvaluationReport {
 public:
  virtual ~EvaluationReport() = default;
  /// Longest side of the previews it shows; 0: none.
  virtual int previewSide() const = 0;
  /// The next photo. Throws Error.
  virtual void add(const PhotoResult& result) = 0;
  /// The end. Throws Error.
  virtual void finish(const std::vector<ModelSummary>& summaries) = 0;
};

/// One line for each photo and model, with all measures. Throws Error if the file cannot be written.
std::unique_ptr<EvaluationReport> csvReport(const std::filesystem::path& path, const EvaluationPlan& plan, WhenTaken whenTaken);

/// The same as JSON lines, and the means with the protocol; see evaluate_json.h. Throws Error if the file cannot be written.
std::unique_ptr<EvaluationReport> jsonReport(const std::filesystem::path& path, const EvaluationPlan& plan,
                                             WhenTaken whenTaken);

/// Original, reference and every model's result in a row, the figures below; .png or .html by the name's ending. Throws Error
/// if it is neither, the file cannot be written, or a PNG of that many photos would be too large.
std::unique_ptr<EvaluationReport> contactSheet(const std::filesystem::path& path, const EvaluationPlan& plan,
                                               WhenTaken whenTaken);

/// The photos and references of an evaluation, which no report may replace.
Originals originalsOf(const std::vector<EvaluationInput>& inputs);

/// "scale auto, exposure auto, strength 100 %, 8 iterations of order 2, …".
std::string inWords(const EvaluationSettings& settings);

/// The places of the models that a contact sheet shows: all but "none", which is the original.
std::vector<std::size_t> shownModels(const EvaluationPlan& plan);

/// Whether another model has a worse value of this measure and none a better one, as far as the digits that are shown tell.
/// False for measures without a better and a worse, and for "none".
bool isBest(const EvaluationPlan& plan, const std::vector<const measure::Values*>& values, std::size_t model,
            measure::Measure measure);

/// A name as UTF-8 text on one line: what is not UTF-8 or steers a terminal is replaced.
std::string asText(const std::string& name);

}  // namespace daybreak::jobs
