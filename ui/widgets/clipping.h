#pragma once
/// Where a picture has lost its detail in white or black.
#include <QImage>

namespace daybreak::ui {

/// As large as the picture and transparent, but red where a channel is at its maximum and blue where all are at zero.
QImage clippingMarks(const QImage& picture);

}  // namespace daybreak::ui
