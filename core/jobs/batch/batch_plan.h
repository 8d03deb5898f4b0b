#pragma once
/// Which results a batch has to make, how they are called, and which of them are there already.
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "jobs/batch/batch_item.h"
#include "jobs/batch/batch_journal.h"
#include "jobs/batch/batch_settings.h"

namespace daybreak::jobs {

/// What the plan found of earlier runs.
struct PlanFindings {
  std::size_t done = 0;           ///< results that are there, made as wanted
  std::size_t otherSettings = 0;  ///< results to be made again since the settings are others now
  std::size_t changedPhotos = 0;  ///< results to be made again since their photo has changed
};

class BatchPlan {
 public:
  /// The photo's own edit with the settings' hash, or null and why in `problem`.
  using SettingsFor = std::function<std::shared_ptr<const ItemSettings>(const std::filesystem::path& photo,
                                                                        const std::string& model, std::string& problem)>;

  BatchPlan(const BatchSettings& settings, SettingsFor settingsFor, std::map<ResultKey, JournalEntry> journal);

  /// Results of photos that are new or have changed; those of other parts of the folder are only named. Photos of one name and
  /// different endings get these in their results' names, so that a later run calls them the same.
  std::vector<BatchItem> add(const std::vector<SourcePhoto>& photos, std::size_t firstIndex);

  const PlanFindings& findings() const { return findings_; }

 private:
  struct Name {
    std::filesystem::path wanted;
    ResultKey key;
  };
  std::vector<std::string> modelsFor() const;
  std::filesystem::path outputFor(const Name& name, const SourcePhoto& photo, const ItemSettings* settings);
  void compareWithJournal(BatchItem& item, const SourcePhoto& photo, const JournalEntry& entry, bool unfinished);
  /// Removes what a killed run has left in the folders of these results; returns the results it was for.
  std::set<std::string> removeLeftovers(const std::vector<BatchItem>& items) const;

  BatchSettings settings_;
  SettingsFor settingsFor_;
  std::map<ResultKey, JournalEntry> journal_;
  std::string root_;
  std::unordered_map<std::string, int> wanted_;        ///< how many results would like that name
  std::unordered_map<std::string, ResultKey> owners_;  ///< of names that are taken by results
  PlanFindings findings_;
};

}  // namespace daybreak::jobs
