#include "ui/photo/folder_model.h"

#include <algorithm>

#include "media/load.h"
#include "ui/photo/file_path.h"
#include "ui/photo/natural_order.h"
#include "ui/photo/sidecar.h"

namespace daybreak::ui {

namespace {

QFileInfoList photosIn(const QString& folder) {
  QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Readable);
  files.removeIf([](const QFileInfo& file) { return !media::hasReadableExtension(toPath(file.fileName())); });
  std::sort(files.begin(), files.end(), [](const QFileInfo& a, const QFileInfo& b) {
    return a.completeBaseName() == b.completeBaseName() ? naturallyBefore(a.fileName(), b.fileName())
                                                        : naturallyBefore(a.completeBaseName(), b.completeBaseName());
  });
  return files;
}

}  // namespace

QString firstPhotoIn(const QString& folder) {
  const QFileInfoList files = photosIn(folder);
  return files.isEmpty() ? QString() : files.first().absoluteFilePath();
}

FolderModel::FolderModel(QObject* parent) : QAbstractListModel(parent), listing_(pool_) {
  pool_.setMaxThreadCount(1);
  settle_.setSingleShot(true);
  settle_.setInterval(150);  // a copy of many files is one change
  connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, [this] { settle_.start(); });
  connect(&settle_, &QTimer::timeout, this, &FolderModel::refresh);
  connect(&loader_, &ThumbnailLoader::ready, this, [this](const QString& path) {
    if (const int row = rowOf(path); row >= 0) Q_EMIT dataChanged(index(row), index(row));
  });
}

FolderModel::~FolderModel() = default;

void FolderModel::setFolder(const QString& folder) {
  if (folder == folder_) return;
  if (!folder_.isEmpty()) watcher_.removePath(folder_);
  folder_ = folder;
  beginResetModel();
  entries_.clear();
  endResetModel();
  watcher_.addPath(folder_);
  refresh();
}

std::vector<FolderModel::Entry> FolderModel::list(const QString& folder) {
  std::vector<Entry> entries;
  for (const QFileInfo& file : photosIn(folder)) {
    entries.push_back({file.absoluteFilePath(), file.lastModified(), sidecar::exists(file.absoluteFilePath())});
  }
  return entries;
}

void FolderModel::refresh() {
  listing_.request([folder = folder_] { return list(folder); },
                   [this](Outcome<std::vector<Entry>> outcome) {
                     if (outcome.value) accept(std::move(*outcome.value));
                   });
}

void FolderModel::accept(std::vector<Entry> entries) {
  for (const Entry& old : entries_) {
    const auto now = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.path == old.path; });
    if (now == entries.end() || now->modified != old.modified) loader_.forget(old.path);
  }
  const bool samePhotos = std::equal(entries.begin(), entries.end(), entries_.begin(), entries_.end(),
                                     [](const Entry& a, const Entry& b) { return a.path == b.path; });
  if (samePhotos) {
    entries_ = std::move(entries);
    if (!entries_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  } else {
    beginResetModel();
    entries_ = std::move(entries);
    endResetModel();
  }
  Q_EMIT listed();
}

int FolderModel::rowOf(const QString& path) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.path == path; });
  return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
}

QString FolderModel::pathAt(int row) const {
  return row >= 0 && row < rowCount() ? entries_[static_cast<std::size_t>(row)].path : QString();
}

void FolderModel::setEdited(const QString& path, bool edited) {
  const int row = rowOf(path);
  if (row < 0) return;
  entries_[static_cast<std::size_t>(row)].edited = edited;
  Q_EMIT dataChanged(index(row), index(row), {EditedRole});
}

int FolderModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(entries_.size()); }

QVariant FolderModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
  const QString name = QFileInfo(entry.path).fileName();
  switch (role) {
    case Qt::DisplayRole:
      return name;
    case Qt::AccessibleTextRole:
      return entry.edited ? tr("%1, edited").arg(name) : name;
    case Qt::ToolTipRole:
      if (loader_.isUnreadable(entry.path)) return tr("%1 cannot be read").arg(name);
      return entry.edited ? tr("%1 (edited)").arg(name) : name;
    case Qt::DecorationRole:
      return loader_.thumbnail(entry.path);
    case PathRole:
      return entry.path;
    case EditedRole:
      return entry.edited;
    case UnreadableRole:
      return loader_.isUnreadable(entry.path);
    default:
      return {};
  }
}

}  // namespace daybreak::ui
