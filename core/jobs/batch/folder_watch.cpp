#include "jobs/batch/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "error.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

constexpr int kWaitMs = 200;
constexpr auto kSettled = std::chrono::milliseconds(600);
constexpr auto kLookThroughEvery = std::chrono::minutes(1);

}  // namespace

FolderWatch::FolderWatch(fs::path folder, PhotoFilter filter, std::function<void(const std::string&)> problem)
    : folder_(std::move(folder)),
      filter_(std::move(filter)),
      problem_(std::move(problem)),
      descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
      lookedThrough_(Clock::now()) {
  if (descriptor_ < 0) throw Error(folder_, "cannot be watched", std::strerror(errno));
  lookThrough({}, {});
}

FolderWatch::~FolderWatch() { ::close(descriptor_); }

void FolderWatch::watchFolder(const fs::path& relative) {
  constexpr std::uint32_t kEvents =
      IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_ONLYDIR;
  const int watch = ::inotify_add_watch(descriptor_, (folder_ / relative).c_str(), kEvents);
  if (watch >= 0) {
    folders_[watch] = relative;
  } else if (problem_ && errno != ENOENT) {
    const std::string why = errno == ENOSPC ? "the system watches no more folders" : std::strerror(errno);
    problem_(Error(folder_ / relative, "cannot be watched", why, "It is looked through every minute.").what());
  }
}

void FolderWatch::note(const fs::path& relative, bool open) {
  if (!filter_.takes(relative)) return;
  auto& arrival = arrivals_[relative];
  arrival.open = open;
  arrival.stamp = FileStamp::of(folder_ / relative);
  arrival.since = Clock::now();
}

void FolderWatch::takeEvents() {
  alignas(inotify_event) std::array<char, 65536> buffer;
  for (ssize_t got = 0; (got = ::read(descriptor_, buffer.data(), buffer.size())) > 0;) {
    for (ssize_t at = 0; at < got;) {
      inotify_event event;
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* const name = buffer.data() + at + sizeof event;
      at += static_cast<ssize_t>(sizeof event + event.len);
      if (event.mask & IN_Q_OVERFLOW) missedSome_ = true;
      if (event.mask & IN_IGNORED) folders_.erase(event.wd);
      const auto folder = folders_.find(event.wd);
      if (folder == folders_.end() || event.len == 0) continue;
      const auto relative = folder->second / name;
      if (event.mask & IN_ISDIR) {
        if ((event.mask & (IN_CREATE | IN_MOVED_TO)) && filter_.enters(relative, folder_ / relative))
          newFolders_.insert(relative);
      } else if (event.mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) {
        note(relative, false);
      } else if (event.mask & (IN_CREATE | IN_MODIFY)) {
        // A link is there at once; a file that was made is still to be written.
        note(relative, (event.mask & IN_MODIFY) != 0 || FileStamp::of(folder_ / relative).size == 0);
      } else if (event.mask & IN_ATTRIB) {
        if (!arrivals_.contains(relative)) note(relative, false);
      }
    }
  }
}

/// Files that nobody told of: in new folders, on file systems of other machines, or too many at once.
void FolderWatch::lookThrough(const fs::path& below, std::stop_token stop) {
  ListingHooks hooks;
  hooks.folder = [this](const fs::path& relative) { watchFolder(relative); };
  for (const auto& photo : listPhotos(folder_, filter_, hooks, stop, below)) {
    const auto [arrival, isNew] = arrivals_.try_emplace(photo.relative);
    if (isNew) arrival->second = {false, photo.stamp, Clock::now()};
  }
}

std::vector<SourcePhoto> FolderWatch::wait(std::stop_token stop) {
  pollfd events{descriptor_, POLLIN, 0};
  ::poll(&events, 1, kWaitMs);
  takeEvents();
  for (const auto& folder : std::exchange(newFolders_, {})) lookThrough(folder, stop);
  const auto now = Clock::now();
  if (std::exchange(missedSome_, false) || now - lookedThrough_ > kLookThroughEvery) {
    lookThrough({}, stop);
    lookedThrough_ = now;
  }
  std::vector<SourcePhoto> whole;
  for (auto entry = arrivals_.begin(); entry != arrivals_.end();) {
    auto& [relative, arrival] = *entry;
    const auto stamp = FileStamp::of(folder_ / relative);
    if (!stamp.sameContent(arrival.stamp)) {
      arrival.stamp = stamp;
      arrival.since = now;
    }
    const bool waits = arrival.open || stamp.size == 0 || now - arrival.since < kSettled;
    if (stamp.exists() && !waits) whole.push_back({relative, stamp});
    entry = stamp.exists() && waits ? std::next(entry) : arrivals_.erase(entry);
  }
  return whole;
}

}  // namespace daybreak::jobs
