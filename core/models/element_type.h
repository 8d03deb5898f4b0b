#pragma once
/// The number formats that model files use, decoded to the float32 Daybreak computes with.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nets/weights.h"

namespace daybreak::models {

enum class ElementType { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool };

/// Bytes of one value.
std::size_t elementSize(ElementType type);

/// One little-endian value as float32; infinite where a double is too large.
float decodeElement(ElementType type, const std::byte* bytes);

/// Values of a shape, nothing if a side is negative or the product exceeds 2^40 (no file holds that).
std::optional<std::int64_t> elementCount(std::span<const std::int64_t> shape);

/// IEEE 754 binary16, rounded to the nearest (ties to even); above 65504, infinity.
std::uint16_t halfOf(float value);

bool allFinite(std::span<const float> values);

/// What every loaded weight goes through: numbers below nets::kNegligibleWeight become zero.
/// Returns false if one is not finite.
bool settle(std::vector<float>& values);

}  // namespace daybreak::models
