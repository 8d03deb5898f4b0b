#pragma once
/// The middle of the Training page: a plot for the total and for every loss term, all over the same steps.
#include <QList>
#include <QWidget>
#include <memory>

#include "ui/training/run_curves.h"

class QAction;
class QGridLayout;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace daybreak::ui {

class LossPlot;

/// The curves of another run, to compare with.
struct EarlierRun {
  QString path;
  QString name;
  std::shared_ptr<const RunCurves> curves;
};

class PlotsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit PlotsPanel(QWidget* parent = nullptr);

  /// Looks at the curves again, which must outlive it: they are others, or have grown.
  void setCurves(const RunCurves& curves);
  void showGrowth();
  void setEarlier(const QList<EarlierRun>& runs);
  /// For the runs that can be laid over: the page fills it when it is about to be shown.
  QMenu& earlierMenu() { return *earlierMenu_; }

  int smoothing() const;
  void setSmoothing(int percent);
  bool isLogarithmic() const;
  void setLogarithmic(bool logarithmic);
  QList<LossPlot*> plots() const { return plots_; }
  /// Draws all plots now; for measuring.
  void drawNow();

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void makePlots();
  void pointToCurves();
  void takeWholeRange();
  void setRange(double from, double to);
  void refresh();  ///< with the next turn of the event loop, once
  void showLegend();

  const RunCurves* curves_ = nullptr;
  QList<EarlierRun> earlier_;
  std::vector<std::string> terms_;
  QList<LossPlot*> plots_;
  bool whole_ = true;  ///< all steps are shown, and the next ones will be
  double from_ = 0;
  double to_ = 1;
  bool refreshing_ = false;

  QGridLayout* grid_;
  QSlider* smoothing_;
  QToolButton* logarithmic_;
  QToolButton* wholeRange_;
  QMenu* earlierMenu_;
  QLabel* legend_;
};

}  // namespace daybreak::ui
