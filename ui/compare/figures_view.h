#pragma once
/// The means as tables, a row for each model, with what they are based on below.
#include <QScrollArea>
#include <vector>

#include "ui/compare/measured_photos.h"

class QBoxLayout;
class QLabel;
class QTableWidget;
class QTableWidgetItem;
class QVBoxLayout;

namespace daybreak::ui {

class FiguresView : public QScrollArea {
  Q_OBJECT
 public:
  explicit FiguresView(QWidget* parent = nullptr);

  /// @param summaries one for each model of the plan
  void setFigures(const Measured& measured, const std::vector<jobs::ModelSummary>& summaries);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Table {
    measure::MeasureGroup group;
    QLabel* title;
    QTableWidget* table;
    int width = 0;  ///< of all its columns
  };
  void addTable(measure::MeasureGroup group, QVBoxLayout* column);
  void fillTable(Table& one, const Measured& measured, const std::vector<jobs::ModelSummary>& summaries);
  QTableWidgetItem* figureItem(const measure::Values& values, const measure::MeasureInfo& info, bool best) const;

  /// Both tables against the reference side by side where there is room for them; one that is too wide scrolls by itself.
  void placeTables();

  QLabel* heading_;
  QBoxLayout* references_;
  std::vector<Table> tables_;
  QLabel* protocol_;
};

}  // namespace daybreak::ui
