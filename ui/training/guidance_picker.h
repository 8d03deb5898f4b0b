#pragma once
/// Which frozen segmentation network judges the enhanced pictures, and what that means.
#include <QWidget>

class QComboBox;
class QLabel;

namespace daybreak::ui {

class GuidancePicker : public QWidget {
  Q_OBJECT
 public:
  explicit GuidancePicker(QWidget* parent = nullptr);
  /// As in train::Guidance: "off", "random", a segmenter's name or a file. Emits nothing.
  void setSegmenter(const QString& segmenter);

 Q_SIGNALS:
  void chosen(const QString& segmenter);

 private:
  void choose(int index);
  void explain();

  QComboBox* combo_;
  QLabel* note_;
  QString segmenter_;
};

}  // namespace daybreak::ui
