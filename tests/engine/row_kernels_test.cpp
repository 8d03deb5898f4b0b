/// The render of every instruction set this processor has, against the same written out plainly.
#include <QtTest>
#include <cmath>
#include <limits>

#include "engine/enhancer.h"
#include "engine/fused/instruction_sets.h"
#include "engine/fused/render_reference.h"
#include "engine/render_plan.h"
#include "engine/row_renderer.h"
#include "media/resample.h"
#include "media/sample_values.h"
#include "support/random_model.h"

using namespace daybreak;
using engine::FactorMap;
using engine::RenderPlan;
using engine::fused::instructionSets;
using engine::fused::OnlyInstructionSet;
using media::Samples;

namespace {

/// @param kind an illumination or an exponent lies in [0.05, 1], all others in [−1, 1]; several maps are three of them
FactorMap randomMap(const media::Image& photo, int width, int height, models::MapKind kind = models::MapKind::Curve) {
  FactorMap map;
  map.kind = kind;
  map.channels = kind == models::MapKind::CurveSteps ? 9 : 3;
  map.width = width;
  map.height = height;
  std::vector<float> values;
  std::mt19937 random(7);
  for (int i = 0; i < map.channels * width * height; ++i) {
    const float value = static_cast<float>(random() % 2001) / 1000.0F - 1.0F;
    const bool positive = kind == models::MapKind::Illumination || kind == models::MapKind::Gamma;
    values.push_back(positive ? 0.525F + 0.475F * value : value);
  }
  map.values = std::make_shared<const std::vector<float>>(std::move(values));
  map.sourceWidth = photo.width();
  map.sourceHeight = photo.height();
  map.columns = {static_cast<double>(width) / photo.width(), 0.1};
  map.rows = {static_cast<double>(height) / photo.height(), -0.2};
  map.preview = std::make_shared<const engine::PhotoPreview>(photo);
  return map;
}

double allowed(Samples samples) {  // one step of whole numbers, and what rounding can add to it
  if (samples == Samples::U8) return 1.0 / 255 + 1e-6;
  return samples == Samples::U16 ? 2.0 / 65535 : 1e-5;
}

}  // namespace

class RowKernelsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithThePlainRender_data() {
    QTest::addColumn<int>("order");
    QTest::addColumn<int>("iterations");
    QTest::addColumn<double>("strength");
    QTest::addColumn<double>("protection");
    QTest::addColumn<double>("saturation");
    QTest::addColumn<bool>("grey");
    QTest::addColumn<models::MapKind>("kind");
    using Kind = models::MapKind;
    QTest::newRow("published") << 2 << 8 << 1.0 << 0.0 << 1.0 << false << Kind::Curve;
    QTest::newRow("once, weak") << 2 << 1 << 0.3 << 0.0 << 1.0 << false << Kind::Curve;
    QTest::newRow("sixteen times, protected") << 2 << 16 << 0.8 << 0.7 << 1.0 << false << Kind::Curve;
    QTest::newRow("order 3, too strong") << 3 << 5 << 2.0 << 0.0 << 1.0 << false << Kind::Curve;
    QTest::newRow("order 4, everything") << 4 << 8 << 1.4 << 0.5 << 1.7 << false << Kind::Curve;
    QTest::newRow("less colour") << 2 << 8 << 1.0 << 0.0 << 0.2 << false << Kind::Curve;
    QTest::newRow("a map for each step") << 2 << 8 << 1.0 << 0.4 << 1.2 << false << Kind::CurveSteps;
    QTest::newRow("fewer steps than maps, grey") << 3 << 2 << 1.0 << 0.0 << 1.0 << true << Kind::CurveSteps;
    QTest::newRow("illumination") << 2 << 8 << 1.0 << 0.0 << 1.0 << false << Kind::Illumination;
    QTest::newRow("illumination, everything") << 2 << 8 << 1.3 << 0.6 << 0.7 << true << Kind::Illumination;
    QTest::newRow("gamma") << 2 << 8 << 1.0 << 0.0 << 1.0 << false << Kind::Gamma;
    QTest::newRow("gamma, everything") << 2 << 8 << 1.3 << 0.6 << 0.7 << true << Kind::Gamma;
    QTest::newRow("grey") << 2 << 8 << 1.0 << 1.0 << 1.0 << true << Kind::Curve;
  }
  void agreesWithThePlainRender() {
    QFETCH(int, order);
    QFETCH(int, iterations);
    QFETCH(double, strength);
    QFETCH(double, protection);
    QFETCH(double, saturation);
    QFETCH(bool, grey);
    QFETCH(models::MapKind, kind);
    engine::Adjustments adjustments;
    adjustments.order = order;
    adjustments.iterations = iterations;
    adjustments.strength = strength;
    adjustments.highlightProtection = protection;
    adjustments.saturation = saturation;
    for (const auto& [width, height] : {std::pair{1, 1}, {3, 2}, {31, 5}, {32, 3}, {33, 9}, {500, 21}}) {
      for (const auto from : {Samples::U8, Samples::U16, Samples::F32}) {
        auto photo = media::converted(randomPicture(width, height, 3, true), from);
        media::SourceInfo info;
        info.grey = grey;
        photo.setInfo(info);
        for (const int cells : {1, 7, width / 11 + 1, width}) {  // runs of columns in a cell, long and short
          const auto map = randomMap(photo, cells, std::min(cells, height), kind);
          const auto plan = engine::planRender(photo, map, adjustments, 1.0, {}, -1);
          const auto expected = engine::fused::referenceRender(photo, map, plan);
          for (const auto& set : instructionSets()) {
            const OnlyInstructionSet only(set);
            for (const auto to : {Samples::U8, Samples::U16, Samples::F32}) {
              const auto result = engine::renderRows(photo, map, plan, 2, {}, {}, to);
              QCOMPARE(result.samples(), to);
              const double difference = static_cast<double>(largestDifference(
                  media::converted(result, Samples::F32), media::converted(media::converted(expected, to), Samples::F32)));
              QVERIFY2(difference <= allowed(to),
                       qPrintable(QString("%1, %2 × %3: %4").arg(set.name.c_str()).arg(width).arg(height).arg(difference)));
            }
          }
        }
      }
    }
  }

  /// What a pixel gets does not depend on where the row begins, or on who renders it.
  void partsAndSegmentsAgreeToTheBit() {
    const auto photo = randomPicture(301, 40);
    const auto map = randomMap(photo, 23, 9);
    engine::Adjustments all;
    all.highlightProtection = 0.4;
    all.saturation = 1.3;
    for (const auto& set : instructionSets()) {
      const OnlyInstructionSet only(set);
      const auto plan = engine::planRender(photo, map, all, 1.2, {}, -1);
      const auto whole = engine::renderRows(photo, map, plan, 1, {});
      for (const int threads : {2, 5})
        QCOMPARE(largestDifference(engine::renderRows(photo, map, plan, threads, {}), whole), 0.0F);

      auto result = engine::emptyResult(photo, Samples::F32);
      const engine::RowRenderer renderer(photo, result, map, plan);
      engine::RowRenderer::Scratch scratch(renderer);
      engine::RowRenderer::Scratch rowScratch(renderer);
      for (int y = 0; y < 40; ++y) {
        renderer.row(y, rowScratch);  // fills the factors
        const auto factors = rowScratch.factors;
        for (int x = 0, count = 1; x < 301; x += count, count = std::min(count * 3, 301 - x)) {
          if (count == 0) break;
          const std::size_t padded = 301 + engine::fused::kRowPadding;
          const float* const own = factors.data() + x;
          renderer.segment(y, x, count, {own, own + padded, own + 2 * padded}, scratch);
        }
      }
      QCOMPARE(largestDifference(result, whole), 0.0F);
    }
  }

  void partAgreesWithTheWhole() {
    const auto photo = media::converted(randomPicture(301, 200), Samples::U8);
    const auto map = randomMap(photo, 23, 17);
    engine::Adjustments all;
    all.highlightProtection = 0.4;
    const auto whole = engine::renderRows(photo, map, engine::planRender(photo, map, all, 1, {}, -1), 2, {}, {}, Samples::F32);
    const auto part = media::cropped(photo, 37, 51, 133, 77);
    const auto plan = engine::planRender(part, map, all, 1, {37, 51, 133, 77}, -1);
    QVERIFY(largestDifference(engine::renderRows(part, map, plan, 2, {}, {}, Samples::F32),
                              media::cropped(whole, 37, 51, 133, 77)) <= 1e-6F);
  }

  void theIdentityIsThePicture() {
    const auto photo = media::converted(randomPicture(20, 20, 1, true), Samples::U16);
    const auto map = randomMap(photo, 3, 3);
    engine::Adjustments none;
    none.strength = 0;
    const auto result = engine::renderRows(photo, map, engine::planRender(photo, map, none, 1, {}, -1), 1, {});
    for (int c = 0; c < 4; ++c) QVERIFY(std::ranges::equal(result.plane<std::uint16_t>(c), photo.plane<std::uint16_t>(c)));
  }

  /// Estimate and render in one pass are the same as one after the other.
  void onePassAgreesWithTwo_data() {
    QTest::addColumn<bool>("eightMaps");
    QTest::addColumn<bool>("solved");
    QTest::newRow("as the network decides") << false << false;
    QTest::newRow("exposure solved") << false << true;
    QTest::newRow("Zero-DCE") << true << false;
    QTest::newRow("Zero-DCE, exposure solved") << true << true;
  }
  void onePassAgreesWithTwo() {
    QFETCH(bool, eightMaps);
    QFETCH(bool, solved);
    const engine::Enhancer enhancer(eightMaps ? randomPlainModel() : randomModel());
    engine::Adjustments adjustments;
    if (solved) adjustments.exposure = 0.5;
    adjustments.highlightProtection = 0.3;
    adjustments.saturation = 1.2;
    for (const auto& [width, height] : {std::pair{1, 1}, {37, 20}, {700, 530}}) {
      const auto photo = randomPicture(width, height, 2, true);
      double told = 0;
      const auto enhanced = enhancer.enhance(photo, {1}, adjustments, {}, [&told](double share) { told = share; });
      const auto map = enhancer.estimate(photo, {1});
      const auto expected = enhancer.render(photo, map, adjustments);
      QVERIFY(std::abs(enhanced.exposureGain - enhancer.solvedGain(map, adjustments)) < 1e-6);
      QVERIFY(largestDifference(enhanced.picture, expected) <= 1e-5F);
      QVERIFY(told > 0 && told <= 1);
    }
  }
};

QTEST_GUILESS_MAIN(RowKernelsTest)
#include "row_kernels_test.moc"
