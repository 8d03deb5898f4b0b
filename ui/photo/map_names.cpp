#include "ui/photo/map_names.h"

#include <QCoreApplication>
#include <cmath>

namespace daybreak::ui {

namespace {

struct MapNames {
  Q_DECLARE_TR_FUNCTIONS(daybreak::ui::MapNames)
};

}  // namespace

QString mapTitle(models::MapKind kind, engine::MapQuantity quantity) {
  if (quantity == engine::MapQuantity::Gain) return MapNames::tr("Gain");
  if (kind == models::MapKind::Illumination) return MapNames::tr("Illumination");
  if (kind == models::MapKind::Gamma) return MapNames::tr("Exponent");
  return MapNames::tr("Factor");
}

QString mapValueText(models::MapKind kind, engine::MapQuantity quantity, double value) {
  const QString number = QString::number(std::abs(value), 'f', 2);
  if (quantity == engine::MapQuantity::Gain)
    return MapNames::tr("gain ×%1").arg(QString::number(value, 'f', value < 10 ? 2 : 1));
  if (kind == models::MapKind::Illumination) return MapNames::tr("illumination %1").arg(number);
  if (kind == models::MapKind::Gamma) return MapNames::tr("exponent %1").arg(number);
  // A typographic minus keeps the width of a plus.
  return MapNames::tr("factor %1").arg((value < 0 ? QStringLiteral("−") : QStringLiteral("+")) + number);
}

}  // namespace daybreak::ui
