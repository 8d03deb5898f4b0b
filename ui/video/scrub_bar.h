#pragma once
/// The place in a video: a slider over all its frames with the part between the in and the out point marked.
#include <QSlider>
#include <optional>

namespace daybreak::ui {

class ScrubBar : public QSlider {
  Q_OBJECT
 public:
  explicit ScrubBar(QWidget* parent = nullptr);

  /// Frames of the chosen part; unset: from the first, to the last.
  void setMarks(std::optional<int> in, std::optional<int> out);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  double xOf(int frame) const;

  std::optional<int> in_, out_;
};

}  // namespace daybreak::ui
