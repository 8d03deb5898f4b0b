#pragma once
/// The options that say how a result is written: shared by enhance and batch.
#include <CLI/CLI.hpp>

#include "media/save.h"

namespace daybreak::cli {

/// --quality, --depth, --max-side, --no-metadata and --no-place.
class SaveArguments {
 public:
  void addTo(CLI::App& command);
  media::SaveOptions options() const;

 private:
  int quality_ = 92;
  int bitDepth_ = 0;
  int maxSide_ = 0;
  bool withoutMetadata_ = false;
  bool withoutPlace_ = false;
};

}  // namespace daybreak::cli
