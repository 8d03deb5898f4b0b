#pragma once
/// How close an enhanced picture comes to its reference. 8-bit RGB, as the low-light literature reports it.
#include "measure/rgb8.h"
#include "media/image.h"

namespace daybreak::measure {

/// Full-reference measures of one picture.
struct Quality {
  double psnr = 0;        ///< dB; peak signal-to-noise ratio over all RGB values, data range 255; infinity if equal
  double ssim = 0;        ///< mean structural similarity per channel, averaged (Wang et al. 2004), 7×7 uniform window,
                          ///< sample covariance, K1 0.01, K2 0.03, borders of 3 px left out: scikit-image's defaults
  double deltaE2000 = 0;  ///< mean CIEDE2000 colour difference (Sharma et al. 2005), sRGB, D65
};

/// Throws Error if the sizes differ or are below 7×7.
void checkComparable(const Rgb8& picture, const Rgb8& reference);

/// Throws Error as checkComparable does.
Quality compare(const Rgb8& picture, const Rgb8& reference);

/// The same after rounding both to 8 bit.
Quality compare(const media::Image& picture, const media::Image& reference);

}  // namespace daybreak::measure
