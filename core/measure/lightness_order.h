#pragma once
/// Lightness-order error: how far an enhancement turns around what was lighter and what darker (Wang, Zheng, Hu, Li,
/// "Naturalness Preserved Enhancement Algorithm for Non-Uniform Illumination Images", IEEE TIP 22(9), 2013).
#include "measure/rgb8.h"

namespace daybreak::measure {

/// L = max(R, G, B) of the 8-bit picture, reduced by area average and rounded to whole numbers so that its shortest side is
/// 50 px (never enlarged). For every pair of the reduced pixels p, q: whether exactly one of L(p) ≥ L(q), Le(p) ≥ Le(q) holds,
/// L of the original, Le of the enhanced picture. Result: the number of such pairs divided by the number N of pixels, 0…N; at
/// 3:2 N is 3750. 0 where the order is kept. Throws Error if the sizes differ or the pictures are empty.
double lightnessOrderError(const Rgb8& original, const Rgb8& enhanced);

}  // namespace daybreak::measure
