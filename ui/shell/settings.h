#pragma once
/// Everything the window remembers between two starts, in one file and read at this one place.
#include <QSettings>
#include <QString>
#include <QStringList>

#include "ui/shell/theme.h"

class QMainWindow;

namespace daybreak::ui {

class Settings {
 public:
  static constexpr int kRecentFiles = 12;

  /// The person's own file: $XDG_CONFIG_HOME/daybreak/daybreak.conf.
  Settings();
  /// Another file, for tests.
  explicit Settings(const QString& file);

  Theme theme() const;
  void setTheme(Theme theme);

  /// The page in front, by its id; empty the first time.
  QString page() const;
  void setPage(const QString& id);

  /// Newest first; files that are gone are left out and forgotten.
  QStringList recentFiles();
  void addRecentFile(const QString& path);
  void clearRecentFiles();

  /// Place, size and dock state of the window. The first time it keeps its own size.
  void saveWindow(const QMainWindow& window);
  void restoreWindow(QMainWindow& window) const;

  /// For pages, which keep what is theirs in a group of their own.
  QSettings& store() { return store_; }
  const QSettings& store() const { return store_; }

 private:
  QSettings store_;
};

}  // namespace daybreak::ui
