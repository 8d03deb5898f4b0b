#pragma once
/// What a comparison has measured, kept small: its pictures are JPEGs until they are shown or written.
#include <QByteArray>
#include <QImage>
#include <QStringList>
#include <vector>

#include "jobs/evaluate_report.h"

namespace daybreak::ui {

/// A small picture of what was measured.
struct KeptPicture {
  QByteArray jpeg;  ///< empty: there is none
  QSize size;
  QImage image() const { return QImage::fromData(jpeg, "JPEG"); }
};

/// One photo and what every model made of it.
struct MeasuredPhoto {
  jobs::PhotoResult result;  ///< its previews are empty
  KeptPicture original;
  KeptPicture reference;
  std::vector<KeptPicture> models;  ///< in the order of the models
};

/// Both ways; safe to call from any thread. @param side longest side of the previews; 0: none
MeasuredPhoto kept(const jobs::PhotoResult& result);
jobs::PhotoResult withPreviews(const MeasuredPhoto& photo, int side);

/// Everything measured so far.
struct Measured {
  jobs::EvaluationPlan plan;
  QStringList models;  ///< names or files to ask for the plan's models by
  std::vector<jobs::EvaluationInput> inputs;
  std::vector<MeasuredPhoto> photos;
  QStringList problems;  ///< sentences: what could not be measured, and why
};

}  // namespace daybreak::ui
