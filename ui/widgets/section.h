#pragma once
/// A titled part of a panel that folds: "▾ Light" above its content.
#include <QWidget>

class QToolButton;

namespace daybreak::ui {

class Section : public QWidget {
  Q_OBJECT
 public:
  /// Takes over `content`. Starts expanded.
  Section(const QString& title, QWidget* content, QWidget* parent = nullptr);

  void setExpanded(bool expanded);
  bool isExpanded() const;

 Q_SIGNALS:
  void expandedChanged(bool expanded);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void showExpanded();

  QToolButton* header_;
  QWidget* content_;
  bool expanded_ = true;
};

}  // namespace daybreak::ui
