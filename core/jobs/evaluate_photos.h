#pragma once
/// Measuring models side by side on photos, with or without references.
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/edit.h"
#include "engine/enhancer.h"
#include "jobs/evaluate_inputs.h"
#include "measure/picture_meter.h"
#include "media/display.h"
#include "segment/segmenter.h"

namespace daybreak::jobs {

/// One of the models that are compared.
struct EvaluatedModel {
  std::string name;                                  ///< as it is shown
  std::shared_ptr<const engine::Enhancer> enhancer;  ///< null: the untouched photo, what enhancing is compared with
};

/// The name of "no model" for people and in arguments.
constexpr auto kNoModel = "none";

struct EvaluationSettings {
  engine::Scale scale;
  engine::Adjustments adjustments;
  int previewSide = 0;  ///< longest side of the previews for a contact sheet; 0: none, and only models are measured
  std::shared_ptr<const segment::Segmenter> segmenter{};  ///< for the adjustments by class; null if there are none
};

/// What became of one picture: the original, its reference, or what a model made of it.
struct PictureResult {
  measure::Values values;
  std::string error;            ///< empty: measured
  media::DisplayBytes preview;  ///< sRGB; empty without previews
};

/// What became of one photo.
struct PhotoResult {
  EvaluationInput input;
  std::string error;                       ///< why nothing of it could be measured; then all below is empty
  std::optional<PictureResult> original;   ///< if previews are wanted
  std::optional<PictureResult> reference;  ///< if previews are wanted and there is one; only measures without a reference
  std::vector<PictureResult> models;       ///< in the order of the models
};

/// A model over all photos.
struct ModelSummary {
  measure::Values mean;
  int measured = 0;  ///< photos
  int failed = 0;
};

/// The models over the photos that were measured so far.
class Summaries {
 public:
  explicit Summaries(std::size_t models);
  void add(const PhotoResult& result);
  /// One for each model.
  std::vector<ModelSummary> soFar() const;

 private:
  std::vector<ModelSummary> counts_;
  std::vector<measure::MeanValues> means_;
};

/// Enhances every photo with every model and measures the results. A photo or a model that fails is reported and the rest goes
/// on; throws Cancelled.
/// @param finished called after each photo
/// @param progress called before each picture with how much is done, 0…1, and what is being worked on
/// @return one summary for each model
std::vector<ModelSummary> evaluatePhotos(const std::vector<EvaluatedModel>& models, const std::vector<EvaluationInput>& inputs,
                                         const EvaluationSettings& settings, const measure::PictureMeter& meter,
                                         const std::function<void(const PhotoResult&)>& finished,
                                         const std::function<void(double share01, const std::string& what)>& progress = {},
                                         std::stop_token stop = {});

}  // namespace daybreak::jobs
