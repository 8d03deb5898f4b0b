#include "ui/training/plots_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSlider>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/training/loss_plot.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

namespace {

constexpr int kColumns = 2;
constexpr int kSmoothest = 100;

/// 0: as measured; each third of the slider averages over ten times as many points.
double weightOf(int percent) { return percent == 0 ? 0 : 1 - std::pow(10, -3.0 * percent / kSmoothest); }

QToolButton* compactButton(const QString& text, const QString& toolTip, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setText(text);
  button->setToolTip(toolTip);
  button->setFocusPolicy(Qt::StrongFocus);
  return button;
}

}  // namespace

PlotsPanel::PlotsPanel(QWidget* parent)
    : QWidget(parent),
      smoothing_(new QSlider(Qt::Horizontal, this)),
      logarithmic_(compactButton(tr("&Log"), tr("Logarithmic scale: small losses can be told apart, too"), this)),
      wholeRange_(compactButton({}, tr("All steps (0). The wheel zooms, a drag moves, in all plots"), this)),
      earlierMenu_(new QMenu(this)),
      legend_(new QLabel(this)) {
  setObjectName(QStringLiteral("plots"));
  smoothing_->setObjectName(QStringLiteral("smoothing"));
  smoothing_->setRange(0, kSmoothest);
  smoothing_->setAccessibleName(tr("Smoothing"));
  smoothing_->setToolTip(tr("Smoothing: the line is a moving average, what was measured stays faint behind it"));
  smoothing_->setMaximumWidth(160);
  auto* label = new QLabel(tr("&Smoothing"), this);
  label->setBuddy(smoothing_);
  logarithmic_->setObjectName(QStringLiteral("logarithmic"));
  logarithmic_->setCheckable(true);
  logarithmic_->setAccessibleName(tr("Logarithmic scale"));
  wholeRange_->setIcon(themedIcon(QStringLiteral("zoom-fit")));
  wholeRange_->setAccessibleName(tr("Show all steps"));
  auto* compare = compactButton(tr("Compare w&ith"), tr("Lay the curves of earlier trainings over these"), this);
  compare->setObjectName(QStringLiteral("compareRuns"));
  compare->setPopupMode(QToolButton::InstantPopup);
  compare->setMenu(earlierMenu_);
  legend_->setTextFormat(Qt::RichText);
  legend_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

  auto* tools = new QHBoxLayout;
  tools->setContentsMargins(8, 0, 8, 0);
  tools->setSpacing(8);
  tools->addWidget(label);
  tools->addWidget(smoothing_);
  tools->addWidget(logarithmic_);
  tools->addWidget(wholeRange_);
  tools->addWidget(compare);
  tools->addWidget(legend_, 1);
  auto* field = new QWidget;
  grid_ = new QGridLayout(field);
  grid_->setContentsMargins(4, 0, 4, 4);
  grid_->setSpacing(4);
  auto* area = new QScrollArea(this);
  area->setWidget(field);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(tools);
  column->addWidget(area, 1);

  connect(smoothing_, &QSlider::valueChanged, this, [this](int percent) {
    for (LossPlot* plot : plots_) plot->setSmoothing(weightOf(percent));
    refresh();
  });
  connect(logarithmic_, &QToolButton::toggled, this, [this](bool on) {
    for (LossPlot* plot : plots_) plot->setLogarithmic(on);
    refresh();
  });
  connect(wholeRange_, &QToolButton::clicked, this, [this] {
    takeWholeRange();
    refresh();
  });
  showLegend();
}

int PlotsPanel::smoothing() const { return smoothing_->value(); }
void PlotsPanel::setSmoothing(int percent) { smoothing_->setValue(percent); }
bool PlotsPanel::isLogarithmic() const { return logarithmic_->isChecked(); }
void PlotsPanel::setLogarithmic(bool logarithmic) { logarithmic_->setChecked(logarithmic); }

void PlotsPanel::setCurves(const RunCurves& curves) {
  curves_ = &curves;
  whole_ = true;
  for (LossPlot* plot : plots_) plot->setCurve(nullptr);
  showGrowth();
}

void PlotsPanel::showGrowth() {
  std::vector<std::string> terms;
  for (const auto& term : curves_->terms()) terms.push_back(term.name);
  if (terms != terms_) {
    terms_ = std::move(terms);
    makePlots();
  }
  pointToCurves();
  if (whole_) takeWholeRange();
  showLegend();
  refresh();
}

void PlotsPanel::makePlots() {
  qDeleteAll(plots_);
  plots_.clear();
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    auto* plot = new LossPlot(termTitle(terms_[i]), this);
    plot->setToolTip(termExplanation(terms_[i]));
    plot->setObjectName(QStringLiteral("plot-") + QString::fromStdString(terms_[i]));
    plot->setSmoothing(weightOf(smoothing_->value()));
    plot->setLogarithmic(logarithmic_->isChecked());
    connect(plot, &LossPlot::rangeChosen, this, [this](double from, double to) {
      whole_ = false;
      setRange(from, to);
      refresh();
    });
    connect(plot, &LossPlot::wholeRangeWanted, this, [this] {
      takeWholeRange();
      refresh();
    });
    plots_ << plot;
    const int place = static_cast<int>(i);
    if (place == 0) {
      grid_->addWidget(plot, 0, 0, 1, kColumns);
    } else {
      grid_->addWidget(plot, 1 + (place - 1) / kColumns, (place - 1) % kColumns);
    }
  }
}

void PlotsPanel::pointToCurves() {
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    LossPlot* plot = plots_[static_cast<qsizetype>(i)];
    plot->setCurve(curves_->find(terms_[i]));
    plot->setValidation(terms_[i] == "total" ? &curves_->validation() : nullptr);
    QList<const Curve*> earlier;
    for (const EarlierRun& run : earlier_) earlier << run.curves->find(terms_[i]);
    plot->setEarlier(earlier);
  }
}

void PlotsPanel::setEarlier(const QList<EarlierRun>& runs) {
  for (LossPlot* plot : plots_) plot->setEarlier({});
  earlier_ = runs;
  if (curves_) showGrowth();
}

void PlotsPanel::takeWholeRange() {
  whole_ = true;
  double last = 1;
  const auto reach = [&last](const RunCurves& curves) {
    for (const auto& term : curves.terms())
      if (!term.curve.isEmpty()) last = std::max(last, term.curve.steps.back());
  };
  if (curves_) reach(*curves_);
  for (const EarlierRun& run : earlier_) reach(*run.curves);
  setRange(0, last);
}

void PlotsPanel::setRange(double from, double to) {
  from_ = from;
  to_ = to;
  for (LossPlot* plot : plots_) plot->setRange(from_, to_);
}

void PlotsPanel::refresh() {
  if (refreshing_ || !isVisible()) return;  // showEvent() does
  refreshing_ = true;
  QMetaObject::invokeMethod(
      this,
      [this] {
        if (!std::exchange(refreshing_, false)) return;
        for (LossPlot* plot : plots_) plot->refresh();
      },
      Qt::QueuedConnection);
}

void PlotsPanel::drawNow() {
  refreshing_ = false;
  for (LossPlot* plot : plots_) plot->refresh(true);
}

void PlotsPanel::showLegend() {
  QStringList parts;
  if (curves_ && !curves_->validation().isEmpty()) parts << tr("- - on pictures kept apart");
  for (qsizetype i = 0; i < earlier_.size(); ++i)
    parts << QStringLiteral("<span style=\"color:%1\">▬</span> %2")
                 .arg(LossPlot::earlierColour(static_cast<int>(i)).name(), earlier_[i].name.toHtmlEscaped());
  legend_->setText(parts.join(QStringLiteral(" &nbsp; ")));
}

void PlotsPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void PlotsPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) showLegend();
}

}  // namespace daybreak::ui
