#pragma once
/// One line of text that ends in an ellipsis where there is no room for it; the tooltip then has all of it.
#include <QString>
#include <QWidget>

namespace daybreak::ui {

class ElidedLabel : public QWidget {
  Q_OBJECT
 public:
  explicit ElidedLabel(Qt::Alignment alignment, QWidget* parent = nullptr);
  void setText(const QString& text);
  QString text() const { return text_; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void updateToolTip();

  Qt::Alignment alignment_;
  QString text_;
};

}  // namespace daybreak::ui
