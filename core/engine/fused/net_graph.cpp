#include "engine/fused/net_graph.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace daybreak::engine::fused {

namespace {

constexpr int kNone = -1;
constexpr std::array<std::array<int, 2>, 8> kSources{
    {{kNone, kNone}, {0, kNone}, {1, kNone}, {2, kNone}, {3, kNone}, {3, 4}, {2, 5}, {1, 6}}};
constexpr std::array<int, 8> kChannels{3, 32, 32, 32, 32, 32, 32, 3};

using Flags = std::vector<bool>;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// One layer's weights as they were learnt.
struct Learnt {
  const std::vector<float>*depthwise, *depthwiseBias, *pointwise, *pointwiseBias;
  int inputs = 0;
  int outputs = 0;

  Learnt(const nets::Weights& weights, int layer) {
    const auto name = "e_conv" + std::to_string(layer);
    depthwise = &weights.at(name + ".depth_conv.weight").values;
    depthwiseBias = &weights.at(name + ".depth_conv.bias").values;
    pointwise = &weights.at(name + ".point_conv.weight").values;
    pointwiseBias = &weights.at(name + ".point_conv.bias").values;
    inputs = static_cast<int>(depthwiseBias->size());
    outputs = static_cast<int>(pointwiseBias->size());
  }
  float tap(int input, int t) const { return (*depthwise)[at(input * 9 + t)]; }
  float weight(int output, int input) const { return (*pointwise)[at(output * inputs + input)]; }
  float bias(int output) const {
    float sum = (*pointwiseBias)[at(output)];
    for (int i = 0; i < inputs; ++i) sum += weight(output, i) * (*depthwiseBias)[at(i)];
    return sum;
  }
};

bool matters(float value) { return !(std::fabs(value) < nets::kNegligibleWeight); }  // NaN does

/// Which inputs of each layer and which channels of each buffer change the map.
class Liveness {
 public:
  Liveness(const std::vector<Learnt>& learnt, bool prune) : learnt_(learnt) {
    for (int b = 0; b < kBuffers; ++b) channels_[at(b)].assign(at(kChannels[at(b)]), true);
    for (int i = 1; i < kBuffers; ++i) inputs_[at(i)].assign(at(learnt_[at(i)].inputs), true);
    if (!prune) return;
    while (findDeadInputs() | findZeroOutputs() | findUnread()) {
    }
  }

  bool channel(int buffer, int c) const { return channels_[at(buffer)][at(c)]; }
  bool input(int layer, int i) const { return inputs_[at(layer)][at(i)]; }

 private:
  static bool kill(Flags& flags, int i) {
    const bool was = flags[at(i)];
    flags[at(i)] = false;
    return was;
  }

  /// The buffer and channel that input i of a layer is.
  static std::pair<int, int> origin(int layer, int i) {
    const auto [first, second] = kSources[at(layer)];
    const int split = kChannels[at(first)];
    return i < split ? std::pair{first, i} : std::pair{second, i - split};
  }

  bool findDeadInputs() {
    bool changed = false;
    for (int l = 1; l < kBuffers; ++l) {
      const auto& layer = learnt_[at(l)];
      for (int i = 0; i < layer.inputs; ++i) {
        const auto [buffer, c] = origin(l, i);
        bool taps = false;
        bool weights = false;
        for (int t = 0; t < 9; ++t) taps = taps || matters(layer.tap(i, t));
        for (int o = 0; o < layer.outputs; ++o) weights = weights || (channel(l, o) && matters(layer.weight(o, i)));
        if (!(taps && weights && channel(buffer, c))) changed |= kill(inputs_[at(l)], i);
      }
    }
    return changed;
  }

  /// Outputs that are zero after ReLU whatever the picture.
  bool findZeroOutputs() {
    bool changed = false;
    for (int l = 1; l < kMap; ++l) {
      const auto& layer = learnt_[at(l)];
      for (int o = 0; o < layer.outputs; ++o) {
        bool fed = false;
        for (int i = 0; i < layer.inputs; ++i) fed = fed || (input(l, i) && matters(layer.weight(o, i)));
        if (!fed && layer.bias(o) < nets::kNegligibleWeight) changed |= kill(channels_[at(l)], o);
      }
    }
    return changed;
  }

  bool findUnread() {
    std::array<Flags, kBuffers> read;
    for (int b = 0; b < kBuffers; ++b) read[at(b)].assign(at(kChannels[at(b)]), b == kPicture || b == kMap);
    for (int l = 1; l < kBuffers; ++l) {
      for (int i = 0; i < learnt_[at(l)].inputs; ++i) {
        const auto [buffer, c] = origin(l, i);
        if (input(l, i)) read[at(buffer)][at(c)] = true;
      }
    }
    bool changed = false;
    for (int b = 0; b < kBuffers; ++b)
      for (int c = 0; c < kChannels[at(b)]; ++c)
        if (!read[at(b)][at(c)]) changed |= kill(channels_[at(b)], c);
    return changed;
  }

  const std::vector<Learnt>& learnt_;
  std::array<Flags, kBuffers> channels_;
  std::array<Flags, kBuffers> inputs_;
};

using Positions = std::array<std::array<int, kMaxChannels>, kBuffers>;

/// Live channels move to the front of their buffer; the picture keeps its three.
Positions positionsOf(const Liveness& live) {
  Positions positions{};
  for (int b = 0; b < kBuffers; ++b) {
    int next = 0;
    for (int c = 0; c < kChannels[at(b)]; ++c)
      positions[at(b)][at(c)] = live.channel(b, c) || b == kPicture || b == kMap ? next++ : kNone;
  }
  return positions;
}

/// Adds one buffer's channels to a layer; nothing if none of them is live.
void addSource(Layer& layer, int number, const Learnt& learnt, const Liveness& live, const Positions& positions, int buffer,
               int firstInput) {
  const auto& place = positions[at(buffer)];
  int channels = 0;
  for (int c = 0; c < kChannels[at(buffer)]; ++c)
    if (live.input(number, firstInput + c)) channels = std::max(channels, place[at(c)] + 1);
  if (channels == 0) return;
  const int offset = layer.sources == 1 ? layer.source[0].channels : 0;
  auto& source = layer.source[at(layer.sources)];
  source.buffer = buffer;
  source.channels = channels;
  for (int c = 0; c < kChannels[at(buffer)]; ++c) {
    const int i = firstInput + c;
    if (!live.input(number, i)) continue;
    const auto p = at(place[at(c)]);
    for (int t = 0; t < 9; ++t) source.depthwise[t][p] = learnt.tap(i, t);
    for (int o = 0; o < learnt.outputs; ++o) {
      const int to = positions[at(number)][at(o)];
      if (to == kNone) continue;
      layer.pointwise[at(offset) + p][at(to)] = learnt.weight(o, i);
      if (number == kMap) layer.turned[to][layer.sources][p] = learnt.weight(o, i);
    }
  }
  ++layer.sources;
}

void scheduleRows(const std::array<Layer, 8>& layers, std::array<RowSchedule, 8>& schedule) {
  schedule[kMap].used = true;
  for (int i = kMap; i >= 1; --i) {
    if (!schedule[at(i)].used) continue;
    schedule[at(i)].constant = !layers[at(i)].hasInputs();
    for (int s = 0; s < layers[at(i)].sources; ++s) {
      auto& source = schedule[at(layers[at(i)].source[at(s)].buffer)];
      source.used = true;
      source.halo = std::max(source.halo, schedule[at(i)].halo + 1);
    }
  }
  const auto forEachMovingSource = [&](const auto& act) {
    for (int i = 1; i < kBuffers; ++i) {
      if (!schedule[at(i)].used || schedule[at(i)].constant) continue;
      for (int s = 0; s < layers[at(i)].sources; ++s) {
        auto& source = schedule[at(layers[at(i)].source[at(s)].buffer)];
        if (!source.constant) act(schedule[at(i)], source);
      }
    }
  };
  forEachMovingSource([](RowSchedule& layer, RowSchedule& source) { layer.delay = std::max(layer.delay, source.delay + 1); });
  forEachMovingSource([](RowSchedule& layer, RowSchedule& source) {
    while (source.ring < layer.delay - source.delay + 2) source.ring *= 2;
  });
}

}  // namespace

NetGraph::NetGraph(const nets::Weights& weights, bool prune) {
  std::vector<Learnt> learnt;
  for (int i = 0; i < kBuffers; ++i) learnt.emplace_back(weights, std::max(1, i));
  const Liveness live(learnt, prune);
  const auto positions = positionsOf(live);
  for (int i = 1; i < kBuffers; ++i) {
    auto& to = layer[at(i)];
    for (int o = 0; o < learnt[at(i)].outputs; ++o) {
      const int place = positions[at(i)][at(o)];
      if (place == kNone) continue;
      to.bias[at(place)] = learnt[at(i)].bias(o);
      to.outputs = std::max(to.outputs, place + 1);
    }
    int firstInput = 0;
    for (const int buffer : kSources[at(i)]) {
      if (buffer == kNone) continue;
      addSource(to, i, learnt[at(i)], live, positions, buffer, firstInput);
      firstInput += kChannels[at(buffer)];
    }
  }
  scheduleRows(layer, schedule);
}

int NetGraph::multiplyAdds() const {
  int sum = 0;
  for (int i = 1; i < kBuffers; ++i) {
    if (!schedule[at(i)].used) continue;
    for (int s = 0; s < layer[at(i)].sources; ++s) sum += layer[at(i)].source[at(s)].channels * (9 + layer[at(i)].outputs);
  }
  return sum;
}

}  // namespace daybreak::engine::fused
