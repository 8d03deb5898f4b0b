#include "train/labelled_pictures.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "error.h"
#include "hash64.h"
#include "media/load.h"
#include "train/picture_files.h"
#include "train/training_crop.h"

namespace daybreak::train {

namespace {

/// A square part of a picture, at another size.
struct Part {
  double left = 0;  ///< in pixels of the picture
  double top = 0;
  double step = 1;  ///< pixels of the picture for one of the part
};

/// A point of the class, as [x, y] in the picture, each as likely as any other; the middle if there is none.
std::array<double, 2> randomPointOf(const segment::ClassMap& map, int wanted, Random64& random) {
  const auto all = std::ranges::count(map.labels, wanted);
  auto left = static_cast<std::ptrdiff_t>(random.unit() * static_cast<double>(all));
  for (std::size_t i = 0; i < map.labels.size(); ++i) {
    if (map.labels[i] != wanted || left-- > 0) continue;
    const auto width = static_cast<std::size_t>(map.width);
    return {static_cast<double>(i % width), static_cast<double>(i / width)};
  }
  return {map.width / 2.0, map.height / 2.0};
}

/// Where a part of this size begins, along one side of the picture, so that it contains the point and as little as possible of
/// what lies outside.
double randomStart(double point, double size, double room, Random64& random) {
  const double first = std::max(std::min(0.0, room - size), point - size);
  const double last = std::min(std::max(0.0, room - size), point);
  return first + random.unit() * std::max(last - first, 0.0);
}

/// @param wanted a class that the part is to contain, or kVoid for any part
Part randomPart(const LabelledPicture& from, const SegmenterOptions& options, int wanted, Random64& random) {
  const int width = from.picture.width();
  const int height = from.picture.height();
  Part part;
  const double most = std::max(1.0 * std::min(width, height) / options.side, 1.0 / options.zoom);
  part.step = std::min(std::pow(options.zoom, 2 * random.unit() - 1), most);
  const double side = options.side * part.step;
  if (wanted == segment::kVoid) {
    part.left = random.unit() * (width - side);
    part.top = random.unit() * (height - side);
  } else {
    const auto [x, y] = randomPointOf(from.labels, wanted, random);
    part.left = randomStart(x, side, width, random);
    part.top = randomStart(y, side, height, random);
  }
  return part;
}

/// Bilinear; black outside.
media::Image sampled(const media::Image& picture, const Part& part, int side) {
  auto out = media::Image(side, side, false, media::Samples::U8);
  for (int y = 0; y < side; ++y) {
    const double row = part.top + (y + 0.5) * part.step - 0.5;
    const int above = std::clamp(static_cast<int>(std::floor(row)), 0, picture.height() - 2);
    const auto down = static_cast<float>(std::clamp(row - above, 0.0, 1.0));
    const bool inside = row > -1 && row < picture.height();
    for (int channel = 0; channel < 3; ++channel) {
      const auto upper = picture.row<std::uint8_t>(channel, above);
      const auto lower = picture.row<std::uint8_t>(channel, above + 1);
      const auto to = out.mutableRow<std::uint8_t>(channel, y);
      for (int x = 0; x < side; ++x) {
        const double column = part.left + (x + 0.5) * part.step - 0.5;
        std::uint8_t value = 0;
        if (inside && column > -1 && column < picture.width()) {
          const auto before =
              static_cast<std::size_t>(std::clamp(static_cast<int>(std::floor(column)), 0, picture.width() - 2));
          const auto across = static_cast<float>(std::clamp(column - static_cast<double>(before), 0.0, 1.0));
          const float top = upper[before] + across * static_cast<float>(upper[before + 1] - upper[before]);
          const float bottom = lower[before] + across * static_cast<float>(lower[before + 1] - lower[before]);
          value = static_cast<std::uint8_t>(top + down * (bottom - top) + 0.5F);
        }
        to[static_cast<std::size_t>(x)] = value;
      }
    }
  }
  return out;
}

/// As under light of another colour.
void tint(std::span<float> rgb, Random64& random) {
  constexpr double kTint = 0.12;
  std::array<float, 3> gains{};
  for (auto& gain : gains) gain = static_cast<float>(1 + kTint * (2 * random.unit() - 1));
  for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = std::min(rgb[i] * gains[i % 3], 1.0F);
}

/// The label nearest to each point; void outside.
void sampleLabels(const segment::ClassMap& map, const Part& part, int side, std::span<std::uint8_t> out) {
  std::size_t i = 0;
  for (int y = 0; y < side; ++y) {
    const int row = static_cast<int>(std::floor(part.top + (y + 0.5) * part.step));
    for (int x = 0; x < side; ++x) {
      const int column = static_cast<int>(std::floor(part.left + (x + 0.5) * part.step));
      const bool inside = row >= 0 && row < map.height && column >= 0 && column < map.width;
      out[i++] = inside ? map.at(column, row) : segment::kVoid;
    }
  }
}

}  // namespace

std::vector<LabelledPicture> readLabelledPictures(const std::vector<LabelledFolder>& folders, const segment::ClassSet& classes,
                                                  std::stop_token stop) {
  std::vector<LabelledPicture> pictures;
  for (const auto& folder : folders) {
    for (const auto& file : pictureFilesBelow(folder.pictures, stop)) {
      if (stop.stop_requested()) throw Cancelled();
      const auto labelFile = (folder.labels / file.name).replace_extension(".png");
      LabelledPicture labelled{media::converted(media::loadPhoto(file.path, stop), media::Samples::U8),
                               segment::readLabels(labelFile, classes)};
      if (labelled.labels.width != labelled.picture.width() || labelled.labels.height != labelled.picture.height())
        throw Error(labelFile, "does not fit", "its picture " + file.name + " has another size");
      pictures.push_back(std::move(labelled));
    }
  }
  if (pictures.empty()) throw Error("There are no pictures with labels to train on.");
  return pictures;
}

std::vector<double> classShares(const std::vector<LabelledPicture>& pictures, int classes) {
  std::vector<double> sum(static_cast<std::size_t>(classes));
  for (const auto& picture : pictures) {
    const auto share = segment::shares(picture.labels, classes);
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += share[i] / static_cast<double>(pictures.size());
  }
  return sum;
}

std::vector<ClassPlaces> picturesByClass(const std::vector<LabelledPicture>& pictures, int classes) {
  constexpr double kSeen = 0.002;  // of a picture: less is a mere speck
  std::vector<ClassPlaces> found(static_cast<std::size_t>(classes));
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const auto share = segment::shares(pictures[i].labels, classes);
    for (std::size_t k = 0; k < share.size(); ++k) {
      found[k].label = static_cast<int>(k);
      if (share[k] >= kSeen) found[k].places.push_back(i);
    }
  }
  std::erase_if(found, [](const ClassPlaces& one) { return one.places.empty(); });
  return found;
}

void cutRandomly(const LabelledPicture& from, const SegmenterOptions& options, int wanted, std::uint64_t seed,
                 std::span<float> rgb, std::span<std::uint8_t> labels) {
  constexpr double kBright = 0.3;  // of the crops stay as bright as they are
  Random64 random(seed);
  const auto part = randomPart(from, options, wanted, random);
  Draw draw;
  draw.mirrored = random.unit() < 0.5;
  if (random.unit() >= kBright) {
    draw.stops = -options.darkStops * random.unit();
    draw.noise = options.noise * random.unit();
    draw.noiseSeed = random.next();
  }
  cropInto(sampled(from.picture, part, options.side), draw, options.side, rgb);
  tint(rgb, random);
  sampleLabels(from.labels, part, options.side, labels);
  if (!draw.mirrored) return;
  for (std::size_t row = 0; row < labels.size(); row += static_cast<std::size_t>(options.side))
    std::ranges::reverse(labels.subspan(row, static_cast<std::size_t>(options.side)));
}

}  // namespace daybreak::train
