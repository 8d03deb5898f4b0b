#include "nets/recurrence.h"

#include <QtTest>
#include <array>
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

  void fastGradientsAreThePlainOnes_data() {
    QTest::addColumn<int>("maps");
    QTest::addColumn<bool>("channelsLast");
    QTest::newRow("one map") << 1 << false;
    QTest::newRow("one map, channels last") << 1 << true;
    QTest::newRow("eight maps") << 8 << false;
    QTest::newRow("eight maps, channels last") << 8 << true;
  }
  void fastGradientsAreThePlainOnes() {
    QFETCH(int, maps);
    QFETCH(bool, channelsLast);
    torch::manual_seed(4);
    const auto layout = channelsLast ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
    const auto picture = torch::rand({2, 3, 37, 29}).contiguous(layout);
    const auto factors = (torch::rand({2, 3 * maps, 37, 29}) * 2 - 1).contiguous(layout);
    const auto weight = torch::rand({2, 3, 37, 29}) - 0.5;
    const auto run = [&](torch::ScalarType type, bool plainly) {
      auto y = picture.to(type).detach().clone().requires_grad_();
      auto r = factors.to(type).detach().clone().requires_grad_();
      auto result = y;
      if (plainly)
        for (int i = 0; i < 8; ++i) result = recurrenceStep(result, maps == 1 ? r : r.slice(1, 3 * i, 3 * i + 3));
      else
        result = maps == 1 ? recurrence(y, r) : curves(y, r);
      (result * weight.to(type)).sum().backward();
      return std::array{result.detach(), y.grad(), r.grad()};
    };
    const auto fast = run(torch::kFloat32, false);
    const auto plain = run(torch::kFloat32, true);
    const auto exact = run(torch::kFloat64, true);
    for (std::size_t i = 0; i < exact.size(); ++i) {
      const auto errorOf = [&](const torch::Tensor& tensor) {
        return ((tensor - exact[i]).abs() / exact[i].abs().clamp_min(1.0)).max().item<double>();
      };
      QVERIFY(errorOf(plain[i]) > 0);  // float32's rounding over eight steps, a few millionths
      QVERIFY2(errorOf(fast[i]) < 2 * errorOf(plain[i]), qPrintable(QString::number(errorOf(fast[i]))));
    }
  }
};

QTEST_GUILESS_MAIN(RecurrenceTest)
#include "recurrence_test.moc"
