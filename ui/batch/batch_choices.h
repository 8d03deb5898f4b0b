#pragma once
/// What is chosen on the Batch page, as it is remembered.
#include <QString>
#include <QStringList>

#include "jobs/batch/batch_settings.h"

class QSettings;

namespace daybreak::ui {

struct BatchChoices {
  /// Where the settings of an enhancement come from.
  enum class Source { PhotoPage, Sidecars, Preset };

  QString input;
  QString output;
  Source source = Source::PhotoPage;
  QString preset;      ///< its name
  QStringList models;  ///< empty: as the settings say
  QString pattern;
  QString include;  ///< patterns between spaces or commas
  QString exclude;
  QString format;  ///< ending; empty: the photo's own
  int quality = 92;
  int bitDepth = 0;
  int maxSide = 0;
  int metadata = 2;  ///< 0: none, 1: without place, 2: all
  jobs::ConflictRule conflict = jobs::ConflictRule::Ask;
  bool watch = false;

  /// Why no batch can be started with them, a sentence; empty: one can.
  QString problem() const;
  /// @param edit what photos without settings of their own get
  jobs::BatchSettings settings(const engine::Edit& edit) const;

  void save(QSettings& settings) const;
  static BatchChoices load(const QSettings& settings);
};

}  // namespace daybreak::ui
