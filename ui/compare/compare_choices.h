#pragma once
/// What was last chosen in the Compare window.
#include <QByteArray>
#include <QStringList>

class QSettings;

namespace daybreak::ui {

enum class PhotoSource { ThisPhoto, ThisFolder, Folder, Pairs };

struct CompareChoices {
  QStringList models;  ///< names or files; empty: none was chosen yet
  PhotoSource source = PhotoSource::ThisPhoto;
  QString folder;
  QString pairs;
  bool pageSettings = true;  ///< those of the Photo page; else the published ones
  QString exportFolder;
  QByteArray geometry;
  bool operator==(const CompareChoices&) const = default;

  static CompareChoices load(const QSettings& settings, const QString& prefix);
  void save(QSettings& settings, const QString& prefix) const;
};

}  // namespace daybreak::ui
