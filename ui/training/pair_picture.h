#pragma once
/// A picture before and after, side by side.
#include <QImage>
#include <QWidget>

namespace daybreak::ui {

class PairPicture : public QWidget {
  Q_OBJECT
 public:
  explicit PairPicture(QWidget* parent = nullptr);
  void setDark(const QImage& image);
  void setNow(const QImage& image);
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QImage dark_;
  QImage now_;
};

}  // namespace daybreak::ui
