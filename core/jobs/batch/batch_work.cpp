// One photo of a batch, from its file to its results.
#include <system_error>

#include "error.h"
#include "jobs/batch/batch_state.h"
#include "jobs/batch/name_pattern.h"
#include "jobs/enhance_photo.h"
#include "jobs/failure_reason.h"
#include "media/load.h"
#include "stopwatch.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

constexpr double kDecodeShare = 0.3;  // of the time for a picture
constexpr double kEnhanceShare = 0.2;

void makeFolder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) throw Error(folder, "could not be made", failed.message());
}

}  // namespace

/// A result that is being made.
struct BatchJob::State::Target {
  std::size_t index = 0;
  BatchItem item;
  bool replaces = false;  ///< it may replace the file of its name
  Stopwatch spent;
};

void BatchJob::State::process(const std::vector<std::size_t>& indices, std::stop_token stop) {
  SourcePhoto photo;
  std::vector<Target> targets;
  {
    const std::lock_guard lock(guard);
    for (const auto index : indices) targets.push_back({index, items[index], false, {}});
    photo = photos[targets.front().item.photo];
  }
  try {
    enhanceAll(photo, targets, stop);
  } catch (const Cancelled&) {
    putBack(indices);
  } catch (const std::exception& problem) {
    for (const auto& target : targets) fail(target, problem);
  }
}

/// Those that were not finished wait again, in their order.
void BatchJob::State::putBack(const std::vector<std::size_t>& indices) {
  {
    const std::lock_guard lock(guard);
    for (auto index = indices.rbegin(); index != indices.rend(); ++index) {
      if (items[*index].state != BatchState::Working) continue;
      items[*index].state = BatchState::Waiting;
      queue.push_front(*index);
      shares.erase(*index);
    }
  }
  tellChanged(indices);
}

void BatchJob::State::enhanceAll(const SourcePhoto& photo, std::vector<Target>& targets, std::stop_token stop) {
  const auto input = settings.input / photo.relative;
  std::erase_if(targets, [&](Target& target) {
    if (!target.item.settings) finish(target, BatchState::Failed, target.item.message);
    return !target.item.settings || !settleName(target);
  });
  if (targets.empty()) return;
  const auto header = media::readHeader(input);
  const auto bytes = expectedBytes(header.width, header.height, targets.front().item.output);
  if (const auto why = output->problem(bytes); !why.empty()) {
    for (const auto& target : targets) holdBack(target, why, bytes);
    return;
  }
  MemoryGate::Place place(memory, memoryFor(header, settings.save), stop);
  SourcePhoto current{photo.relative, FileStamp::of(input)};
  auto picture = media::loadPhoto(input, stop, [&](const media::Image& image, int, int end) {
    for (const auto& target : targets) setProgress(target.index, kDecodeShare * end / image.height());
  });
  for (auto& target : targets) {
    try {
      const bool last = &target == &targets.back();
      // While the last result goes to the disk, the next photo may come into memory.
      enhanceOne(
          current, target, last ? std::exchange(picture, {}) : picture,
          [&] {
            if (last) place.leave();
          },
          stop);
    } catch (const Cancelled&) {
      throw;
    } catch (const DiskFull& problem) {
      holdBack(target, problem.what(), bytes);
    } catch (const std::exception& problem) {
      const auto why = output->problem(bytes);
      if (why.empty())
        fail(target, problem);
      else
        holdBack(target, why, bytes);
    }
  }
}

/// False if the result is settled without any work: skipped.
bool BatchJob::State::settleName(Target& target) {
  auto& item = target.item;
  if (item.own) {
    target.replaces = true;
    return true;
  }
  const auto taken = [&](const fs::path& relative) {
    std::error_code unknown;
    return fs::exists(fs::symlink_status(settings.output / relative, unknown));
  };
  if (!taken(item.output)) return true;
  auto rule = settings.conflict;
  if (rule == ConflictRule::Ask) rule = hooks.ask ? hooks.ask(settings.output / item.output) : ConflictRule::Skip;
  if (rule == ConflictRule::Overwrite) {
    target.replaces = true;
    return true;
  }
  if (rule == ConflictRule::Rename) {
    const auto base = item.output;
    for (int number = 2; taken(item.output); ++number) item.output = withSuffix(base, std::to_string(number));
    const std::lock_guard lock(guard);
    items[target.index].output = item.output;
    return true;
  }
  finish(target, BatchState::Skipped, Error(item.output, "was not made", "a file of that name exists").what());
  return false;
}

void BatchJob::State::enhanceOne(const SourcePhoto& photo, Target& target, media::Image picture,
                                 const std::function<void()>& encoded, std::stop_token stop) {
  auto& item = target.item;
  const auto input = settings.input / photo.relative;
  const auto enhancer = hooks.enhancer(item.model);
  const auto& edit = item.settings->edit;
  const auto segmenter = hooks.segmenter ? hooks.segmenter(edit) : nullptr;
  EnhanceTask task{input, settings.output / item.output, {}, settings.mapOf};
  if (!settings.maps.empty()) {
    task.map = settings.maps / withSuffix(item.output, "map");
    task.map.replace_extension(".png");
    makeFolder(task.map.parent_path());
  }
  auto save = settings.save;
  save.overwrite = target.replaces || !settings.maps.empty();
  auto enhanced = enhancePhoto(*enhancer, picture, edit, segmenter.get(), task, save, stop,
                               [&](double share) { setProgress(target.index, kDecodeShare + kEnhanceShare * share); });
  picture = {};  // large, and no longer needed
  if (const auto said = enhancer->takeNotice(); !said.empty()) notice(said);
  if (const auto there = FileStamp::of(task.output); there.exists()) {
    const std::lock_guard lock(guard);
    if (originals.contains({there.device, there.inode}))
      throw Error(task.output, "was not written", "it is one of the photos, which Daybreak never changes",
                  "Choose another folder or name.");
  }
  // Only below the folder of results: a folder that is gone itself is not made anew.
  if (FileStamp::of(settings.output).exists()) makeFolder(task.output.parent_path());
  save.overwrite = target.replaces;
  save.progress = [&](double share) {
    if (stop.stop_requested()) throw Cancelled();
    setProgress(target.index, kDecodeShare + kEnhanceShare + (1 - kDecodeShare - kEnhanceShare) * share);
  };
  // Noted before it has its name: whatever happens in between, the next run sees by the file's time stamp whether it has it.
  save.beforeCommit = [&](const AtomicFile& file) {
    enhanced.picture = {};
    encoded();
    file.sync();
    JournalEntry entry;
    entry.input = photo.relative;
    entry.inputStamp = photo.stamp;
    entry.model = item.model;
    entry.settings = item.settings->hash;
    entry.output = item.output;
    entry.outputStamp = FileStamp::of(file.temporaryPath());
    journal->append(entry, true);
  };
  item.width = enhanced.picture.width();
  item.height = enhanced.picture.height();
  media::savePhoto(enhanced.picture, task.output, save, input);
  finish(target, BatchState::Done, {}, true);
}

void BatchJob::State::finish(const Target& target, BatchState result, const std::string& message, bool noted) {
  JournalEntry entry;
  {
    const std::lock_guard lock(guard);
    auto& item = items[target.index];
    item.state = result;
    item.message = message;
    item.seconds = target.spent.ms() / 1000;
    item.width = target.item.width;
    item.height = target.item.height;
    item.heldBack = false;
    if (result == BatchState::Done) item.own = true;
    shares.erase(target.index);
    if (result != BatchState::Skipped) rate.count();
    if (result == BatchState::Failed) ++counts.failed;
    if (result == BatchState::Skipped) ++counts.skipped;
    if (result == BatchState::Done) ++counts.done;
    entry.input = photos[item.photo].relative;
    entry.inputStamp = photos[item.photo].stamp;
    entry.model = item.model;
    entry.settings = item.settings ? item.settings->hash : std::string();
    entry.output = item.output;
    entry.result = result == BatchState::Skipped ? JournalResult::Skipped : JournalResult::Failed;
    entry.message = message;
  }
  if (!noted) {
    try {
      journal->append(entry, false);
    } catch (const Error& problem) {
      notice(problem.what());  // nothing is lost: what is not noted is tried again by the next run
    }
  }
  tellChanged({target.index});
}

void BatchJob::State::fail(const Target& target, const std::exception& problem) {
  {
    const std::lock_guard lock(guard);
    if (items[target.index].state != BatchState::Working) return;
  }
  fs::path input;
  {
    const std::lock_guard lock(guard);
    input = settings.input / photos[target.item.photo].relative;
  }
  finish(target, BatchState::Failed, failureReason(problem, input, "could not be enhanced"));
}

/// It fails for now; the batch pauses by itself and goes on with it once it can write again.
void BatchJob::State::holdBack(const Target& target, const std::string& why, std::uint64_t bytes) {
  finish(target, BatchState::Failed, why, true);
  {
    const std::lock_guard lock(guard);
    items[target.index].heldBack = true;
    counts.stuck = why;
    stuckBytes = bytes;
  }
  changes.notify_all();
}

void BatchJob::State::setProgress(std::size_t item, double share01) {
  const std::lock_guard lock(guard);
  shares[item] = share01;
}

}  // namespace daybreak::jobs
