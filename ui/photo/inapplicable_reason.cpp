#include "ui/photo/inapplicable_reason.h"

#include <QCoreApplication>
#include <algorithm>

namespace daybreak::ui {

namespace {

// For lupdate alone: core/models/architectures says these, and Qt finds a translation by the English text.
[[maybe_unused]] const char* const kSentences[] = {
    QT_TRANSLATE_NOOP("Architectures", "SCI divides the picture by its illumination once: there is nothing to repeat."),
    QT_TRANSLATE_NOOP("Architectures",
                      "SCI divides the picture by its illumination: there is no curve that could have an order."),
    QT_TRANSLATE_NOOP("Architectures", "Gamma raises the picture to a power once: there is nothing to repeat."),
    QT_TRANSLATE_NOOP("Architectures", "Gamma has an exponent of its own: there is no curve that could have an order."),
    QT_TRANSLATE_NOOP("Architectures", "CLAHE changes the lightness once: there is nothing to repeat."),
    QT_TRANSLATE_NOOP("Architectures", "CLAHE follows the histogram: there is no curve that could have an order."),
    QT_TRANSLATE_NOOP("Architectures", "LIME divides the picture by its illumination once: there is nothing to repeat."),
    QT_TRANSLATE_NOOP("Architectures",
                      "LIME divides the picture by its illumination: there is no curve that could have an order."),
};

}  // namespace

QString inapplicableReason(const models::Architecture& architecture, const QString& adjustment) {
  const auto found =
      std::ranges::find(architecture.inapplicable, adjustment.toStdString(), &models::InapplicableAdjustment::adjustment);
  if (found == architecture.inapplicable.end()) return {};
  return QCoreApplication::translate("Architectures", found->reason.c_str());
}

}  // namespace daybreak::ui
