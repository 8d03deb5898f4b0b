#include "train/picture_cache.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include "error.h"
#include "hash64.h"
#include "input_file.h"

namespace daybreak::train {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnding = ".picture";
constexpr std::array<char, 8> kMagic{'d', 'b', 'p', 'i', 'c', 't', '1', '\0'};
constexpr std::int64_t kMostFileBytes = std::int64_t{1} << 31;

/// Then the key and the three planes. In this machine's byte order: the folder does not travel.
struct Header {
  std::array<char, 8> magic = kMagic;
  std::uint64_t checksum = 0;  ///< of the key and the planes
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint64_t keyBytes = 0;
};

std::uint64_t checksumOf(const std::string& key, const media::Image& picture) {
  auto hash = hashed(key);
  for (int channel = 0; channel < 3; ++channel) hash = hashed(std::as_bytes(picture.plane<std::uint8_t>(channel)), hash);
  return hash;
}

/// Nothing if the file is not what keep() wrote for this key.
std::optional<media::Image> read(const fs::path& path, const std::string& key) {
  InputFile file(path, "could not be read", kMostFileBytes);
  Header header;
  const auto size = static_cast<std::uint64_t>(file.size());
  if (size < sizeof header || file.read(std::as_writable_bytes(std::span(&header, 1))) != sizeof header) return {};
  const auto pixels = std::uint64_t{header.width} * header.height;
  if (header.magic != kMagic || header.keyBytes != key.size() || pixels == 0 || pixels > size) return {};
  if (size != sizeof header + key.size() + 3 * pixels) return {};
  std::string itsKey(key.size(), '\0');
  if (file.read(std::as_writable_bytes(std::span(itsKey.data(), itsKey.size()))) != key.size() || itsKey != key) return {};
  media::Image picture(static_cast<int>(header.width), static_cast<int>(header.height), false, media::Samples::U8);
  for (int channel = 0; channel < 3; ++channel)
    if (file.read(std::as_writable_bytes(picture.mutablePlane<std::uint8_t>(channel))) != pixels) return {};
  if (checksumOf(key, picture) != header.checksum) return {};
  return picture;
}

/// Not through AtomicFile, whose syncing would cost more than the decoding that is spared: the checksum finds what a power cut
/// leaves behind.
void write(const fs::path& path, const fs::path& temporary, const std::string& key, const media::Image& picture) {
  Header header;
  header.checksum = checksumOf(key, picture);
  header.width = static_cast<std::uint32_t>(picture.width());
  header.height = static_cast<std::uint32_t>(picture.height());
  header.keyBytes = key.size();
  errno = 0;
  std::ofstream file(temporary, std::ios::binary);
  file.write(reinterpret_cast<const char*>(&header), sizeof header);
  file.write(key.data(), static_cast<std::streamsize>(key.size()));
  for (int channel = 0; channel < 3; ++channel) {
    const auto plane = picture.plane<std::uint8_t>(channel);
    file.write(reinterpret_cast<const char*>(plane.data()), static_cast<std::streamsize>(plane.size()));
  }
  file.close();
  std::error_code problem;
  if (!file) problem = {errno == 0 ? EIO : errno, std::generic_category()};
  if (!problem) fs::rename(temporary, path, problem);
  if (!problem) return;
  std::error_code unimportant;  // the reason is told; what is left is removed with the oldest
  fs::remove(temporary, unimportant);
  throw Error(path.parent_path().parent_path(), "could not be written to", problem.message());
}

struct Kept {
  fs::path path;
  fs::file_time_type used;
  std::uint64_t bytes;
};

/// Also those that a killed program left half written. Files that another program removes meanwhile are left out.
std::vector<Kept> keptBelow(const fs::path& folder) {
  std::vector<Kept> kept;
  std::error_code problem;
  fs::recursive_directory_iterator entry(folder, problem);
  for (; !problem && entry != fs::recursive_directory_iterator(); entry.increment(problem)) {
    if (entry->path().filename().string().find(kEnding) == std::string::npos) continue;
    std::error_code gone;
    const auto bytes = entry->file_size(gone);
    const auto used = gone ? fs::file_time_type() : entry->last_write_time(gone);
    if (!gone) kept.push_back({entry->path(), used, bytes});
  }
  return kept;
}

}  // namespace

PictureCache::PictureCache(fs::path folder, std::uint64_t mostBytes) : folder_(std::move(folder)), mostBytes_(mostBytes) {}

fs::path PictureCache::fileOf(const std::string& key) const {
  constexpr auto kDigits = "0123456789abcdef";
  std::string name(16, '0');
  auto hash = mixed(hashed(key));
  for (auto& digit : name) {
    digit = kDigits[hash >> 60];
    hash <<= 4;
  }
  return folder_ / name.substr(0, 2) / name.substr(2).append(kEnding);  // no folder of a hundred thousand files
}

std::optional<media::Image> PictureCache::find(const std::string& key) {
  const auto path = fileOf(key);
  std::error_code problem;
  if (!fs::exists(path, problem)) return {};
  try {
    auto picture = read(path, key);
    if (picture) fs::last_write_time(path, fs::file_time_type::clock::now(), problem);  // so that it is not among the oldest
    return picture;
  } catch (const Error&) {
    return {};  // unreadable or just removed: the photo is decoded instead
  }
}

void PictureCache::keep(const std::string& key, const media::Image& picture) {
  const auto bytes = sizeof(Header) + key.size() + 3 * picture.pixels();
  if (bytes > mostBytes_) return;
  const auto path = fileOf(key);
  std::error_code problem;
  fs::create_directories(path.parent_path(), problem);
  if (problem) throw Error(folder_, "could not be written to", problem.message());
  std::uint64_t number = 0;
  {
    const std::lock_guard lock(mutex_);
    if (!makeRoom(bytes)) return;
    number = ++written_;
  }
  auto temporary = path;
  temporary += ".part-" + std::to_string(::getpid()) + "-" + std::to_string(number);
  write(path, temporary, key, picture);
}

bool PictureCache::makeRoom(std::uint64_t added) {
  if (held_ && *held_ + added <= mostBytes_) {
    *held_ += added;
    return true;
  }
  auto kept = keptBelow(folder_);
  std::uint64_t held = 0;
  for (const auto& file : kept) held += file.bytes;
  if (held + added > mostBytes_) {
    // A tenth more than is needed, so that the folder is not looked through for every picture.
    const auto wanted = mostBytes_ - std::min(mostBytes_, added + mostBytes_ / 10);
    std::ranges::sort(kept, {}, &Kept::used);
    for (const auto& file : kept) {
      if (held <= wanted) break;
      std::error_code problem;
      if (fs::remove(file.path, problem)) held -= file.bytes;
    }
  }
  held_ = held;
  if (held + added > mostBytes_) return false;
  *held_ += added;
  return true;
}

}  // namespace daybreak::train
