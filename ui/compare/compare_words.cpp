#include "ui/compare/compare_words.h"

#include <QCoreApplication>
#include <cmath>

namespace daybreak::ui {

namespace {

struct CompareWords {
  Q_DECLARE_TR_FUNCTIONS(daybreak::ui::CompareWords)
};

// For lupdate alone: core/measure says these, and Qt finds a translation by the English text.
[[maybe_unused]] const char* const kLabels[] = {
    QT_TRANSLATE_NOOP("Measures", "PSNR GT-mean"),   QT_TRANSLATE_NOOP("Measures", "SSIM GT-mean"),
    QT_TRANSLATE_NOOP("Measures", "dE2000 GT-mean"), QT_TRANSLATE_NOOP("Measures", "mean luma"),
    QT_TRANSLATE_NOOP("Measures", "median luma"),    QT_TRANSLATE_NOOP("Measures", "clipped light"),
    QT_TRANSLATE_NOOP("Measures", "clipped dark"),   QT_TRANSLATE_NOOP("Measures", "noise"),
};

QString percent(double share) { return QString::number(std::lround(share * 100)); }

}  // namespace

QString measureLabel(const measure::MeasureInfo& info) { return QCoreApplication::translate("Measures", info.label); }

QString measureHeading(const measure::MeasureInfo& info) {
  const QString unit = QString::fromUtf8(info.unit);
  return unit.isEmpty() ? measureLabel(info) : measureLabel(info) + QLatin1Char(' ') + unit;
}

QString measureHint(const measure::MeasureInfo& info) {
  if (info.better == measure::Better::Higher) return CompareWords::tr("%1: higher is better").arg(measureLabel(info));
  if (info.better == measure::Better::Lower) return CompareWords::tr("%1: lower is better").arg(measureLabel(info));
  return CompareWords::tr("%1: neither high nor low is better by itself").arg(measureLabel(info));
}

QString valueText(const measure::Values& values, measure::Measure measure) {
  const auto& value = values[measure];
  return value ? QString::fromStdString(measure::shown(measure, *value)) : QStringLiteral("–");
}

QString groupTitle(measure::MeasureGroup group) {
  if (group == measure::MeasureGroup::Reference) return CompareWords::tr("Against the reference");
  if (group == measure::MeasureGroup::ReferenceGtMean)
    return CompareWords::tr("Against the reference, mean brightness matched first (GT-mean)");
  return CompareWords::tr("Without a reference");
}

QStringList protocolLines() {
  QStringList lines;
  for (const std::string& line : measure::PictureMeter::protocol())
    lines << QCoreApplication::translate("Protocol", line.c_str());
  return lines;
}

QString settingsSentence(const jobs::EvaluationSettings& settings) {
  const auto& adjustments = settings.adjustments;
  const QString automatic = CompareWords::tr("auto");
  const QString scale = settings.scale.isAuto() ? automatic : QString::number(settings.scale.factor);
  const QString exposure = adjustments.exposure ? QString::number(*adjustments.exposure, 'f', 2) : automatic;
  return CompareWords::tr(
             "Settings: map scale %1, exposure level %2, strength %3 %, %4 iterations of order %5, highlight protection %6 %, "
             "saturation %7 %.")
      .arg(scale, exposure, percent(adjustments.strength), QString::number(adjustments.iterations),
           QString::number(adjustments.order), percent(adjustments.highlightProtection), percent(adjustments.saturation));
}

QString modelTitle(const std::string& name) {
  return name == jobs::kNoModel ? CompareWords::tr("Untouched photo") : QString::fromStdString(jobs::asText(name));
}

}  // namespace daybreak::ui
