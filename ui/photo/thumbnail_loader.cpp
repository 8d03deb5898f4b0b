#include "ui/photo/thumbnail_loader.h"

#include "media/load.h"
#include "ui/photo/background.h"
#include "ui/photo/file_path.h"
#include "ui/photo/pyramid.h"

namespace daybreak::ui {

ThumbnailLoader::ThumbnailLoader(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(1);
  pool_.setThreadPriority(QThread::LowPriority);  // the photo itself goes first
}

ThumbnailLoader::~ThumbnailLoader() { pool_.clear(); }

QImage ThumbnailLoader::thumbnail(const QString& path) {
  if (const QImage* known = kept_.object(path)) return *known;
  if (unreadable_.contains(path) || path == reading_) return {};
  waiting_.removeOne(path);
  waiting_.append(path);
  if (waiting_.size() > kWaiting) waiting_.removeFirst();
  startNext();
  return {};
}

void ThumbnailLoader::forget(const QString& path) {
  kept_.remove(path);
  unreadable_.remove(path);
}

void ThumbnailLoader::startNext() {
  if (!reading_.isEmpty() || waiting_.isEmpty()) return;
  reading_ = waiting_.takeLast();
  inBackground(
      pool_, this,
      [path = reading_] {
        const media::Image small = media::loadThumbnail(toPath(path), kSide);
        return forScreen(media::DisplayTransform(small.info().iccProfile), small);
      },
      [this](const Outcome<QImage>& outcome) {
        const QString path = std::exchange(reading_, {});
        if (outcome.value) {
          kept_.insert(path, new QImage(*outcome.value));
        } else {
          unreadable_.insert(path);
        }
        Q_EMIT ready(path);
        startNext();
      });
}

}  // namespace daybreak::ui
