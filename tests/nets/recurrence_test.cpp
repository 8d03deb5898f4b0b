#include "nets/recurrence.h"

#include <QtTest>
#include <cmath>

using namespace daybreak::nets;

class RecurrenceTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void followsThePapersEquation() {
    const auto y = torch::tensor({0.2, 0.5, 0.9}, torch::kFloat64);
    const auto r = torch::tensor({-0.6, -0.3, 0.4}, torch::kFloat64);
    for (int order = 2; order <= 4; ++order) {
      const auto result = recurrence(y, r, 3, order);
      for (int i = 0; i < 3; ++i) {
        double expected = y[i].item<double>();
        for (int step = 0; step < 3; ++step) {
          expected += r[i].item<double>() * (std::pow(expected, order) - expected);
          expected = std::min(expected, 1.0);
        }
        QVERIFY(std::abs(result[i].item<double>() - expected) < 1e-12);
      }
    }
  }
};

QTEST_GUILESS_MAIN(RecurrenceTest)
#include "recurrence_test.moc"
