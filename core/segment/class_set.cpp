#include "segment/class_set.h"

#include <algorithm>

namespace daybreak::segment {

namespace {

ClassSet camvid() {
  return {"camvid",
          "CamVid",
          {{"sky", {128, 128, 128}},
           {"building", {128, 0, 0}},
           {"pole", {192, 192, 128}},
           {"road", {128, 64, 128}},
           {"pavement", {60, 40, 222}},
           {"tree", {128, 128, 0}},
           {"sign", {192, 128, 128}},
           {"fence", {64, 64, 128}},
           {"car", {64, 0, 128}},
           {"person", {64, 64, 0}},
           {"bicyclist", {0, 128, 192}}},
          11};
}

ClassSet cityscapes() {
  return {"cityscapes",
          "Cityscapes",
          {{"road", {128, 64, 128}},
           {"pavement", {244, 35, 232}},
           {"building", {70, 70, 70}},
           {"wall", {102, 102, 156}},
           {"fence", {190, 153, 153}},
           {"pole", {153, 153, 153}},
           {"traffic light", {250, 170, 30}},
           {"traffic sign", {220, 220, 0}},
           {"vegetation", {107, 142, 35}},
           {"terrain", {152, 251, 152}},
           {"sky", {70, 130, 180}},
           {"person", {220, 20, 60}},
           {"rider", {255, 0, 0}},
           {"car", {0, 0, 142}},
           {"truck", {0, 0, 70}},
           {"bus", {0, 60, 100}},
           {"train", {0, 80, 100}},
           {"motorcycle", {0, 0, 230}},
           {"bicycle", {119, 11, 32}}},
          -1};
}

/// Bit j of a label's colour channels, most significant first, are bits 3j, 3j + 1 and 3j + 2 of the label.
std::array<std::uint8_t, 3> vocColour(unsigned label) {
  std::array<std::uint8_t, 3> colour{};
  for (unsigned bit = 0; bit < 8; ++bit, label >>= 3)
    for (unsigned channel = 0; channel < 3; ++channel)
      colour[channel] = static_cast<std::uint8_t>(colour[channel] | ((label >> channel & 1U) << (7 - bit)));
  return colour;
}

ClassSet voc() {
  ClassSet set{"voc", "Pascal VOC", {}, -1};
  for (const char* name : {"background", "aeroplane", "bicycle",      "bird",  "boat",         "bottle", "bus",
                           "car",        "cat",       "chair",        "cow",   "dining table", "dog",    "horse",
                           "motorbike",  "person",    "potted plant", "sheep", "sofa",         "train",  "tv monitor"})
    set.classes.push_back({name, vocColour(static_cast<unsigned>(set.classes.size()))});
  return set;
}

}  // namespace

const std::vector<ClassSet>& classSets() {
  static const std::vector<ClassSet> kSets{camvid(), cityscapes(), voc()};
  return kSets;
}

const ClassSet* findClassSet(const std::string& name) {
  const auto found = std::ranges::find(classSets(), name, &ClassSet::name);
  return found == classSets().end() ? nullptr : &*found;
}

}  // namespace daybreak::segment
