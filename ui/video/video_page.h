#pragma once
/// The Video page: a clip is scrubbed frame by frame with the enhanced picture beside the original, and exported while editing
/// goes on.
#include <QWidget>
#include <functional>
#include <memory>

#include "engine/edit.h"
#include "models/registry.h"

namespace daybreak::ui {

class EnhancerShelf;
class VideoExports;
class VideoPlayer;

class VideoPage : public QWidget {
  Q_OBJECT
 public:
  /// @param current the Photo page's settings, which a first video begins with
  VideoPage(const models::Registry& registry, std::shared_ptr<EnhancerShelf> shelf, std::function<engine::Edit()> current,
            QWidget* parent = nullptr);
  ~VideoPage() override;

  void open(const QString& path);
  void reloadModels();
  VideoPlayer& player();
  VideoExports& exports();
  /// Exports what the panel says to this file.
  void exportTo(const QString& path);

  void setVisible(bool visible) override;

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct State;
  /// Made when the page is first needed: a window that opens photos need not wait for it.
  State& inside();

  const models::Registry registry_;
  std::shared_ptr<EnhancerShelf> shelf_;
  std::function<engine::Edit()> current_;
  std::unique_ptr<State> d_;
};

/// Whether a file's name looks like a video.
bool looksLikeVideo(const QString& path);

}  // namespace daybreak::ui
