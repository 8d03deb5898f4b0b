#pragma once
/// A strip above the picture that tells what happened without standing in the way. Hidden while there is nothing to tell.
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace daybreak::ui {

class NoticeBar : public QWidget {
  Q_OBJECT
 public:
  explicit NoticeBar(QWidget* parent = nullptr);

  /// Plain text; stays until it is dismissed or replaced. With `actionText` a button is shown that emits actionTriggered().
  void showProblem(const QString& text, const QString& actionText = {});
  /// As showProblem(), calmer, and goes away by itself after some seconds if it has no action.
  void showInfo(const QString& text, const QString& actionText = {});
  void dismiss();
  QString text() const;

 Q_SIGNALS:
  void told(const QString& text);
  void actionTriggered();
  void dismissed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void showIcon();
  void tell(const QString& text, const QString& actionText, bool problem);

  QLabel* icon_;
  QLabel* label_;
  QPushButton* action_;
  QTimer* rest_;
  bool problem_ = false;
};

}  // namespace daybreak::ui
