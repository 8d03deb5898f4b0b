#include "nets/segmenter.h"

#include "error.h"
#include "nets/espnetv2.h"
#include "nets/light_fpn.h"
#include "nets/load_weights.h"
#include "nets/resnet50_fpn.h"

namespace daybreak::nets {

std::shared_ptr<Segmenter> makeSegmenter(const std::string& architecture, int classes, const Weights& weights) {
  std::shared_ptr<Segmenter> net;
  if (architecture == "light-fpn") {
    LightFpn light(classes);
    loadWeights(*light, weights);
    net = light.ptr();
  } else if (architecture == "espnetv2") {
    net = Espnetv2(weights).ptr();
    // Its Cityscapes files have "background" behind the data set's classes.
    if (net->classes() != classes && net->classes() != classes + 1)
      throw Error("The network tells " + std::to_string(net->classes()) + " classes apart, not " + std::to_string(classes) +
                  ".");
  } else if (architecture == "resnet50-fpn") {
    net = Resnet50Fpn(weights).ptr();
  } else {
    throw Error("There is no segmentation network \"" + architecture + "\".");
  }
  net->eval();
  for (auto& parameter : net->parameters()) parameter.set_requires_grad(false);
  return net;
}

}  // namespace daybreak::nets
