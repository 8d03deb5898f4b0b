#pragma once
/// Everything that turns one dark photo into its result, as JSON: presets, sidecars, --preset.
#include <filesystem>
#include <string>

#include "engine/adjustments.h"

namespace daybreak::engine {

/// How much the photo is reduced before the network sees it: 1, 2, 4, 8 or 12 as published, or automatic (0), where the
/// shortest side becomes what the model was trained at.
struct Scale {
  int factor = 0;
  bool isAuto() const { return factor == 0; }
  bool operator==(const Scale&) const = default;
};

/// "auto", "1", "2", "4", "8", "12" and back; throws Error on anything else.
Scale parseScale(const std::string& text);
std::string toString(Scale scale);

/// A model, a scale and adjustments.
struct Edit {
  std::string model = "sgz-base";
  Scale scale;
  Adjustments adjustments;
  std::string segmenter = "street";  ///< which one tells the classes apart
  bool operator==(const Edit&) const = default;
};

/// JSON text: {"daybreak": 1, "model": …, "scale": "auto", "adjustments": {"exposure": "auto", …,
/// "classes": {"sky": {"strength": 0.5, "exposure": "auto"}}}, "segmenter": …}.
std::string toJson(const Edit& edit);

/// Reads toJson's text; missing fields keep their defaults, values are clamped, unknown fields ignored.
/// Throws Error (a sentence without file name) if it is no JSON object or a field has the wrong type.
Edit editFromJson(const std::string& text);

/// The same from and to a file, written whole or not at all; throws Error naming the file.
Edit loadEdit(const std::filesystem::path& path);
void saveEdit(const std::filesystem::path& path, const Edit& edit);

}  // namespace daybreak::engine
