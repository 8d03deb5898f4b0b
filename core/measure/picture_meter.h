#pragma once
/// All measures of a picture at once.
#include <optional>
#include <string>
#include <vector>

#include "measure/brisque.h"
#include "measure/measures.h"
#include "measure/rgb8.h"

namespace daybreak::measure {

/// Measures pictures one after another. Not safe to be used from two threads at once.
class PictureMeter {
 public:
  /// With BRISQUE if OpenCV's model is installed and can be read.
  PictureMeter();

  /// Why BRISQUE is missing from all values, a sentence; empty if it is not.
  const std::string& whyNoBrisque() const { return whyNoBrisque_; }

  /// @param picture   what is measured
  /// @param original  the photo it was made of, for the lightness order
  /// @param reference null: full-reference measures are left out; else of the picture's size. Throws Error if it is not, or
  ///                  if both are below 7×7.
  /// Measures that a small picture does not have (BRISQUE, noise) are left out.
  Values measure(const Rgb8& picture, const Rgb8& original, const Rgb8* reference) const;

  /// What the figures are based on, one fact a line: colour space, data range, windows. For every place that shows them.
  static std::vector<std::string> protocol();
  /// The same in one sentence, for a column of a table.
  static std::string protocolInShort();

 private:
  std::optional<Brisque> brisque_;
  std::string whyNoBrisque_;
};

}  // namespace daybreak::measure
