#pragma once
/// Measuring a model on pairs of dark pictures and their well-lit references.
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/edit.h"
#include "engine/enhancer.h"
#include "measure/quality.h"

namespace daybreak::jobs {

struct PicturePair {
  std::filesystem::path low;
  std::filesystem::path reference;
};

/// Reads a table of tab-separated paths: header line "low<TAB>ref", then a pair a line, relative to the table's folder.
/// Throws Error naming the file and line.
std::vector<PicturePair> readPairs(const std::filesystem::path& table);

struct PairResult {
  PicturePair pair;
  measure::Quality quality;
  std::string error;  ///< empty: measured
};

/// The mean of every measure over pairs that were measured.
struct Evaluation {
  measure::Quality mean;
  int measured = 0;
  int failed = 0;
};

/// Enhances each dark picture and compares it with its reference; a pair that fails is reported and the rest goes on.
Evaluation evaluatePairs(const engine::Enhancer& enhancer, const engine::Edit& edit, const std::vector<PicturePair>& pairs,
                         const std::function<void(const PairResult&)>& finished, std::stop_token stop = {});

}  // namespace daybreak::jobs
