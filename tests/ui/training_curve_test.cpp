// What a plot draws of many points: few of them, and none of the peaks lost.
#include <QtTest>
#include <cmath>
#include <limits>

#include "ui/training/curve.h"

using namespace daybreak::ui;

class TrainingCurveTest : public QObject {
  Q_OBJECT

 private:
  static Curve noisy(int points) {
    Curve curve;
    for (int i = 0; i < points; ++i) curve.add(i, std::sin(i * 0.7) + std::cos(i * 0.013));
    return curve;
  }

 private Q_SLOTS:
  void fewPointsStayAsTheyAre() {
    const Curve curve = noisy(100);
    const Curve few = decimated(curve, 0, 99, 200);
    QCOMPARE(few.steps.size(), std::size_t{100});
    QVERIFY(few.values == curve.values);
  }

  void atMostTwoPointsAColumnAndEveryPeakIsKept() {
    Curve curve = noisy(100'000);
    curve.values[54'321] = 40;
    curve.values[77'777] = -40;
    const Curve few = decimated(curve, 0, 99'999, 500);
    QVERIFY(few.steps.size() <= 2 * 502);
    QCOMPARE(*std::ranges::max_element(few.values), 40.0);
    QCOMPARE(*std::ranges::min_element(few.values), -40.0);
    QVERIFY(std::ranges::is_sorted(few.steps));
    QVERIFY(few.steps.front() < 200 && few.steps.back() > 99'799);  // within the first and the last column
  }

  void aPartIsDrawnToItsEdges() {
    const Curve few = decimated(noisy(1000), 100.5, 110.5, 500);
    QCOMPARE(few.steps.front(), 100.0);
    QCOMPARE(few.steps.back(), 111.0);
  }

  void whatIsNoNumberIsLeftOut() {
    Curve curve = noisy(10);
    curve.values[4] = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(decimated(curve, 0, 9, 500).steps.size(), std::size_t{9});
  }

  void nothingGivesNothing() { QVERIFY(decimated({}, 0, 1, 10).isEmpty()); }

  void smoothingOfAConstantIsTheConstantFromTheFirstPoint() {
    Curve curve;
    for (int i = 0; i < 50; ++i) curve.add(i, 3);
    SmoothedCurve smooth;
    smooth.setWeight(0.95);
    smooth.follow(curve);
    for (const double value : smooth.curve().values) QVERIFY(std::abs(value - 3) < 1e-9);
  }

  void smoothingGrowsWithItsCurve() {
    const Curve all = noisy(200);
    SmoothedCurve atOnce, byPieces;
    atOnce.setWeight(0.9);
    byPieces.setWeight(0.9);
    atOnce.follow(all);
    Curve growing;
    for (std::size_t i = 0; i < 200; ++i) {
      growing.add(all.steps[i], all.values[i]);
      if (i % 7 == 0) byPieces.follow(growing);
    }
    byPieces.follow(growing);
    QVERIFY(byPieces.curve().values == atOnce.curve().values);
    double roughness = 0, smoothRoughness = 0;
    for (std::size_t i = 1; i < 200; ++i) {
      roughness += std::abs(all.values[i] - all.values[i - 1]);
      smoothRoughness += std::abs(atOnce.curve().values[i] - atOnce.curve().values[i - 1]);
    }
    QVERIFY(smoothRoughness < roughness / 3);
  }

  void withoutWeightItIsTheCurve() {
    const Curve curve = noisy(20);
    SmoothedCurve smooth;
    smooth.follow(curve);
    QVERIFY(smooth.curve().values == curve.values);
  }
};

QTEST_GUILESS_MAIN(TrainingCurveTest)
#include "training_curve_test.moc"
