#pragma once
/// What a network gets to see of a photo.
#include <stop_token>

#include "engine/edit.h"
#include "engine/grid_axis.h"
#include "media/image.h"

namespace daybreak::engine {

/// The network's input and how the photo's pixels lie on it.
struct NetInput {
  media::Image picture;
  AxisMapping x;  ///< photo column → map column
  AxisMapping y;  ///< photo row → map row
};

/// What *auto* makes of a photo.
struct AutoInput {
  int side = 0;    ///< the shortest side becomes this long: what the model was trained at; 0: 96
  int border = 0;  ///< cells by which the photo's edge is repeated all around, for networks that need it
};

/// The photo reduced as `scale` says, on up to `threads` threads.
///
/// A whole factor is the published way: bilinear, two taps (PyTorch's interpolate with align_corners=False), the map enlarged
/// with its corners aligned. The published test program crops the photo to multiples of the factor; here its edge is repeated
/// instead, so that nothing is lost. Factor 1 is the photo itself.
///
/// Automatic: reduced by area average, which also keeps sensor noise out of the map; map cells (but for the border) and photo
/// share their outer edges. Throws Cancelled.
NetInput netInput(const media::Image& photo, Scale scale, AutoInput automatic, int threads, std::stop_token stop = {});

/// Where `pixels` of a photo lie on the map of the photo reduced by a whole factor.
AxisMapping mappingToReduced(int pixels, int factor);

}  // namespace daybreak::engine
