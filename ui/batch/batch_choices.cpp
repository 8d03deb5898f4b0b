#include "ui/batch/batch_choices.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <algorithm>

#include "error.h"
#include "jobs/batch/name_pattern.h"
#include "ui/photo/file_path.h"

namespace daybreak::ui {

namespace {

std::vector<std::string> patternsOf(const QString& text) {
  static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
  std::vector<std::string> patterns;
  for (const QString& pattern : text.split(kBetween, Qt::SkipEmptyParts)) patterns.push_back(toPath(pattern).string());
  return patterns;
}

}  // namespace

QString BatchChoices::problem() const {
  if (input.isEmpty()) return QCoreApplication::translate("BatchChoices", "Choose the folder of dark photos.");
  if (!QFileInfo(input).isDir()) return QCoreApplication::translate("BatchChoices", "The folder of photos does not exist.");
  if (output.isEmpty()) return QCoreApplication::translate("BatchChoices", "Choose the folder for the results.");
  if (QFileInfo(output).exists() && !QFileInfo(output).isDir())
    return QCoreApplication::translate("BatchChoices", "The results need a folder, not a file.");
  if (!QFileInfo(input).canonicalFilePath().isEmpty() &&
      QFileInfo(input).canonicalFilePath() == QFileInfo(output).canonicalFilePath())
    return QCoreApplication::translate("BatchChoices", "The results need another folder than the photos.");
  try {
    const jobs::NamePattern checked(toPath(pattern).string(), models.size() > 1);
  } catch (const Error& error) {
    return QString::fromUtf8(error.what());
  }
  return {};
}

jobs::BatchSettings BatchChoices::settings(const engine::Edit& edit) const {
  jobs::BatchSettings made;
  made.input = toPath(input);
  made.output = toPath(output);
  made.edit = edit;
  made.sidecars = source == Source::Sidecars;
  for (const QString& model : models) made.models.push_back(toPath(model).string());
  made.pattern = toPath(pattern).string();
  made.include = patternsOf(include);
  made.exclude = patternsOf(exclude);
  if (!format.isEmpty()) made.save.format = media::formatForName(toPath(QStringLiteral("name.") + format));
  made.save.quality = quality;
  made.save.bitDepth = bitDepth;
  made.save.maxSide = maxSide;
  made.save.keepMetadata = metadata > 0;
  made.save.keepPlace = metadata > 1;
  made.conflict = conflict;
  made.watch = watch;
  return made;
}

void BatchChoices::save(QSettings& settings) const {
  const auto set = [&](const char* key, const QVariant& value) {
    settings.setValue(QStringLiteral("batch/") + QLatin1String(key), value);
  };
  set("input", input);
  set("output", output);
  set("source", static_cast<int>(source));
  set("preset", preset);
  set("models", models);
  set("pattern", pattern);
  set("include", include);
  set("exclude", exclude);
  set("format", format);
  set("quality", quality);
  set("bitDepth", bitDepth);
  set("maxSide", maxSide);
  set("metadata", metadata);
  set("conflict", static_cast<int>(conflict));
  set("watch", watch);
}

BatchChoices BatchChoices::load(const QSettings& settings) {
  BatchChoices chosen;
  const auto value = [&](const char* key, const QVariant& standard) {
    return settings.value(QStringLiteral("batch/") + QLatin1String(key), standard);
  };
  chosen.input = value("input", QString()).toString();
  chosen.output = value("output", QString()).toString();
  chosen.source = static_cast<Source>(std::clamp(value("source", 0).toInt(), 0, 2));
  chosen.preset = value("preset", QString()).toString();
  chosen.models = value("models", QStringList()).toStringList();
  chosen.pattern = value("pattern", QString()).toString();
  chosen.include = value("include", QString()).toString();
  chosen.exclude = value("exclude", QString()).toString();
  chosen.format = value("format", QString()).toString();
  if (!QStringList{QStringLiteral("jpg"), QStringLiteral("png"), QStringLiteral("tif"), QStringLiteral("webp")}.contains(
          chosen.format))
    chosen.format.clear();
  chosen.quality = std::clamp(value("quality", chosen.quality).toInt(), 1, 100);
  const int depth = value("bitDepth", 0).toInt();
  chosen.bitDepth = depth == 8 || depth == 16 ? depth : 0;
  chosen.maxSide = std::max(0, value("maxSide", 0).toInt());
  chosen.metadata = std::clamp(value("metadata", chosen.metadata).toInt(), 0, 2);
  chosen.conflict = static_cast<jobs::ConflictRule>(std::clamp(value("conflict", 3).toInt(), 0, 3));
  chosen.watch = value("watch", false).toBool();
  return chosen;
}

}  // namespace daybreak::ui
