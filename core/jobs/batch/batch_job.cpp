#include "jobs/batch/batch_job.h"

#include <algorithm>
#include <chrono>
#include <span>
#include <system_error>
#include <thread>

#include "error.h"
#include "hash64.h"
#include "jobs/batch/batch_report.h"
#include "jobs/batch/batch_state.h"
#include "thread_pool.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

constexpr auto kLookForSpaceEvery = std::chrono::seconds(2);

int workersFor(int wanted, int cores) { return std::clamp(wanted > 0 ? wanted : cores + 1, 1, 3 * cores); }

bool isFresh(const SourcePhoto& photo) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return photo.stamp.modifiedNs > std::chrono::nanoseconds(now - std::chrono::seconds(2)).count();
}

std::uint64_t hashOf(const nets::Weights& weights) {
  auto hash = kHashStart;
  for (const auto& [name, tensor] : weights) {
    hash = hashed(name, hash);
    hash = hashed(std::as_bytes(std::span(tensor.values)), hash);
  }
  return hash;
}

}  // namespace

BatchJob::State::State(BatchSettings wanted, BatchHooks given)
    : settings(std::move(wanted)),
      hooks(std::move(given)),
      cores(chooseThreads(settings.cores)),
      workers(workersFor(settings.picturesAtOnce, cores)),
      memory(memoryBudget(cores)) {}

std::uint64_t BatchJob::State::weightsOf(const std::string& model) {
  const auto known = weights.find(model);
  if (known != weights.end()) return known->second;
  return weights[model] = hashOf(hooks.enhancer(model)->model().weights);
}

/// Called with `planning` locked.
std::shared_ptr<const ItemSettings> BatchJob::State::settingsFor(const fs::path& relative, const std::string& model,
                                                                 std::string& problem) {
  const auto made = [&](engine::Edit edit) {
    if (!model.empty()) edit.model = model;
    const auto hash = settingsHash(settings, edit, weightsOf(edit.model));
    return std::make_shared<const ItemSettings>(ItemSettings{std::move(edit), hash});
  };
  try {
    if (settings.sidecars && hooks.sidecar)
      if (auto own = hooks.sidecar(settings.input / relative)) return made(*std::move(own));
    auto& shared = sidecarless[model];
    if (!shared) shared = made(settings.edit);
    return shared;
  } catch (const Error& error) {
    problem = error.what();
    return nullptr;
  }
}

/// Only while it runs: its lock keeps every other batch off the folder.
void BatchJob::State::openJournal() {
  std::error_code unknown;
  const auto root = fs::weakly_canonical(settings.input, unknown).string();
  if (!journal) journal = std::make_unique<BatchJournal>(batchFile(settings, ".jsonl"), root, engine::toJson(settings.edit));
}

void BatchJob::State::prepare(std::stop_token stop) {
  prepareFolders(settings);
  // A model that cannot be used is told before the first photo is looked for.
  for (const auto& model : settings.models) hooks.enhancer(model);
  if (settings.models.empty() && !settings.sidecars) hooks.enhancer(settings.edit.model);
  openJournal();
  output = std::make_unique<OutputCheck>(settings.output, batchFile(settings, ".jsonl"), settings.keepFreeBytes);
  plan = std::make_unique<BatchPlan>(
      settings,
      [this](const fs::path& photo, const std::string& model, std::string& problem) {
        return settingsFor(photo, model, problem);
      },
      readJournals(settings.output));
  ListingHooks listing;
  listing.found = hooks.listing;
  listing.problem = [this](const std::string& sentence) { notice(sentence); };
  auto found = listPhotos(settings.input, PhotoFilter(settings), listing, stop);
  if (settings.watch) std::erase_if(found, isFresh);  // perhaps still being written: the watch tells when not
  add(std::move(found));
  const std::lock_guard lock(guard);
  counts.listed = true;
  counts.findings = plan->findings();
}

void BatchJob::State::add(std::vector<SourcePhoto> found) {
  std::size_t firstPhoto = 0;
  {
    const std::lock_guard lock(guard);
    firstPhoto = photos.size();
    for (const auto& photo : found) {
      originals.emplace(photo.stamp.device, photo.stamp.inode);
      if (settings.watch) photoByName[photo.relative.string()] = photos.size();
      photos.push_back(photo);
    }
  }
  std::vector<BatchItem> planned;
  {
    const std::lock_guard lock(planning);
    planned = plan->add(found, firstPhoto);
  }
  const auto count = planned.size();
  std::size_t first = 0;
  {
    const std::lock_guard lock(guard);
    first = items.size();
    for (auto& item : planned) {
      if (item.state == BatchState::Waiting) queue.push_back(items.size());
      if (item.state == BatchState::Done) ++counts.done, ++counts.earlier;
      items.push_back(std::move(item));
    }
    counts.total = items.size();
  }
  changes.notify_all();
  if (count > 0 && hooks.added) hooks.added(first, count);
}

void BatchJob::State::notice(const std::string& sentence) const {
  if (hooks.notice) hooks.notice(sentence);
}

void BatchJob::State::tellChanged(const std::vector<std::size_t>& indices) const {
  if (!hooks.changed) return;
  for (const auto index : indices) hooks.changed(index);
}

/// Called with `guard` locked.
bool BatchJob::State::nothingLeft() const { return queue.empty() && busy == 0 && !watching && counts.stuck.empty(); }

/// The waiting results of the next photo; empty at the end.
std::vector<std::size_t> BatchJob::State::take(std::stop_token stop) {
  std::vector<std::size_t> taken;
  {
    std::unique_lock lock(guard);
    const auto ready = [&] { return givenUp || nothingLeft() || (!queue.empty() && !counts.paused && counts.stuck.empty()); };
    if (!changes.wait(lock, stop, ready) || givenUp || queue.empty()) return {};
    // The results of a photo wait side by side unless somebody has moved one of them.
    for (const auto photo = items[queue.front()].photo; !queue.empty() && items[queue.front()].photo == photo;
         queue.pop_front())
      taken.push_back(queue.front());
    for (const auto index : taken) items[index].state = BatchState::Working;
    ++busy;
  }
  tellChanged(taken);
  return taken;
}

void BatchJob::State::serve(std::stop_token stop) {
  while (!stop.stop_requested()) {
    const auto taken = take(stop);
    if (taken.empty()) return;
    process(taken, stop);
    {
      const std::lock_guard lock(guard);
      --busy;
      for (const auto index : taken) {
        auto& item = items[index];
        if (!std::exchange(item.again, false) || item.state == BatchState::Waiting) continue;
        if (item.state == BatchState::Done) --counts.done;
        if (item.state == BatchState::Failed) --counts.failed;
        if (item.state == BatchState::Skipped) --counts.skipped;
        item.state = BatchState::Waiting;
        queue.push_back(index);
      }
    }
    changes.notify_all();
  }
}

/// Runs while others work: when nothing can be written, it waits until it can be again.
void BatchJob::State::watchOverSpace(std::stop_token stop) {
  std::unique_lock lock(guard);
  while (changes.wait(lock, stop, [&] { return nothingLeft() || givenUp || !counts.stuck.empty(); })) {
    if (nothingLeft() || givenUp) return;
    const auto since = std::chrono::steady_clock::now();
    const auto bytes = stuckBytes;
    auto why = counts.stuck;
    lock.unlock();
    notice(why);
    while (!why.empty()) {
      lock.lock();
      const bool ends = changes.wait_for(lock, stop, kLookForSpaceEvery, [&] { return counts.stuck.empty(); });
      lock.unlock();
      if (stop.stop_requested()) return;
      const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - since;
      if (settings.giveUpAfterSeconds > 0 && waited.count() >= settings.giveUpAfterSeconds) {
        lock.lock();
        givenUp = true;
        lock.unlock();
        changes.notify_all();
        return;
      }
      why = ends ? std::string() : output->problemWhenTried(bytes);
    }
    lock.lock();
    counts.stuck.clear();
    std::vector<std::size_t> freed;
    for (std::size_t index = 0; index < items.size(); ++index) {
      if (!std::exchange(items[index].heldBack, false)) continue;
      items[index].state = BatchState::Waiting;
      items[index].message.clear();
      freed.push_back(index);
    }
    counts.failed -= freed.size();
    queue.insert(queue.begin(), freed.begin(), freed.end());
    rate.restart();
    lock.unlock();
    changes.notify_all();
    tellChanged(freed);
    lock.lock();
  }
}

void BatchJob::State::endWatching() {
  {
    const std::lock_guard lock(guard);
    watching = false;
  }
  changes.notify_all();
}

void BatchJob::State::work(std::stop_token stop) {
  {
    const std::lock_guard lock(guard);
    rate.restart();
    givenUp = false;
    watching = settings.watch;
  }
  std::vector<std::jthread> threads;
  // Their own tokens would be asked at the end only; all look at the caller's.
  for (int i = 0; i < workers; ++i) threads.emplace_back([this, stop] { serve(stop); });
  threads.emplace_back([this, stop] { watchOverSpace(stop); });
  if (!settings.watch) return;  // the threads are waited for
  try {
    watch(stop);
  } catch (...) {  // passed on once the others have left
    endWatching();
    throw;
  }
  endWatching();
}

BatchJob::BatchJob(BatchSettings settings, BatchHooks hooks)
    : state_(std::make_unique<State>(std::move(settings), std::move(hooks))) {}

BatchJob::~BatchJob() = default;

void BatchJob::run(std::stop_token stop) {
  auto& state = *state_;
  {
    const std::lock_guard lock(state.guard);
    state.counts.ended = false;
  }
  const auto ended = [&] {
    state.journal.reset();
    const std::lock_guard lock(state.guard);
    state.counts.ended = true;
  };
  try {
    if (status().listed)
      state.openJournal();
    else
      state.prepare(stop);
    state.work(stop);
    try {
      writeBatchReports(*this);
    } catch (const Error& problem) {
      state.notice(problem.what());  // the disk may be full; the results are there
    }
  } catch (...) {  // passed on
    ended();
    throw;
  }
  ended();
  if (stop.stop_requested() && !state.settings.watch) throw Cancelled();
}

void BatchJob::pause() {
  const std::lock_guard lock(state_->guard);
  state_->counts.paused = true;
}

void BatchJob::resume() {
  {
    const std::lock_guard lock(state_->guard);
    state_->counts.paused = false;
    state_->rate.restart();
  }
  state_->changes.notify_all();
}

std::size_t BatchJob::retryFailed() {
  std::vector<std::size_t> retried;
  {
    const std::lock_guard lock(state_->guard);
    for (std::size_t index = 0; index < state_->items.size(); ++index) {
      auto& item = state_->items[index];
      if (item.state != BatchState::Failed || item.heldBack) continue;
      item.state = BatchState::Waiting;
      if (item.settings) item.message.clear();
      retried.push_back(index);
    }
    state_->counts.failed -= retried.size();
    state_->queue.insert(state_->queue.end(), retried.begin(), retried.end());
  }
  state_->changes.notify_all();
  state_->tellChanged(retried);
  return retried.size();
}

void BatchJob::move(const std::vector<std::size_t>& moved, QueuePlace place) {
  const std::lock_guard lock(state_->guard);
  auto& queue = state_->queue;
  const std::set<std::size_t> chosen(moved.begin(), moved.end());
  const auto isChosen = [&](std::size_t index) { return chosen.contains(index); };
  if (place == QueuePlace::First) {
    std::stable_partition(queue.begin(), queue.end(), isChosen);
  } else if (place == QueuePlace::Last) {
    std::stable_partition(queue.begin(), queue.end(), [&](std::size_t index) { return !isChosen(index); });
  } else if (place == QueuePlace::Earlier) {
    for (std::size_t i = 1; i < queue.size(); ++i)
      if (isChosen(queue[i]) && !isChosen(queue[i - 1])) std::swap(queue[i], queue[i - 1]);
  } else {
    for (std::size_t i = queue.size(); i-- > 1;)
      if (isChosen(queue[i - 1]) && !isChosen(queue[i])) std::swap(queue[i], queue[i - 1]);
  }
}

const BatchSettings& BatchJob::settings() const { return state_->settings; }

std::size_t BatchJob::size() const {
  const std::lock_guard lock(state_->guard);
  return state_->items.size();
}

BatchItem BatchJob::item(std::size_t index) const {
  const std::lock_guard lock(state_->guard);
  return state_->items.at(index);
}

fs::path BatchJob::inputOf(std::size_t index) const {
  const std::lock_guard lock(state_->guard);
  return state_->settings.input / state_->photos[state_->items.at(index).photo].relative;
}

fs::path BatchJob::outputOf(std::size_t index) const {
  const std::lock_guard lock(state_->guard);
  return state_->settings.output / state_->items.at(index).output;
}

std::vector<std::size_t> BatchJob::waiting() const {
  const std::lock_guard lock(state_->guard);
  return {state_->queue.begin(), state_->queue.end()};
}

double BatchJob::progress(std::size_t index) const {
  const std::lock_guard lock(state_->guard);
  const auto found = state_->shares.find(index);
  return found == state_->shares.end() ? 0 : found->second;
}

BatchStatus BatchJob::status() const {
  const std::lock_guard lock(state_->guard);
  auto status = state_->counts;
  status.working = static_cast<std::size_t>(state_->busy);
  status.picturesPerSecond = state_->rate.perSecond();
  const auto left = status.total - status.settled();
  if (status.picturesPerSecond > 0) status.secondsLeft = static_cast<double>(left) / status.picturesPerSecond;
  return status;
}

}  // namespace daybreak::jobs
