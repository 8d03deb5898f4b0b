#pragma once
/// Which pictures a training sees and which are kept out to look at.
#include <cstddef>
#include <string>
#include <vector>

namespace daybreak::train {

struct ValidationSplit {
  std::vector<std::size_t> training;    ///< ascending
  std::vector<std::size_t> validation;  ///< in an order that has nothing to do with names: the first few differ from each other
};

/// Keeps about `share` (0…0.5) of the pictures out by a hash of their names: which side one is on does not change when others
/// are added. Above a share of 0 at least one is kept out, and at least one stays; a single picture is both.
ValidationSplit validationSplit(const std::vector<std::string>& names, double share);

}  // namespace daybreak::train
