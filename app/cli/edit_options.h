#pragma once
/// The options that say how a photo is enhanced and on what: shared by enhance, evaluate and bench.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "engine/edit.h"
#include "engine/enhancer.h"
#include "segment/segmenter.h"

namespace daybreak::cli {

/// --model, --exposure, --strength … --preset; what is said explicitly wins over the preset.
class EditOptions {
 public:
  void addTo(CLI::App& command);
  /// All but --model, for a command that takes several.
  void addSettingsTo(CLI::App& command);
  /// Throws Error if the preset cannot be read.
  engine::Edit edit() const;

 private:
  std::string model_;
  std::string exposure_ = "auto";
  double strengthPercent_ = 100;
  int iterations_ = 8;
  int order_ = 2;
  double protectionPercent_ = 0;
  double saturationPercent_ = 100;
  std::string scale_ = "auto";
  std::vector<std::string> classStrengths_;  ///< NAME=FACTOR
  std::vector<std::string> classExposures_;  ///< NAME=E
  std::string segmenter_;
  std::string preset_;
  const CLI::App* command_ = nullptr;
  const CLI::Option* modelOption_ = nullptr;
};

/// --device, --backend and --threads.
class ComputeArguments {
 public:
  void addTo(CLI::App& command);
  engine::ComputeOptions options() const;

 private:
  std::string backend_ = "auto";
  engine::ComputeOptions options_;
};

/// The model by name or file from the standard registry, ready to run. Throws Error.
std::unique_ptr<engine::Enhancer> makeEnhancer(const std::string& model, const engine::ComputeOptions& options);

/// What tells the classes of the edit's adjustments apart; null if it has none. Throws Error if it knows one of them not.
std::unique_ptr<segment::Segmenter> makeSegmenter(const engine::Edit& edit, const engine::ComputeOptions& options);

}  // namespace daybreak::cli
