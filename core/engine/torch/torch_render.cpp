#include <algorithm>
#include <optional>

#include "engine/torch/apply_map.h"
#include "engine/torch/inference_scope.h"
#include "engine/torch/shrinking_pieces.h"
#include "engine/torch/torch_backend.h"
#include "engine/torch/torch_errors.h"
#include "engine/torch/transfer.h"
#include "error.h"
#include "media/sample_values.h"

namespace daybreak::engine {

namespace {

/// Pixels worked on at once: bounds the memory a render takes beside picture and map, about 100 bytes a pixel.
constexpr int kCpuBand = 1 << 20;
constexpr int kGpuBand = 1 << 23;
constexpr int kSmallestBand = 16;  ///< rows

/// Rows of the result, on their way from the device.
struct Band {
  int top;
  Download download;
};

void put(Band& band, media::Image& result, const std::stop_token& stop) {
  const auto& rows = band.download.finish(stop);
  media::withSamplesOf(result.samples(), [&](auto zero) {
    using Value = decltype(zero);
    const auto start = static_cast<std::ptrdiff_t>(band.top) * result.width();
    for (int channel = 0; channel < 3; ++channel)
      std::copy_n(static_cast<const Value*>(rows[channel].data_ptr()), rows.size(1) * rows.size(2),
                  result.mutablePlane<Value>(channel).begin() + start);
  });
}

}  // namespace

media::Image TorchBackend::renderBands(const media::Image& picture, const FactorMap& map, const RenderPlan& plan,
                                       media::Samples samples, int bandRows, const std::stop_token& stop,
                                       const Progress& progress) const {
  const auto device = options_.device;
  const int width = picture.width();
  torch::Tensor whole;
  if (!device.is_cpu()) whole = cache_.picture(picture, stop);
  MapOnDevice factors{map.kind, cache_.map(map).unsqueeze(0), {plan.mapX, 0, width, map.width, device}, {}};
  std::optional<AreasOnDevice> areas;
  if (plan.protection > 0) {
    auto* const spared = const_cast<float*>(plan.areas.spared->data());
    areas = {torch::from_blob(spared, {1, 1, plan.areas.height, plan.areas.width}).to(device),
             {plan.areasX, 0, width, plan.areas.width, device},
             {}};
  }

  auto result = emptyResult(picture, samples);
  std::optional<Band> previous;  // comes back while the next one is computed
  for (int top = 0; top < picture.height(); top += bandRows) {
    if (stop.stop_requested()) throw Cancelled();
    const int rows = std::min(bandRows, picture.height() - top);
    TORCH_CHECK_WITH(OutOfMemoryError, std::int64_t{rows} * width <= options_.failAllocationsAbovePixels,
                     "out of memory, as a test wants it");
    const auto part = whole.defined() ? whole.slice(1, top, top + rows) : uploadPart(picture, 0, top, width, rows, device);
    factors.y = AxisTensors(plan.mapY, top, rows, map.height, device);
    if (areas) areas->y = AxisTensors(plan.areasY, top, rows, plan.areas.height, device);
    Band band{top, Download(applyMap(part.unsqueeze(0), factors, areas ? &*areas : nullptr, plan, samples)[0])};
    if (previous) put(*previous, result, stop);
    if (progress) progress(static_cast<double>(top) / picture.height());
    previous = std::move(band);
  }
  if (previous) put(*previous, result, stop);
  if (progress) progress(1);
  return result;
}

std::optional<media::Image> TorchBackend::render(const media::Image& picture, const FactorMap& map, const RenderPlan& plan,
                                                 media::Samples samples, std::stop_token stop, const Progress& progress) const {
  if (options_.device.is_cpu() && !options_.alwaysRenders) return std::nullopt;
  if (plan.isIdentity()) return media::converted(picture, samples);
  return withPlainErrors("The picture could not be rendered", [&] {
    const InferenceScope scope(options_.threads);
    const int pixels = options_.device.is_cpu() ? kCpuBand : kGpuBand;
    const auto run = [&](int rows) { return renderBands(picture, map, plan, samples, rows, stop, progress); };
    return inShrinkingPieces(std::min(pixels / picture.width(), picture.height()), kSmallestBand, run,
                             [this] { cache_.clear(); });
  });
}

}  // namespace daybreak::engine
