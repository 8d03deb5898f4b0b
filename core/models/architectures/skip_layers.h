#pragma once
/// The seven layers that SGZ, Zero-DCE++ and Zero-DCE share (nets/skip_network.h).
#include <array>
#include <cstdint>
#include <string>

namespace daybreak::models {

constexpr std::int64_t kSkipWidth = 32;
constexpr std::array<std::int64_t, 7> kSkipInputs = {
    3, kSkipWidth, kSkipWidth, kSkipWidth, 2 * kSkipWidth, 2 * kSkipWidth, 2 * kSkipWidth};

/// Calls `act(name, inputs, outputs)` for "e_conv1" … "e_conv7".
template <typename Act>
void forEachSkipLayer(std::int64_t mapChannels, const Act& act) {
  for (std::size_t i = 0; i < kSkipInputs.size(); ++i)
    act("e_conv" + std::to_string(i + 1), kSkipInputs[i], i + 1 < kSkipInputs.size() ? kSkipWidth : mapChannels);
}

}  // namespace daybreak::models
