#pragma once
/// A folder with dark photos and a model to open them with, for the tests of the Photo page.
#include <QImage>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <random>

#include "models/model_file.h"
#include "models/registry.h"
#include "support/random_model.h"
#include "ui/photo/file_path.h"

class PhotoFixture {
 public:
  PhotoFixture() {
    QStandardPaths::setTestModeEnabled(true);
    auto model = *randomModel(1);
    QDir().mkpath(models());
    for (const char* name : {"sgz-base", "sgz-other"}) {
      model.card.name = name;
      daybreak::models::saveModel(
          model, daybreak::ui::toPath(models() + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".safetensors")));
      model.weights = randomModel(2, -0.3F)->weights;
    }
    QDir().mkpath(photos());
  }

  QString models() const { return folder_.filePath(QStringLiteral("models")); }
  QString photos() const { return folder_.filePath(QStringLiteral("photos")); }
  QString photo(const QString& name) const { return photos() + QLatin1Char('/') + name; }
  daybreak::models::Registry registry() const {
    return {daybreak::ui::toPath(models()), daybreak::ui::toPath(folder_.filePath(QStringLiteral("own")))};
  }

  /// Dark stripes with a little noise; returns the path.
  QString addPhoto(const QString& name, QSize size = {240, 160}, unsigned seed = 1) const {
    QImage image(size, QImage::Format_RGB32);
    std::mt19937 random(seed);
    for (int y = 0; y < size.height(); ++y) {
      for (int x = 0; x < size.width(); ++x) {
        const int base = 12 + 30 * x / size.width() + 8 * ((y / 16) % 2) + static_cast<int>(random() % 5);
        image.setPixel(x, y, qRgb(base + 6, base, base - 4));
      }
    }
    const QString path = photo(name);
    if (!image.save(path)) qFatal("could not write %s", qPrintable(path));
    return path;
  }

  static void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("could not write %s", qPrintable(path));
  }

  static QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

 private:
  QTemporaryDir folder_;
};
