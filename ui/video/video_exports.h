#pragma once
/// Exports of videos, one after another in the background while editing goes on.
#include <QAbstractListModel>
#include <QString>
#include <QThreadPool>
#include <memory>
#include <vector>

#include "jobs/video/export_video.h"
#include "ui/photo/background.h"

namespace daybreak::ui {

class EnhancerShelf;

class VideoExports : public QAbstractListModel {
  Q_OBJECT
 public:
  enum class State { Waiting, Running, Paused, Done, Failed, Cancelled };
  enum Role { StateRole = Qt::UserRole, ProgressRole, OutputRole };

  explicit VideoExports(std::shared_ptr<EnhancerShelf> shelf, QObject* parent = nullptr);
  ~VideoExports() override;

  void add(const jobs::VideoExport& wanted, int maxSide);
  void pause(int row, bool wait);
  /// What was encoded stays on the disk: resume() goes on from there.
  void cancel(int row);
  void resume(int row);
  /// Takes it off the list, and what an unfinished one left on the disk.
  void remove(int row);
  State state(int row) const;
  bool isBusy() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void finished(const QString& output);
  void changed();

 private:
  struct Entry {
    jobs::VideoExport wanted;
    int maxSide = 0;
    State state = State::Waiting;
    jobs::ExportProgress progress;
    QString message;
    std::stop_source stop;
    std::shared_ptr<jobs::PauseSwitch> pause = std::make_shared<jobs::PauseSwitch>();
  };
  int rowOf(const std::shared_ptr<Entry>& entry) const;
  void tell(const std::shared_ptr<Entry>& entry);
  void startNext();
  QString textOf(const Entry& entry) const;

  std::shared_ptr<EnhancerShelf> shelf_;
  std::vector<std::shared_ptr<Entry>> entries_;
  QThreadPool pool_;
  bool running_ = false;
};

}  // namespace daybreak::ui
