#pragma once
/// Pictures with a label for every pixel, and the changed parts of them that a segmenter learns from.
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "media/image.h"
#include "segment/class_map.h"
#include "train/segmenter_options.h"

namespace daybreak::train {

struct LabelledPicture {
  media::Image picture;  ///< bytes
  segment::ClassMap labels;
};

/// Every picture of the folders with the labels of the same name. Throws Error naming the file if one has no labels, labels of
/// another size, or cannot be read; Cancelled.
std::vector<LabelledPicture> readLabelledPictures(const std::vector<LabelledFolder>& folders, const segment::ClassSet& classes,
                                                  std::stop_token stop);

/// How often each class occurs, 0…1.
std::vector<double> classShares(const std::vector<LabelledPicture>& pictures, int classes);

/// Where a class is to be seen.
struct ClassPlaces {
  int label = 0;
  std::vector<std::size_t> places;  ///< of pictures that show more of it than a speck
};

/// Every class that is to be seen at all.
std::vector<ClassPlaces> picturesByClass(const std::vector<LabelledPicture>& pictures, int classes);

/// Cuts a random square out of the picture: enlarged or reduced, mirrored or not, darkened and noisy, under light of another
/// colour, all by the seed. What lies outside the picture is black and void.
/// @param wanted a class of the picture that the square is to contain a point of, or kVoid
/// @param rgb    side × side × 3 values in [0,1], row by row: red, green, blue, red …
/// @param labels side × side
void cutRandomly(const LabelledPicture& from, const SegmenterOptions& options, int wanted, std::uint64_t seed,
                 std::span<float> rgb, std::span<std::uint8_t> labels);

}  // namespace daybreak::train
