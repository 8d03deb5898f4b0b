#include "ui/photo/export_queue.h"

#include "ui/photo/background.h"
#include "ui/photo/file_path.h"

namespace daybreak::ui {

ExportQueue::ExportQueue(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

ExportQueue::~ExportQueue() { stop_.request_stop(); }

void ExportQueue::add(const ExportOrder& order) {
  waiting_.enqueue(order);
  if (!running_) startNext();
}

void ExportQueue::cancelAll() {
  waiting_.clear();
  stop_.request_stop();
}

void ExportQueue::startNext() {
  if (waiting_.isEmpty()) {
    Q_EMIT idle();
    return;
  }
  const ExportOrder order = waiting_.dequeue();
  running_ = true;
  stop_ = std::stop_source();
  Q_EMIT started(order.target, static_cast<int>(waiting_.size()));
  inBackground(
      pool_, this,
      [order, stop = stop_.get_token()] {
        const media::Image enhanced =
            order.estimate.enhancer->render(order.pyramid->photo(), order.estimate.map, order.adjustments, {}, -1, stop);
        if (stop.stop_requested()) throw Cancelled();
        media::savePhoto(enhanced, toPath(order.target), order.options, toPath(order.original));
        return true;
      },
      [this, target = order.target](const Outcome<bool>& outcome) {
        running_ = false;
        if (outcome.value) {
          Q_EMIT finished(target);
        } else if (outcome.cancelled()) {
          Q_EMIT cancelled();
        } else {
          Q_EMIT failed(outcome.problem);
        }
        startNext();
      });
}

}  // namespace daybreak::ui
