/// When a device's memory is short: smaller pieces, then the CPU with a notice. Failing allocations are pretended.
#include <QtTest>

#include "engine/enhancer.h"
#include "engine/fallback_backend.h"
#include "engine/fused/fused_backend.h"
#include "engine/torch/torch_backend.h"
#include "error.h"
#include "support/random_model.h"

using namespace daybreak;
using engine::FallbackBackend;
using engine::TorchBackend;

namespace {

engine::TorchBackendOptions withMemoryFor(std::int64_t pixels) {
  engine::TorchBackendOptions options;
  options.threads = 2;
  options.alwaysRenders = true;
  options.failAllocationsAbovePixels = pixels;
  return options;
}

constexpr std::int64_t kPlenty = INT64_MAX;
constexpr std::int64_t kForSmallTiles = 150 * 150;
constexpr std::int64_t kForNothing = 100;

float largestDifference(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size()) return INFINITY;
  float largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) largest = std::max(largest, std::abs(a[i] - b[i]));
  return largest;
}

/// A device that ends with an error.
class BrokenBackend : public engine::Backend {
 public:
  std::string name() const override { return "Broken"; }
  std::vector<float> runNet(const media::Image&, std::stop_token stop) const override {
    if (stop.stop_requested()) throw Cancelled();
    throw Error("The device fell off the bus.");
  }
};

std::unique_ptr<const engine::Backend> fused() {
  return std::make_unique<const engine::fused::FusedBackend>(*randomModel(), 2);
}

}  // namespace

class ShortMemoryTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void smallerTilesGiveTheSameMap() {
    const auto picture = randomPicture(333, 250);
    const auto whole = TorchBackend(*randomModel(), withMemoryFor(kPlenty)).runNet(picture, {});
    const auto tiles = TorchBackend(*randomModel(), withMemoryFor(kForSmallTiles)).runNet(picture, {});
    QVERIFY(largestDifference(whole, tiles) <= 1e-6F);
    QVERIFY_EXCEPTION_THROWN(TorchBackend(*randomModel(), withMemoryFor(kForNothing)).runNet(picture, {}), std::bad_alloc);
  }

  void smallerBandsGiveTheSamePicture() {
    const auto picture = randomPicture(333, 250);
    const auto map = engine::Enhancer(randomModel()).estimate(picture);
    const auto plan = engine::planRender(picture, map, {}, 1.0, {}, -1);
    const auto render = [&](std::int64_t pixels) {
      return *TorchBackend(*randomModel(), withMemoryFor(pixels)).render(picture, map, plan, media::Samples::F32, {}, {});
    };
    QVERIFY(::largestDifference(render(kPlenty), render(kForSmallTiles)) <= 1e-6F);
    QVERIFY_EXCEPTION_THROWN(render(kForNothing), std::bad_alloc);
  }

  void theCpuTakesOverWithANotice() {
    const auto picture = randomPicture(120, 90);
    const FallbackBackend backend(std::make_unique<const TorchBackend>(*randomModel(), withMemoryFor(kForNothing)), fused);
    const auto map = backend.runNet(picture, {});
    QVERIFY(largestDifference(map, fused()->runNet(picture, {})) <= 1e-6F);
    const auto notice = QString::fromStdString(backend.takeNotice());
    QVERIFY2(notice.contains("memory") && notice.contains("CPU"), qPrintable(notice));
    QCOMPARE(backend.takeNotice(), std::string());

    const auto estimated = engine::Enhancer(randomModel()).estimate(picture);
    const auto plan = engine::planRender(picture, estimated, {}, 1.0, {}, -1);
    QVERIFY(!backend.render(picture, estimated, plan, media::Samples::F32, {}, {}));  // left to the rows
    QVERIFY(!backend.takeNotice().empty());
  }

  void aBrokenDeviceIsToldToo() {
    const FallbackBackend backend(std::make_unique<const BrokenBackend>(), fused);
    const auto picture = randomPicture(50, 40);
    QVERIFY(largestDifference(backend.runNet(picture, {}), fused()->runNet(picture, {})) <= 1e-6F);
    QVERIFY(backend.takeNotice().find("fell off the bus") != std::string::npos);
  }

  void withEnoughMemoryThereIsNothingToSay() {
    const FallbackBackend backend(std::make_unique<const TorchBackend>(*randomModel(), withMemoryFor(kPlenty)),
                                  []() -> std::unique_ptr<const engine::Backend> { throw std::logic_error("not needed"); });
    backend.runNet(randomPicture(50, 40), {});
    QCOMPARE(backend.takeNotice(), std::string());
  }

  void cancellingIsNoReasonToFallBack() {
    std::stop_source source;
    source.request_stop();
    const FallbackBackend backend(std::make_unique<const BrokenBackend>(), fused);
    QVERIFY_EXCEPTION_THROWN(backend.runNet(randomPicture(50, 40), source.get_token()), Cancelled);
    QCOMPARE(backend.takeNotice(), std::string());
  }
};

QTEST_GUILESS_MAIN(ShortMemoryTest)
#include "short_memory_test.moc"
