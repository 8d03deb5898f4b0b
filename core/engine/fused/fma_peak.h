#pragma once
/// What this processor could compute at most: the measure of how well the kernels use it.

namespace daybreak::engine::fused {

/// Multiply-adds of the widest vectors in use (see OnlyInstructionSet) from registers to registers, on `threads` threads at
/// once (0: all cores), for about as long as a photo takes. Returns how many floating-point operations were done, an FMA
/// counting as two.
double multiplyAdd(int threads);

}  // namespace daybreak::engine::fused
