#include "ui/shell/settings.h"

#include <QFileInfo>
#include <QMainWindow>

namespace daybreak::ui {

namespace {

constexpr auto kTheme = "window/theme";
constexpr auto kGeometry = "window/geometry";
constexpr auto kState = "window/state";
constexpr auto kPage = "window/page";
constexpr auto kRecent = "recentFiles";

QLatin1String key(const char* name) { return QLatin1String(name); }

}  // namespace

Settings::Settings() : store_(QStringLiteral("daybreak"), QStringLiteral("daybreak")) {}

Settings::Settings(const QString& file) : store_(file, QSettings::IniFormat) {}

Theme Settings::theme() const { return themeNamed(store_.value(key(kTheme)).toString()); }

void Settings::setTheme(Theme theme) { store_.setValue(key(kTheme), nameOf(theme)); }

QString Settings::page() const { return store_.value(key(kPage)).toString(); }

void Settings::setPage(const QString& id) { store_.setValue(key(kPage), id); }

QStringList Settings::recentFiles() {
  QStringList files = store_.value(key(kRecent)).toStringList();
  if (files.removeIf([](const QString& path) { return !QFileInfo::exists(path); }) > 0) store_.setValue(key(kRecent), files);
  return files;
}

void Settings::addRecentFile(const QString& path) {
  const QString absolute = QFileInfo(path).absoluteFilePath();
  QStringList files = recentFiles();
  files.removeAll(absolute);
  files.prepend(absolute);
  store_.setValue(key(kRecent), QStringList(files.mid(0, kRecentFiles)));
}

void Settings::clearRecentFiles() { store_.remove(key(kRecent)); }

void Settings::saveWindow(const QMainWindow& window) {
  store_.setValue(key(kGeometry), window.saveGeometry());
  store_.setValue(key(kState), window.saveState());
}

void Settings::restoreWindow(QMainWindow& window) const {
  window.restoreGeometry(store_.value(key(kGeometry)).toByteArray());
  window.restoreState(store_.value(key(kState)).toByteArray());
}

}  // namespace daybreak::ui
