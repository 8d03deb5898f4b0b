#pragma once
/// A folder of small dark photos and a batch over it, for the tests of batches.
#include <QTemporaryDir>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>

#include "hash64.h"
#include "input_file.h"
#include "jobs/batch/batch_job.h"
#include "media/save.h"
#include "support/random_model.h"

namespace batch_test {

namespace fs = std::filesystem;
using namespace daybreak;

class Folder {
 public:
  fs::path in(const std::string& name = {}) const { return root() / "in" / name; }
  fs::path out(const std::string& name = {}) const { return root() / "out" / name; }
  fs::path root() const { return fs::path(folder_.path().toStdString()); }

  void photo(const std::string& name, unsigned seed = 1, int width = 24, int height = 16) const {
    fs::create_directories(in(name).parent_path());
    media::SaveOptions options;
    options.overwrite = true;
    media::savePhoto(randomPicture(width, height, seed), in(name), options);
  }
  /// The same photo under another name, at once.
  void copy(const std::string& from, const std::string& name) const {
    fs::copy_file(in(from), in(name), fs::copy_options::overwrite_existing);
  }
  void text(const fs::path& path, const std::string& content = "no picture") const {
    fs::create_directories(path.parent_path());
    std::ofstream(path) << content;
  }

  jobs::BatchSettings settings() const {
    jobs::BatchSettings settings;
    settings.input = in();
    settings.output = out();
    return settings;
  }

  /// Names of ordinary results, without what the batch itself keeps there.
  std::vector<std::string> results() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(out())) {
      const auto name = fs::relative(entry.path(), out()).string();
      if (entry.is_regular_file() && !name.starts_with("daybreak-batch")) names.push_back(name);
    }
    std::ranges::sort(names);
    return names;
  }

  /// Hashes of all photos.
  std::map<std::string, std::uint64_t> originals() const {
    std::map<std::string, std::uint64_t> hashes;
    for (const auto& entry : fs::recursive_directory_iterator(in()))
      if (entry.is_regular_file())
        hashes[entry.path().string()] = entry.file_size() == 0 ? 0 : hashed(readTextFile(entry.path(), 1 << 26));
    return hashes;
  }

 private:
  QTemporaryDir folder_;
};

/// Hooks with one random model for every name, and what they are told.
class Told {
 public:
  jobs::BatchHooks hooks() {
    jobs::BatchHooks hooks;
    const auto enhancer = std::make_shared<const engine::Enhancer>(randomModel(), engine::ComputeOptions{"cpu", 1});
    hooks.enhancer = [enhancer](const std::string&) { return enhancer; };
    hooks.notice = [notices = notices_](const std::string& sentence) {
      const std::lock_guard lock(notices->guard);
      notices->all.push_back(sentence);
    };
    return hooks;
  }
  std::vector<std::string> notices() const {
    const std::lock_guard lock(notices_->guard);
    return notices_->all;
  }

 private:
  struct Notices {
    std::mutex guard;
    std::vector<std::string> all;
  };
  std::shared_ptr<Notices> notices_ = std::make_shared<Notices>();
};

inline jobs::BatchStatus run(const jobs::BatchSettings& settings, const jobs::BatchHooks& hooks = Told().hooks()) {
  jobs::BatchJob job(settings, hooks);
  job.run({});
  return job.status();
}

}  // namespace batch_test
