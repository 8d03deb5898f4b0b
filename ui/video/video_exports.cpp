#include "ui/video/video_exports.h"

#include <QFileInfo>
#include <QMetaObject>
#include <QPointer>

#include "jobs/video/export_folder.h"
#include "jobs/video/video_outputs.h"
#include "ui/photo/enhancer_shelf.h"
#include "ui/photo/file_path.h"

namespace daybreak::ui {

VideoExports::VideoExports(std::shared_ptr<EnhancerShelf> shelf, QObject* parent)
    : QAbstractListModel(parent), shelf_(std::move(shelf)) {
  pool_.setMaxThreadCount(1);
}

VideoExports::~VideoExports() {
  for (const auto& entry : entries_) {
    entry->stop.request_stop();
    entry->pause->pause(false);
  }
  pool_.waitForDone();
}

void VideoExports::add(const jobs::VideoExport& wanted, int maxSide) {
  auto entry = std::make_shared<Entry>();
  entry->wanted = wanted;
  entry->maxSide = maxSide;
  const int row = static_cast<int>(entries_.size());
  beginInsertRows({}, row, row);
  entries_.push_back(std::move(entry));
  endInsertRows();
  Q_EMIT changed();
  startNext();
}

int VideoExports::rowOf(const std::shared_ptr<Entry>& entry) const {
  return static_cast<int>(std::ranges::find(entries_, entry) - entries_.begin());
}

void VideoExports::tell(const std::shared_ptr<Entry>& entry) {
  const auto at = index(rowOf(entry));
  if (at.isValid()) Q_EMIT dataChanged(at, at);
  Q_EMIT changed();
}

void VideoExports::startNext() {
  if (running_) return;
  const auto waiting = std::ranges::find_if(entries_, [](const auto& entry) { return entry->state == State::Waiting; });
  if (waiting == entries_.end()) return;
  running_ = true;
  auto entry = *waiting;
  entry->state = State::Running;
  entry->stop = {};
  tell(entry);
  const auto progress = [self = QPointer(this), entry](const jobs::ExportProgress& at) {
    QMetaObject::invokeMethod(self, [self, entry, at] {
      entry->progress = at;
      self->tell(entry);
    });
  };
  inBackground(
      pool_, this,
      [shelf = shelf_, entry, progress, stop = entry->stop.get_token()] {
        const auto enhancer = shelf->get(entry->wanted.edit.model);
        if (jobs::outputKind(entry->wanted.output) == jobs::VideoOutput::Video)
          return jobs::exportVideo(*enhancer, entry->wanted, progress, stop, entry->pause.get());
        return jobs::writeVideo(*enhancer, entry->wanted, entry->maxSide, progress, stop);
      },
      [this, entry](Outcome<jobs::ExportResult> outcome) {
        running_ = false;
        entry->state = outcome.value ? State::Done : outcome.cancelled() ? State::Cancelled : State::Failed;
        entry->message = outcome.problem;
        if (outcome.value)
          for (const auto& notice : outcome.value->notices)
            entry->message += (entry->message.isEmpty() ? QString() : QStringLiteral(" ")) + QString::fromStdString(notice);
        if (outcome.value) entry->progress.bytes = outcome.value->bytes;
        tell(entry);
        if (outcome.value) Q_EMIT finished(QString::fromStdString(entry->wanted.output.string()));
        startNext();
      });
}

void VideoExports::pause(int row, bool wait) {
  const auto& entry = entries_[static_cast<std::size_t>(row)];
  if (entry->state != State::Running && entry->state != State::Paused) return;
  entry->pause->pause(wait);
  entry->state = wait ? State::Paused : State::Running;
  tell(entry);
}

void VideoExports::cancel(int row) {
  const auto& entry = entries_[static_cast<std::size_t>(row)];
  if (entry->state == State::Waiting) {
    entry->state = State::Cancelled;
    tell(entry);
    return;
  }
  entry->stop.request_stop();
  entry->pause->pause(false);
}

void VideoExports::resume(int row) {
  const auto& entry = entries_[static_cast<std::size_t>(row)];
  if (entry->state != State::Cancelled && entry->state != State::Failed) return;
  entry->state = State::Waiting;
  entry->message.clear();
  tell(entry);
  startNext();
}

void VideoExports::remove(int row) {
  const auto entry = entries_[static_cast<std::size_t>(row)];
  if (entry->state == State::Running || entry->state == State::Paused) return;
  if (entry->state != State::Done) {
    std::error_code problem;  // nothing may be there
    std::filesystem::remove_all(jobs::ExportFolder::pathFor(entry->wanted.output), problem);
  }
  beginRemoveRows({}, row, row);
  entries_.erase(entries_.begin() + row);
  endRemoveRows();
  Q_EMIT changed();
}

VideoExports::State VideoExports::state(int row) const { return entries_[static_cast<std::size_t>(row)]->state; }

bool VideoExports::isBusy() const { return running_; }

int VideoExports::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(entries_.size()); }

QString VideoExports::textOf(const Entry& entry) const {
  const auto& at = entry.progress;
  switch (entry.state) {
    case State::Waiting:
      return tr("waits");
    case State::Running:
      if (at.joining) return tr("is being put together");
      if (at.secondsLeft > 0)
        return tr("%1 % · %2 frames/s · %3 s left · about %4 MB")
            .arg(static_cast<int>(100 * at.done01()))
            .arg(at.framesPerSecond, 0, 'f', 1)
            .arg(at.secondsLeft, 0, 'f', 0)
            .arg(at.bytesExpected / 1'000'000);
      return tr("begins");
    case State::Paused:
      return tr("paused at %1 %").arg(static_cast<int>(100 * at.done01()));
    case State::Done:
      return entry.message.isEmpty() ? tr("done, %1 MB").arg(static_cast<double>(at.bytes) / 1e6, 0, 'f', 1) : entry.message;
    case State::Failed:
      return entry.message;
    case State::Cancelled:
      return tr("cancelled; can go on");
  }
  return {};
}

QVariant VideoExports::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& entry = *entries_[static_cast<std::size_t>(index.row())];
  const QString output = QString::fromStdString(entry.wanted.output.string());
  switch (role) {
    case Qt::DisplayRole:
      return tr("%1: %2").arg(QFileInfo(output).fileName(), textOf(entry));
    case Qt::ToolTipRole:
      return output;
    case StateRole:
      return static_cast<int>(entry.state);
    case ProgressRole:
      return entry.progress.done01();
    case OutputRole:
      return output;
    default:
      return {};
  }
}

}  // namespace daybreak::ui
