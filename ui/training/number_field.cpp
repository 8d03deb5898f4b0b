#include "ui/training/number_field.h"

#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace daybreak::ui {

namespace {

constexpr int kDigits = 6;
constexpr double kSmallest = 1e-6;  // where factors begin above 0

/// The next of 1, 2, 5, 10, 20 … above or below.
double nextRound(double value, bool up) {
  const double power = std::pow(10, std::floor(std::log10(value) + 1e-9));
  const double lead = value / power;
  if (up) return power * (lead < 1.999 ? 2 : lead < 4.999 ? 5 : 10);
  return power * (lead > 5.001 ? 5 : lead > 2.001 ? 2 : lead > 1.001 ? 1 : 0.5);
}

}  // namespace

NumberField::NumberField(double minimum, double maximum, double step, bool whole, QWidget* parent)
    : QDoubleSpinBox(parent), step_(step) {
  setDecimals(whole ? 0 : 10);
  setRange(minimum, maximum);
  if (step > 0) setSingleStep(step);
  setFocusPolicy(Qt::StrongFocus);
  setKeyboardTracking(false);
  setAlignment(Qt::AlignRight);
  setButtonSymbols(QAbstractSpinBox::NoButtons);
  setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
}

void NumberField::stepBy(int steps) {
  if (step_ > 0) return QDoubleSpinBox::stepBy(steps);
  double next = value();
  for (int i = std::abs(steps); i > 0; --i) {
    if (next > 0) {
      next = nextRound(next, steps > 0);
    } else if (steps > 0) {
      next = decimals() == 0 ? 1 : kSmallest;
    }
    if (steps < 0 && minimum() <= 0 && next < (decimals() == 0 ? 1 : kSmallest)) next = 0;
  }
  setValue(next);
  selectAll();
}

QString NumberField::textFromValue(double value) const {
  // %g would write 1e-05: people write 0.00001.
  const int lead = value == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-9));
  QString text = locale().toString(value, 'f', decimals() == 0 ? 0 : std::clamp(kDigits - 1 - lead, 0, 10));
  if (decimals() > 0 && text.contains(locale().decimalPoint())) {
    while (text.endsWith(locale().zeroDigit())) text.chop(1);
    if (text.endsWith(locale().decimalPoint())) text.chop(locale().decimalPoint().size());
  }
  return text.remove(locale().groupSeparator());
}

QString NumberField::bare(const QString& text) const {
  QString number = text;
  if (!suffix().isEmpty() && number.endsWith(suffix())) number.chop(suffix().size());
  return number.trimmed();
}

double NumberField::valueFromText(const QString& text) const {
  const QString number = bare(text);
  bool fine = false;
  double value = locale().toDouble(number, &fine);
  if (!fine) value = QLocale::c().toDouble(number, &fine);  // 0.5 and 1e-4 whatever the language
  return fine ? value : minimum();
}

QValidator::State NumberField::validate(QString& text, int& position) const {
  const QString number = bare(text);
  if (!specialValueText().isEmpty() && text == specialValueText()) return QValidator::Acceptable;
  bool fine = false;
  double value = locale().toDouble(number, &fine);
  if (!fine) value = QLocale::c().toDouble(number, &fine);
  if (fine) return value < minimum() || value > maximum() ? QValidator::Intermediate : QValidator::Acceptable;
  const bool beginning = std::ranges::all_of(number, [this](QChar c) {
    return c.isDigit() || c == QLatin1Char('.') || c == QLatin1Char('-') || c == QLatin1Char('+') ||
           c.toLower() == QLatin1Char('e') || locale().decimalPoint().contains(c);
  });
  Q_UNUSED(position)
  return beginning ? QValidator::Intermediate : QValidator::Invalid;
}

void NumberField::wheelEvent(QWheelEvent* event) {
  // The panel scrolls; only a field that was chosen turns.
  if (hasFocus()) {
    QDoubleSpinBox::wheelEvent(event);
  } else {
    event->ignore();
  }
}

}  // namespace daybreak::ui
