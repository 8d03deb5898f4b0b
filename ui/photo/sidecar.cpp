#include "ui/photo/sidecar.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>
#include <system_error>

#include "error.h"
#include "ui/photo/file_path.h"

namespace daybreak::ui::sidecar {

namespace {

QString existing(const QString& photo) {
  for (const QString& file : {besidePhoto(photo), inDataFolder(photo)}) {
    if (QFileInfo::exists(file)) return file;
  }
  return {};
}

bool understood(const QString& file) {
  try {
    engine::loadEdit(toPath(file));
    return true;
  } catch (const Error&) {
    return false;
  }
}

void removeFile(const QString& file) {
  std::error_code problem;
  std::filesystem::remove(toPath(file), problem);
  if (problem) throw Error(toPath(file), "could not be removed", problem.message());
}

void keepAside(const QString& file) {
  std::error_code problem;
  std::filesystem::rename(toPath(file), toPath(file + QStringLiteral(".broken")), problem);
  if (problem) throw Error(toPath(file), "could not be set aside", problem.message());
}

}  // namespace

QString besidePhoto(const QString& photo) { return photo + QStringLiteral(".daybreak.json"); }

QString inDataFolder(const QString& photo) {
  const QByteArray path = QFile::encodeName(QFileInfo(photo).absoluteFilePath());
  const QString name = QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex());
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sidecars/") + name +
         QStringLiteral(".json");
}

bool exists(const QString& photo) { return !existing(photo).isEmpty(); }

Reading read(const QString& photo) {
  const QString file = existing(photo);
  if (file.isEmpty()) return {};
  try {
    return {engine::loadEdit(toPath(file)), {}};
  } catch (const std::exception& error) {
    return {{}, QString::fromUtf8(error.what())};
  }
}

void write(const QString& photo, const engine::Edit& edit, const engine::Edit& untouched) {
  const QString before = existing(photo);
  if (!before.isEmpty() && !understood(before)) {
    keepAside(before);
  } else if (!before.isEmpty() && edit == untouched) {
    removeFile(before);
  }
  if (edit == untouched) return;
  try {
    engine::saveEdit(toPath(besidePhoto(photo)), edit);
  } catch (const Error&) {
    const QString fallback = inDataFolder(photo);
    QDir().mkpath(QFileInfo(fallback).absolutePath());
    engine::saveEdit(toPath(fallback), edit);
  }
}

}  // namespace daybreak::ui::sidecar
