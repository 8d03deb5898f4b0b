#pragma once
/// What this processor could compute at most: the measure of how well the kernels use it.

namespace daybreak::engine::fused {

/// Multiply-adds of the widest vectors in use (see OnlyInstructionSet) from registers to registers, on `threads` threads at
/// once: 10⁹ floating-point operations a second, an FMA counting as two. Takes about 0.1 s; the best of a few runs.
double fmaPeak(int threads);

}  // namespace daybreak::engine::fused
