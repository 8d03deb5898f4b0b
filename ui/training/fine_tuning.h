#pragma once
/// Fine-tunes a model on one photo: a run of a hundred steps or so, whose model is added when it is done.
#include <QObject>
#include <QThreadPool>

#include "models/registry.h"
#include "ui/training/run_follower.h"
#include "ui/training/trainer_process.h"

namespace daybreak::ui {

class FineTuning : public QObject {
  Q_OBJECT
 public:
  explicit FineTuning(models::Registry registry, QObject* parent = nullptr);

  void setTrainer(const Trainer& trainer) { trainer_ = trainer; }
  /// One at a time: refused with failed() while another is at work.
  void start(const QString& photo, const QString& model);
  void cancel();
  QString photo() const { return photo_; }
  QString model() const { return model_; }
  /// The newest one's folder; empty: there was none.
  QString run() const { return runPath_; }

 Q_SIGNALS:
  void begun();  ///< photo() and model() are known
  void started(const QString& run);
  void progressed(const daybreak::ui::RunNews& news);
  void finished(const QString& photo, const QString& newModel);
  void cancelled();
  void failed(const QString& sentence);

 private:
  void take(const RunNews& news);
  void end();

  const models::Registry registry_;
  Trainer trainer_ = Trainer::standard();
  QThreadPool pool_;
  RunFollower follower_;
  QString photo_;
  QString model_;
  QString runPath_;
  bool busy_ = false;
  bool cancelled_ = false;
};

}  // namespace daybreak::ui
