#pragma once
/// The colours of a map with their values.
#include <QRgb>
#include <QWidget>

namespace daybreak::ui {

/// engine::mapColours() for a value's place between the range's minimum (0) and maximum (1): the lower the factor, the more
/// light is missing and the brighter its colour, as in the pictures of `daybreak-cli --map`.
QRgb mapColour(double share01);

/// A vertical bar with tick values from minimum (bottom) to maximum (top) and an optional marker.
class ColourBar : public QWidget {
  Q_OBJECT
 public:
  explicit ColourBar(QWidget* parent = nullptr);
  void setRange(double minimum, double maximum);
  void setTitle(const QString& title);
  /// Before every value: "×".
  void setPrefix(const QString& prefix);
  /// Whether high values are the bright ones; at first low ones are.
  void setHighBright(bool bright);
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
  QString prefix_;
  bool highBright_ = false;
};

}  // namespace daybreak::ui
