#include "measure/segmentation_score.h"

#include <QtTest>

using namespace daybreak;

class SegmentationScoreTest : public QObject {
  Q_OBJECT

  static measure::SegmentationScore scoreOf(const std::vector<std::uint8_t>& truth, const std::vector<std::uint8_t>& found) {
    measure::ConfusionCounts counts(3);
    counts.add(truth, found);
    return counts.score();
  }

 private Q_SLOTS:
  void perfectLabelsScoreOne() {
    const auto score = scoreOf({0, 1, 2, 2}, {0, 1, 2, 2});
    QCOMPARE(score.meanIou, 1.0);
    QCOMPARE(score.pixelAccuracy, 1.0);
    QCOMPARE(score.meanPixelAccuracy, 1.0);
  }
  void countedByHand() {
    // Class 0: 2 of 3 found, one of class 1's taken: IoU 2/4. Class 1: 1 of 2, one of class 0's taken: 1/3.
    const auto score = scoreOf({0, 0, 0, 1, 1}, {0, 0, 1, 1, 0});
    QCOMPARE(score.iou[0].value(), 0.5);
    QCOMPARE(score.iou[1].value(), 1.0 / 3);
    QVERIFY(!score.iou[2]);
    QCOMPARE(score.meanIou, (0.5 + 1.0 / 3) / 2);
    QCOMPARE(score.pixelAccuracy, 3.0 / 5);
    QCOMPARE(score.meanPixelAccuracy, (2.0 / 3 + 0.5) / 2);
  }
  void voidIsNotMeasured() {
    const auto score = scoreOf({0, 255, 255}, {0, 1, 2});
    QCOMPARE(score.meanIou, 1.0);
    QVERIFY(!score.iou[1]);
  }
  void whatIsNotClaimedIsWrong() {
    const auto score = scoreOf({0, 0}, {0, 255});
    QCOMPARE(score.iou[0].value(), 0.5);
  }
  void classesFoundWhereThereAreNoneCountAsZero() {
    const auto score = scoreOf({0, 0}, {0, 2});
    QCOMPARE(score.iou[2].value(), 0.0);
    QCOMPARE(score.meanIou, 0.25);
    QCOMPARE(score.meanPixelAccuracy, 0.5);
  }
  void picturesAddUp() {
    measure::ConfusionCounts counts(2);
    counts.add(std::vector<std::uint8_t>{0, 0}, std::vector<std::uint8_t>{0, 0});
    counts.add(std::vector<std::uint8_t>{0, 1}, std::vector<std::uint8_t>{1, 1});
    QCOMPARE(counts.score().iou[0].value(), 2.0 / 3);
    QVERIFY_EXCEPTION_THROWN(counts.add(std::vector<std::uint8_t>{0}, std::vector<std::uint8_t>{}), std::invalid_argument);
  }
};

QTEST_GUILESS_MAIN(SegmentationScoreTest)
#include "segmentation_score_test.moc"
