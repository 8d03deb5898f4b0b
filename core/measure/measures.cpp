#include "measure/measures.h"

#include <cmath>
#include <cstdio>

namespace daybreak::measure {

const std::array<MeasureInfo, kMeasureCount>& allMeasures() {
  using enum Measure;
  using enum MeasureGroup;
  using enum Better;
  static constexpr std::array<MeasureInfo, kMeasureCount> kAll = {{
      {Psnr, Reference, "psnr", "PSNR", "dB", 2, Higher},
      {Ssim, Reference, "ssim", "SSIM", "", 4, Higher},
      {DeltaE2000, Reference, "deltaE2000", "dE2000", "", 2, Lower},
      {PsnrGtMean, ReferenceGtMean, "psnrGtMean", "PSNR GT-mean", "dB", 2, Higher},
      {SsimGtMean, ReferenceGtMean, "ssimGtMean", "SSIM GT-mean", "", 4, Higher},
      {DeltaE2000GtMean, ReferenceGtMean, "deltaE2000GtMean", "dE2000 GT-mean", "", 2, Lower},
      {Brisque, NoReference, "brisque", "BRISQUE", "", 1, Lower},
      {MeanLuma, NoReference, "meanLuma", "mean luma", "", 1, Neither},
      {MedianLuma, NoReference, "medianLuma", "median luma", "", 1, Neither},
      {ClippedHighlights, NoReference, "clippedHighlightsPercent", "clipped light", "%", 2, Lower},
      {ClippedShadows, NoReference, "clippedShadowsPercent", "clipped dark", "%", 2, Lower},
      {LightnessOrder, NoReference, "lightnessOrderError", "LOE", "", 1, Lower},
      {Noise, NoReference, "noise", "noise", "", 2, Neither},
  }};
  return kAll;
}

const MeasureInfo& infoOf(Measure measure) { return allMeasures()[static_cast<std::size_t>(measure)]; }

void MeanValues::add(const Values& values) {
  for (std::size_t i = 0; i < kMeasureCount; ++i) {
    const auto& value = values[static_cast<Measure>(i)];
    if (!value) continue;
    sums_[i] += *value;
    ++counts_[i];
  }
}

Values MeanValues::mean() const {
  Values mean;
  for (std::size_t i = 0; i < kMeasureCount; ++i)
    if (counts_[i] > 0) mean[static_cast<Measure>(i)] = sums_[i] / counts_[i];
  return mean;
}

std::string shown(Measure measure, double value) {
  if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", infoOf(measure).decimals, value);
  return text;
}

}  // namespace daybreak::measure
