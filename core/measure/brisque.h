#pragma once
/// BRISQUE: how natural a picture looks, judged without a reference (Mittal, Moorthy, Bovik, IEEE TIP 21(12), 2012), as
/// OpenCV's quality module computes it with the model it ships, trained on LIVE (Debian: package opencv-data).
#include <filesystem>
#include <memory>

#include "measure/rgb8.h"

namespace daybreak::measure {

/// BRISQUE halves the picture once and looks at 7×7 pixels: what is smaller than this has nothing to measure.
constexpr int kBrisqueSide = 16;

class Brisque {
 public:
  /// Where OpenCV's model lies: opencv4/quality in the folders of $XDG_DATA_DIRS (/usr/local/share and /usr/share if that is
  /// not set). Throws Error that names the package if it is not there.
  static std::filesystem::path findModel();

  /// @param folder holds brisque_model_live.yml and brisque_range_live.yml. Throws Error if they cannot be read.
  explicit Brisque(const std::filesystem::path& folder);
  ~Brisque();
  Brisque(Brisque&&) noexcept;
  Brisque& operator=(Brisque&&) noexcept;

  /// 0 (natural) to 100, where OpenCV cuts it off; 100 for a picture of one colour. Throws Error below 16×16. Not safe to be
  /// called from two threads at once.
  double score(const Rgb8& picture) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace daybreak::measure
