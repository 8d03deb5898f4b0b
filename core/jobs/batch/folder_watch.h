#pragma once
/// Tells of photos below a folder once they are whole: those that are there, and those that appear or change.
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "jobs/batch/photo_tree.h"

namespace daybreak::jobs {

/// Listens to the kernel (inotify). A file is told of once whoever writes it has closed it and it has stayed as it is for a
/// moment. Network file systems do not tell of what other machines do: the folder is looked through from time to time, too.
class FolderWatch {
 public:
  /// @param problem told if a folder cannot be watched. Throws Error if nothing can be.
  FolderWatch(std::filesystem::path folder, PhotoFilter filter, std::function<void(const std::string& sentence)> problem);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// Photos that are whole, in the order of their paths; returns after a moment even if there are none.
  std::vector<SourcePhoto> wait(std::stop_token stop);

 private:
  using Clock = std::chrono::steady_clock;
  struct Arrival {
    bool open = false;  ///< somebody writes it
    FileStamp stamp;
    Clock::time_point since;  ///< it has this stamp
  };
  void watchFolder(const std::filesystem::path& relative);
  void takeEvents();
  void lookThrough(const std::filesystem::path& below, std::stop_token stop);
  void note(const std::filesystem::path& relative, bool open);

  std::filesystem::path folder_;
  PhotoFilter filter_;
  std::function<void(const std::string&)> problem_;
  int descriptor_ = -1;
  std::map<int, std::filesystem::path> folders_;  ///< by watch
  std::map<std::filesystem::path, Arrival> arrivals_;
  std::set<std::filesystem::path> newFolders_;
  bool missedSome_ = false;
  Clock::time_point lookedThrough_;
};

}  // namespace daybreak::jobs
