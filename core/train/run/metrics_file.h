#pragma once
/// A run's figures: metrics.csv, a line for every reported step. Its columns: step, one for each loss term with its weight,
/// total, validation (empty where it was not measured), gradient_norm, learning_rate, pictures_per_second, waited_share,
/// memory_mb.
#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "train/training_options.h"

namespace daybreak::train {

/// Appends to metrics.csv.
class MetricsWriter {
 public:
  /// Keeps the lines up to step `kept` of a file that is there already and drops those after it: a training that goes on from
  /// there writes them again. Throws Error.
  MetricsWriter(std::filesystem::path file, int kept);
  ~MetricsWriter();
  MetricsWriter(const MetricsWriter&) = delete;
  MetricsWriter& operator=(const MetricsWriter&) = delete;

  /// One line, in one write: a reader never sees half of one that ends in a line break. Throws Error when the disk is full.
  void append(const StepReport& report);

 private:
  void write(const std::string& text);

  std::filesystem::path file_;
  int descriptor_ = -1;
  bool hasColumns_ = false;
};

/// Follows a metrics.csv that grows, also one written on another machine.
class MetricsReader {
 public:
  explicit MetricsReader(std::filesystem::path file) : file_(std::move(file)) {}

  struct News {
    bool startedOver = false;         ///< forget what was read before: the training went back to an earlier step
    std::vector<StepReport> reports;  ///< in the order of their steps
  };
  /// What was appended since the last call; nothing while there is no file. Lines that cannot be read are left out.
  News read();

 private:
  std::filesystem::path file_;
  std::vector<std::string> columns_;
  ino_t inode_ = 0;
  off_t reached_ = 0;
};

}  // namespace daybreak::train
