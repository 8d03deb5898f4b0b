#pragma once
/// Writes what was measured with the same core functions as `daybreak-cli evaluate`.
#include <QString>

#include "ui/compare/measured_photos.h"

namespace daybreak::ui {

enum class ReportKind { Csv, Json, Html, Png };

/// "csv" …
QString endingOf(ReportKind kind);

/// Replaces a file of that name, but never one of the photos. Safe to call from any thread. Throws Error.
void writeReport(const QString& path, ReportKind kind, const Measured& measured);

}  // namespace daybreak::ui
