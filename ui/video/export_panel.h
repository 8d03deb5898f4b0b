#pragma once
/// How the open video is exported: kind of file, codec, quality, sound, part; what it will take; and the exports so far.
#include <QWidget>
#include <functional>
#include <memory>

#include "jobs/video/export_video.h"
#include "media/video/video_info.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QSpinBox;

namespace daybreak::ui {

class VideoExports;

class ExportPanel : public QWidget {
  Q_OBJECT
 public:
  explicit ExportPanel(VideoExports& exports, QWidget* parent = nullptr);

  /// The open video; null: none.
  void setVideo(const QString& path, const media::video::VideoInfo* info);
  /// The chosen part, and how long it is.
  void setRange(const jobs::TimeRange& range, double seconds);
  /// Frames enhanced in a second, as the player sees them; for the estimate of time.
  void setSpeed(double framesPerSecond);

  /// What the fields say, without the edit. `output` is the name to propose.
  jobs::VideoExport wanted() const;

 Q_SIGNALS:
  /// To a file that is still to be asked for. @param ending without a dot
  void exportRequested(const QString& ending);
  void stillRequested();

 private:
  void showCodecs();
  void showQuality();
  void showEstimate();
  void showButtons();
  QString ending() const;

  VideoExports& exports_;
  QString path_;
  std::unique_ptr<media::video::VideoInfo> info_;
  jobs::TimeRange range_;
  double seconds_ = 0;
  double speed_ = 0;
  QComboBox* format_;
  QComboBox* codec_;
  QComboBox* preset_;
  QSpinBox* quality_;
  QLabel* qualityLabel_;
  QCheckBox* sound_;
  QLabel* rangeText_;
  QLabel* estimate_;
  QPushButton* export_;
  QPushButton* still_;
  QListView* list_;
  QPushButton* pause_;
  QPushButton* cancel_;
  QPushButton* resume_;
  QPushButton* remove_;
};

}  // namespace daybreak::ui
