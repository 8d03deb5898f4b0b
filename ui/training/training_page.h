#pragma once
/// The Training page: pictures and settings at the left, curves in the middle, validation pictures at the right, what can be
/// done with the training at the bottom. The training itself is another process, which goes on without the window.
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "models/registry.h"
#include "train/run/run_folder.h"
#include "ui/training/trainer_process.h"

class QSettings;

namespace daybreak::ui {

class FineTuning;

class TrainingPage : public QWidget {
  Q_OBJECT
 public:
  explicit TrainingPage(const models::Registry& registry, QWidget* parent = nullptr);
  ~TrainingPage() override;

  /// Another program trains from now on; for tests.
  void setTrainer(const Trainer& trainer);
  /// Models were added, renamed or removed.
  void reloadModels();
  /// Shows a run's curves and pictures.
  void showRun(const QString& path);
  /// Fine-tunes a model on a photo, wherever that is asked for.
  FineTuning& fineTuning() { return *fineTuning_; }

  /// Asks what becomes of trainings that this window started and that are at work, and returns true; once the person has
  /// answered and does not want to stay, `close` is called, and the next call returns false. False: there is nothing to ask.
  bool asksBeforeClosing(std::function<void()> close);

  void saveState(QSettings& settings) const;
  void restoreState(const QSettings& settings);
  void setVisible(bool visible) override;

 Q_SIGNALS:
  void useRequested(const QString& model);
  void modelsChanged();

 protected:
  void showEvent(QShowEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  struct State;
  /// Made when the page is first seen: a window that opens photos need not wait for it.
  State& inside();

  const models::Registry registry_;
  Trainer trainer_ = Trainer::standard();
  FineTuning* fineTuning_;
  std::vector<train::RunFolder> started_;  ///< by this window
  bool answered_ = false;
  std::unique_ptr<State> d_;
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace daybreak::ui
