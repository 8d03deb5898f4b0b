#include "nets/espnetv2.h"

#include <algorithm>
#include <array>
#include <vector>

#include "nets/eesp.h"
#include "nets/frozen_layers.h"
#include "nets/load_weights.h"
#include "nets/pyramid_pool.h"

namespace daybreak::nets {

namespace {

constexpr int kColours = 3;
constexpr std::array<int, 4> kEncoder{32, 128, 256, 512};  // channels at a half, a quarter, an eighth, a sixteenth
constexpr std::array<int, 3> kDecoder{64, 48, 32};         // at a sixteenth, an eighth, a quarter
constexpr int kWidestPool = 16;

/// How far the branches see: at a quarter, at an eighth, the rest of an eighth and the first of a sixteenth, the rest.
constexpr std::array<int, 4> kReach{13, 11, 9, 7};
constexpr int kUnitsAtEighth = 3;
constexpr int kUnitsAtSixteenth = 7;

constexpr auto kClassifier = "bu_dec_l4.merge_layer.3.bias";

std::vector<EespUnit> units(FrozenLayerReader& reader, const std::string& name, int count, int channels, int reach) {
  std::vector<EespUnit> found;
  for (int i = 0; i < count; ++i) found.emplace_back(reader, name + "." + std::to_string(i), channels, reach);
  return found;
}

torch::Tensor throughAll(const std::vector<EespUnit>& units, torch::Tensor x) {
  for (const auto& unit : units) x = unit(x);
  return x;
}

}  // namespace

/// In the order in which a picture passes them.
struct Espnetv2Impl::Layers {
  Layers(FrozenLayerReader& reader, int classes)
      : half(reader.layer({"base_net.level1.conv", "base_net.level1.bn", "base_net.level1.act"},
                          {kColours, kEncoder[0], 3, 1, 2})),
        quarter(reader, "base_net.level2_0", kEncoder[0], kEncoder[1], kReach[0]),
        eighth(reader, "base_net.level3_0", kEncoder[1], kEncoder[2], kReach[1]),
        eighthUnits(units(reader, "base_net.level3", kUnitsAtEighth, kEncoder[2], kReach[2])),
        sixteenth(reader, "base_net.level4_0", kEncoder[2], kEncoder[3], kReach[2]),
        sixteenthUnits(units(reader, "base_net.level4", kUnitsAtSixteenth, kEncoder[3], kReach[3])) {
    const int width = std::min(classes / 2, kWidestPool);
    using enum PyramidPool::Ending;
    pools.emplace_back(reader, "bu_dec_l1", kEncoder[3], width, kDecoder[0], Activated);
    pools.emplace_back(reader, "bu_dec_l2", kDecoder[0], width, kDecoder[1], Activated);
    pools.emplace_back(reader, "bu_dec_l3", kDecoder[1], width, kDecoder[2], Activated);
    pools.emplace_back(reader, "bu_dec_l4", kDecoder[2], width, classes, Classifier);
    for (std::size_t i = 0; i < kDecoder.size(); ++i) {
      const auto level = std::to_string(i + 2);
      bridges.emplace_back(reader, "merge_enc_dec_l" + level, kEncoder[kDecoder.size() - 1 - i], kDecoder[i]);
      norms.push_back(reader.norm("bu_br_l" + level + ".0", "bu_br_l" + level + ".1", kDecoder[i]));
    }
    const std::vector<std::int64_t> shape{kColours, 1, 1};
    mean = torch::tensor({0.485F, 0.456F, 0.406F}).view(shape);
    deviation = torch::tensor({0.229F, 0.224F, 0.225F}).view(shape);
  }

  torch::Tensor mean, deviation;  // ImageNet's
  FrozenLayer half;
  StridedEesp quarter, eighth;
  std::vector<EespUnit> eighthUnits;
  StridedEesp sixteenth;
  std::vector<EespUnit> sixteenthUnits;
  std::vector<PyramidPool> pools;  // the coarsest first
  std::vector<EncoderBridge> bridges;
  std::vector<FrozenNorm> norms;
};

Espnetv2Impl::Espnetv2Impl(const Weights& weights) : classes_(static_cast<int>(tensorNamed(weights, kClassifier).numel())) {
  FrozenLayerReader reader(weights);
  layers_ = std::make_unique<const Layers>(reader, classes_);
  reader.checkAllRead();
  reader.registerIn(*this);
  register_buffer("mean", layers_->mean);
  register_buffer("deviation", layers_->deviation);
  eval();
}

Espnetv2Impl::~Espnetv2Impl() = default;

torch::Tensor Espnetv2Impl::forward(const torch::Tensor& picture) {
  const auto& net = *layers_;
  const auto seen = ((picture - net.mean) / net.deviation).contiguous(at::MemoryFormat::ChannelsLast);
  const auto pictureAtQuarter = halved(halved(seen));
  const auto pictureAtEighth = halved(pictureAtQuarter);
  const auto half = net.half(seen);
  const auto quarter = net.quarter(half, pictureAtQuarter);
  const auto eighth = throughAll(net.eighthUnits, net.eighth(quarter, pictureAtEighth));
  const auto sixteenth = throughAll(net.sixteenthUnits, net.sixteenth(eighth, halved(pictureAtEighth)));
  const std::array finer{eighth, quarter, half};
  auto x = net.pools.front()(sixteenth);
  for (std::size_t i = 0; i < finer.size(); ++i) {
    const auto enlarged = resizedTo(x, finer[i].size(2), finer[i].size(3));
    x = net.pools[i + 1](net.norms[i](net.bridges[i](finer[i]) + enlarged));
  }
  return resizedTo(x, picture.size(2), picture.size(3));
}

}  // namespace daybreak::nets
