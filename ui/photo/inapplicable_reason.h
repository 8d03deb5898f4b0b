#pragma once
/// Why an adjustment does nothing with an architecture, for people.
#include <QString>

#include "models/architecture.h"

namespace daybreak::ui {

/// @param adjustment its name in an edit's JSON: "iterations"
/// Empty if it does something. In the person's language if the sentence was translated, else as core says it.
QString inapplicableReason(const models::Architecture& architecture, const QString& adjustment);

}  // namespace daybreak::ui
