#include "ui/compare/sheet_model.h"

#include <QFile>
#include <algorithm>

#include "ui/compare/compare_words.h"

namespace daybreak::ui {

void SheetModel::setMeasured(const Measured* measured) {
  beginResetModel();
  measured_ = measured;
  shown_ = measured ? jobs::shownModels(measured->plan) : std::vector<std::size_t>();
  rows_ = measured ? static_cast<int>(measured->photos.size()) : 0;
  endResetModel();
}

void SheetModel::photosAdded() {
  const int rows = static_cast<int>(measured_->photos.size());
  if (rows == rows_) return;
  beginInsertRows({}, rows_, rows - 1);
  rows_ = rows;
  endInsertRows();
}

int SheetModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }

int SheetModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || !measured_ ? 0 : firstModelColumn() + static_cast<int>(shown_.size());
}

std::size_t SheetModel::planPlace(int column) const { return shown_[static_cast<std::size_t>(column - firstModelColumn())]; }

QString SheetModel::modelOf(int column) const {
  return column < firstModelColumn() ? QString() : measured_->models[static_cast<qsizetype>(planPlace(column))];
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= columnCount()) return {};
  if (section == 0) return tr("Original");
  if (isReference(section)) return tr("Reference");
  return modelTitle(measured_->plan.models[planPlace(section)]);
}

const jobs::PictureResult* SheetModel::result(const QModelIndex& index) const {
  const jobs::PhotoResult& result = photo(index.row()).result;
  if (!result.error.empty()) return nullptr;
  if (index.column() == 0) return result.original ? &*result.original : nullptr;
  if (isReference(index.column())) return result.reference ? &*result.reference : nullptr;
  return &result.models[planPlace(index.column())];
}

const KeptPicture* SheetModel::picture(const QModelIndex& index) const {
  const MeasuredPhoto& row = photo(index.row());
  if (!row.result.error.empty()) return nullptr;
  const KeptPicture& picture = index.column() == 0           ? row.original
                               : isReference(index.column()) ? row.reference
                                                             : row.models[planPlace(index.column())];
  return picture.jpeg.isEmpty() ? nullptr : &picture;
}

QString SheetModel::error(const QModelIndex& index) const {
  const jobs::PhotoResult& row = photo(index.row()).result;
  if (!row.error.empty()) return index.column() == 0 ? QString::fromStdString(row.error) : QString();
  const jobs::PictureResult* one = result(index);
  return one ? QString::fromStdString(one->error) : QString();
}

std::vector<CellFigure> SheetModel::figures(const QModelIndex& index) const {
  const jobs::PictureResult* one = result(index);
  if (!one || !one->error.empty()) return {};
  std::vector<const measure::Values*> values;
  for (const jobs::PictureResult& model : photo(index.row()).result.models) values.push_back(&model.values);
  const bool competes = index.column() >= firstModelColumn();
  std::vector<CellFigure> figures;
  for (const auto& info : measure::allMeasures()) {
    if (!one->values[info.measure]) continue;
    const bool best = competes && jobs::isBest(measured_->plan, values, planPlace(index.column()), info.measure);
    QString value = valueText(one->values, info.measure);
    if (*info.unit != '\0') value += QLatin1Char(' ') + QString::fromUtf8(info.unit);
    figures.push_back({measureLabel(info), value, best});
  }
  return figures;
}

int SheetModel::figureCount(const QModelIndex& index) const {
  const jobs::PictureResult* one = result(index);
  if (!one || !one->error.empty()) return 0;
  return static_cast<int>(std::ranges::count_if(
      measure::allMeasures(), [&](const measure::MeasureInfo& info) { return one->values[info.measure].has_value(); }));
}

QString SheetModel::photoPath(int row) const {
  return QFile::decodeName(QByteArray::fromStdString(photo(row).result.input.photo.string()));
}

QString SheetModel::photoName(int row) const {
  return QString::fromStdString(jobs::asText(photo(row).result.input.photo.filename().string()));
}

QVariant SheetModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  // Not over a model's picture, where it would cover what a click does.
  if (role == Qt::ToolTipRole && index.column() == 0 && error(index).isEmpty()) return photoPath(index.row());
  if (role == Qt::ToolTipRole) return error(index);
  if (role != Qt::AccessibleTextRole) return {};
  QStringList parts{photoName(index.row()), headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString()};
  if (const QString why = error(index); !why.isEmpty()) parts << why;
  for (const CellFigure& figure : figures(index)) parts << figure.label + QLatin1Char(' ') + figure.value;
  return parts.join(QStringLiteral(", "));
}

}  // namespace daybreak::ui
