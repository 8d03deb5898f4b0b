#pragma once
/// Names as people order them: photo2 before photo10. QCollator's numeric mode does nothing in the C locale.
#include <QString>

namespace daybreak::ui {

/// Whether a comes before b: digits by their value, letters whatever their case.
bool naturallyBefore(const QString& a, const QString& b);

}  // namespace daybreak::ui
