#pragma once
/// File names between Qt's strings and the core's paths, byte for byte.
#include <QDir>
#include <QFile>
#include <QString>
#include <filesystem>

namespace daybreak::ui {

inline std::filesystem::path toPath(const QString& name) { return QFile::encodeName(name).toStdString(); }

inline QString toQString(const std::filesystem::path& path) {
  return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

}  // namespace daybreak::ui
