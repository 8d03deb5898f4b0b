#pragma once
/// The results of a batch as a table: photo, model, state, time, message. Rows follow the order of work.
#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "jobs/batch/batch_job.h"
#include "ui/photo/thumbnail_loader.h"

namespace daybreak::ui {

class BatchTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Photo, Model, State, Time, Message, Columns };
  enum Role { ProgressRole = Qt::UserRole, StateRole };

  explicit BatchTable(QObject* parent = nullptr);

  /// Shows another batch, or none.
  void setJob(std::shared_ptr<const jobs::BatchJob> job);
  /// Takes over what was added.
  void grow();
  void showChanges(const std::vector<std::size_t>& items);
  /// How far the pictures are that are worked on.
  void showProgress();
  /// Sorts the rows after what waits was put into another order.
  void followOrder();

  std::size_t itemAt(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  const jobs::BatchJob* job() const { return job_.get(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QVariant text(const jobs::BatchItem& item, std::size_t index, int column) const;

  std::shared_ptr<const jobs::BatchJob> job_;
  std::vector<std::size_t> rows_;    ///< items
  std::vector<std::size_t> places_;  ///< of items among the rows
  std::vector<std::size_t> atWork_;
  mutable ThumbnailLoader thumbnails_;
};

/// "Waiting", "Done" …
QString stateWord(const jobs::BatchItem& item);

}  // namespace daybreak::ui
