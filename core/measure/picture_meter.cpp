#include "measure/picture_meter.h"

#include <future>

#include "error.h"
#include "measure/lightness_order.h"
#include "measure/mean_match.h"
#include "measure/noise.h"
#include "measure/quality.h"
#include "measure/tones.h"

namespace daybreak::measure {

PictureMeter::PictureMeter() {
  try {
    brisque_.emplace(Brisque::findModel());
  } catch (const Error& error) {
    whyNoBrisque_ = error.what();
  }
}

Values PictureMeter::measure(const Rgb8& picture, const Rgb8& original, const Rgb8* reference) const {
  using enum Measure;
  Values values;
  // By far the slowest, and OpenCV computes it on one thread: beside all others.
  std::future<double> score;
  if (brisque_ && std::min(picture.width, picture.height) >= kBrisqueSide)
    score = std::async(std::launch::async, [&] { return brisque_->score(picture); });
  if (reference != nullptr) {
    const auto plain = compare(picture, *reference);
    values[Psnr] = plain.psnr;
    values[Ssim] = plain.ssim;
    values[DeltaE2000] = plain.deltaE2000;
    const auto matched = compare(meanMatched(picture, *reference), *reference);
    values[PsnrGtMean] = matched.psnr;
    values[SsimGtMean] = matched.ssim;
    values[DeltaE2000GtMean] = matched.deltaE2000;
  }
  const auto tones = tonesOf(picture);
  values[MeanLuma] = tones.meanLuma;
  values[MedianLuma] = tones.medianLuma;
  values[ClippedHighlights] = tones.clippedHighlightsPercent;
  values[ClippedShadows] = tones.clippedShadowsPercent;
  if (original.width == picture.width && original.height == picture.height)
    values[LightnessOrder] = lightnessOrderError(original, picture);
  if (std::min(picture.width, picture.height) >= kNoiseWindow) values[Noise] = noiseSigma(picture);
  if (score.valid()) values[Measure::Brisque] = score.get();
  return values;
}

std::vector<std::string> PictureMeter::protocol() {
  return {
      "Values: sRGB as encoded in the file (no profile applied, no linear light), rounded to 8 bit, all three channels, data "
      "range "
      "255; photos upright, in full size, uncropped; means over photos.",
      "PSNR over all RGB values. SSIM per channel, averaged: 7x7 uniform window, sample covariance, K1 0.01, K2 0.03 "
      "(scikit-image's defaults). dE2000: mean CIEDE2000, sRGB to Lab, D65.",
      "GT-mean: the same three after every value was multiplied by mean luma of the reference / mean luma of the picture, "
      "rounded "
      "and cut off at 255. Not comparable with the plain ones.",
      "BRISQUE: OpenCV's quality module with its model (LIVE), 0 best to 100. Luma: Rec. 601, 0-255. Clipped light: a channel "
      "at "
      "255; clipped dark: all channels at 0; percent of the pixels.",
      "LOE (Wang et al. 2013): max(R,G,B) of original and picture, shortest side reduced to 50 px by area average; pairs of "
      "pixels "
      "whose order differs, divided by the number of pixels.",
      "Noise (Immerkaer 1996): standard deviation on the luma, 0-255; fine texture counts as noise.",
  };
}

std::string PictureMeter::protocolInShort() {
  return "sRGB as encoded, 8 bit, data range 255; SSIM 7x7 uniform window; GT-mean: mean luma matched to the reference";
}

}  // namespace daybreak::measure
