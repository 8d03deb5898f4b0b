#pragma once
/// What a batch has done, beside its results: one line of JSON a result, only ever appended to.
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "jobs/batch/photo_tree.h"

namespace daybreak::jobs {

enum class JournalResult { Done, Skipped, Failed };

struct JournalEntry {
  std::filesystem::path input;  ///< relative to the input folder
  FileStamp inputStamp;         ///< size and time only
  std::string model;
  std::string settings;          ///< settingsHash()
  std::filesystem::path output;  ///< relative to the output folder
  FileStamp outputStamp;         ///< of a result that is done; size and time only
  JournalResult result = JournalResult::Done;
  std::string message;  ///< why it failed or was skipped
  std::string root;     ///< the input folder then
  std::int64_t at = 0;  ///< milliseconds since 1970
};

/// Appends to a journal. Safe to use from several threads.
class BatchJournal {
 public:
  /// Opens or makes the file and keeps it to this process. Begins with a line that names the input folder.
  /// @param root the input folder @param settings JSON, for people who read it
  /// Throws Error if another process works with it or it cannot be written.
  BatchJournal(std::filesystem::path file, std::string root, std::string settings);
  ~BatchJournal();
  BatchJournal(const BatchJournal&) = delete;
  BatchJournal& operator=(const BatchJournal&) = delete;

  /// One line in one write, on the disk when this returns if `durable`. A journal that was removed or lies on a disk
  /// that was put in anew is opened again.
  /// Throws Error; then no part of the line stays.
  void append(const JournalEntry& entry, bool durable);

 private:
  void open();
  void write(const std::string& line);

  std::filesystem::path file_;
  std::string root_;
  std::string settings_;
  std::mutex guard_;
  int descriptor_ = -1;
};

/// A photo and a model.
using ResultKey = std::pair<std::string, std::string>;

/// The newest line of each result in all journals of a folder of results, also those of other parts of it. Lines that were cut
/// off are left out. Throws Error if one cannot be read.
std::map<ResultKey, JournalEntry> readJournals(const std::filesystem::path& folder);

}  // namespace daybreak::jobs
