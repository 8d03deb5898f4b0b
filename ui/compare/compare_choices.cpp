#include "ui/compare/compare_choices.h"

#include <QSettings>
#include <algorithm>

namespace daybreak::ui {

CompareChoices CompareChoices::load(const QSettings& settings, const QString& prefix) {
  const auto value = [&](const char* key) { return settings.value(prefix + QLatin1String(key)); };
  CompareChoices choices;
  choices.models = value("models").toStringList();
  choices.source = static_cast<PhotoSource>(std::clamp(value("source").toInt(), 0, static_cast<int>(PhotoSource::Pairs)));
  choices.folder = value("folder").toString();
  choices.pairs = value("pairs").toString();
  choices.pageSettings = settings.value(prefix + QStringLiteral("pageSettings"), true).toBool();
  choices.exportFolder = value("exportFolder").toString();
  choices.geometry = value("geometry").toByteArray();
  return choices;
}

void CompareChoices::save(QSettings& settings, const QString& prefix) const {
  const auto put = [&](const char* key, const QVariant& value) { settings.setValue(prefix + QLatin1String(key), value); };
  put("models", models);
  put("source", static_cast<int>(source));
  put("folder", folder);
  put("pairs", pairs);
  put("pageSettings", pageSettings);
  put("exportFolder", exportFolder);
  put("geometry", geometry);
}

}  // namespace daybreak::ui
