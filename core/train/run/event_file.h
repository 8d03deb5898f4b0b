#pragma once
/// A run's figures for TensorBoard: an event file, records of protocol buffers as TensorFlow's record writer frames them.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "train/training_options.h"

namespace daybreak::train {

/// CRC-32C (Castagnoli) of bytes, as RFC 3720 defines it.
std::uint32_t crc32c(std::string_view bytes);

class EventFile {
 public:
  /// A new file in `folder`, which is made if need be; TensorBoard shows all files of a folder as one run. Throws Error.
  explicit EventFile(const std::filesystem::path& folder);
  ~EventFile();
  EventFile(const EventFile&) = delete;
  EventFile& operator=(const EventFile&) = delete;

  /// Each loss term as "loss/NAME", the total as "loss/total", the validation loss, gradient norm, learning rate and speed.
  /// Throws Error when the disk is full.
  void append(const StepReport& report);

 private:
  void write(std::string_view event);

  std::filesystem::path file_;
  int descriptor_ = -1;
};

}  // namespace daybreak::train
