#pragma once
/// One line of text that has an ellipsis where there is no room for all of it; the tooltip then has it.
#include <QString>
#include <QWidget>

namespace daybreak::ui {

class ElidedLabel : public QWidget {
  Q_OBJECT
 public:
  explicit ElidedLabel(Qt::Alignment alignment, QWidget* parent = nullptr, Qt::TextElideMode elide = Qt::ElideMiddle);
  /// @param explanation for the tooltip, behind the text if that is elided
  void setText(const QString& text, const QString& explanation = {});
  QString text() const { return text_; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void updateToolTip();

  Qt::Alignment alignment_;
  Qt::TextElideMode elide_;
  QString text_;
  QString explanation_;
};

}  // namespace daybreak::ui
