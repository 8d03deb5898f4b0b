#include "measure/picture_meter.h"

#include <QTest>
#include <cmath>
#include <set>

#include "error.h"
#include "measure/mean_match.h"
#include "measure/quality.h"
#include "pictures8.h"

using namespace daybreak;
using measure::Measure;
using measure::Values;

namespace {

auto pattern(int step) {
  return grey8(60, 40, [step](int x, int y) { return (step * x + 3 * y) % 200; });
}

}  // namespace

class PictureMeterTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void plainAndMatchedAreKeptApart() {
    const measure::PictureMeter meter;
    const auto reference = pattern(3);
    const auto values = meter.measure(pattern(2), pattern(1), &reference);
    const auto plain = measure::compare(pattern(2), reference);
    const auto matched = measure::compare(measure::meanMatched(pattern(2), reference), reference);
    QCOMPARE(values[Measure::Psnr], std::optional(plain.psnr));
    QCOMPARE(values[Measure::DeltaE2000], std::optional(plain.deltaE2000));
    QCOMPARE(values[Measure::PsnrGtMean], std::optional(matched.psnr));
    QCOMPARE(values[Measure::SsimGtMean], std::optional(matched.ssim));
    QVERIFY(plain.psnr != matched.psnr);
  }

  void withoutAReferenceOnlyTheRest() {
    const auto values = measure::PictureMeter().measure(pattern(2), pattern(2), nullptr);
    for (const auto& info : measure::allMeasures()) {
      if (info.measure == Measure::Brisque) continue;  // depends on an installed file
      QCOMPARE(values[info.measure].has_value(), info.group == measure::MeasureGroup::NoReference);
    }
    QCOMPARE(*values[Measure::LightnessOrder], 0.0);
  }

  void tinyPicturesHaveWhatTheyCan() {
    const auto pixel = grey8(1, 1, [](int, int) { return 9; });
    const auto values = measure::PictureMeter().measure(pixel, pixel, nullptr);
    QVERIFY(!values[Measure::Noise] && !values[Measure::Brisque]);
    QCOMPARE(*values[Measure::MedianLuma], 9.0);
    QVERIFY_THROWS_EXCEPTION(Error, measure::PictureMeter().measure(pixel, pixel, &pixel));
  }

  void namesAreDifferentAndGtMeanIsNamed() {
    std::set<std::string> keys;
    std::set<std::string> labels;
    for (const auto& info : measure::allMeasures()) {
      QCOMPARE(measure::infoOf(info.measure).key, info.key);
      keys.insert(info.key);
      labels.insert(info.label);
      const bool named = QString(info.key).contains("GtMean") && QString(info.label).contains("GT-mean");
      QCOMPARE(named, info.group == measure::MeasureGroup::ReferenceGtMean);
    }
    QCOMPARE(keys.size(), measure::kMeasureCount);
    QCOMPARE(labels.size(), measure::kMeasureCount);
  }

  void meansLeaveOutWhatIsMissing() {
    measure::MeanValues means;
    Values first;
    first[Measure::Psnr] = 10;
    first[Measure::Noise] = 1;
    Values second;
    second[Measure::Psnr] = 20;
    means.add(first);
    means.add(second);
    QCOMPARE(*means.mean()[Measure::Psnr], 15.0);
    QCOMPARE(*means.mean()[Measure::Noise], 1.0);
    QVERIFY(!means.mean()[Measure::Brisque]);
  }

  void valuesAreShownRounded() {
    QCOMPARE(measure::shown(Measure::Psnr, 18.8549), std::string("18.85"));
    QCOMPARE(measure::shown(Measure::Ssim, 0.75), std::string("0.7500"));
    QCOMPARE(measure::shown(Measure::Psnr, INFINITY), std::string("inf"));
  }

  void protocolNamesWhatFiguresRestOn() {
    std::string all;
    for (const auto& line : measure::PictureMeter::protocol()) all += line + "\n";
    for (const char* word : {"sRGB", "8 bit", "255", "7x7", "GT-mean", "BRISQUE", "LOE", "Immerkaer"})
      QVERIFY2(all.find(word) != std::string::npos, word);
  }
};

QTEST_GUILESS_MAIN(PictureMeterTest)
#include "picture_meter_test.moc"
