#include "engine/fused/fused_net.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <new>

#include "thread_pool.h"

namespace daybreak::engine::fused {

namespace {

/// All rows of a strip this wide stay in a second-level cache of a megabyte.
constexpr int kWidth = 180;
constexpr int kNarrowest = 24;
/// Rows of a strip: a stop request waits for no more than these; 14 more are worked out twice.
constexpr int kRows = 512;
constexpr int kFewestRows = 24;

/// Memory for as many strips as run at once, handed from one to the next.
class Memories {
 public:
  Memories(const NetGraph& graph, int width, int count) {
    for (int i = 0; i < count; ++i) {
      memories_.push_back(std::make_unique<StripMemory>(graph, width));
      free_.push_back(i);
    }
  }

  int take() {
    const std::lock_guard lock(guard_);
    const int slot = free_.back();
    free_.pop_back();
    return slot;
  }
  void giveBack(int slot) {
    const std::lock_guard lock(guard_);
    free_.push_back(slot);
  }
  StripMemory& operator[](int slot) { return *memories_[static_cast<std::size_t>(slot)]; }

 private:
  std::mutex guard_;
  std::vector<std::unique_ptr<StripMemory>> memories_;
  std::vector<int> free_;
};

class SlotUse {
 public:
  explicit SlotUse(Memories& memories) : memories_(memories), slot_(memories.take()) {}
  ~SlotUse() { memories_.giveBack(slot_); }
  SlotUse(const SlotUse&) = delete;
  SlotUse& operator=(const SlotUse&) = delete;
  int slot() const { return slot_; }

 private:
  Memories& memories_;
  int slot_;
};

/// Strips as even as they can be; small pictures are cut into enough of them for all threads.
std::vector<Strip> stripsOf(int width, int height, int widest, int threads) {
  const int across = (width + widest - 1) / widest;
  const int forThreads = std::min((threads + across - 1) / across, height / kFewestRows);
  const int down = std::max((height + kRows - 1) / kRows, forThreads);
  std::vector<Strip> strips;
  for (int j = 0; j < down; ++j)
    for (int i = 0; i < across; ++i)
      strips.push_back({width * i / across, width * (i + 1) / across, static_cast<int>(std::int64_t{height} * j / down),
                        static_cast<int>(std::int64_t{height} * (j + 1) / down)});
  return strips;
}

/// Narrower strips where there is too little memory.
std::unique_ptr<Memories> memoriesFor(const NetGraph& graph, int& width, int& threads) {
  while (true) {
    try {
      return std::make_unique<Memories>(graph, width, threads);
    } catch (const std::bad_alloc&) {
      if (width == kNarrowest && threads == 1) throw;
      if (width == kNarrowest) threads = 1;
      width = std::max(kNarrowest, width / 2);
    }
  }
}

}  // namespace

bool FusedNet::supports(const models::ModelCard& card) {
  const auto conv = card.options.find("conv");
  const bool dilated = conv != card.options.end() && conv->second == "dc";
  return card.architecture == "zero-dce" || (card.architecture == "sgz" && !dilated);
}

void FusedNet::run(const media::Image& picture, int threads, const Sink& sink, std::stop_token stop,
                   const std::function<void(double)>& told) const {
  int width = std::min(kWidth, picture.width());
  int workers = chooseThreads(threads);
  const auto memories = memoriesFor(graph_, width, workers);
  const auto strips = stripsOf(picture.width(), picture.height(), width, workers);
  const auto count = static_cast<int>(strips.size());
  ThreadPool::shared().run(
      count, workers,
      [&](int i) {
        const SlotUse use(*memories);
        runStrip(graph_, picture, strips[static_cast<std::size_t>(i)], (*memories)[use.slot()],
                 [&](const FactorRun& run) { sink(run, use.slot()); });
      },
      std::move(stop),
      [&](int done) {
        if (told) told(static_cast<double>(done) / count);
      });
}

std::vector<float> FusedNet::map(const media::Image& picture, int threads, std::stop_token stop) const {
  std::vector<float> values(static_cast<std::size_t>(mapChannels()) * picture.pixels());
  run(
      picture, threads,
      [&](const FactorRun& run, int) {
        const auto start =
            static_cast<std::size_t>(run.y) * static_cast<std::size_t>(picture.width()) + static_cast<std::size_t>(run.x);
        for (int c = 0; c < run.channels; ++c)
          std::copy_n(run.channel(c), run.count, values.data() + static_cast<std::size_t>(c) * picture.pixels() + start);
      },
      std::move(stop));
  return values;
}

}  // namespace daybreak::engine::fused
