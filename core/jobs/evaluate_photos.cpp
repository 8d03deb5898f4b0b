#include "jobs/evaluate_photos.h"

#include "error.h"
#include "jobs/failure_reason.h"
#include "measure/quality.h"
#include "media/load.h"
#include "media/resample.h"
#include "segment/soft_regions.h"

namespace daybreak::jobs {

namespace {

constexpr auto kFailed = "could not be measured";

/// A photo with all that is made of it.
class PhotoEvaluation {
 public:
  PhotoEvaluation(const EvaluationInput& input, const EvaluationSettings& settings, const measure::PictureMeter& meter,
                  std::stop_token stop)
      : settings_(settings), meter_(meter), stop_(std::move(stop)), photo_(media::loadPhoto(input.photo, stop_)) {
    original_ = measure::toRgb8(photo_);
    if (settings.segmenter) regions_ = segment::softRegions(*settings.segmenter, photo_, stop_);
    if (input.reference.empty()) return;
    reference_ = media::loadPhoto(input.reference, stop_);
    referenceValues_ = measure::toRgb8(reference_);
    measure::checkComparable(original_, referenceValues_);
  }

  PictureResult original() const { return measured(photo_, original_, true); }
  std::optional<PictureResult> reference() const {
    if (reference_.isNull()) return std::nullopt;
    return measured(reference_, referenceValues_, false);
  }
  PictureResult by(const EvaluatedModel& model) const {
    if (!model.enhancer) return original();
    const auto enhanced =
        model.enhancer->enhance(photo_, settings_.scale, settings_.adjustments, stop_, {}, {}, regions_).picture;
    return measured(enhanced, measure::toRgb8(enhanced), true);
  }

 private:
  PictureResult measured(const media::Image& picture, const measure::Rgb8& values, bool againstReference) const {
    if (stop_.stop_requested()) throw Cancelled();
    const bool withReference = againstReference && !reference_.isNull();
    PictureResult result;
    result.values = meter_.measure(values, original_, withReference ? &referenceValues_ : nullptr);
    if (settings_.previewSide > 0)
      result.preview =
          media::DisplayTransform(picture.info().iccProfile).convert(media::fitted(picture, settings_.previewSide));
    return result;
  }

  const EvaluationSettings& settings_;
  const measure::PictureMeter& meter_;
  std::stop_token stop_;
  media::Image photo_;
  std::shared_ptr<const engine::Regions> regions_;
  measure::Rgb8 original_;
  media::Image reference_;
  measure::Rgb8 referenceValues_;
};

PictureResult pictureOf(const PhotoEvaluation& evaluation, const EvaluatedModel& model, const PhotoResult& soFar) {
  if (!model.enhancer && soFar.original) return *soFar.original;
  try {
    return evaluation.by(model);
  } catch (const Cancelled&) {
    throw;
  } catch (const std::exception& problem) {
    return {{}, failureReason(problem, soFar.input.photo, kFailed), {}};
  }
}

/// @param tell called before each model
PhotoResult evaluatePhoto(const std::vector<EvaluatedModel>& models, const EvaluationInput& input,
                          const EvaluationSettings& settings, const measure::PictureMeter& meter,
                          const std::function<void(std::size_t model)>& tell, std::stop_token stop) {
  PhotoResult result{input, {}, {}, {}, {}};
  try {
    const PhotoEvaluation evaluation(input, settings, meter, std::move(stop));
    if (settings.previewSide > 0) {
      result.original = evaluation.original();
      result.reference = evaluation.reference();
    }
    for (std::size_t i = 0; i < models.size(); ++i) {
      tell(i);
      result.models.push_back(pictureOf(evaluation, models[i], result));
    }
    return result;
  } catch (const Cancelled&) {
    throw;
  } catch (const std::exception& problem) {
    return {input, failureReason(problem, input.photo, kFailed), {}, {}, {}};
  }
}

}  // namespace

Summaries::Summaries(std::size_t models) : counts_(models), means_(models) {}

void Summaries::add(const PhotoResult& result) {
  for (std::size_t m = 0; m < counts_.size(); ++m) {
    const bool failed = !result.error.empty() || !result.models[m].error.empty();
    ++(failed ? counts_[m].failed : counts_[m].measured);
    if (!failed) means_[m].add(result.models[m].values);
  }
}

std::vector<ModelSummary> Summaries::soFar() const {
  auto summaries = counts_;
  for (std::size_t m = 0; m < summaries.size(); ++m) summaries[m].mean = means_[m].mean();
  return summaries;
}

std::vector<ModelSummary> evaluatePhotos(const std::vector<EvaluatedModel>& models, const std::vector<EvaluationInput>& inputs,
                                         const EvaluationSettings& settings, const measure::PictureMeter& meter,
                                         const std::function<void(const PhotoResult&)>& finished,
                                         const std::function<void(double, const std::string&)>& progress,
                                         std::stop_token stop) {
  Summaries summaries(models.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (stop.stop_requested()) throw Cancelled();
    const auto tell = [&](std::size_t model) {
      const auto photos = static_cast<double>(i) + static_cast<double>(model) / static_cast<double>(models.size());
      if (progress)
        progress(photos / static_cast<double>(inputs.size()), inputs[i].photo.filename().string() + ", " + models[model].name);
    };
    const auto result = evaluatePhoto(models, inputs[i], settings, meter, tell, stop);
    summaries.add(result);
    finished(result);
  }
  return summaries.soFar();
}

}  // namespace daybreak::jobs
