#include "ui/training/loss_plot.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "ui/training/custom_plot.h"
#include "ui/widgets/colour_mix.h"

namespace daybreak::ui {

namespace {

constexpr double kMargin = 0.06;  // of the range, above and below the lines
// Told apart by people with any colour vision, on dark and on light grey (Okabe and Ito's, without orange and black).
constexpr std::array<QRgb, 5> kEarlier{0xff3d9ad1, 0xff1fa67a, 0xffc56b9a, 0xff7f7fd5, 0xffa8932f};

void narrow(QCPAxis& axis) {
  axis.setTickLengthIn(0);
  axis.setTickLengthOut(0);
  axis.setSubTicks(false);
  axis.setTickLabelPadding(3);
  axis.setLabelPadding(0);
}

}  // namespace

QColor LossPlot::earlierColour(int index) { return QColor(kEarlier[static_cast<std::size_t>(index) % kEarlier.size()]); }

LossPlot::LossPlot(const QString& title, QWidget* parent)
    : QWidget(parent), plot_(new QCustomPlot(this)), value_(new QLabel(this)) {
  auto* name = new QLabel(title, this);
  QFont bold = name->font();
  bold.setWeight(QFont::DemiBold);
  name->setFont(bold);
  name->setTextFormat(Qt::PlainText);
  value_->setTextFormat(Qt::PlainText);
  value_->setForegroundRole(QPalette::PlaceholderText);
  value_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  value_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* head = new QHBoxLayout;
  head->addWidget(name);
  head->addWidget(value_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(4, 4, 4, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(plot_, 1);

  plot_->setAccessibleName(title);
  plot_->setFocusPolicy(Qt::StrongFocus);
  plot_->setMinimumSize(120, 60);
  plot_->installEventFilter(this);
  plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  plot_->axisRect()->setRangeDrag(Qt::Horizontal);
  plot_->axisRect()->setRangeZoom(Qt::Horizontal);
  plot_->axisRect()->setMinimumMargins({6, 4, 8, 0});
  plot_->setNoAntialiasingOnDrag(true);
  narrow(*plot_->xAxis);
  narrow(*plot_->yAxis);
  plot_->xAxis->ticker()->setTickCount(4);
  plot_->xAxis->setNumberFormat(QStringLiteral("gb"));
  raw_ = addLine(false);
  validation_ = addLine(false);
  main_ = addLine(true);
  plot_->xAxis->setRange(0, 1);
  setLogarithmic(false);
  applyColours();

  connect(plot_->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this](const QCPRange& range) {
    if (!ranging_) Q_EMIT rangeChosen(range.lower, range.upper);
  });
  connect(plot_, &QCustomPlot::mouseDoubleClick, this, &LossPlot::wholeRangeWanted);
  connect(plot_, &QCustomPlot::mouseMove, this,
          [this](const QMouseEvent* event) { readOut(plot_->xAxis->pixelToCoord(event->position().x())); });
}

LossPlot::Line LossPlot::addLine(bool smoothed) {
  QCPGraph* graph = plot_->addGraph();
  graph->setAdaptiveSampling(false);  // what it gets is few points already
  graph->setSelectable(QCP::stNone);
  return {graph, nullptr, {}, smoothed};
}

void LossPlot::setCurve(const Curve* curve) {
  if (curve == main_.curve) return;
  raw_.curve = main_.curve = curve;
  main_.smooth.clear();
}

void LossPlot::setValidation(const Curve* curve) { validation_.curve = curve; }

void LossPlot::setEarlier(const QList<const Curve*>& curves) {
  const auto same = [](const Line& line, const Curve* curve) { return line.curve == curve; };
  if (std::ranges::equal(earlier_, curves, same)) return;
  while (earlier_.size() > curves.size()) plot_->removeGraph(earlier_.takeLast().graph);
  while (earlier_.size() < curves.size()) earlier_ << addLine(true);
  for (qsizetype i = 0; i < curves.size(); ++i) {
    earlier_[i].curve = curves[i];
    earlier_[i].smooth.clear();
    earlier_[i].smooth.setWeight(smoothing_);
  }
  applyColours();
}

void LossPlot::setSmoothing(double weight) {
  smoothing_ = weight;
  main_.smooth.setWeight(weight);
  for (Line& line : earlier_) line.smooth.setWeight(weight);
}

void LossPlot::setLogarithmic(bool logarithmic) {
  QCPAxis* axis = plot_->yAxis;
  axis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  const auto ticker =
      logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog) : QSharedPointer<QCPAxisTicker>::create();
  ticker->setTickCount(4);
  axis->setTicker(ticker);
  axis->setNumberFormat(QStringLiteral("gb"));
  axis->setNumberPrecision(logarithmic ? 1 : 4);
}

void LossPlot::setRange(double from, double to) {
  ranging_ = true;
  plot_->xAxis->setRange(from, std::max(to, from + 1e-6));
  ranging_ = false;
}

void LossPlot::drawLine(Line& line, double& low, double& high) {
  if (!line.curve) {
    line.graph->data()->clear();
    return;
  }
  if (line.smoothed) line.smooth.follow(*line.curve);
  const QCPRange range = plot_->xAxis->range();
  // The axes' own width is that of the last drawing.
  const QMargins margins = plot_->axisRect()->margins();
  const int columns = std::max(16, plot_->viewport().width() - margins.left() - margins.right());
  const Curve few = decimated(line.smoothed ? line.smooth.curve() : *line.curve, range.lower, range.upper, columns);
  const bool logarithmic = plot_->yAxis->scaleType() == QCPAxis::stLogarithmic;
  QVector<QCPGraphData> points;
  points.reserve(static_cast<qsizetype>(few.steps.size()));
  for (std::size_t i = 0; i < few.steps.size(); ++i) {
    if (logarithmic && few.values[i] <= 0) continue;
    points.append({few.steps[i], few.values[i]});
    low = std::min(low, few.values[i]);
    high = std::max(high, few.values[i]);
  }
  line.graph->data()->set(points, true);
}

void LossPlot::refresh(bool now) {
  double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
  raw_.graph->setVisible(smoothing_ > 0);
  if (smoothing_ > 0) drawLine(raw_, low, high);
  drawLine(main_, low, high);
  drawLine(validation_, low, high);
  for (Line& line : earlier_) drawLine(line, low, high);
  if (low > high) {
    plot_->yAxis->setRange(plot_->yAxis->scaleType() == QCPAxis::stLogarithmic ? 0.1 : 0, 1);
  } else if (plot_->yAxis->scaleType() == QCPAxis::stLogarithmic) {
    const double margin = std::pow(std::max(high / low, 1.05), kMargin);
    plot_->yAxis->setRange(low / margin, high * margin);
  } else {
    const double margin = std::max((high - low) * kMargin, std::max(std::abs(high), 1e-9) * 1e-3);
    plot_->yAxis->setRange(low - margin, high + margin);
  }
  plot_->replot(now ? QCustomPlot::rpImmediateRefresh : QCustomPlot::rpQueuedReplot);
  readOut(std::numeric_limits<double>::max());
}

void LossPlot::readOut(double step) {
  const Curve& curve = main_.smooth.curve();
  if (!main_.curve || curve.isEmpty()) {
    value_->clear();
    return;
  }
  const auto after = std::lower_bound(curve.steps.begin(), curve.steps.end(), step);
  auto place = static_cast<std::size_t>(after - curve.steps.begin());
  if (place == curve.steps.size() || (place > 0 && step - curve.steps[place - 1] < curve.steps[place] - step)) --place;
  const QString value = QLocale().toString(curve.values[place], 'g', 4);
  const QString text = tr("step %1: %2").arg(QLocale().toString(curve.steps[place], 'f', 0), value);
  const bool newest = place + 1 == curve.steps.size();
  value_->setText(newest ? value : text);
  plot_->setAccessibleDescription(text);
}

bool LossPlot::zoomByKey(int key) {
  QCPRange range = plot_->xAxis->range();
  const double width = range.size(), middle = range.center();
  if (key == Qt::Key_Plus || key == Qt::Key_Equal) {
    range = {middle - width / 4, middle + width / 4};
  } else if (key == Qt::Key_Minus) {
    range = {middle - width, middle + width};
  } else if (key == Qt::Key_Left || key == Qt::Key_Right) {
    range += key == Qt::Key_Left ? -width / 8 : width / 8;
  } else if (key == Qt::Key_0 || key == Qt::Key_Home) {
    Q_EMIT wholeRangeWanted();
    return true;
  } else {
    return false;
  }
  Q_EMIT rangeChosen(range.lower, range.upper);
  return true;
}

bool LossPlot::eventFilter(QObject* watched, QEvent* event) {
  if (watched == plot_) {
    if (event->type() == QEvent::KeyPress && zoomByKey(static_cast<QKeyEvent*>(event)->key())) return true;
    if (event->type() == QEvent::Leave) readOut(std::numeric_limits<double>::max());
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) applyColours();
    // QCustomPlot draws itself anew when its size changes, before it knows how many columns there are now.
    if (event->type() == QEvent::Resize)
      QMetaObject::invokeMethod(
          this, [this] { refresh(); }, Qt::QueuedConnection);
  }
  return QWidget::eventFilter(watched, event);
}

void LossPlot::applyColours() {
  const QColor text = palette().color(QPalette::WindowText), ground = palette().color(QPalette::Base);
  const QColor accent = palette().color(QPalette::Highlight), quiet = palette().color(QPalette::PlaceholderText);
  plot_->setBackground(palette().color(QPalette::Window));
  plot_->axisRect()->setBackground(ground);
  for (QCPAxis* axis : plot_->axisRect()->axes()) {
    axis->setBasePen(QPen(plot_->hasFocus() ? accent : mixed(ground, text, 0.25)));
    axis->setTickLabelColor(quiet);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    axis->setTickLabelFont(small);
    axis->grid()->setPen(QPen(mixed(ground, text, 0.1), 1));
    axis->grid()->setZeroLinePen(QPen(mixed(ground, text, 0.1), 1));
  }
  QColor faint = accent;
  faint.setAlphaF(0.4F);
  raw_.graph->setPen(QPen(faint, 1));
  main_.graph->setPen(QPen(accent, 1.6));
  validation_.graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 4));
  validation_.graph->setPen(QPen(mixed(ground, text, 0.75), 1.6, Qt::DashLine));
  for (qsizetype i = 0; i < earlier_.size(); ++i) earlier_[i].graph->setPen(QPen(earlierColour(static_cast<int>(i)), 1.3));
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void LossPlot::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyColours();
}

}  // namespace daybreak::ui
