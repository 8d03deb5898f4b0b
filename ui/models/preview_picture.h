#pragma once
/// A picture in a frame of its own ground, or a few words where there is none.
#include <QImage>
#include <QWidget>

namespace daybreak::ui {

class PreviewPicture : public QWidget {
  Q_OBJECT
 public:
  explicit PreviewPicture(QWidget* parent = nullptr);
  /// The whole of it is shown, as large as the frame allows.
  void setPicture(const QImage& picture);
  /// Instead of a picture.
  void setWords(const QString& words);
  bool hasPicture() const { return !picture_.isNull(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QImage picture_;
  QString words_;
};

}  // namespace daybreak::ui
