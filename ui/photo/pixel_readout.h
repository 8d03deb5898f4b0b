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

  /// At a photo pixel; what is not known yet is left out. @param mapValue with its name: "factor −0.42"
  /// @param thing the class there: "person"
  void showColours(QPoint pixel, std::optional<QRgb> original, std::optional<QRgb> enhanced, const QString& mapValue,
                   const QString& thing);
  void clearReadout();
};

}  // namespace daybreak::ui
