#include "ui/compare/figures_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/compare/compare_words.h"

namespace daybreak::ui {

namespace {

constexpr int kMargin = 16;
constexpr int kGap = 24;      // between tables
constexpr int kBetween = 10;  // between columns

std::vector<const measure::MeasureInfo*> measuresOf(measure::MeasureGroup group) {
  std::vector<const measure::MeasureInfo*> measures;
  for (const auto& info : measure::allMeasures())
    if (info.group == group) measures.push_back(&info);
  return measures;
}

/// High enough for its rows: the page around it scrolls downwards, not the table.
int heightOf(const QTableWidget& table) {
  int height = table.horizontalHeader()->sizeHint().height() + 2 * table.frameWidth() + 2;
  for (int row = 0; row < table.rowCount(); ++row) height += table.rowHeight(row);
  return height;
}

int widthOf(const QTableWidget& table) {
  int width = 2 * table.frameWidth() + 2;
  for (int column = 0; column < table.columnCount(); ++column) width += table.columnWidth(column);
  return width;
}

}  // namespace

FiguresView::FiguresView(QWidget* parent) : QScrollArea(parent) {
  setObjectName(QStringLiteral("figures"));
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  auto* page = new QWidget(this);
  heading_ = new QLabel(page);
  heading_->setObjectName(QStringLiteral("figuresHeading"));
  QFont bold = heading_->font();
  bold.setWeight(QFont::DemiBold);
  heading_->setFont(bold);
  protocol_ = new QLabel(page);
  protocol_->setObjectName(QStringLiteral("protocol"));
  protocol_->setWordWrap(true);
  protocol_->setTextFormat(Qt::PlainText);
  protocol_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  protocol_->setForegroundRole(QPalette::PlaceholderText);
  protocol_->setAccessibleName(tr("What the figures are based on"));

  references_ = new QHBoxLayout;
  references_->setSpacing(kGap);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(kMargin, 12, kMargin, 12);
  column->setSpacing(12);
  column->addWidget(heading_);
  column->addLayout(references_);
  for (const auto group : {measure::MeasureGroup::Reference, measure::MeasureGroup::ReferenceGtMean}) {
    auto* half = new QVBoxLayout;
    half->setSpacing(6);
    addTable(group, half);
    references_->addLayout(half);
  }
  auto* rest = new QVBoxLayout;
  rest->setSpacing(6);
  addTable(measure::MeasureGroup::NoReference, rest);
  column->addLayout(rest);
  column->addWidget(protocol_);
  column->addStretch(1);
  setWidget(page);
}

void FiguresView::addTable(measure::MeasureGroup group, QVBoxLayout* column) {
  auto* title = new QLabel(groupTitle(group), this);
  auto* table = new QTableWidget(this);
  title->setBuddy(table);
  table->setAccessibleName(groupTitle(group));
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->setShowGrid(false);
  table->setTabKeyNavigation(false);
  table->setFrameShape(QFrame::NoFrame);
  table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table->verticalHeader()->hide();
  table->horizontalHeader()->setHighlightSections(false);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
  table->horizontalHeader()->setSectionsClickable(false);
  column->addWidget(title);
  column->addWidget(table);
  tables_.push_back({group, title, table});
}

void FiguresView::setFigures(const Measured& measured, const std::vector<jobs::ModelSummary>& summaries) {
  heading_->setText(tr("Means over %n photo(s)", nullptr, static_cast<int>(measured.photos.size())));
  for (Table& one : tables_) {
    const bool wanted = one.group == measure::MeasureGroup::NoReference || measured.plan.references;
    one.title->setVisible(wanted);
    one.table->setVisible(wanted);
    if (wanted) fillTable(one, measured, summaries);
  }
  placeTables();
  protocol_->setText(settingsSentence(measured.plan.settings) + QLatin1Char('\n') + protocolLines().join(QLatin1Char('\n')));
}

void FiguresView::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  placeTables();
}

void FiguresView::placeTables() {
  const int room = viewport()->width() - 2 * kMargin;
  const bool beside = tables_[0].width + kGap + tables_[1].width <= room;
  references_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  for (const Table& one : tables_) {
    const int bar = one.width > room ? one.table->horizontalScrollBar()->sizeHint().height() : 0;
    one.table->setFixedHeight(heightOf(*one.table) + bar);
    one.table->setMaximumWidth(one.width);
  }
}

void FiguresView::fillTable(Table& one, const Measured& measured, const std::vector<jobs::ModelSummary>& summaries) {
  const auto measures = measuresOf(one.group);
  one.table->clear();
  one.table->setRowCount(static_cast<int>(summaries.size()));
  one.table->setColumnCount(1 + static_cast<int>(measures.size()));
  auto* corner = new QTableWidgetItem(tr("Model"));
  corner->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  one.table->setHorizontalHeaderItem(0, corner);
  for (std::size_t row = 0; row < summaries.size(); ++row) {
    QString name = modelTitle(measured.plan.models[row]);
    if (summaries[row].failed > 0)
      name = tr("%1 (%2 of %3)", "a model and the photos it could be measured on")
                 .arg(name)
                 .arg(summaries[row].measured)
                 .arg(measured.photos.size());
    one.table->setItem(static_cast<int>(row), 0, new QTableWidgetItem(name));
  }
  std::vector<const measure::Values*> means;
  for (const jobs::ModelSummary& summary : summaries) means.push_back(&summary.mean);
  for (std::size_t m = 0; m < measures.size(); ++m) {
    const int column = 1 + static_cast<int>(m);
    auto* head = new QTableWidgetItem(measureHeading(*measures[m]));
    head->setToolTip(measureHint(*measures[m]));
    head->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    one.table->setHorizontalHeaderItem(column, head);
    for (std::size_t row = 0; row < means.size(); ++row) {
      const bool best = jobs::isBest(measured.plan, means, row, measures[m]->measure);
      one.table->setItem(static_cast<int>(row), column, figureItem(*means[row], *measures[m], best));
    }
  }
  one.table->resizeColumnsToContents();
  for (int column = 0; column < one.table->columnCount(); ++column)
    one.table->setColumnWidth(column, one.table->columnWidth(column) + kBetween);
  one.width = widthOf(*one.table);
}

QTableWidgetItem* FiguresView::figureItem(const measure::Values& values, const measure::MeasureInfo& info, bool best) const {
  auto* item = new QTableWidgetItem(valueText(values, info.measure));
  item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  item->setToolTip(measureHint(info));
  if (!best) return item;
  QFont bold = font();
  bold.setBold(true);
  item->setFont(bold);
  item->setData(Qt::AccessibleTextRole, tr("%1, the best").arg(item->text()));
  return item;
}

}  // namespace daybreak::ui
