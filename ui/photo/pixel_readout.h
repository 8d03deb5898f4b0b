#pragma once
/// The strip below the picture that tells the colours under the pointer: "12 10 9 → 90 84 80 · factor −0.42".
#include <QColor>
#include <QLabel>
#include <optional>

namespace daybreak::ui {

class PixelReadout : public QLabel {
  Q_OBJECT
 public:
  explicit PixelReadout(QWidget* parent = nullptr);

  /// At a photo pixel; what is not known yet is left out.
  void showColours(QPoint pixel, std::optional<QRgb> original, std::optional<QRgb> enhanced, std::optional<double> factor);
  void clearReadout();
};

}  // namespace daybreak::ui
