// Methods without a network, to see what a network adds. Their files in weights/ hold a card and no tensor.
#include "models/architectures/all.h"

namespace daybreak::models {

namespace {

Architecture classicalMethod(std::string name, std::string title, std::string publication, MapKind mapKind) {
  Architecture method;
  method.name = std::move(name);
  method.title = std::move(title);
  method.publication = std::move(publication);
  method.license = "A published method without weights; this implementation is Daybreak's own";
  method.isNetwork = false;
  method.mapKind = mapKind;
  method.shapes = [](const ArchitectureOptions&) { return TensorShapes(); };
  return method;
}

}  // namespace

Architecture gammaMethod() {
  auto gamma = classicalMethod("gamma", "Gamma, one exponent for the whole picture", "Textbook", MapKind::Gamma);
  gamma.inapplicable = {{"iterations", "Gamma raises the picture to a power once: there is nothing to repeat."},
                        {"order", "Gamma has an exponent of its own: there is no curve that could have an order."}};
  return gamma;
}

Architecture claheMethod() {
  auto clahe = classicalMethod("clahe", "CLAHE, contrast-limited adaptive histogram equalisation of the lightness",
                               "Zuiderveld, Graphics Gems IV, 1994", MapKind::Illumination);
  clahe.inapplicable = {{"iterations", "CLAHE changes the lightness once: there is nothing to repeat."},
                        {"order", "CLAHE follows the histogram: there is no curve that could have an order."}};
  return clahe;
}

Architecture limeMethod() {
  auto lime = classicalMethod("lime", "LIME, low-light enhancement by illumination map estimation",
                              "Guo, Li and Ling, IEEE TIP 2017", MapKind::Illumination);
  lime.inapplicable = {{"iterations", "LIME divides the picture by its illumination once: there is nothing to repeat."},
                       {"order", "LIME divides the picture by its illumination: there is no curve that could have an order."}};
  return lime;
}

}  // namespace daybreak::models
