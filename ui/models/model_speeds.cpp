#include "ui/models/model_speeds.h"

#include "jobs/bench.h"
#include "ui/photo/background.h"

namespace daybreak::ui {

ModelSpeeds::ModelSpeeds(std::shared_ptr<EnhancerShelf> shelf, QThreadPool& pool, QObject* parent)
    : QObject(parent), shelf_(std::move(shelf)), pool_(pool) {}

ModelSpeeds::~ModelSpeeds() { stop_.request_stop(); }

void ModelSpeeds::measure(const QStringList& models) {
  for (const QString& model : models) {
    if (isMeasuring(model)) continue;
    waiting_ << model;
    Q_EMIT changed(model);
  }
  next();
}

const ModelSpeeds::Speed* ModelSpeeds::speed(const QString& model) const {
  const auto found = speeds_.constFind(model);
  return found == speeds_.constEnd() ? nullptr : &*found;
}

void ModelSpeeds::forget(const QString& model) {
  speeds_.remove(model);
  waiting_.removeAll(model);
}

void ModelSpeeds::next() {
  if (!running_.isEmpty() || waiting_.isEmpty()) return;
  running_ = waiting_.takeFirst();
  inBackground(
      pool_, this,
      [shelf = shelf_, model = running_.toStdString(), stop = stop_.get_token()] {
        const auto enhancer = shelf->get(model);
        const auto measured = jobs::measurePhotoSpeed(*enhancer, stop);
        return Speed{measured.estimateMs, measured.renderMs, QString::fromStdString(enhancer->deviceName()), {}};
      },
      [this](const Outcome<Speed>& outcome) {
        const QString model = std::exchange(running_, {});
        if (!outcome.cancelled()) speeds_.insert(model, outcome.value.value_or(Speed{0, 0, {}, outcome.problem}));
        Q_EMIT changed(model);
        next();
      });
}

}  // namespace daybreak::ui
