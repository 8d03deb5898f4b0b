/// Rows on the CPU and LibTorch operations are two roads to the same picture.
#include <QtTest>

#include "engine/enhancer.h"
#include "engine/torch_backend.h"
#include "support/random_model.h"

using namespace daybreak;

class TorchRenderTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void agreesWithRows_data() {
    QTest::addColumn<int>("order");
    QTest::addColumn<double>("protection");
    QTest::addColumn<double>("saturation");
    QTest::addColumn<bool>("grey");
    QTest::newRow("published") << 2 << 0.0 << 1.0 << false;
    QTest::newRow("order 3, protected") << 3 << 0.6 << 1.0 << false;
    QTest::newRow("order 4, saturated") << 4 << 0.0 << 1.6 << false;
    QTest::newRow("grey") << 2 << 1.0 << 1.0 << true;
  }
  void agreesWithRows() {
    QFETCH(int, order);
    QFETCH(double, protection);
    QFETCH(double, saturation);
    QFETCH(bool, grey);
    auto photo = randomPicture(211, 603, 9, true);
    media::SourceInfo info;
    info.grey = grey;
    photo.setInfo(info);
    const engine::TorchBackend backend(*randomModel(), torch::kCPU, 2);
    const auto map = engine::Enhancer(randomModel()).estimate(photo, {4});
    engine::Adjustments adjustments;
    adjustments.order = order;
    adjustments.highlightProtection = protection;
    adjustments.saturation = saturation;
    const auto plan = engine::planRender(photo, map, adjustments, 1.4, {}, -1);
    QVERIFY(largestDifference(backend.renderOnDevice(photo, map, plan, {}), engine::renderRows(photo, map, plan, 2, {})) <= 1e-5F);
  }
};

QTEST_GUILESS_MAIN(TorchRenderTest)
#include "torch_render_test.moc"
