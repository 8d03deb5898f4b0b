#pragma once
/// Exports photos at full resolution, one after the other, in the background.
#include <QObject>
#include <QQueue>
#include <QThreadPool>
#include <stop_token>

#include "ui/photo/export_settings.h"

namespace daybreak::ui {

class ExportQueue : public QObject {
  Q_OBJECT
 public:
  explicit ExportQueue(QObject* parent = nullptr);
  /// Cancels what is not done.
  ~ExportQueue() override;

  void add(const ExportOrder& order);
  /// Ends the running export and forgets those that wait. What was written is whole; nothing half-written stays.
  void cancelAll();
  bool isIdle() const { return !running_; }

 Q_SIGNALS:
  void started(const QString& target, int waiting);
  void progressed(double share01);  ///< of the export that runs, a few times a second
  void finished(const QString& target);
  void failed(const QString& sentence);
  void cancelled();
  void idle();

 private:
  void startNext();

  QQueue<ExportOrder> waiting_;
  bool running_ = false;
  std::stop_source stop_;
  QThreadPool pool_;
};

}  // namespace daybreak::ui
