#include "ui/photo/sidecar_saver.h"

#include "ui/photo/background.h"
#include "ui/photo/sidecar.h"

namespace daybreak::ui {

SidecarSaver::SidecarSaver(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(1);  // in order: the newest edit must win on disk, too
  timer_.setSingleShot(true);
  timer_.setInterval(kDelayMs);
  connect(&timer_, &QTimer::timeout, this, &SidecarSaver::writeWaiting);
}

SidecarSaver::~SidecarSaver() { flush(); }

void SidecarSaver::schedule(const QString& photo, const engine::Edit& edit) {
  waiting_.insert(photo, edit);
  if (!timer_.isActive()) timer_.start();
}

void SidecarSaver::flush() {
  timer_.stop();
  writeWaiting();
  pool_.waitForDone();
}

std::optional<engine::Edit> SidecarSaver::waiting(const QString& photo) const {
  for (const auto* edits : {&waiting_, &inFlight_}) {
    if (const auto found = edits->find(photo); found != edits->end()) return *found;
  }
  return {};
}

void SidecarSaver::writeWaiting() {
  for (auto it = waiting_.cbegin(); it != waiting_.cend(); ++it) {
    inFlight_.insert(it.key(), it.value());
    inBackground(
        pool_, this,
        [photo = it.key(), edit = it.value(), untouched = untouched_] {
          sidecar::write(photo, edit, untouched);
          return true;
        },
        [this, photo = it.key(), edit = it.value(), untouched = untouched_](const Outcome<bool>& outcome) {
          if (const auto found = inFlight_.find(photo); found != inFlight_.end() && *found == edit) inFlight_.erase(found);
          if (outcome.value) {
            Q_EMIT saved(photo, edit != untouched);
          } else {
            Q_EMIT failed(outcome.problem);
          }
        });
  }
  waiting_.clear();
}

}  // namespace daybreak::ui
