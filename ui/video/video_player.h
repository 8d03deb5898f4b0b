#pragma once
/// The open video, frame by frame: decoded and enhanced off the window's thread, the newest request first.
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>

#include "engine/edit.h"
#include "media/video/video_info.h"
#include "ui/photo/background.h"

namespace daybreak::ui {

class EnhancerShelf;

/// A frame as it is seen: upright, with square pixels.
struct ShownFrame {
  std::int64_t number = 0;
  double seconds = 0;  ///< since the first frame
  QImage original;
  QImage enhanced;
  double milliseconds = 0;  ///< that it took
};

class VideoPlayer : public QObject {
  Q_OBJECT
 public:
  explicit VideoPlayer(std::shared_ptr<EnhancerShelf> shelf, QObject* parent = nullptr);
  ~VideoPlayer() override;

  /// The first frame is shown at once; which frames there are is found out meanwhile.
  void open(const QString& path);
  QString path() const { return path_; }
  bool isOpen() const { return static_cast<bool>(film_); }
  const media::video::VideoInfo& info() const { return info_; }
  /// Upright, with square pixels.
  QSize shownSize() const;
  /// As far as it is known.
  std::int64_t frames() const { return frames_; }
  bool isIndexed() const { return indexed_; }
  std::int64_t frame() const { return wanted_; }
  /// When a frame begins, since the first one; by the usual rate until the index is there.
  double secondsOf(std::int64_t frame) const;

  void showFrame(std::int64_t number);
  void setEdit(const engine::Edit& edit);
  void setSteadiness(double steadiness01);
  void play(bool playing);
  bool isPlaying() const { return playing_; }

 Q_SIGNALS:
  void opened();
  void indexed();
  void frameShown(const daybreak::ui::ShownFrame& frame);
  void playingChanged(bool playing);
  void problem(const QString& sentence);

 private:
  struct Film;
  struct Request;
  void request(bool next);
  void take(Outcome<ShownFrame> outcome);
  void index();

  std::shared_ptr<EnhancerShelf> shelf_;
  std::shared_ptr<Film> film_;
  QString path_;
  media::video::VideoInfo info_;
  std::int64_t frames_ = 0;
  bool indexed_ = false;
  std::int64_t wanted_ = 0;
  engine::Edit edit_;
  double steadiness_ = 0.5;
  bool playing_ = false;
  bool waiting_ = false;  ///< for the next frame while playing
  double playedFrom_ = 0;
  QElapsedTimer clock_;
  QTimer nextFrame_;
  int smallSide_ = 0;  ///< of the preview while playing; 0: full size
  std::uint64_t opening_ = 0;
  QThreadPool decoding_;
  QThreadPool indexing_;
  LatestTask newest_;
};

}  // namespace daybreak::ui
