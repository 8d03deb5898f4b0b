#include "engine/edit.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "atomic_file.h"
#include "error.h"
#include "input_file.h"

namespace daybreak::engine {

namespace {

using nlohmann::json;

constexpr std::array kFactors{1, 2, 4, 8, 12};

template <typename T>
void take(const json& object, const char* key, T& target) {
  if (const auto found = object.find(key); found != object.end()) target = found->get<T>();
}

/// Clamped before it becomes an int: a number that no int holds must not be converted.
int wholeNumber(const json& object, const char* key, const Range& range) {
  double value = range.standard;
  take(object, key, value);
  return static_cast<int>(std::clamp(value, range.minimum, range.maximum));
}

std::optional<double> exposureFromJson(const json& object) {
  const auto exposure = object.find("exposure");
  if (exposure == object.end() || exposure->is_string()) return std::nullopt;
  return exposure->get<double>();
}

json exposureAsJson(const std::optional<double>& exposure) { return exposure ? json(*exposure) : json("auto"); }

std::map<std::string, ClassLight> classesFromJson(const json& object) {
  std::map<std::string, ClassLight> classes;
  for (const auto& [name, entry] : object.items()) {
    ClassLight light;
    light.exposure = exposureFromJson(entry);
    take(entry, "strength", light.strength);
    classes[name] = light;
  }
  return classes;
}

json classesAsJson(const std::map<std::string, ClassLight>& classes) {
  auto object = json::object();
  for (const auto& [name, light] : classes)
    object[name] = {{"strength", light.strength}, {"exposure", exposureAsJson(light.exposure)}};
  return object;
}

Adjustments adjustmentsFromJson(const json& object) {
  if (!object.is_object()) throw Error("These are no Daybreak settings: \"adjustments\" is no JSON object.");
  Adjustments adjustments;
  adjustments.exposure = exposureFromJson(object);
  take(object, "strength", adjustments.strength);
  adjustments.iterations = wholeNumber(object, "iterations", kIterationsRange);
  adjustments.order = wholeNumber(object, "order", kOrderRange);
  take(object, "highlightProtection", adjustments.highlightProtection);
  take(object, "saturation", adjustments.saturation);
  if (const auto classes = object.find("classes"); classes != object.end()) adjustments.classes = classesFromJson(*classes);
  return clamped(adjustments);
}

}  // namespace

Scale parseScale(const std::string& text) {
  if (text == "auto") return {};
  for (const int factor : kFactors)
    if (text == std::to_string(factor)) return {factor};
  throw Error("\"" + text + "\" is no map scale: it is auto, 1, 2, 4, 8 or 12.");
}

std::string toString(Scale scale) { return scale.isAuto() ? "auto" : std::to_string(scale.factor); }

std::string toJson(const Edit& edit) {
  const auto& adjustments = edit.adjustments;
  json object{{"daybreak", 1},
              {"model", edit.model},
              {"scale", toString(edit.scale)},
              {"adjustments",
               {{"exposure", exposureAsJson(adjustments.exposure)},
                {"strength", adjustments.strength},
                {"iterations", adjustments.iterations},
                {"order", adjustments.order},
                {"highlightProtection", adjustments.highlightProtection},
                {"saturation", adjustments.saturation}}}};
  if (!adjustments.classes.empty()) {
    object["adjustments"]["classes"] = classesAsJson(adjustments.classes);
    object["segmenter"] = edit.segmenter;
  }
  return object.dump(2, ' ', false, json::error_handler_t::replace) + "\n";  // a model may be a path that is no UTF-8
}

Edit editFromJson(const std::string& text) {
  try {
    const auto object = json::parse(text);
    if (!object.is_object()) throw Error("These are no Daybreak settings: a JSON object is expected.");
    Edit edit;
    take(object, "model", edit.model);
    take(object, "segmenter", edit.segmenter);
    std::string scale = "auto";
    take(object, "scale", scale);
    edit.scale = parseScale(scale);
    if (const auto found = object.find("adjustments"); found != object.end()) edit.adjustments = adjustmentsFromJson(*found);
    return edit;
  } catch (const json::parse_error&) {
    throw Error("These are no Daybreak settings: the text is no valid JSON.");
  } catch (const json::exception&) {
    throw Error("These are no Daybreak settings: a value has the wrong type.");
  }
}

Edit loadEdit(const std::filesystem::path& path) {
  const auto text = readTextFile(path);
  try {
    return editFromJson(text);
  } catch (const Error& error) {
    throw Error(path, "could not be used", error.what());
  }
}

void saveEdit(const std::filesystem::path& path, const Edit& edit) { writeTextFile(path, toJson(edit)); }

}  // namespace daybreak::engine
