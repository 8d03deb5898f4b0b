#pragma once
/// The factor map where the photo's preview needs it, without ever holding the whole.
#include <stop_token>

#include "engine/compute_options.h"
#include "engine/factor_map.h"
#include "engine/fused/fused_net.h"

namespace daybreak::engine::fused {

/// The map of `photo` at scale 1, sampled (bilinear) at the centres of the preview's pixels: enough to solve the exposure.
/// Its source is the preview itself, so that planRender() of preview->picture() reads it cell by cell.
FactorMap previewMap(const FusedNet& net, const media::Image& photo, std::shared_ptr<const PhotoPreview> preview, int threads,
                     std::stop_token stop, const std::function<void(double share01)>& told = {});

}  // namespace daybreak::engine::fused
