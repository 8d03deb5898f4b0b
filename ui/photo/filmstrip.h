#pragma once
/// The folder's photos in a row below the picture.
#include <QListView>

#include "ui/photo/folder_model.h"

namespace daybreak::ui {

/// Shows itself only when the folder has more than one photo and setWanted() says so.
class Filmstrip : public QListView {
  Q_OBJECT
 public:
  explicit Filmstrip(QWidget* parent = nullptr);

  FolderModel& folder() { return model_; }
  /// Shows the photo's folder and marks it as the current one.
  void setPhoto(const QString& path);
  /// The photo `offset` places after the current one; empty at the ends and outside of the folder.
  QString neighbour(int offset) const;
  void setWanted(bool wanted);

  QSize sizeHint() const override;

 Q_SIGNALS:
  void photoChosen(const QString& path);

 protected:
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  void markCurrent();
  void updateVisibility();

  FolderModel model_;
  QString path_;
  bool wanted_ = true;
  bool marking_ = false;
};

}  // namespace daybreak::ui
