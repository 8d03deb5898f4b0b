#include "ui/compare/measured_photos.h"

#include <QBuffer>
#include <algorithm>

namespace daybreak::ui {

namespace {

constexpr int kQuality = 95;  // a contact sheet compresses once more

KeptPicture keptPicture(const media::DisplayBytes& preview) {
  if (preview.rgba.empty()) return {};
  // Alpha is left out, as in all measures.
  const QImage image(preview.rgba.data(), preview.width, preview.height, 4 * preview.width, QImage::Format_RGBX8888);
  KeptPicture picture{{}, image.size()};
  QBuffer buffer(&picture.jpeg);
  if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "JPEG", kQuality)) return {};
  return picture;
}

media::DisplayBytes previewOf(const KeptPicture& picture, int side) {
  if (picture.jpeg.isEmpty()) return {};
  QImage image = picture.image();
  if (std::max(image.width(), image.height()) > side)
    image = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  image = image.convertToFormat(QImage::Format_RGBA8888);
  media::DisplayBytes preview{image.width(), image.height(), {}};
  for (int y = 0; y < image.height(); ++y) {
    const auto* line = image.constScanLine(y);
    preview.rgba.insert(preview.rgba.end(), line, line + 4 * image.width());
  }
  return preview;
}

jobs::PictureResult withoutPreview(const jobs::PictureResult& picture) { return {picture.values, picture.error, {}}; }

}  // namespace

MeasuredPhoto kept(const jobs::PhotoResult& result) {
  MeasuredPhoto photo;
  photo.result.input = result.input;
  photo.result.error = result.error;
  if (result.original) {
    photo.original = keptPicture(result.original->preview);
    photo.result.original = withoutPreview(*result.original);
  }
  if (result.reference) {
    photo.reference = keptPicture(result.reference->preview);
    photo.result.reference = withoutPreview(*result.reference);
  }
  for (const jobs::PictureResult& model : result.models) {
    photo.models.push_back(keptPicture(model.preview));
    photo.result.models.push_back(withoutPreview(model));
  }
  return photo;
}

jobs::PhotoResult withPreviews(const MeasuredPhoto& photo, int side) {
  jobs::PhotoResult result = photo.result;
  if (side <= 0) return result;
  if (result.original) result.original->preview = previewOf(photo.original, side);
  if (result.reference) result.reference->preview = previewOf(photo.reference, side);
  for (std::size_t i = 0; i < result.models.size(); ++i) result.models[i].preview = previewOf(photo.models[i], side);
  return result;
}

}  // namespace daybreak::ui
