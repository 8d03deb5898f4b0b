#pragma once
/// A GPU with the CPU behind it.
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "engine/backend.h"

namespace daybreak::engine {

/// Runs on the first backend; what that has no memory for, or cannot do for another reason, the second one does, and a notice
/// says so. Cancelled is no such reason.
class FallbackBackend : public Backend {
 public:
  /// @param makeSecond called when the second backend is first needed
  FallbackBackend(std::unique_ptr<const Backend> first, std::function<std::unique_ptr<const Backend>()> makeSecond);

  std::string name() const override { return first_->name(); }
  std::vector<float> runNet(const media::Image& picture, std::stop_token stop) const override;
  std::optional<media::Image> render(const media::Image& picture, const FactorMap& map, const RenderPlan& plan,
                                     media::Samples samples, std::stop_token stop, const Progress& progress) const override;
  std::string takeNotice() const override;

 private:
  template <typename First, typename Second>
  auto either(const First& onFirst, const Second& onSecond) const;
  const Backend& second() const;

  std::unique_ptr<const Backend> first_;
  std::function<std::unique_ptr<const Backend>()> makeSecond_;
  mutable std::once_flag secondMade_;
  mutable std::unique_ptr<const Backend> second_;
  mutable std::mutex guard_;
  mutable std::string notice_;
};

}  // namespace daybreak::engine
