#pragma once
/// What a batch does: which photos of a folder, enhanced how, written where.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/edit.h"
#include "engine/map_colours.h"
#include "media/save.h"

namespace daybreak::jobs {

/// What becomes of a result whose name is taken by a file that no earlier run of this batch has written.
enum class ConflictRule { Skip, Rename, Overwrite, Ask };

/// One of several processes that share a folder: photos are told apart by a hash of their path.
struct Shard {
  int index = 1;  ///< 1…count
  int count = 1;

  bool isWhole() const { return count == 1; }
  /// The same for the same relative path on every machine.
  bool holds(const std::filesystem::path& relative) const;
};

struct BatchSettings {
  std::filesystem::path input;
  std::filesystem::path output;
  std::vector<std::string> include;  ///< patterns of shells; empty: every photo Daybreak reads
  std::vector<std::string> exclude;
  std::string pattern;      ///< name_pattern.h; empty: {name}.{ext}, with several models {name}_{model}.{ext}
  media::SaveOptions save;  ///< format, quality, depth, size and metadata; its overwrite and callbacks are not used
  ConflictRule conflict = ConflictRule::Skip;
  std::vector<std::string> models;  ///< one result each; empty: the edit's or the sidecar's
  engine::Edit edit;
  bool sidecars = false;       ///< each photo's own edit where it has one
  std::filesystem::path maps;  ///< folder of factor maps; empty: none are written
  engine::MapQuantity mapOf = engine::MapQuantity::Map;
  Shard shard;
  bool watch = false;      ///< goes on with new photos as they arrive
  int cores = 0;           ///< 0: all there are
  int picturesAtOnce = 0;  ///< 0: one more than there are cores; never more than three for each core
  std::uint64_t keepFreeBytes = std::uint64_t{32} << 20;  ///< that much space stays free on the disk of results
  double giveUpAfterSeconds = 0;                          ///< ends when nothing could be written for so long; 0: waits
};

/// Throws Error if the folders, the pattern or the shard cannot be used. Makes the output folder.
void prepareFolders(const BatchSettings& settings);

/// What tells two results of one photo apart but their model: 16 hexadecimal digits.
/// @param weights hash of the model's weights, so that a model trained anew is noticed
std::string settingsHash(const BatchSettings& settings, const engine::Edit& edit, std::uint64_t weights);

/// The batch's files in the output folder: "daybreak-batch.jsonl", of a shard "daybreak-batch.2-of-8.jsonl".
std::filesystem::path batchFile(const BatchSettings& settings, const std::string& ending);

}  // namespace daybreak::jobs
