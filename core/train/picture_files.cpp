#include "train/picture_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "error.h"
#include "hash64.h"
#include "input_file.h"
#include "media/load.h"

namespace daybreak::train {

namespace fs = std::filesystem;

namespace {

constexpr auto kUnusable = "could not be used for training";

/// Of the first bytes; nothing if the file cannot be read, which whoever wants its picture is told.
std::optional<std::uint64_t> hashOfFile(const fs::path& path, std::uint64_t mostBytes, const std::stop_token& stop) {
  try {
    InputFile file(path, "could not be read", std::numeric_limits<std::int64_t>::max());
    std::vector<std::byte> buffer(static_cast<std::size_t>(std::min<std::uint64_t>(mostBytes, std::uint64_t{1} << 20)));
    auto hash = kHashStart;
    for (std::uint64_t got = 0; got < mostBytes;) {
      if (stop.stop_requested()) throw Cancelled();
      const auto count = file.read(buffer);
      if (count == 0) break;
      hash = hashed(std::span(buffer).first(count), hash);
      got += count;
    }
    return hash;
  } catch (const Error&) {
    return {};
  }
}

using Group = std::vector<std::size_t>;

/// Those of a group whose first bytes are the same, in groups of two and more.
std::vector<Group> alike(const std::vector<PictureFile>& files, const Group& group, std::uint64_t bytes,
                         const std::stop_token& stop) {
  std::map<std::uint64_t, Group> byHash;
  for (const auto index : group)
    if (const auto hash = hashOfFile(files[index].path, bytes, stop)) byHash[*hash].push_back(index);
  std::vector<Group> groups;
  for (auto& [hash, members] : byHash)
    if (members.size() > 1) groups.push_back(std::move(members));
  return groups;
}

std::vector<Group> ofEqualSize(const std::vector<PictureFile>& files) {
  std::map<std::uint64_t, Group> bySize;
  for (std::size_t i = 0; i < files.size(); ++i)
    if (files[i].bytes > 0) bySize[files[i].bytes].push_back(i);
  std::vector<Group> groups;
  for (auto& [bytes, members] : bySize)
    if (members.size() > 1) groups.push_back(std::move(members));
  return groups;
}

}  // namespace

std::optional<PictureFile> pictureFile(const fs::path& path, std::string name) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  return PictureFile{path, std::move(name), static_cast<std::uint64_t>(status.st_size),
                     std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

std::vector<PictureFile> pictureFilesBelow(const fs::path& folder, std::stop_token stop) {
  std::error_code problem;
  const auto root = fs::absolute(folder, problem).lexically_normal();
  if (fs::is_regular_file(root, problem)) {
    if (auto file = pictureFile(root, root.filename().string())) return {std::move(*file)};
  }
  if (!fs::is_directory(root, problem))
    throw Error(folder, kUnusable, fs::exists(root, problem) ? "it is no folder" : "it does not exist or may not be opened");
  std::vector<PictureFile> files;
  fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, problem);
  for (; !problem && entry != fs::recursive_directory_iterator(); entry.increment(problem)) {
    if (stop.stop_requested()) throw Cancelled();
    if (!media::hasReadableExtension(entry->path())) continue;
    if (auto file = pictureFile(entry->path(), entry->path().lexically_relative(root).string()))
      files.push_back(std::move(*file));
  }
  if (problem) throw Error(folder, kUnusable, problem.message());
  std::ranges::sort(files, {}, &PictureFile::name);
  return files;
}

std::vector<Duplicate> duplicatesAmong(const std::vector<PictureFile>& files, std::stop_token stop,
                                       const std::function<void(double)>& progress) {
  constexpr std::uint64_t kBeginning = 65536;
  const auto candidates = ofEqualSize(files);
  std::vector<Duplicate> found;
  std::size_t done = 0;
  for (const auto& group : candidates) {
    for (const auto& beginning : alike(files, group, kBeginning, stop)) {
      const auto bytes = files[beginning.front()].bytes;
      const auto same = bytes <= kBeginning ? std::vector<Group>{beginning} : alike(files, beginning, bytes, stop);
      for (const auto& members : same)
        for (std::size_t i = 1; i < members.size(); ++i) found.push_back({members[i], members[0]});
    }
    if (progress) progress(static_cast<double>(++done) / static_cast<double>(candidates.size()));
  }
  std::ranges::sort(found, {}, &Duplicate::copy);
  return found;
}

}  // namespace daybreak::train
