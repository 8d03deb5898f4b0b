#include "engine/fused/net_graph.h"

#include <algorithm>
#include <vector>

#include "engine/fused/learnt_layer.h"

namespace daybreak::engine::fused {

namespace {

constexpr int kNone = -1;
constexpr std::array<std::array<int, 2>, 8> kSources{
    {{kNone, kNone}, {0, kNone}, {1, kNone}, {2, kNone}, {3, kNone}, {3, 4}, {2, 5}, {1, 6}}};

using Flags = std::vector<bool>;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// The picture's three colours, 32 channels between the layers, and those of the map.
std::array<int, kBuffers> channelsOf(const std::vector<LearntLayer>& learnt) {
  std::array<int, kBuffers> channels{3, 32, 32, 32, 32, 32, 32, 0};
  channels[kMap] = learnt[kMap].outputs();
  return channels;
}

/// Which inputs of each layer and which channels of each buffer change the map.
class Liveness {
 public:
  Liveness(const std::vector<LearntLayer>& learnt, bool prune) : learnt_(learnt), count_(channelsOf(learnt)) {
    for (int b = 0; b < kBuffers; ++b) channels_[at(b)].assign(at(count_[at(b)]), true);
    for (int i = 1; i < kBuffers; ++i) inputs_[at(i)].assign(at(learnt_[at(i)].inputs()), true);
    if (!prune) return;
    while (findDeadInputs() | findZeroOutputs() | findUnread()) {
    }
  }

  bool channel(int buffer, int c) const { return channels_[at(buffer)][at(c)]; }
  int channels(int buffer) const { return count_[at(buffer)]; }
  bool input(int layer, int i) const { return inputs_[at(layer)][at(i)]; }

 private:
  static bool kill(Flags& flags, int i) {
    const bool was = flags[at(i)];
    flags[at(i)] = false;
    return was;
  }

  /// The buffer and channel that input i of a layer is.
  std::pair<int, int> origin(int layer, int i) const {
    const auto [first, second] = kSources[at(layer)];
    const int split = count_[at(first)];
    return i < split ? std::pair{first, i} : std::pair{second, i - split};
  }

  bool findDeadInputs() {
    bool changed = false;
    for (int l = 1; l < kBuffers; ++l) {
      const auto& layer = learnt_[at(l)];
      for (int i = 0; i < layer.inputs(); ++i) {
        const auto [buffer, c] = origin(l, i);
        bool isRead = false;
        for (int o = 0; o < layer.outputs(); ++o) isRead = isRead || (channel(l, o) && layer.reads(o, i));
        if (!(isRead && channel(buffer, c))) changed |= kill(inputs_[at(l)], i);
      }
    }
    return changed;
  }

  /// Outputs that are zero after ReLU whatever the picture.
  bool findZeroOutputs() {
    bool changed = false;
    for (int l = 1; l < kMap; ++l) {
      const auto& layer = learnt_[at(l)];
      for (int o = 0; o < layer.outputs(); ++o) {
        bool fed = false;
        for (int i = 0; i < layer.inputs(); ++i) fed = fed || (input(l, i) && layer.reads(o, i));
        if (!fed && layer.bias(o) < nets::kNegligibleWeight) changed |= kill(channels_[at(l)], o);
      }
    }
    return changed;
  }

  bool findUnread() {
    std::array<Flags, kBuffers> read;
    for (int b = 0; b < kBuffers; ++b) read[at(b)].assign(at(count_[at(b)]), b == kPicture || b == kMap);
    for (int l = 1; l < kBuffers; ++l) {
      for (int i = 0; i < learnt_[at(l)].inputs(); ++i) {
        const auto [buffer, c] = origin(l, i);
        if (input(l, i)) read[at(buffer)][at(c)] = true;
      }
    }
    bool changed = false;
    for (int b = 0; b < kBuffers; ++b)
      for (int c = 0; c < count_[at(b)]; ++c)
        if (!read[at(b)][at(c)]) changed |= kill(channels_[at(b)], c);
    return changed;
  }

  const std::vector<LearntLayer>& learnt_;
  std::array<int, kBuffers> count_;
  std::array<Flags, kBuffers> channels_;
  std::array<Flags, kBuffers> inputs_;
};

using Positions = std::array<std::array<int, kMaxChannels>, kBuffers>;

/// Live channels move to the front of their buffer; the picture keeps its three.
Positions positionsOf(const Liveness& live) {
  Positions positions{};
  for (int b = 0; b < kBuffers; ++b) {
    int next = 0;
    for (int c = 0; c < live.channels(b); ++c)
      positions[at(b)][at(c)] = live.channel(b, c) || b == kPicture || b == kMap ? next++ : kNone;
  }
  return positions;
}

/// Puts the weights of one layer where the kernels want them.
class LayerBuilder {
 public:
  LayerBuilder(Layer& layer, int number, const LearntLayer& learnt, const Liveness& live, const Positions& positions)
      : layer_(layer), number_(number), learnt_(learnt), live_(live), positions_(positions) {}

  void addBiases() {
    for (int o = 0; o < learnt_.outputs(); ++o) {
      const int place = positions_[at(number_)][at(o)];
      if (place == kNone) continue;
      layer_.bias[at(place)] = learnt_.bias(o);
      layer_.outputs = std::max(layer_.outputs, place + 1);
    }
  }

  /// Adds one buffer's channels; nothing if none of them is live.
  void addSource(int buffer, int firstInput) {
    const auto& place = positions_[at(buffer)];
    int channels = 0;
    for (int c = 0; c < live_.channels(buffer); ++c)
      if (live_.input(number_, firstInput + c)) channels = std::max(channels, place[at(c)] + 1);
    if (channels == 0) return;
    const int before = layer_.sources == 1 ? layer_.source[0].channels : 0;
    auto& source = layer_.source[at(layer_.sources)];
    source.buffer = buffer;
    source.channels = channels;
    source.inputs = learnt_.isPlain() && buffer == kPicture ? kTaps * channels : channels;
    if (learnt_.isPlain() && buffer != kPicture) layer_.plain.resize(at(kTaps * (before + channels)));
    for (int c = 0; c < live_.channels(buffer); ++c) {
      if (!live_.input(number_, firstInput + c)) continue;
      if (learnt_.isPlain()) {
        addPlain(source, before, place[at(c)], firstInput + c);
      } else {
        addSeparable(source, before, place[at(c)], firstInput + c);
      }
    }
    ++layer_.sources;
  }

 private:
  template <typename Act>
  void forEachOutput(const Act& act) const {
    for (int o = 0; o < learnt_.outputs(); ++o)
      if (const int place = positions_[at(number_)][at(o)]; place != kNone) act(o, at(place));
  }

  void addSeparable(Layer::Source& source, int before, int place, int input) {
    for (int t = 0; t < kTaps; ++t) source.depthwise[t][at(place)] = learnt_.depthwise(input, t);
    forEachOutput([&](int o, std::size_t to) {
      layer_.pointwise[before + place][to] = learnt_.pointwise(o, input);
      if (number_ == kMap) layer_.turned[to][layer_.sources][at(place)] = learnt_.pointwise(o, input);
    });
  }

  void addPlain(const Layer::Source& source, int before, int place, int input) {
    for (int t = 0; t < kTaps; ++t) {
      const int row = kTaps * before + t * source.channels + place;
      auto& weights = source.buffer == kPicture ? layer_.pointwise[row] : layer_.plain[at(row)];
      forEachOutput([&](int o, std::size_t to) { weights[to] = learnt_.plain(o, input, t); });
    }
  }

  Layer& layer_;
  int number_;
  const LearntLayer& learnt_;
  const Liveness& live_;
  const Positions& positions_;
};

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
  std::vector<LearntLayer> learnt;
  for (int i = 0; i < kBuffers; ++i) learnt.emplace_back(weights, std::max(1, i));
  isPlain = learnt[kMap].isPlain();
  mapChannels = learnt[kMap].outputs();
  const Liveness live(learnt, prune);
  const auto positions = positionsOf(live);
  for (int i = 1; i < kBuffers; ++i) {
    LayerBuilder builder(layer[at(i)], i, learnt[at(i)], live, positions);
    builder.addBiases();
    int firstInput = 0;
    for (const int buffer : kSources[at(i)]) {
      if (buffer == kNone) continue;
      builder.addSource(buffer, firstInput);
      firstInput += live.channels(buffer);
    }
  }
  scheduleRows(layer, schedule);
}

int NetGraph::multiplyAdds() const {
  int sum = 0;
  for (int i = 1; i < kBuffers; ++i) {
    if (!schedule[at(i)].used) continue;
    const int outputs = layer[at(i)].outputs;
    for (int s = 0; s < layer[at(i)].sources; ++s)
      sum += layer[at(i)].source[at(s)].channels * (isPlain ? kTaps * outputs : kTaps + outputs);
  }
  return sum;
}

}  // namespace daybreak::engine::fused
