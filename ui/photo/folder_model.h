#pragma once
/// The photos of one folder in natural order, kept up to date with the disk.
#include <QAbstractListModel>
#include <QDateTime>
#include <QFileSystemWatcher>
#include <QThreadPool>
#include <QTimer>
#include <vector>

#include "ui/photo/background.h"
#include "ui/photo/thumbnail_loader.h"

namespace daybreak::ui {

class FolderModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { PathRole = Qt::UserRole, EditedRole, UnreadableRole };

  explicit FolderModel(QObject* parent = nullptr);
  ~FolderModel() override;

  /// Lists the folder in the background; nothing if it is this one already.
  void setFolder(const QString& folder);
  QString folder() const { return folder_; }
  int rowOf(const QString& path) const;
  QString pathAt(int row) const;
  void setEdited(const QString& path, bool edited);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void listed();  ///< the list is complete (again)

 private:
  struct Entry {
    QString path;
    QDateTime modified;
    bool edited = false;
  };
  static std::vector<Entry> list(const QString& folder);
  void refresh();
  void accept(std::vector<Entry> entries);

  QString folder_;
  std::vector<Entry> entries_;
  QFileSystemWatcher watcher_;
  QTimer settle_;
  mutable ThumbnailLoader loader_;
  QThreadPool pool_;
  LatestTask listing_;
};

/// The first photo of a folder in the same order, or an empty string. Reads the disk: for background threads.
QString firstPhotoIn(const QString& folder);

}  // namespace daybreak::ui
