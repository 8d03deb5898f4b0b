#pragma once
/// File names from Qt's strings to the core's paths, byte for byte.
#include <QDir>
#include <QFile>
#include <QString>
#include <filesystem>

namespace daybreak::ui {

inline std::filesystem::path toPath(const QString& name) { return QFile::encodeName(name).toStdString(); }

}  // namespace daybreak::ui
