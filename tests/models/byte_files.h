#pragma once
/// Writing and reading raw bytes in tests.
#include <QByteArray>
#include <QFile>
#include <QTest>
#include <filesystem>

namespace daybreak::test {

inline void putBytes(const std::filesystem::path& path, const QByteArray& bytes) {
  QFile file(QString::fromStdString(path.string()));
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray getBytes(const std::filesystem::path& path) {
  QFile file(QString::fromStdString(path.string()));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace daybreak::test
