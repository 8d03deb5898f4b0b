#pragma once
/// One figure of a training over its steps: what was measured, faint; its moving average; the validation pictures'; earlier
/// runs.
#include <QList>
#include <QWidget>

#include "ui/training/curve.h"

class QCPGraph;
class QCustomPlot;
class QLabel;

namespace daybreak::ui {

class LossPlot : public QWidget {
  Q_OBJECT
 public:
  explicit LossPlot(const QString& title, QWidget* parent = nullptr);

  /// The curves are looked at again with every refresh(); they must live until others are set. Null: none.
  void setCurve(const Curve* curve);
  void setValidation(const Curve* curve);
  /// Of earlier runs, each in the colour that stands for it.
  void setEarlier(const QList<const Curve*>& curves);

  void setSmoothing(double weight);
  void setLogarithmic(bool logarithmic);
  void setRange(double from, double to);

  /// Draws again, with at most two points for each column of pixels and line. Now, or with the next frame.
  void refresh(bool now = false);

  /// The colour of the earlier run at this place.
  static QColor earlierColour(int index);

 Q_SIGNALS:
  void rangeChosen(double from, double to);  ///< by wheel, drag or key
  void wholeRangeWanted();                   ///< double-click, 0

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Line {
    QCPGraph* graph;
    const Curve* curve = nullptr;
    SmoothedCurve smooth;
    bool smoothed = false;
  };
  Line addLine(bool smoothed);
  void drawLine(Line& line, double& low, double& high);
  void applyColours();
  void readOut(double step);
  bool zoomByKey(int key);

  QCustomPlot* plot_;
  QLabel* value_;
  Line raw_;
  Line main_;
  Line validation_;
  QList<Line> earlier_;
  double smoothing_ = 0;
  bool ranging_ = false;
};

}  // namespace daybreak::ui
