#pragma once
/// The row above the picture: files, undo, compare modes, what is shown, zoom, model, device.
#include <QToolBar>

class QLabel;
class QToolButton;

namespace daybreak::ui {

class DevicePicker;
class ModelPicker;
class PhotoActions;

class PhotoToolbar : public QToolBar {
  Q_OBJECT
 public:
  PhotoToolbar(PhotoActions& actions, ModelPicker& models, DevicePicker& devices, QWidget* parent = nullptr);

  /// Screen pixels per photo pixel.
  void setZoom(double zoom);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QToolButton* addButton(QAction* action, Qt::ToolButtonStyle style, const QString& shortText = {});
  void fitTexts();

  QList<QToolButton*> shown_;  ///< what is shown: with text where there is room
  QLabel* zoomText_;
};

}  // namespace daybreak::ui
