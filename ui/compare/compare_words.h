#pragma once
/// What core says about measures, in the person's language where it was translated.
#include <QString>
#include <QStringList>

#include "jobs/evaluate_report.h"

namespace daybreak::ui {

/// "PSNR", "mean luma", without the unit.
QString measureLabel(const measure::MeasureInfo& info);
/// "PSNR dB", for the head of a column.
QString measureHeading(const measure::MeasureInfo& info);
/// Which values speak for a picture: "Higher is better".
QString measureHint(const measure::MeasureInfo& info);
/// As it is shown, "–" if there is none.
QString valueText(const measure::Values& values, measure::Measure measure);
QString groupTitle(measure::MeasureGroup group);
/// What the figures are based on: colour space, data range, window …, a sentence or more each.
QStringList protocolLines();
/// "Settings: scale auto, …"
QString settingsSentence(const jobs::EvaluationSettings& settings);
/// A model's name; jobs::kNoModel is the untouched photo.
QString modelTitle(const std::string& name);

}  // namespace daybreak::ui
