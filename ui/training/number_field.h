#pragma once
/// A field for numbers of any size: 0.0001 is typed and shown as such, and arrow keys go 1, 2, 5, 10 … where wanted.
#include <QDoubleSpinBox>

namespace daybreak::ui {

class NumberField : public QDoubleSpinBox {
  Q_OBJECT
 public:
  /// @param step 0: by factors
  NumberField(double minimum, double maximum, double step, bool whole, QWidget* parent = nullptr);

  void stepBy(int steps) override;

 protected:
  QString textFromValue(double value) const override;
  double valueFromText(const QString& text) const override;
  QValidator::State validate(QString& text, int& position) const override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  QString bare(const QString& text) const;

  const double step_;
};

}  // namespace daybreak::ui
