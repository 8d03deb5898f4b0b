/// Rows on the CPU and LibTorch operations are two roads to the same picture.
#include <QtTest>
#include <cstdlib>
#include <random>

#include "engine/enhancer.h"
#include "engine/torch/torch_backend.h"
#include "error.h"
#include "media/sample_values.h"
#include "support/random_model.h"

using namespace daybreak;
using models::MapKind;

namespace {

engine::FactorMap randomMap(const media::Image& photo, MapKind kind, int channels) {
  auto map = engine::Enhancer(randomModel()).estimate(photo, {4});
  std::mt19937 random(7);
  std::vector<float> values(static_cast<std::size_t>(channels * map.width * map.height));
  for (float& value : values) {
    const float share = static_cast<float>(random() % 1000) / 1000.0F;
    value = kind == MapKind::Illumination ? 0.1F + 0.9F * share : 0.4F - share;
  }
  map.kind = kind;
  map.channels = channels;
  map.values = std::make_shared<const std::vector<float>>(std::move(values));
  return map;
}

const engine::TorchBackend& torchBackend() {
  static const auto kBackend = [] {
    engine::TorchBackendOptions options;
    options.threads = 2;
    options.alwaysRenders = true;
    return std::make_unique<const engine::TorchBackend>(*randomModel(), options);
  }();
  return *kBackend;
}

}  // namespace

class TorchRenderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithRows_data() {
    QTest::addColumn<MapKind>("kind");
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("order");
    QTest::addColumn<double>("protection");
    QTest::addColumn<double>("saturation");
    QTest::addColumn<bool>("grey");
    QTest::newRow("published") << MapKind::Curve << 3 << 2 << 0.0 << 1.0 << false;
    QTest::newRow("order 3, protected") << MapKind::Curve << 3 << 3 << 0.6 << 1.0 << false;
    QTest::newRow("order 4, saturated") << MapKind::Curve << 3 << 4 << 0.0 << 1.6 << false;
    QTest::newRow("grey") << MapKind::Curve << 3 << 2 << 1.0 << 1.0 << true;
    QTest::newRow("a map for each of five steps, the last for the others")
        << MapKind::CurveSteps << 15 << 2 << 0.5 << 1.2 << false;
    QTest::newRow("illumination") << MapKind::Illumination << 3 << 2 << 0.0 << 1.0 << false;
    QTest::newRow("illumination, protected, grey") << MapKind::Illumination << 3 << 2 << 0.7 << 1.0 << true;
  }
  void agreesWithRows() {
    QFETCH(MapKind, kind);
    QFETCH(int, channels);
    QFETCH(int, order);
    QFETCH(double, protection);
    QFETCH(double, saturation);
    QFETCH(bool, grey);
    auto photo = randomPicture(211, 603, 9, true);
    media::SourceInfo info;
    info.grey = grey;
    photo.setInfo(info);
    const auto map = randomMap(photo, kind, channels);
    engine::Adjustments adjustments;
    adjustments.order = order;
    adjustments.highlightProtection = protection;
    adjustments.saturation = saturation;
    const auto plan = engine::planRender(photo, map, adjustments, 1.4, {}, -1);
    const auto rendered = torchBackend().render(photo, map, plan, media::Samples::F32, {}, {});
    QVERIFY(rendered);
    const float difference = largestDifference(*rendered, engine::renderRows(photo, map, plan, 2, {}));
    QVERIFY2(difference <= 2e-5F, qPrintable(QString::number(static_cast<double>(difference))));
  }

  void anySamplesInAndOut() {
    const auto photo = randomPicture(130, 70, 3, true);
    const auto map = randomMap(photo, MapKind::Curve, 3);
    const auto plan = engine::planRender(photo, map, {}, 1.0, {}, -1);
    for (const auto in : {media::Samples::U8, media::Samples::U16, media::Samples::F32}) {
      const auto held = media::converted(photo, in);
      for (const auto out : {media::Samples::U8, media::Samples::U16, media::Samples::F32}) {
        const auto rendered = torchBackend().render(held, map, plan, out, {}, {});
        QVERIFY(rendered);
        QCOMPARE(rendered->samples(), out);
        const auto rows = engine::renderRows(held, map, plan, 2, {}, {}, out);
        const float step = out == media::Samples::U8 ? 1.001F / 255 : 1e-5F + 1.001F / 65535;
        QVERIFY(largestDifference(media::converted(*rendered, media::Samples::F32),
                                  media::converted(rows, media::Samples::F32)) <= step);
      }
    }
  }

  void tellsProgressAndStops() {
    const auto photo = randomPicture(2000, 1300);  // several bands
    const auto map = engine::Enhancer(randomModel()).estimate(photo);
    const auto plan = engine::planRender(photo, map, {}, 1.0, {}, -1);
    std::vector<double> told;
    std::stop_source source;
    torchBackend().render(photo, map, plan, media::Samples::U8, {}, [&](double share) { told.push_back(share); });
    QVERIFY(told.size() > 2 && std::ranges::is_sorted(told));
    QCOMPARE(told.back(), 1.0);
    const auto stopAtOnce = [&](double) { source.request_stop(); };
    QVERIFY_EXCEPTION_THROWN(torchBackend().render(photo, map, plan, media::Samples::U8, source.get_token(), stopAtOnce),
                             Cancelled);
  }
};

QTEST_GUILESS_MAIN(TorchRenderTest)
#include "torch_render_test.moc"
