#include "ui/photo/presets.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <algorithm>
#include <system_error>

#include "error.h"
#include "ui/photo/file_path.h"
#include "ui/photo/natural_order.h"

namespace daybreak::ui {

std::vector<BuiltInPreset> builtInPresets() {
  // Not called tr: lupdate would look for a string in its brackets and find none.
  const auto translated = [](const char* text) { return QCoreApplication::translate("Presets", text); };
  engine::Adjustments gentle;
  gentle.strength = 0.7;
  gentle.highlightProtection = 0.3;
  engine::Adjustments bright;
  bright.exposure = 0.6;
  bright.highlightProtection = 0.2;
  bright.saturation = 1.1;
  engine::Adjustments street;  // lamps and signs keep their colour, the sky stays night
  street.exposure = 0.4;
  street.highlightProtection = 0.7;
  street.saturation = 1.15;
  return {{translated(QT_TRANSLATE_NOOP("Presets", "Published defaults")), {}},
          {translated(QT_TRANSLATE_NOOP("Presets", "Gentle")), gentle},
          {translated(QT_TRANSLATE_NOOP("Presets", "Bright")), bright},
          {translated(QT_TRANSLATE_NOOP("Presets", "Night street")), street}};
}

PresetFolder PresetFolder::standard() {
  return PresetFolder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/presets"));
}

QString PresetFolder::fileOf(const QString& name) const { return folder_ + QLatin1Char('/') + name + QStringLiteral(".json"); }

QStringList PresetFolder::names() const {
  QStringList names;
  for (const QFileInfo& file : QDir(folder_).entryInfoList({QStringLiteral("*.json")}, QDir::Files)) {
    names << file.completeBaseName();
  }
  std::sort(names.begin(), names.end(), naturallyBefore);
  return names;
}

engine::Edit PresetFolder::load(const QString& name) const { return engine::loadEdit(toPath(fileOf(name))); }

void PresetFolder::save(const QString& name, const engine::Edit& edit) const {
  std::error_code problem;
  std::filesystem::create_directories(toPath(folder_), problem);
  if (problem) throw Error(toPath(folder_), "could not be created", problem.message());
  engine::saveEdit(toPath(fileOf(name)), edit);
}

void PresetFolder::remove(const QString& name) const {
  std::error_code problem;
  std::filesystem::remove(toPath(fileOf(name)), problem);
  if (problem) throw Error(toPath(fileOf(name)), "could not be removed", problem.message());
}

bool PresetFolder::isValidName(const QString& name) {
  return !name.trimmed().isEmpty() && !name.contains(QLatin1Char('/')) && !name.startsWith(QLatin1Char('.')) &&
         name.size() <= 80;
}

}  // namespace daybreak::ui
