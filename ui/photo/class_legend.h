#pragma once
/// The classes that are in the picture, beside it: colour, name, share. One that is chosen is shown alone.
#include <QListWidget>
#include <optional>

#include "ui/photo/segmentation_shelf.h"

namespace daybreak::ui {

class ClassLegend : public QListWidget {
  Q_OBJECT
 public:
  explicit ClassLegend(QWidget* parent = nullptr);

  /// Null: nothing is known. A class that was chosen stays so if it is there.
  void setSegmentation(const std::shared_ptr<const Segmentation>& segmentation);
  /// The class that is shown alone.
  std::optional<std::uint8_t> chosen() const;
  void choose(std::optional<std::uint8_t> label);

 Q_SIGNALS:
  void chosenChanged();

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace daybreak::ui
