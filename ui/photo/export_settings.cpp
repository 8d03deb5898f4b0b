#include "ui/photo/export_settings.h"

#include <QSettings>
#include <algorithm>

namespace daybreak::ui {

void ExportSettings::save(QSettings& settings, const QString& prefix) const {
  settings.setValue(prefix + QStringLiteral("export/folder"), folder);
  settings.setValue(prefix + QStringLiteral("export/format"), formatEnding(format));
  settings.setValue(prefix + QStringLiteral("export/quality"), quality);
  settings.setValue(prefix + QStringLiteral("export/bitDepth"), bitDepth);
  settings.setValue(prefix + QStringLiteral("export/maxSide"), maxSide);
  settings.setValue(prefix + QStringLiteral("export/keepMetadata"), keepMetadata);
}

ExportSettings ExportSettings::load(const QSettings& settings, const QString& prefix) {
  using enum media::PhotoFormat;
  ExportSettings result;
  result.folder = settings.value(prefix + QStringLiteral("export/folder")).toString();
  const QString ending = settings.value(prefix + QStringLiteral("export/format")).toString();
  for (const auto format : {Jpeg, Png, Tiff, WebP}) {
    if (formatEnding(format) == ending) result.format = format;
  }
  result.quality = std::clamp(settings.value(prefix + QStringLiteral("export/quality"), result.quality).toInt(), 1, 100);
  const int depth = settings.value(prefix + QStringLiteral("export/bitDepth"), 0).toInt();
  result.bitDepth = depth == 8 || depth == 16 ? depth : 0;
  result.maxSide = std::max(0, settings.value(prefix + QStringLiteral("export/maxSide"), 0).toInt());
  result.keepMetadata = settings.value(prefix + QStringLiteral("export/keepMetadata"), true).toBool();
  return result;
}

QString formatName(media::PhotoFormat format) {
  switch (format) {
    case media::PhotoFormat::Jpeg:
      return QStringLiteral("JPEG");
    case media::PhotoFormat::Png:
      return QStringLiteral("PNG");
    case media::PhotoFormat::Tiff:
      return QStringLiteral("TIFF");
    case media::PhotoFormat::WebP:
      return QStringLiteral("WebP");
  }
  return {};
}

QString formatEnding(media::PhotoFormat format) {
  switch (format) {
    case media::PhotoFormat::Jpeg:
      return QStringLiteral("jpg");
    case media::PhotoFormat::Png:
      return QStringLiteral("png");
    case media::PhotoFormat::Tiff:
      return QStringLiteral("tif");
    case media::PhotoFormat::WebP:
      return QStringLiteral("webp");
  }
  return {};
}

}  // namespace daybreak::ui
