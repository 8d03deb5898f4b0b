#pragma once
/// Brightness distribution of the dark and the enhanced picture, one over the other.
#include <QImage>
#include <QWidget>
#include <array>

namespace daybreak::ui {

/// 256 bins per channel, 0 red, 1 green, 2 blue, 3 luma.
struct Histogram {
  std::array<std::array<quint32, 256>, 4> bins{};
  bool isEmpty() const;
};

/// Counts an RGB image (alpha ignored).
Histogram histogramOf(const QImage& image);

class HistogramView : public QWidget {
  Q_OBJECT
 public:
  explicit HistogramView(QWidget* parent = nullptr);
  void setOriginal(const Histogram& histogram);
  void setEnhanced(const Histogram& histogram);
  void clear();
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void describe();

  Histogram original_;
  Histogram enhanced_;
};

}  // namespace daybreak::ui
