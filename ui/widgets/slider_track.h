#pragma once
/// The line and knob of a ValueSlider: filled from the standard value to the current one, accent only while in use.
#include <QSlider>

namespace daybreak::ui {

class SliderTrack : public QSlider {
  Q_OBJECT
 public:
  explicit SliderTrack(QWidget* parent = nullptr);

  /// The position that a reset goes to; marked by a small tick.
  void setStandard(int position);
  /// Drawn as not in force (the value is found automatically); it can still be moved.
  void setDimmed(bool dimmed);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  double centreOf(int position) const;
  int positionAt(double x) const;

  int standard_ = 0;
  bool dimmed_ = false;
  double grabOffset_ = 0;
};

}  // namespace daybreak::ui
