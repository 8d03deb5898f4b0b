#include "ui/photo/natural_order.h"

namespace daybreak::ui {

namespace {

/// The digits from `start` on, without leading zeros; moves `start` behind them.
QStringView number(const QString& text, qsizetype& start) {
  while (start < text.size() && text[start] == QLatin1Char('0')) ++start;
  const qsizetype first = start;
  while (start < text.size() && text[start].isDigit()) ++start;
  return QStringView(text).mid(first, start - first);
}

}  // namespace

bool naturallyBefore(const QString& a, const QString& b) {
  qsizetype i = 0;
  qsizetype j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i].isDigit() && b[j].isDigit()) {
      const QStringView first = number(a, i);
      const QStringView second = number(b, j);
      if (first.size() != second.size()) return first.size() < second.size();
      if (const int order = first.compare(second)) return order < 0;
      continue;
    }
    const QChar first = a[i++].toCaseFolded();
    const QChar second = b[j++].toCaseFolded();
    if (first != second) return first < second;
  }
  if (a.size() - i != b.size() - j) return a.size() - i < b.size() - j;
  return a < b;  // "01" and "1", "A" and "a": any order, but always the same
}

}  // namespace daybreak::ui
