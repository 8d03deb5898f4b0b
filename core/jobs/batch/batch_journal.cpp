#include "jobs/batch/batch_journal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "atomic_file.h"
#include "error.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

std::int64_t nowMs() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string hexOf(const std::string& bytes) {
  constexpr auto kDigits = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += {kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return text;
}

std::string bytesOf(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return bytes;
}

/// JSON holds UTF-8 only, names hold anything: those that are no UTF-8 become {"hex": "…"}.
json nameAsJson(const std::string& name) {
  try {
    static_cast<void>(json(name).dump());
    return name;
  } catch (const json::type_error&) {
    return {{"hex", hexOf(name)}};
  }
}

std::string nameFromJson(const json& value) {
  return value.is_object() ? bytesOf(value.at("hex").get<std::string>()) : value.get<std::string>();
}

constexpr const char* kResults[] = {"done", "skipped", "failed"};

json asJson(const JournalEntry& entry) {
  json object{{"at", nowMs()},
              {"input", nameAsJson(entry.input.string())},
              {"inputSize", entry.inputStamp.size},
              {"inputModified", entry.inputStamp.modifiedNs},
              {"model", nameAsJson(entry.model)},
              {"settings", entry.settings},
              {"output", nameAsJson(entry.output.string())},
              {"result", kResults[static_cast<int>(entry.result)]}};
  if (entry.result == JournalResult::Done) {
    object["outputSize"] = entry.outputStamp.size;
    object["outputModified"] = entry.outputStamp.modifiedNs;
  }
  if (!entry.message.empty()) object["message"] = entry.message;
  return object;
}

JournalEntry entryFrom(const json& object, const std::string& root) {
  JournalEntry entry;
  entry.root = root;
  entry.at = object.at("at").get<std::int64_t>();
  entry.input = nameFromJson(object.at("input"));
  entry.inputStamp.size = object.at("inputSize").get<std::uint64_t>();
  entry.inputStamp.modifiedNs = object.at("inputModified").get<std::int64_t>();
  entry.model = nameFromJson(object.at("model"));
  entry.settings = object.at("settings").get<std::string>();
  entry.output = nameFromJson(object.at("output"));
  const auto result = object.at("result").get<std::string>();
  entry.result = result == "done" ? JournalResult::Done : result == "skipped" ? JournalResult::Skipped : JournalResult::Failed;
  entry.outputStamp.size = object.value("outputSize", std::uint64_t{0});
  entry.outputStamp.modifiedNs = object.value("outputModified", std::int64_t{0});
  entry.message = object.value("message", std::string());
  return entry;
}

std::string oneLine(const json& object) { return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n"; }

void readJournal(const fs::path& file, std::map<ResultKey, JournalEntry>& newest) {
  std::ifstream lines(file);
  if (!lines) throw Error(file, "could not be read", std::strerror(errno));
  std::string root;
  for (std::string line; std::getline(lines, line);) {
    try {
      const auto object = json::parse(line);
      if (object.contains("begun")) {
        root = nameFromJson(object.at("folder"));
        continue;
      }
      auto entry = entryFrom(object, root);
      ResultKey key(entry.input.string(), entry.model);
      const auto [known, isNew] = newest.try_emplace(std::move(key), entry);
      if (!isNew && entry.at >= known->second.at) known->second = std::move(entry);
    } catch (const std::exception&) {
      continue;  // cut off by a power failure: what it told of is done again
    }
  }
  if (lines.bad()) throw Error(file, "could not be read", std::strerror(errno));
}

}  // namespace

BatchJournal::BatchJournal(fs::path file, std::string root, std::string settings)
    : file_(std::move(file)), root_(std::move(root)), settings_(std::move(settings)) {
  open();
}

BatchJournal::~BatchJournal() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void BatchJournal::open() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = ::open(file_.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) {
    const int problem = errno;
    if (problem == ENOSPC || problem == EDQUOT) throw DiskFull(file_, "was not written", "the disk is full");
    throw Error(file_, "could not be written", std::strerror(problem));
  }
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  if (::fcntl(descriptor_, F_OFD_SETLK, &lock) != 0 && (errno == EAGAIN || errno == EACCES)) {
    ::close(std::exchange(descriptor_, -1));
    throw Error(file_.parent_path(), "is being worked on already", "another process writes " + file_.filename().string(),
                "Wait for it or choose another folder.");
  }  // a file system without locks must do without
  char last = '\n';
  const auto size = ::lseek(descriptor_, 0, SEEK_END);
  if (size > 0 && ::pread(descriptor_, &last, 1, size - 1) == 1 && last != '\n') write("\n");
  json settings = json::parse(settings_, nullptr, false);
  write(
      oneLine({{"begun", nowMs()}, {"folder", nameAsJson(root_)}, {"settings", settings.is_discarded() ? json() : settings}}));
}

void BatchJournal::write(const std::string& line) {
  const auto before = ::lseek(descriptor_, 0, SEEK_END);
  const auto written = ::write(descriptor_, line.data(), line.size());
  if (written == static_cast<ssize_t>(line.size())) return;
  const int problem = written < 0 ? errno : ENOSPC;
  if (written > 0 && ::ftruncate(descriptor_, before) != 0) throw Error(file_, "could not be written", std::strerror(errno));
  if (problem == ENOSPC || problem == EDQUOT) throw DiskFull(file_, "was not written", "the disk is full");
  throw Error(file_, "could not be written", std::strerror(problem));
}

void BatchJournal::append(const JournalEntry& entry, bool durable) {
  const auto line = oneLine(asJson(entry));
  const std::lock_guard lock(guard_);
  struct stat held {};
  const auto there = FileStamp::of(file_);
  const bool same =
      descriptor_ >= 0 && ::fstat(descriptor_, &held) == 0 && held.st_ino == there.inode && held.st_dev == there.device;
  if (!same) open();
  write(line);
  if (durable && ::fdatasync(descriptor_) != 0) throw Error(file_, "could not be written", std::strerror(errno));
}

std::map<ResultKey, JournalEntry> readJournals(const fs::path& folder) {
  std::map<ResultKey, JournalEntry> newest;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    const auto name = entry.path().filename().string();
    if (name.starts_with("daybreak-batch") && name.ends_with(".jsonl")) readJournal(entry.path(), newest);
  }
  if (failed) throw Error(folder, "could not be looked into", failed.message());
  return newest;
}

}  // namespace daybreak::jobs
