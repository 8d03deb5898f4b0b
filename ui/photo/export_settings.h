#pragma once
/// What the export dialog remembers, and one export to be done.
#include <QString>
#include <functional>
#include <memory>
#include <stop_token>

#include "media/save.h"
#include "ui/photo/photo_document.h"

class QSettings;

namespace daybreak::ui {

/// How and where was exported last.
struct ExportSettings {
  QString folder;  ///< empty: the photo's
  media::PhotoFormat format = media::PhotoFormat::Jpeg;
  int quality = 92;
  int bitDepth = 0;  ///< 0: as the source
  int maxSide = 0;   ///< 0: full size
  bool keepMetadata = true;

  /// Under "<prefix>export/".
  void save(QSettings& settings, const QString& prefix) const;
  static ExportSettings load(const QSettings& settings, const QString& prefix);
};

QString formatName(media::PhotoFormat format);
QString formatEnding(media::PhotoFormat format);

/// Everything an export needs, so that it is what was on screen when it was asked for, whatever is edited since.
struct ExportOrder {
  QString original;
  QString target;
  media::SaveOptions options;
  std::shared_ptr<const Pyramid> pyramid;
  Estimate estimate;
  engine::Adjustments adjustments;
  /// The photo's regions, if the adjustments have light by class; run in the background.
  std::function<std::shared_ptr<const engine::Regions>(std::stop_token)> findRegions{};
};

}  // namespace daybreak::ui
