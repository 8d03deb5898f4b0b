#include "ui/models/model_previews.h"

#include "media/load.h"
#include "ui/photo/background.h"
#include "ui/photo/file_path.h"
#include "ui/photo/pyramid.h"

namespace daybreak::ui {

ModelPreviews::ModelPreviews(std::shared_ptr<EnhancerShelf> shelf, QThreadPool& pool, QObject* parent)
    : QObject(parent), shelf_(std::move(shelf)), pool_(pool) {}

ModelPreviews::~ModelPreviews() { stop_.request_stop(); }

void ModelPreviews::setPhoto(const QString& path) {
  if (path == photo_) return;
  stop_.request_stop();
  stop_ = std::stop_source();
  ++photoNumber_;
  photo_ = path;
  small_.reset();
  previews_.clear();
  waiting_.clear();
}

void ModelPreviews::request(const QStringList& models) {
  waiting_.clear();
  if (photo_.isEmpty()) return;
  for (const QString& model : models) {
    if (!previews_.contains(model) && model != running_) waiting_ << model;
  }
  next();
}

const ModelPreviews::Preview* ModelPreviews::preview(const QString& model) const {
  const auto found = previews_.constFind(model);
  return found == previews_.constEnd() ? nullptr : &*found;
}

void ModelPreviews::forget(const QString& model) { previews_.remove(model); }

void ModelPreviews::next() {
  if (!running_.isEmpty() || waiting_.isEmpty()) return;
  running_ = waiting_.takeFirst();
  struct Made {
    QImage picture;
    Photo small;
  };
  inBackground(
      pool_, this,
      [shelf = shelf_, path = photo_, small = small_, model = running_.toStdString(), stop = stop_.get_token()] {
        if (stop.stop_requested()) throw Cancelled();
        Made made;
        made.small = small ? small : std::make_shared<const media::Image>(media::loadThumbnail(toPath(path), kSide));
        const auto enhancer = shelf->get(model);
        const auto map = enhancer->estimate(*made.small, {}, stop);
        const auto enhanced = enhancer->render(*made.small, map, {}, {}, -1, stop);
        made.picture = forScreen(media::DisplayTransform(enhanced.info().iccProfile), enhanced);
        return made;
      },
      [this, number = photoNumber_](const Outcome<Made>& outcome) {
        const QString model = std::exchange(running_, {});
        if (number == photoNumber_ && !outcome.cancelled()) {
          if (outcome.value) {
            small_ = outcome.value->small;
            previews_.insert(model, {outcome.value->picture, {}});
          } else {
            previews_.insert(model, {{}, outcome.problem});
          }
          Q_EMIT ready(model);
        }
        next();
      });
}

}  // namespace daybreak::ui
