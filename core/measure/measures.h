#pragma once
/// Everything that can be measured of a picture: one list for tables, files, contact sheets and the window.
#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace daybreak::measure {

/// In the order in which they are shown. docs/measuring.md defines each.
enum class Measure : std::uint8_t {
  Psnr,
  Ssim,
  DeltaE2000,
  PsnrGtMean,  ///< "GT-mean": after the picture's mean brightness was matched to the reference's; never mixed with the plain
               ///< ones
  SsimGtMean,
  DeltaE2000GtMean,
  Brisque,
  MeanLuma,
  MedianLuma,
  ClippedHighlights,
  ClippedShadows,
  LightnessOrder,
  Noise
};

constexpr std::size_t kMeasureCount = 13;

/// Which of two values speaks for the picture. Brightness and noise say nothing by themselves.
enum class Better : std::uint8_t { Neither, Higher, Lower };

/// Three groups that are never shown in one table.
enum class MeasureGroup : std::uint8_t { Reference, ReferenceGtMean, NoReference };

struct MeasureInfo {
  Measure measure;
  MeasureGroup group;
  const char* key;    ///< in CSV and JSON: "psnrGtMean"
  const char* label;  ///< for people: "PSNR GT-mean"
  const char* unit;   ///< "dB", "%" or empty
  int decimals;       ///< shown after the point
  Better better;
};

/// All of them, in order.
const std::array<MeasureInfo, kMeasureCount>& allMeasures();
const MeasureInfo& infoOf(Measure measure);

/// What was measured of one picture; nothing where it could not be.
class Values {
 public:
  std::optional<double>& operator[](Measure measure) { return values_[static_cast<std::size_t>(measure)]; }
  const std::optional<double>& operator[](Measure measure) const { return values_[static_cast<std::size_t>(measure)]; }
  bool operator==(const Values&) const = default;

 private:
  std::array<std::optional<double>, kMeasureCount> values_;
};

/// The arithmetic mean of each measure over the pictures it was measured on.
class MeanValues {
 public:
  void add(const Values& values);
  Values mean() const;

 private:
  std::array<double, kMeasureCount> sums_{};
  std::array<int, kMeasureCount> counts_{};
};

/// The value as it is shown, without its unit: "18.85"; "inf" for the PSNR of equal pictures.
std::string shown(Measure measure, double value);

}  // namespace daybreak::measure
