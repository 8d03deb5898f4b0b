#include "ui/photo/photo_document.h"

#include <cmath>
#include <utility>

#include "media/load.h"
#include "ui/photo/background.h"
#include "ui/photo/edit_command.h"
#include "ui/photo/file_path.h"
#include "ui/photo/sidecar.h"

namespace daybreak::ui {

struct PhotoDocument::Opening {
  QSize stored;  ///< before orientation
  std::string defaultModel;
  sidecar::Reading sidecar;
};

struct PhotoDocument::Preview {
  media::Image small;
  QImage shown;
};

namespace {

/// The size as seen, from the size as stored and a small upright picture.
QSize upright(QSize stored, QSize small) {
  const double aspect = static_cast<double>(small.width()) / small.height();
  const double asStored = static_cast<double>(stored.width()) / stored.height();
  return std::abs(std::log(aspect / asStored)) <= std::abs(std::log(aspect * asStored)) ? stored : stored.transposed();
}

}  // namespace

PhotoDocument::PhotoDocument(const QString& path, DocumentServices services, QObject* parent)
    : QObject(parent), path_(path), services_(std::move(services)) {}

PhotoDocument::~PhotoDocument() { cancel(); }

void PhotoDocument::cancel() {
  stopLoading_.request_stop();
  stopEstimating_.request_stop();
}

void PhotoDocument::load() {
  inBackground(
      services_.pool, this,
      [path = path_, shelf = services_.shelf] {
        const media::PhotoHeader header = media::readHeader(toPath(path));
        return Opening{{header.width, header.height}, shelf->registry().defaultName(), sidecar::read(path)};
      },
      [this](const Outcome<Opening>& outcome) {
        if (!outcome.value) {
          Q_EMIT failed(outcome.problem);
          return;
        }
        readPhoto(*outcome.value);
      });
}

void PhotoDocument::readPhoto(const Opening& opening) {
  defaultModel_ = opening.defaultModel;
  edit_.model = defaultModel_;
  if (const auto waiting = services_.saver.waiting(path_)) {
    edit_ = *waiting;
  } else if (opening.sidecar.edit) {
    edit_ = *opening.sidecar.edit;
  }
  inBackground(
      services_.pool, this,
      [path = path_] {
        Preview preview;
        preview.small = media::loadThumbnail(toPath(path), Pyramid::kCoarseSide);
        preview.shown = forScreen(media::DisplayTransform(preview.small.info().iccProfile), preview.small);
        return preview;
      },
      [this, stored = opening.stored](const Outcome<Preview>& outcome) {
        if (pyramid_ || !outcome.value) return;  // what is wrong with the file, the full decode tells
        size_ = upright(stored, outcome.value->shown.size());
        enhancePreview(outcome.value->small);  // meanwhile the window shows it as it is
        Q_EMIT previewed(outcome.value->shown);
      });
  inBackground(
      services_.pool, this, [path = path_, stop = stopLoading_.get_token()] { return Pyramid::load(toPath(path), stop); },
      [this, sidecarProblem = opening.sidecar.problem](const Outcome<std::shared_ptr<const Pyramid>>& outcome) {
        if (outcome.cancelled()) return;
        if (!outcome.value) {
          Q_EMIT failed(outcome.problem);
          return;
        }
        pyramid_ = *outcome.value;
        size_ = pyramid_->size();
        Q_EMIT loaded();
        if (!sidecarProblem.isEmpty()) Q_EMIT problem(sidecarProblem);
        startEstimate(edit_.model);
      });
}

void PhotoDocument::enhancePreview(const media::Image& small) {
  inBackground(
      services_.pool, this,
      [shelf = services_.shelf, small, edit = edit_, stop = stopLoading_.get_token()] {
        const auto enhancer = shelf->get(edit.model);
        const media::Image enhanced =
            enhancer->render(small, enhancer->estimate(small, {}, stop), edit.adjustments, {}, -1, stop);
        return forScreen(media::DisplayTransform(small.info().iccProfile), enhanced);
      },
      [this](const Outcome<QImage>& outcome) {
        // What is wrong with the model, the photo's own estimate tells.
        if (outcome.value && estimate_.isNull()) Q_EMIT previewEnhanced(*outcome.value);
      });
}

void PhotoDocument::startEstimate(const std::string& model) {
  stopEstimating_.request_stop();
  stopEstimating_ = std::stop_source();
  estimating_ = true;
  Q_EMIT estimating();
  inBackground(
      services_.pool, this,
      [shelf = services_.shelf, pyramid = pyramid_, model, scale = edit_.scale, stop = stopEstimating_.get_token()] {
        Estimate estimate;
        estimate.enhancer = shelf->get(model);
        if (stop.stop_requested()) throw Cancelled();
        QElapsedTimer clock;
        clock.start();
        estimate.map = estimate.enhancer->estimate(pyramid->photo(), scale, stop);
        estimate.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        estimate.notice = QString::fromStdString(estimate.enhancer->takeNotice());
        return estimate;
      },
      [this, model, stop = stopEstimating_.get_token()](Outcome<Estimate> outcome) {
        if (stop.stop_requested()) return;  // superseded
        estimating_ = false;
        if (outcome.value) {
          estimate_ = std::move(*outcome.value);
          if (!estimate_.notice.isEmpty()) Q_EMIT problem(estimate_.notice);
        } else {
          Q_EMIT problem(outcome.problem);
          // A model that is gone must not leave the photo dark; the edit keeps its name for when it is back.
          if (estimate_.isNull() && model != defaultModel_) {
            startEstimate(defaultModel_);
            return;
          }
        }
        Q_EMIT estimated();
      });
}

void PhotoDocument::estimateAgain() {
  if (pyramid_) startEstimate(edit_.model);
}

void PhotoDocument::change(const engine::Edit& after, const QString& text, int gesture) {
  if (after == edit_) return;
  undo_.push(new EditCommand(*this, after, text, gesture));
}

void PhotoDocument::applyEdit(const engine::Edit& edit) {
  const bool otherMap = edit.model != edit_.model || edit.scale != edit_.scale;
  edit_ = edit;
  services_.saver.schedule(path_, edit_);
  Q_EMIT editChanged();
  if (otherMap && pyramid_) startEstimate(edit_.model);
}

}  // namespace daybreak::ui
