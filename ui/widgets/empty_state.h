#pragma once
/// What a window without a photo shows: where to drop one, a button, and the files of last time.
#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace daybreak::ui {

class EmptyState : public QWidget {
  Q_OBJECT
 public:
  explicit EmptyState(QWidget* parent = nullptr);

  /// Full paths, newest first. The list is hidden when there are none.
  void setRecentFiles(const QStringList& paths);
  /// Lights the frame while something that can be opened hovers over the window.
  void setDropHighlighted(bool highlighted);

 Q_SIGNALS:
  void openRequested();
  void recentChosen(const QString& path);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void applyFonts();

  QLabel* picture_;
  QLabel* title_;
  QLabel* hint_;
  QPushButton* open_;
  QLabel* recentTitle_;
  QListWidget* recent_;
  QStringList paths_;
  bool highlighted_ = false;
};

}  // namespace daybreak::ui
