#pragma once
/// `evaluate --segmentation`: how well a segmenter recognises what is in labelled pictures.
#include <CLI/CLI.hpp>
#include <stop_token>
#include <string>

#include "edit_options.h"

namespace daybreak::cli {

class SegmentationArguments {
 public:
  void addTo(CLI::App& command);
  bool wanted() const { return wanted_; }
  /// Throws CLI::ValidationError if something is missing.
  void check() const;
  /// Returns an ExitCode. Throws Error or Cancelled.
  int run(const std::string& segmenter, const engine::ComputeOptions& compute, bool asJson, std::stop_token stop) const;

 private:
  bool wanted_ = false;
  std::string images_;
  std::string labels_;
  std::string enhance_;
  double darken_ = 0;
  double noise_ = 0;
};

}  // namespace daybreak::cli
