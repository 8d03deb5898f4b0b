#pragma once
/// The colours of a map with their values, and the perceptually uniform colour map itself.
#include <QRgb>
#include <QWidget>
#include <array>

namespace daybreak::ui {

/// 256 colours from dark to light with uniform perceived steps (our own table, generated in CIELAB).
const std::array<QRgb, 256>& mapColours();

/// A vertical bar with tick values from minimum (bottom) to maximum (top) and an optional marker.
class ColourBar : public QWidget {
  Q_OBJECT
 public:
  explicit ColourBar(QWidget* parent = nullptr);
  void setRange(double minimum, double maximum);
  void setTitle(const QString& title);
  void setMarker(double value);
  void clearMarker();
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double minimum_ = -1;
  double maximum_ = 1;
  double marker_;
  QString title_;
};

}  // namespace daybreak::ui
