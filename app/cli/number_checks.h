#pragma once
/// Checks of numbers on the command line. CLI11's own let NaN pass, which no comparison stops.
#include <CLI/CLI.hpp>

#include "engine/adjustments.h"

namespace daybreak::cli {

/// A finite number from minimum to maximum, both included.
CLI::Validator from(double minimum, double maximum);

/// The same in percent of a slider's range.
CLI::Validator percentOf(const engine::Range& range);

/// A finite number above zero; at or above zero.
CLI::Validator aboveZero();
CLI::Validator notNegative();

}  // namespace daybreak::cli
