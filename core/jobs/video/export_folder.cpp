#include "jobs/video/export_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "atomic_file.h"
#include "error.h"
#include "input_file.h"
#include "media/video/segment_file.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

constexpr auto kFailed = "could not be used";

std::string numbered(const std::string& start, std::int64_t number, const std::string& end) {
  auto digits = std::to_string(number);
  constexpr std::size_t kDigits = 6;
  if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
  return start + digits + end;
}

}  // namespace

fs::path ExportFolder::pathFor(const fs::path& output) { return output.string() + ".part"; }

bool ExportFolder::hasSegments(const fs::path& output) {
  std::error_code problem;
  return fs::exists(pathFor(output) / numbered("segment-", 0, ".packets"), problem);
}

ExportFolder::ExportFolder(const fs::path& output, const std::string& identity) : folder_(pathFor(output)) {
  std::error_code problem;
  fs::create_directory(folder_, problem);
  if (problem) throw Error(folder_, "could not be made", problem.message());
  lock_ = ::open((folder_ / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (lock_ < 0) throw Error(folder_, kFailed, std::strerror(errno));
  try {
    if (::flock(lock_, LOCK_EX | LOCK_NB) != 0)
      throw Error(output, "is being exported already", "another Daybreak works on it", "Wait for it, or choose another name.");
    const auto file = folder_ / "export.json";
    constexpr std::size_t kMostBytes = 1 << 20;
    if (fs::exists(file, problem) && readTextFile(file, kMostBytes) == identity) return;
    // Another export, or none: nothing here is of use. Only what an export makes is removed.
    for (const auto& entry : fs::directory_iterator(folder_)) {
      const auto name = entry.path().filename().string();
      if (name.starts_with("segment-") || name.starts_with("light-")) fs::remove(entry.path());
    }
    writeTextFile(file, identity);
  } catch (...) {
    ::close(lock_);
    throw;
  }
}

ExportFolder::~ExportFolder() {
  if (lock_ >= 0) ::close(lock_);
}

fs::path ExportFolder::segmentFile(std::size_t number) const {
  return folder_ / numbered("segment-", static_cast<std::int64_t>(number), ".packets");
}

fs::path ExportFolder::lightFile(std::int64_t frame) const { return folder_ / numbered("light-", frame, ".cbor"); }

std::vector<fs::path> ExportFolder::segments(const std::string& parameters) const {
  std::vector<fs::path> found;
  std::int64_t frames = 0;
  std::error_code problem;
  for (;;) {
    const auto file = segmentFile(found.size());
    if (!fs::exists(file, problem)) break;
    const auto header = media::video::SegmentReader(file).header();
    if (header.firstFrame != frames || header.parameters != parameters) break;
    frames += header.frames;
    found.push_back(file);
  }
  return found;
}

std::int64_t ExportFolder::framesIn(const std::vector<fs::path>& segments) {
  std::int64_t frames = 0;
  for (const auto& file : segments) frames += media::video::SegmentReader(file).header().frames;
  return frames;
}

void ExportFolder::keepLight(std::int64_t frame, const std::string& state) const { writeTextFile(lightFile(frame), state); }

std::string ExportFolder::light(std::int64_t frame) const {
  constexpr std::size_t kMostBytes = 256 << 20;
  return readTextFile(lightFile(frame), kMostBytes);
}

bool ExportFolder::hasLight(std::int64_t frame) const {
  std::error_code problem;
  return fs::exists(lightFile(frame), problem);
}

void ExportFolder::remove() {
  std::error_code problem;
  fs::remove_all(folder_, problem);
  if (problem) throw Error(folder_, "could not be removed", problem.message(), "Remove it yourself: the video is complete.");
}

}  // namespace daybreak::jobs
