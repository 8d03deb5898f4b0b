#pragma once
/// How bright the pixels of a folder's pictures are: bars from black to white.
#include <QWidget>
#include <vector>

namespace daybreak::ui {

class BrightnessBars : public QWidget {
  Q_OBJECT
 public:
  explicit BrightnessBars(QWidget* parent = nullptr);
  /// @param shares of pixels, from black to white @param mean01 their mean
  void setShares(const std::vector<double>& shares, double mean01);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<double> shares_;
  double mean01_ = 0;
};

}  // namespace daybreak::ui
