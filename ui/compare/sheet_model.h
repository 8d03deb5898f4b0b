#pragma once
/// The contact sheet's cells: a row for each photo; the original, its reference and every model's picture as columns.
#include <QAbstractTableModel>
#include <vector>

#include "ui/compare/measured_photos.h"

namespace daybreak::ui {

/// A figure below a picture.
struct CellFigure {
  QString label;
  QString value;
  bool best = false;
};

class SheetModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  /// The start of a comparison, or another one. It must outlive the model or the next call.
  void setMeasured(const Measured* measured);
  /// Measured has more photos than before.
  void photosAdded();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  /// Qt::AccessibleTextRole and Qt::ToolTipRole; the rest is drawn from what follows.
  QVariant data(const QModelIndex& index, int role) const override;

  /// Null where there is no picture.
  const KeptPicture* picture(const QModelIndex& index) const;
  /// Why there is none; empty otherwise.
  QString error(const QModelIndex& index) const;
  std::vector<CellFigure> figures(const QModelIndex& index) const;
  int figureCount(const QModelIndex& index) const;
  /// The photo's file name without its folder.
  QString photoName(int row) const;
  QString photoPath(int row) const;
  /// The name or file of a column's model; empty for the original and the reference.
  QString modelOf(int column) const;
  bool isReference(int column) const { return hasReferences() && column == 1; }

 private:
  bool hasReferences() const { return measured_ && measured_->plan.references; }
  int firstModelColumn() const { return hasReferences() ? 2 : 1; }
  const MeasuredPhoto& photo(int row) const { return measured_->photos[static_cast<std::size_t>(row)]; }
  /// The place in the plan of a column's model.
  std::size_t planPlace(int column) const;
  const jobs::PictureResult* result(const QModelIndex& index) const;

  const Measured* measured_ = nullptr;
  std::vector<std::size_t> shown_;
  int rows_ = 0;
};

}  // namespace daybreak::ui
