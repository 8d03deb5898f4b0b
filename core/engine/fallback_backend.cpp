#include "engine/fallback_backend.h"

#include <new>
#include <utility>

#include "error.h"

namespace daybreak::engine {

FallbackBackend::FallbackBackend(std::unique_ptr<const Backend> first,
                                 std::function<std::unique_ptr<const Backend>()> makeSecond)
    : first_(std::move(first)), makeSecond_(std::move(makeSecond)) {}

const Backend& FallbackBackend::second() const {
  std::call_once(secondMade_, [this] { second_ = makeSecond_(); });
  return *second_;
}

template <typename First, typename Second>
auto FallbackBackend::either(const First& onFirst, const Second& onSecond) const {
  std::string notice;
  try {
    return onFirst();
  } catch (const std::bad_alloc&) {
    notice = "The memory of " + first_->name() + " was too short for this picture: the CPU computed it.";
  } catch (const Error& error) {
    notice = std::string(error.what()) + " The CPU computed the picture instead.";
  }
  auto result = onSecond();
  const std::lock_guard lock(guard_);
  notice_ = std::move(notice);
  return result;
}

std::vector<float> FallbackBackend::runNet(const media::Image& picture, std::stop_token stop) const {
  return either([&] { return first_->runNet(picture, stop); }, [&] { return second().runNet(picture, stop); });
}

std::optional<media::Image> FallbackBackend::render(const media::Image& picture, const FactorMap& map, const RenderPlan& plan,
                                                    media::Samples samples, std::stop_token stop,
                                                    const Progress& progress) const {
  return either([&] { return first_->render(picture, map, plan, samples, stop, progress); },
                [&] { return second().render(picture, map, plan, samples, stop, progress); });
}

std::string FallbackBackend::takeNotice() const {
  {
    const std::lock_guard lock(guard_);
    if (!notice_.empty()) return std::exchange(notice_, {});
  }
  return first_->takeNotice();
}

}  // namespace daybreak::engine
