#include "train/validation_split.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

#include "hash64.h"

namespace daybreak::train {

ValidationSplit validationSplit(const std::vector<std::string>& names, double share) {
  std::vector<std::uint64_t> hashes;
  for (const auto& name : names) hashes.push_back(mixed(hashed(name)));
  ValidationSplit split;
  split.training.resize(names.size());
  std::iota(split.training.begin(), split.training.end(), std::size_t{0});
  if (share <= 0 || names.empty()) return split;

  const auto limit = static_cast<std::uint64_t>(std::ldexp(std::min(share, 0.5), 64));
  auto byHash = split.training;
  std::ranges::sort(byHash, {}, [&](std::size_t i) { return hashes[i]; });
  auto keptOut = static_cast<std::size_t>(std::ranges::count_if(hashes, [&](std::uint64_t hash) { return hash < limit; }));
  keptOut = std::max<std::size_t>(1, std::min(keptOut, names.size() - 1));
  byHash.resize(keptOut);
  split.validation = byHash;
  if (names.size() == 1) return split;
  std::ranges::sort(byHash);
  std::erase_if(split.training, [&](std::size_t i) { return std::ranges::binary_search(byHash, i); });
  return split;
}

}  // namespace daybreak::train
