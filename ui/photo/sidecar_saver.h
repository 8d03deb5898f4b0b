#pragma once
/// Writes edits to sidecars shortly after they were made, in the background, in order.
#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include "engine/edit.h"

namespace daybreak::ui {

class SidecarSaver : public QObject {
  Q_OBJECT
 public:
  explicit SidecarSaver(QObject* parent = nullptr);
  /// Writes what is not yet written.
  ~SidecarSaver() override;

  /// What a photo without stored edits begins with from now on: nothing is stored for it.
  void setUntouched(const engine::Edit& untouched) { untouched_ = untouched; }

  /// The newest edit of a photo; written within kDelayMs.
  void schedule(const QString& photo, const engine::Edit& edit);
  /// Writes everything that waits now and returns when it is on disk.
  void flush();
  /// The edit that was last scheduled and is not on disk yet, so that a photo reopened at once shows it.
  std::optional<engine::Edit> waiting(const QString& photo) const;

  static constexpr int kDelayMs = 200;

 Q_SIGNALS:
  void saved(const QString& photo, bool edited);
  void failed(const QString& sentence);

 private:
  void writeWaiting();

  engine::Edit untouched_;
  QHash<QString, engine::Edit> waiting_;
  QHash<QString, engine::Edit> inFlight_;
  QTimer timer_;
  QThreadPool pool_;
};

}  // namespace daybreak::ui
