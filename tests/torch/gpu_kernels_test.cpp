/// Our CUDA kernels, run on the CPU, against LibTorch's operations: what they compute is tested where there is no GPU.
#include "cuda_on_cpu.h"
// CUDA's stand-in above must come first.
#include <QtTest>

#include "engine/torch/apply_map.h"
#include "engine/torch/device_net.h"
#include "engine/torch/gpu/grid_of.h"
#include "engine/torch/gpu/layer_kernel.cuh"
#include "engine/torch/gpu/net_input_kernel.cuh"
#include "engine/torch/gpu/packed_layer.h"
#include "engine/torch/gpu/render_kernel.cuh"
#include "engine/torch/sample_tensors.h"
#include "support/random_model.h"

using namespace daybreak;
using namespace daybreak::engine;
using namespace daybreak::engine::gpu;
using models::MapKind;

namespace {

constexpr unsigned kRowThreads = 32;

unsigned pieces(int size, int piece) { return static_cast<unsigned>((size + piece - 1) / piece); }

/// See ThreadsPixel.
Index3 rowBlocks(int width, int height, int count) {
  return {pieces(width, kRowThreads) * static_cast<unsigned>(height), static_cast<unsigned>(count), 1};
}

/// Dark pictures [count,3,height,width], uint8.
torch::Tensor randomPictures(int count, int height, int width) {
  torch::manual_seed(3);
  return torch::randint(0, 130, {count, 3, height, width}, torch::kUInt8);
}

template <typename Value>
PlanarPictures planar(const torch::Tensor& pictures) {
  PlanarPictures work;
  work.values = pictures.data_ptr();
  work.pictureStride = pictures.stride(0);
  work.planeStride = pictures.stride(1);
  work.rowStride = pictures.stride(2);
  work.count = static_cast<int>(pictures.size(0));
  work.height = static_cast<int>(pictures.size(2));
  work.width = static_cast<int>(pictures.size(3));
  return work;
}

torch::Tensor inputFor(const torch::Tensor& pictures, int factor) {
  NetInputWork work;
  work.pictures = planar<std::uint8_t>(pictures);
  work.factor = factor;
  work.outWidth = (work.pictures.width + factor - 1) / factor;
  work.outHeight = (work.pictures.height + factor - 1) / factor;
  auto out = torch::full({pictures.size(0), work.outHeight, work.outWidth, 8}, NAN, torch::kHalf);
  work.out = out.data_ptr();
  cuda_on_cpu::run(rowBlocks(work.outWidth, work.outHeight, work.pictures.count), kRowThreads,
                   [&] { netInput<std::uint8_t>(work); });
  return out;
}

torch::Tensor layer(const nets::Weights& weights, int number, const torch::Tensor& first, const torch::Tensor& second = {}) {
  const auto packed = packLayer(weights, "e_conv" + std::to_string(number));
  // Blocks of whole 32 bytes, as a GPU's memory comes.
  const auto pointwise = torch::tensor(packed.pointwise).to(torch::kHalf);
  const bool last = number == 7;
  const auto count = first.size(0);
  auto out = last ? torch::full({count, 3, first.size(1), first.size(2)}, NAN)
                  : torch::full({count, first.size(1), first.size(2), 32}, NAN, torch::kHalf);
  LayerWork work;
  work.first = first.data_ptr();
  work.firstChannels = static_cast<int>(first.size(3));
  if (second.defined()) work.second = second.data_ptr();
  work.channels = packed.channels;
  work.depthwise = packed.depthwise.data();
  work.pointwise = pointwise.data_ptr();
  work.bias = packed.bias.data();
  work.last = last;
  work.out = out.data_ptr();
  work.count = static_cast<int>(count);
  work.height = static_cast<int>(first.size(1));
  work.width = static_cast<int>(first.size(2));
  const Index3 grid{pieces(work.width, kTile), pieces(work.height, kTile), static_cast<unsigned>(count)};
  cuda_on_cpu::run(grid, kLayerThreads, [&] {
    if (work.channels == 8) separableLayer<8, false>(work);
    if (work.channels == 32) separableLayer<32, false>(work);
    if (work.channels == 64) last ? separableLayer<64, true>(work) : separableLayer<64, false>(work);
  });
  return out;
}

double largest(const torch::Tensor& difference) { return difference.abs().max().item<double>(); }

}  // namespace

class GpuKernelsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theNetInputIsReducedAndPadded_data() {
    QTest::addColumn<int>("factor");
    for (const int factor : {1, 2, 4, 12}) QTest::addRow("scale %d", factor) << factor;
  }
  void theNetInputIsReducedAndPadded() {
    QFETCH(int, factor);
    const auto pictures = randomPictures(2, 41, 67);
    const auto input = inputFor(pictures, factor).to(torch::kFloat32).permute({0, 3, 1, 2});
    const auto expected =
        factor == 1 ? unitValues(pictures, torch::kFloat32) : reducedByFactor(pictures, factor, torch::kFloat32);
    QVERIFY(input.slice(1, 0, 3).sizes() == expected.sizes());
    QVERIFY(largest(input.slice(1, 0, 3) - expected) <= 3e-4);
    QCOMPARE(largest(input.slice(1, 3)), 0.0);
  }

  /// Sizes within one tile, of exactly one, and over several with ragged edges.
  void theNetworkAgreesWithLibTorch_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    for (const auto& [width, height] : {std::pair{1, 1}, {5, 3}, {16, 16}, {17, 33}, {40, 21}})
      QTest::addRow("%d x %d", width, height) << width << height;
  }
  void theNetworkAgreesWithLibTorch() {
    QFETCH(int, width);
    QFETCH(int, height);
    const torch::NoGradGuard noGrad;
    const auto model = randomModel(4);
    const auto& weights = model->weights;
    const auto pictures = randomPictures(2, height, width);
    const auto x1 = layer(weights, 1, inputFor(pictures, 1));
    const auto x2 = layer(weights, 2, x1);
    const auto x3 = layer(weights, 3, x2);
    const auto x4 = layer(weights, 4, x3);
    const auto x5 = layer(weights, 5, x3, x4);
    const auto x6 = layer(weights, 6, x2, x5);
    const auto map = layer(weights, 7, x1, x6);
    const auto expected = DeviceNet(*model, torch::kCPU, Precision::Single).map(pictures);
    const auto difference = (map - expected).abs();
    const auto text = QString("largest %1, mean %2").arg(largest(difference)).arg(difference.mean().item<double>());
    QVERIFY2(largest(difference) <= 6e-3 && difference.mean().item<double>() <= 1e-3, qPrintable(text));
  }

  void rendersAsLibTorchDoes_data() {
    QTest::addColumn<MapKind>("kind");
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("everything");
    QTest::newRow("published") << MapKind::Curve << 3 << 2 << false;
    QTest::newRow("order 3") << MapKind::Curve << 3 << 3 << true;
    QTest::newRow("order 4, five maps") << MapKind::CurveSteps << 15 << 4 << true;
    QTest::newRow("illumination") << MapKind::Illumination << 3 << 2 << true;
    QTest::newRow("gamma") << MapKind::Gamma << 3 << 2 << true;
  }
  void rendersAsLibTorchDoes() {
    QFETCH(MapKind, kind);
    QFETCH(int, channels);
    QFETCH(int, order);
    QFETCH(bool, everything);
    const auto pictures = randomPictures(2, 23, 70);
    auto values = torch::rand({2, channels, 5, 9});
    values = kind == MapKind::Curve || kind == MapKind::CurveSteps ? 0.4 - values : values * 0.9 + 0.1;
    const MapOnDevice map{kind, values, {{0.12, -0.3}, 0, 70, 9, torch::kCPU}, {{0.2, -0.4}, 0, 23, 5, torch::kCPU}};
    const auto weights = torch::rand({1, 1, 4, 6});
    const AreasOnDevice bright{weights, {{0.07, -0.2}, 0, 70, 6, torch::kCPU}, {{0.15, -0.4}, 0, 23, 4, torch::kCPU}};
    RenderPlan plan;
    plan.order = order;
    if (everything) {
      plan.factor = 1.3F;
      plan.protection = 0.6F;
      plan.saturation = 1.4F;
      plan.oneColour = channels == 15;
    }
    RenderWork work;
    work.pictures = planar<std::uint8_t>(pictures);
    work.map = gridOf(values, map.x, map.y);
    work.maps = channels / 3;
    work.use = kind == MapKind::Illumination ? MapUse::Illumination : kind == MapKind::Gamma ? MapUse::Gamma : MapUse::Curves;
    if (everything) work.areas = gridOf(weights, bright.x, bright.y);
    work.factor = plan.factor;
    work.protection = plan.protection;
    work.oneColour = plan.oneColour;
    work.order = plan.order;
    work.saturation = plan.saturation;
    const auto grid = rowBlocks(70, 23, 2);

    auto floats = torch::full(pictures.sizes(), NAN);
    work.out = floats.data_ptr();
    cuda_on_cpu::run(grid, kRowThreads, [&] { renderPixels<std::uint8_t, float>(work); });
    const auto expected = applyMapInSteps(pictures, map, &bright, plan, media::Samples::F32);
    QVERIFY2(largest(floats - expected) <= 2e-5, qPrintable(QString::number(largest(floats - expected))));

    auto bytes = torch::zeros_like(pictures);
    work.out = bytes.data_ptr();
    cuda_on_cpu::run(grid, kRowThreads, [&] { renderPixels<std::uint8_t, std::uint8_t>(work); });
    const auto steps = bytes.to(torch::kInt32) - samplesOf(expected, media::Samples::U8).to(torch::kInt32);
    QVERIFY(largest(steps) <= 1);
    QVERIFY(steps.abs().to(torch::kFloat32).mean().item<double>() < 0.01);
  }
};

QTEST_GUILESS_MAIN(GpuKernelsTest)
#include "gpu_kernels_test.moc"
