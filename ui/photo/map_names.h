#pragma once
/// What a map's values are called, by what kind of map it is.
#include <QString>

#include "engine/map_colours.h"

namespace daybreak::ui {

/// Above the colour bar: "Factor", "Illumination".
QString mapTitle(models::MapKind kind, engine::MapQuantity quantity);

/// A value with its name: "factor −0.42", "illumination 0.31", "gain ×3.2".
QString mapValueText(models::MapKind kind, engine::MapQuantity quantity, double value);

}  // namespace daybreak::ui
