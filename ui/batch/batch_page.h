#pragma once
/// The Batch page: what is to be done at the top, every photo with its state in the middle, how far it is at the bottom. The
/// batch goes on while other pages are used.
#include <QWidget>
#include <functional>
#include <memory>

#include "engine/edit.h"
#include "models/registry.h"

class QSettings;

namespace daybreak::ui {

class BatchRunner;
class EnhancerShelf;

class BatchPage : public QWidget {
  Q_OBJECT
 public:
  /// @param current the Photo page's settings
  BatchPage(const models::Registry& registry, std::shared_ptr<EnhancerShelf> shelf, std::function<engine::Edit()> current,
            QWidget* parent = nullptr);
  ~BatchPage() override;

  /// Chooses the folder of photos.
  void setInput(const QString& folder);
  /// Models were added, renamed or removed.
  void reloadModels();
  BatchRunner& runner();

  /// Asks whether a batch that runs is to be ended and returns true; once the person wants that, `close` is called, and the
  /// next call returns false. False: there is nothing to ask.
  bool asksBeforeClosing(std::function<void()> close);

  void saveState(QSettings& settings) const;
  void restoreState(const QSettings& settings);
  void setVisible(bool visible) override;

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  struct State;
  /// Made when the page is first seen: a window that opens photos need not wait for it.
  State& inside();

  const models::Registry registry_;
  std::shared_ptr<EnhancerShelf> shelf_;
  std::function<engine::Edit()> current_;
  bool answered_ = false;
  std::unique_ptr<State> d_;
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace daybreak::ui
