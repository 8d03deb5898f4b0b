#pragma once
/// A folder: typed, chosen or dropped.
#include <QLineEdit>
#include <QWidget>

namespace daybreak::ui {

class FolderField : public QWidget {
  Q_OBJECT
 public:
  /// @param title of the dialog @param name of its parts for tests and screen readers
  FolderField(const QString& title, const QString& name, QWidget* parent = nullptr);

  QString folder() const;
  void setFolder(const QString& path);
  void setHint(const QString& text) { path_->setPlaceholderText(text); }
  QLineEdit* field() const { return path_; }
  void askForFolder();

 Q_SIGNALS:
  void changed();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QString title_;
  QLineEdit* path_;
};

}  // namespace daybreak::ui
