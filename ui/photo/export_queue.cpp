#include "ui/photo/export_queue.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "ui/photo/background.h"
#include "ui/photo/file_path.h"

namespace daybreak::ui {

namespace {

constexpr double kRenderShare = 0.3;  // of an export's time; the rest is encoding
constexpr int kTellEveryMs = 100;

/// Carries a share of an export to the GUI thread, now and then, and ends the export where it was cancelled.
class ProgressTeller {
 public:
  ProgressTeller(ExportQueue* queue, std::stop_token stop, std::function<void(double)> tell)
      : queue_(queue), stop_(std::move(stop)), tell_(std::move(tell)) {
    sinceStart_.start();
  }

  void operator()(double share01) {
    if (stop_.stop_requested()) throw Cancelled();
    if (sinceStart_.elapsed() < lastMs_ + kTellEveryMs) return;
    lastMs_ = sinceStart_.elapsed();
    QMetaObject::invokeMethod(
        queue_, [tell = tell_, share01] { tell(share01); }, Qt::QueuedConnection);
  }

 private:
  ExportQueue* queue_;
  std::stop_token stop_;
  std::function<void(double)> tell_;
  QElapsedTimer sinceStart_;
  qint64 lastMs_ = 0;
};

}  // namespace

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
      [this, order, stop = stop_.get_token()] {
        ProgressTeller tell(this, stop, [this, stop](double share01) {
          if (!stop.stop_requested()) Q_EMIT progressed(share01);
        });
        auto map = order.estimate.map;
        if (order.findRegions) map.regions = order.findRegions(stop);
        const media::Image enhanced =
            order.estimate.enhancer->render(order.pyramid->photo(), map, order.adjustments, {}, -1, stop,
                                            [&tell](double share01) { tell(kRenderShare * share01); });
        media::SaveOptions options = order.options;
        options.progress = [&tell](double share01) { tell(kRenderShare + (1 - kRenderShare) * share01); };
        options.progress(0);
        media::savePhoto(enhanced, toPath(order.target), options, toPath(order.original));
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
