#include "ui/batch/batch_table.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>
#include <filesystem>
#include <numeric>

#include "jobs/batch/name_pattern.h"

namespace daybreak::ui {

namespace {

QString nameOf(const std::filesystem::path& path) { return QFile::decodeName(QByteArray::fromStdString(path.string())); }

}  // namespace

QString stateWord(const jobs::BatchItem& item) {
  switch (item.state) {
    case jobs::BatchState::Waiting:
      return BatchTable::tr("Waiting");
    case jobs::BatchState::Working:
      return BatchTable::tr("At work");
    case jobs::BatchState::Done:
      return item.earlier ? BatchTable::tr("Done before") : BatchTable::tr("Done");
    case jobs::BatchState::Skipped:
      return BatchTable::tr("Skipped");
    case jobs::BatchState::Failed:
      return BatchTable::tr("Failed");
  }
  return {};
}

BatchTable::BatchTable(QObject* parent) : QAbstractTableModel(parent) {
  connect(&thumbnails_, &ThumbnailLoader::ready, this, [this] {
    // Only what is on screen asks for it again.
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, Photo), index(rowCount() - 1, Photo), {Qt::DecorationRole});
  });
}

void BatchTable::setJob(std::shared_ptr<const jobs::BatchJob> job) {
  beginResetModel();
  job_ = std::move(job);
  rows_.clear();
  places_.clear();
  atWork_.clear();
  endResetModel();
  grow();
}

void BatchTable::grow() {
  const std::size_t before = rows_.size(), now = job_ ? job_->size() : 0;
  if (now <= before) return;
  beginInsertRows({}, static_cast<int>(before), static_cast<int>(now) - 1);
  for (std::size_t item = before; item < now; ++item) {
    rows_.push_back(item);
    places_.push_back(item);
  }
  endInsertRows();
}

void BatchTable::showChanges(const std::vector<std::size_t>& items) {
  for (const std::size_t item : items) {
    if (item >= places_.size()) continue;
    const bool works = job_->item(item).state == jobs::BatchState::Working;
    std::erase(atWork_, item);
    if (works) atWork_.push_back(item);
    const int row = static_cast<int>(places_[item]);
    Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
  }
}

void BatchTable::showProgress() {
  for (const std::size_t item : atWork_) {
    const int row = static_cast<int>(places_[item]);
    Q_EMIT dataChanged(index(row, State), index(row, State), {ProgressRole});
  }
}

void BatchTable::followOrder() {
  if (!job_) return;
  Q_EMIT layoutAboutToBeChanged();
  const auto before = persistentIndexList();
  std::vector<std::size_t> itemsBefore;
  for (const QModelIndex& index : before) itemsBefore.push_back(itemAt(index.row()));
  const auto waiting = job_->waiting();
  std::vector<bool> waits(rows_.size(), false);
  for (const std::size_t item : waiting)
    if (item < waits.size()) waits[item] = true;
  std::erase_if(rows_, [&](std::size_t item) { return waits[item]; });
  std::ranges::copy_if(waiting, std::back_inserter(rows_), [&](std::size_t item) { return item < waits.size(); });
  for (std::size_t row = 0; row < rows_.size(); ++row) places_[rows_[row]] = row;
  QModelIndexList after;
  for (qsizetype i = 0; i < before.size(); ++i)
    after << index(static_cast<int>(places_[itemsBefore[static_cast<std::size_t>(i)]]), before[i].column());
  changePersistentIndexList(before, after);
  Q_EMIT layoutChanged();
}

int BatchTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(rows_.size()); }

int BatchTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QVariant BatchTable::text(const jobs::BatchItem& item, std::size_t index, int column) const {
  switch (column) {
    case Photo:
      return nameOf(job_->inputOf(index).lexically_relative(job_->settings().input));
    case Model:
      return QString::fromStdString(jobs::modelLabel(item.model));
    case State:
      return stateWord(item);
    case Time:
      return item.seconds > 0 ? tr("%1 s").arg(QLocale().toString(item.seconds, 'f', item.seconds < 10 ? 2 : 1)) : QString();
    case Message:
      if (!item.message.empty()) return QString::fromStdString(item.message);
      return item.state == jobs::BatchState::Done ? nameOf(item.output.filename()) : QString();
    default:
      return {};
  }
}

QVariant BatchTable::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !job_) return {};
  const std::size_t place = itemAt(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      return text(job_->item(place), place, index.column());
    case Qt::DecorationRole:
      return index.column() == Photo ? QVariant::fromValue(thumbnails_.thumbnail(nameOf(job_->inputOf(place)))) : QVariant();
    case Qt::TextAlignmentRole:
      return index.column() == Time ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case StateRole:
      return static_cast<int>(job_->item(place).state);
    case ProgressRole:
      return job_->progress(place);
    case Qt::AccessibleTextRole: {
      const auto item = job_->item(place);
      return index.column() == Photo ? tr("%1, %2").arg(text(item, place, Photo).toString(), stateWord(item))
                                     : text(item, place, index.column());
    }
    default:
      return {};
  }
}

QVariant BatchTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole || orientation == Qt::Vertical) return {};
  const QStringList titles{tr("Photo"), tr("Model"), tr("State"), tr("Time"), tr("Message")};
  return titles.value(section);
}

}  // namespace daybreak::ui
