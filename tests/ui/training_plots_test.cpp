// Plots that show what a training measured: a shared range, zoom by wheel and keys, a scale for small losses, both themes.
#include <QLabel>
#include <QtTest>

#include "training_run_fixture.h"
#include "ui/shell/theme.h"
#include "ui/training/custom_plot.h"
#include "ui/training/loss_plot.h"
#include "ui/training/plots_panel.h"

using namespace daybreak;
using namespace daybreak::ui;

class TrainingPlotsTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<RunCurves> curves_;
  std::unique_ptr<PlotsPanel> panel_;

  QList<QCustomPlot*> plots() const { return panel_->findChildren<QCustomPlot*>(); }
  QCPRange range(int plot) const { return plots().at(plot)->xAxis->range(); }
  void grow(int from, int to) {
    std::vector<train::StepReport> reports;
    for (int step = from; step <= to; step += 10) reports.push_back(TrainingRunFixture::report(step));
    curves_->add(reports);
  }

 private Q_SLOTS:
  void init() {
    applyTheme(Theme::Dark);
    curves_ = std::make_unique<RunCurves>();
    grow(10, 2000);
    panel_ = std::make_unique<PlotsPanel>();
    panel_->resize(700, 500);
    panel_->show();
    panel_->setCurves(*curves_);
    QCoreApplication::processEvents();  // plots get their places
    panel_->drawNow();
  }
  void cleanup() { panel_.reset(); }

  void thereIsAPlotForTheTotalAndForEveryTerm() {
    QCOMPARE(plots().size(), 5);
    for (const char* name : {"total", "tv", "spatial", "colour", "exposure"})
      QVERIFY2(panel_->findChild<LossPlot*>(QStringLiteral("plot-") + QLatin1String(name)), name);
  }

  void allStepsAreShownAndTheRangeGrowsWithThem() {
    for (int i = 0; i < 5; ++i) QCOMPARE(range(i).upper, 2000.0);
    grow(2010, 3000);
    panel_->showGrowth();
    for (int i = 0; i < 5; ++i) QCOMPARE(range(i).upper, 3000.0);
  }

  void aZoomIsSharedAndStaysUntilItIsTakenBack() {
    QTest::keyClick(plots().at(2), Qt::Key_Plus);
    for (int i = 0; i < 5; ++i) QCOMPARE(range(i).size(), 1000.0);
    grow(2010, 3000);
    panel_->showGrowth();
    QCOMPARE(range(0).size(), 1000.0);
    QTest::keyClick(plots().at(0), Qt::Key_0);
    QCOMPARE(range(4).upper, 3000.0);
  }

  void theWheelZoomsAllPlots() {
    QCustomPlot* plot = plots().at(0);
    const QPoint middle = plot->rect().center();
    QWheelEvent wheel(middle, plot->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot, &wheel);
    QVERIFY(range(0).size() < 2000);
    QCOMPARE(range(3).size(), range(0).size());
  }

  void whatIsMeasuredIsDrawn() {
    panel_->setSmoothing(0);
    panel_->drawNow();
    const auto data = plots().at(0)->graph(2)->data();
    QCOMPARE(data->size(), 200);
    QCOMPARE(data->constBegin()->value, TrainingRunFixture::report(10).total);
    const auto validation = plots().at(0)->graph(1)->data();
    QCOMPARE(validation->size(), 20);
  }

  void neverMoreThanTwoPointsAColumn() {
    grow(2010, 400'000);
    panel_->showGrowth();
    panel_->drawNow();
    for (QCustomPlot* plot : plots())
      for (int i = 0; i < plot->graphCount(); ++i) QVERIFY(plot->graph(i)->data()->size() <= 2 * plot->width());
  }

  void aLogarithmicScaleIsOffered() {
    panel_->setLogarithmic(true);
    for (QCustomPlot* plot : plots()) {
      QCOMPARE(plot->yAxis->scaleType(), QCPAxis::stLogarithmic);
      QVERIFY(plot->yAxis->range().lower > 0);
    }
  }

  void coloursFollowTheTheme() {
    const QColor dark = plots().at(0)->axisRect()->backgroundBrush().color();
    applyTheme(Theme::Light);
    QCoreApplication::processEvents();
    QVERIFY(plots().at(0)->axisRect()->backgroundBrush().color().lightness() > dark.lightness() + 100);
  }
};

QTEST_MAIN(TrainingPlotsTest)
#include "training_plots_test.moc"
