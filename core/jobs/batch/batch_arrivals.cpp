// Photos that come or change while a batch watches its folder.
#include "jobs/batch/batch_state.h"
#include "jobs/batch/folder_watch.h"

namespace daybreak::jobs {

void BatchJob::State::watch(std::stop_token stop) {
  FolderWatch folder(settings.input, PhotoFilter(settings), [this](const std::string& sentence) { notice(sentence); });
  const auto goesOn = [&] {
    const std::lock_guard lock(guard);
    return !givenUp && !stop.stop_requested();
  };
  while (goesOn()) arrived(folder.wait(stop));
}

void BatchJob::State::arrived(const std::vector<SourcePhoto>& found) {
  std::vector<SourcePhoto> fresh;
  std::vector<std::size_t> again;
  {
    const std::lock_guard lock(guard);
    for (const auto& photo : found) {
      const auto known = photoByName.find(photo.relative.string());
      if (known == photoByName.end()) {
        fresh.push_back(photo);
        continue;
      }
      auto& before = photos[known->second].stamp;
      if (before.sameContent(photo.stamp)) continue;
      before = photo.stamp;
      originals.emplace(before.device, before.inode);
      for (std::size_t index = 0; index < items.size(); ++index) {
        auto& item = items[index];
        if (item.photo != known->second || item.state == BatchState::Waiting) continue;
        if (item.state == BatchState::Working) {
          item.again = true;
          continue;
        }
        if (item.state == BatchState::Done) --counts.done;
        if (item.state == BatchState::Failed) --counts.failed;
        if (item.state == BatchState::Skipped) --counts.skipped;
        item.state = BatchState::Waiting;
        queue.push_back(index);
        again.push_back(index);
      }
    }
  }
  if (!again.empty()) {
    changes.notify_all();
    tellChanged(again);
  }
  if (!fresh.empty()) add(fresh);
}

}  // namespace daybreak::jobs
