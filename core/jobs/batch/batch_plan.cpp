#include "jobs/batch/batch_plan.h"

#include <algorithm>
#include <system_error>

#include "jobs/batch/name_pattern.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

/// "a" for "a-2", as names that were free get a number.
std::string withoutNumber(const fs::path& name) {
  auto stem = name.stem().string();
  const auto digits = stem.find_last_not_of("0123456789");
  if (digits != std::string::npos && stem[digits] == '-' && digits + 1 < stem.size()) stem.resize(digits);
  return stem + name.extension().string();
}

/// The final name's beginning, from that of an AtomicFile that was never finished; empty for other files.
std::string finalNameOf(const std::string& temporary) {
  constexpr std::string_view kMark = ".part-";
  const auto mark = temporary.rfind(kMark);
  const bool leftover = temporary.starts_with('.') && mark != std::string::npos && temporary.size() == mark + kMark.size() + 6;
  return leftover ? temporary.substr(1, mark - 1) : std::string();
}

}  // namespace

BatchPlan::BatchPlan(const BatchSettings& settings, SettingsFor settingsFor, std::map<ResultKey, JournalEntry> journal)
    : settings_(settings), settingsFor_(std::move(settingsFor)), journal_(std::move(journal)) {
  std::error_code unknown;
  root_ = fs::weakly_canonical(settings.input, unknown).string();
  for (const auto& [key, entry] : journal_)
    if (entry.result == JournalResult::Done && entry.root == root_) owners_[entry.output.string()] = key;
}

std::vector<std::string> BatchPlan::modelsFor() const {
  return settings_.models.empty() ? std::vector<std::string>{{}} : settings_.models;
}

fs::path BatchPlan::outputFor(const Name& name, const SourcePhoto& photo, const ItemSettings* settings) {
  // A name once given stays, whatever else has come since.
  const auto earlier = journal_.find(name.key);
  if (earlier != journal_.end() && earlier->second.root == root_ && earlier->second.result == JournalResult::Done) {
    const auto& output = earlier->second.output;
    const bool same = settings != nullptr && earlier->second.settings == settings->hash;
    if (same || output == name.wanted) return output;
  }
  const auto isFree = [&](const fs::path& path) {
    const auto owner = owners_.find(path.string());
    return owner == owners_.end() || owner->second == name.key;
  };
  auto path = name.wanted;
  const auto ending = photo.relative.extension().string();
  if ((wanted_[path.string()] > 1 || !isFree(path)) && ending.size() > 1) path = withSuffix(path, ending.substr(1));
  const auto base = path;
  for (int number = 2; !isFree(path); ++number) path = withSuffix(base, std::to_string(number));
  return path;
}

void BatchPlan::compareWithJournal(BatchItem& item, const SourcePhoto& photo, const JournalEntry& entry, bool unfinished) {
  const bool samePhoto = entry.inputStamp.sameContent(photo.stamp);
  const bool sameFolder = entry.root == root_;
  if (entry.result != JournalResult::Done || (!sameFolder && !samePhoto)) return;
  const auto there = FileStamp::of(settings_.output / item.output);
  if (!there.exists()) return;
  const bool asWritten = there.sameContent(entry.outputStamp) && item.output == entry.output;
  item.own = sameFolder && (asWritten || unfinished);
  if (!asWritten && unfinished) return;  // the line was written, but the file it tells of was not yet renamed
  if (!item.settings || item.settings->hash != entry.settings) {
    ++findings_.otherSettings;
  } else if (!samePhoto) {
    ++findings_.changedPhotos;
  } else {
    // A result that somebody has changed since is theirs: it stays as it is.
    item.state = BatchState::Done;
    item.earlier = true;
    ++findings_.done;
  }
}

std::vector<BatchItem> BatchPlan::add(const std::vector<SourcePhoto>& photos, std::size_t firstIndex) {
  const NamePattern pattern(settings_.pattern, settings_.models.size() > 1);
  const auto models = modelsFor();
  std::vector<Name> names;
  std::vector<std::shared_ptr<const ItemSettings>> settings;
  std::vector<std::string> problems;
  std::vector<std::size_t> photoOf;
  for (std::size_t i = 0; i < photos.size(); ++i) {
    for (const auto& wantedModel : models) {
      std::string problem;
      auto chosen = settingsFor_(photos[i].relative, wantedModel, problem);
      const auto model = chosen ? chosen->edit.model : wantedModel.empty() ? settings_.edit.model : wantedModel;
      const auto folder = photos[i].relative.parent_path();
      Name name{folder / pattern.expand(photos[i].relative.filename(), model, settings_.save.format),
                {photos[i].relative.string(), model}};
      ++wanted_[name.wanted.string()];
      names.push_back(std::move(name));
      settings.push_back(std::move(chosen));
      problems.push_back(std::move(problem));
      photoOf.push_back(i);
    }
  }
  std::vector<BatchItem> items;
  for (std::size_t n = 0; n < names.size(); ++n) {
    const auto& photo = photos[photoOf[n]];
    BatchItem item;
    item.photo = firstIndex + photoOf[n];
    item.model = names[n].key.second;
    item.settings = settings[n];
    item.message = problems[n];
    item.output = outputFor(names[n], photo, settings[n].get());
    owners_[item.output.string()] = names[n].key;
    if (!settings_.shard.holds(photo.relative)) continue;
    items.push_back(std::move(item));
  }
  const auto unfinished = removeLeftovers(items);
  for (auto& item : items) {
    const auto& photo = photos[item.photo - firstIndex];
    const auto entry = journal_.find({photo.relative.string(), item.model});
    if (entry != journal_.end()) compareWithJournal(item, photo, entry->second, unfinished.contains(item.output.string()));
  }
  return items;
}

std::set<std::string> BatchPlan::removeLeftovers(const std::vector<BatchItem>& items) const {
  std::map<fs::path, std::map<std::string, std::string>> expected;  // folder → beginning of a final name → result
  for (const auto& item : items)
    expected[item.output.parent_path()][item.output.filename().string().substr(0, 180)] = item.output.string();
  std::set<std::string> unfinished;
  for (const auto& [folder, names] : expected) {
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(settings_.output / folder, failed)) {
      const auto final = finalNameOf(entry.path().filename().string());
      if (final.empty()) continue;
      auto owner = names.find(final);
      if (owner == names.end()) owner = names.find(withoutNumber(final));
      if (owner == names.end()) continue;
      std::error_code kept;  // one that cannot be removed is hidden and does no harm
      fs::remove(entry.path(), kept);
      unfinished.insert(owner->second);
    }
  }
  return unfinished;
}

}  // namespace daybreak::jobs
