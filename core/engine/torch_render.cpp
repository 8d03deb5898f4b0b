#include <algorithm>
#include <vector>

#include "engine/torch_backend.h"
#include "error.h"
#include "nets/sgz_net.h"

namespace daybreak::engine {

namespace {

/// Picture rows handled at once: bounds the memory a render takes on the device.
constexpr int kBand = 512;

/// Index of the cell before, and share of the cell after, for `count` pictures pixels from `first` on.
struct AxisTensors {
  torch::Tensor before, after, share;
};

AxisTensors axisTensors(AxisMapping mapping, int first, int count, int cells, torch::Device device) {
  std::vector<std::int64_t> before;
  std::vector<std::int64_t> after;
  std::vector<float> share;
  for (int i = first; i < first + count; ++i) {
    const auto position = axisPosition(i * mapping.step + mapping.offset, cells);
    before.push_back(position.cell);
    after.push_back(std::min(position.cell + 1, cells - 1));
    share.push_back(position.share);
  }
  return {torch::tensor(before).to(device), torch::tensor(after).to(device), torch::tensor(share).to(device)};
}

/// [C,h,w] grid → [C,rows,columns], bilinear.
torch::Tensor sample(const torch::Tensor& grid, const AxisTensors& x, const AxisTensors& y) {
  const auto lerp = [](const torch::Tensor& from, const torch::Tensor& to, const torch::Tensor& share) {
    return from + share * (to - from);
  };
  const auto rows = lerp(grid.index_select(1, y.before), grid.index_select(1, y.after), y.share.view({1, -1, 1}));
  return lerp(rows.index_select(2, x.before), rows.index_select(2, x.after), x.share.view({1, 1, -1}));
}

}  // namespace

media::Image TorchBackend::renderOnDevice(const media::Image& any, const FactorMap& map, const RenderPlan& plan,
                                          std::stop_token stop) const {
  const auto picture = media::converted(any, media::Samples::F32);
  if (plan.isIdentity()) return picture;
  const InferenceScope scope(threads_);
  const auto wrap = [](const float* data, at::IntArrayRef shape) {
    return torch::from_blob(const_cast<float*>(data), shape, torch::kFloat32);
  };
  const auto grid = wrap(map.values->data(), {map.channels, map.height, map.width}).to(device_);
  const auto bright = wrap(map.preview->highlights().data(), {1, map.preview->height(), map.preview->width()}).to(device_);

  media::Image result(picture.width(), picture.height(), picture.hasAlpha());
  result.setInfo(picture.info());
  if (picture.hasAlpha()) std::ranges::copy(picture.plane(3), result.mutablePlane(3).begin());
  const auto width = picture.width();
  const auto columns = axisTensors(plan.mapX, 0, width, map.width, device_);
  const auto brightColumns = axisTensors(plan.highlightX, 0, width, map.preview->width(), device_);
  for (int top = 0; top < picture.height(); top += kBand) {
    if (stop.stop_requested()) throw Cancelled();
    const int count = std::min(kBand, picture.height() - top);
    auto factors = sample(grid, columns, axisTensors(plan.mapY, top, count, map.height, device_));
    if (plan.oneColour) factors = factors.mean(0, true).expand({3, count, width});
    factors = factors * plan.factor;
    if (plan.protection > 0) {
      const auto weight =
          sample(bright, brightColumns, axisTensors(plan.highlightY, top, count, map.preview->height(), device_));
      factors = factors * (1.0F - plan.protection * weight);
    }
    factors = factors.clamp(-1.0, 1.0);

    std::vector<torch::Tensor> rows;
    for (int channel = 0; channel < 3; ++channel) rows.push_back(wrap(picture.row(channel, top).data(), {count, width}));
    auto colours = nets::recurrence(torch::stack(rows).to(device_), factors, plan.steps, plan.order);
    if (plan.saturation != 1.0F) {
      const auto luma = 0.2126F * colours[0] + 0.7152F * colours[1] + 0.0722F * colours[2];
      colours = (luma + plan.saturation * (colours - luma)).clamp(0.0, 1.0);
    }
    colours = colours.cpu().contiguous();
    for (int channel = 0; channel < 3; ++channel) {
      const float* values = colours.data_ptr<float>() + static_cast<std::ptrdiff_t>(channel) * count * width;
      std::copy_n(values, static_cast<std::ptrdiff_t>(count) * width,
                  result.mutablePlane(channel).begin() + static_cast<std::ptrdiff_t>(top) * width);
    }
  }
  return result;
}

}  // namespace daybreak::engine
