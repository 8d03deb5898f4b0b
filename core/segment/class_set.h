#pragma once
/// What a segmentation can tell apart: names and colours of the classes that data sets define.
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace daybreak::segment {

/// A label without a class: nothing is known there, nothing is measured.
constexpr std::uint8_t kVoid = 255;

struct SegmentClass {
  std::string name;  ///< English, lower case: "sky"
  std::array<std::uint8_t, 3> colour{};
};

/// Classes 0, 1, … in the order of their labels.
struct ClassSet {
  std::string name;   ///< "camvid"
  std::string title;  ///< "CamVid"
  std::vector<SegmentClass> classes;
  int voidLabel = -1;  ///< in the data set's label files, besides 255; −1: none

  int size() const { return static_cast<int>(classes.size()); }
};

/// CamVid with 11 classes (Brostow et al. 2009, as SegNet groups them), Cityscapes with 19 (Cordts et al. 2016), Pascal VOC
/// with 21 including background (Everingham et al. 2010).
const std::vector<ClassSet>& classSets();

/// By name; null if there is none.
const ClassSet* findClassSet(const std::string& name);

}  // namespace daybreak::segment
