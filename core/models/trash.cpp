#include "models/trash.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cctype>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <system_error>

#include "atomic_file.h"
#include "error.h"
#include "models/person_folders.h"

namespace daybreak::models {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
  throw Error(file, "was not moved to the bin", why, "It is still there.");
}

/// As in a URL, which is what the specification asks for.
std::string percentEncoded(const std::string& path) {
  constexpr auto kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x80 && std::isalnum(byte) != 0) || c == '/' || c == '-' || c == '_' || c == '.' || c == '~') {
      encoded += c;
    } else {
      encoded.append("%").append(1, kDigits[byte >> 4]).append(1, kDigits[byte & 15]);
    }
  }
  return encoded;
}

std::string localTime() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::localtime_r(&now, &parts);
  char text[20];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts)};
}

/// The bin is private, so its folders are made with mode 0700.
void makePrivateFolders(const fs::path& file, const fs::path& bin) {
  std::error_code problem;
  fs::create_directories(bin.parent_path(), problem);
  for (const auto& folder : {bin, bin / "files", bin / "info"}) {
    if (!problem && ::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
      problem = std::error_code(errno, std::generic_category());
  }
  if (problem) refuse(file, "the bin could not be made: " + problem.message());
}

/// Moves without replacing anything; copies where source and target are not on one file system.
void moveFile(const fs::path& from, const fs::path& to, std::error_code& problem) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
  const int why = errno;
  if (why != EXDEV && why != EINVAL && why != ENOSYS) {
    problem = std::error_code(why, std::generic_category());
    return;
  }
  fs::copy_file(from, to, problem);  // refuses a target that exists
  if (!problem) fs::remove(from, problem);
}

}  // namespace

Trashed moveToTrash(const fs::path& file) {
  const auto data = dataHome();
  if (data.empty()) refuse(file, "there is no bin: HOME is not set");
  std::error_code problem;
  Trashed trashed{fs::absolute(file, problem), {}, {}};
  if (problem || !fs::exists(trashed.original, problem)) refuse(file, "it does not exist");
  const auto bin = data / "Trash";
  makePrivateFolders(file, bin);

  const auto stem = file.stem().string(), ending = file.extension().string();
  for (int number = 1; trashed.file.empty(); ++number) {
    const auto name = number == 1 ? stem + ending : stem + "." + std::to_string(number) + ending;
    const auto place = bin / "files" / name, info = bin / "info" / (name + ".trashinfo");
    if (fs::exists(fs::symlink_status(place, problem)) || fs::exists(fs::symlink_status(info, problem))) continue;
    // The entry comes first: a file without one would be a riddle to the file manager.
    AtomicFile entry(info, WhenTaken::Refuse);
    entry.write("[Trash Info]\nPath=" + percentEncoded(trashed.original.string()) + "\nDeletionDate=" + localTime() + "\n");
    entry.commit();
    trashed.info = info;
    trashed.file = place;
  }
  problem.clear();
  moveFile(trashed.original, trashed.file, problem);
  if (!problem) return trashed;
  std::error_code ignored;  // the move's own failure is what has to be told
  fs::remove(trashed.info, ignored);
  refuse(file, problem.message());
}

void restoreFromTrash(const Trashed& trashed) {
  std::error_code problem;
  moveFile(trashed.file, trashed.original, problem);
  if (problem == std::errc::file_exists)
    throw Error(trashed.original, "was not put back", "a file of that name has taken its place", "It is still in the bin.");
  if (problem == std::errc::no_such_file_or_directory)
    throw Error(trashed.original, "was not put back", "it is no longer in the bin, or its folder is gone");
  if (problem) throw Error(trashed.original, "was not put back", problem.message());
  fs::remove(trashed.info, problem);
}

}  // namespace daybreak::models
