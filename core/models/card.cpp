// A model card as the string entries of a safetensors header, and back.
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "error.h"
#include "models/safetensors.h"

namespace daybreak::models {

namespace {

using nlohmann::json;

/// The entries that are plain text, by their key in the file.
struct TextEntry {
  const char* key;
  std::string ModelCard::*member;
};

constexpr TextEntry kTexts[] = {
    {"name", &ModelCard::name},
    {"architecture", &ModelCard::architecture},
    {"description", &ModelCard::description},
    {"license", &ModelCard::license},
    {"trained_on", &ModelCard::trainedOn},
    {"training_command", &ModelCard::trainingCommand},
    {"source", &ModelCard::source},
};
constexpr auto kOptions = "options";
constexpr auto kQuality = "quality";
constexpr auto kMapSide = "map_side";

template <typename T>
std::map<std::string, T> parseMap(const std::string& key, const std::string& text) {
  std::map<std::string, T> result;
  const auto shallow = [](int depth, json::parse_event_t, json&) { return depth <= 1; };  // deeper values are dropped
  try {
    const auto parsed = json::parse(text, shallow);
    if (parsed.is_object()) return parsed.template get<std::map<std::string, T>>();
  } catch (const json::exception&) {
    // Said below, in words for people instead of the parser's.
  }
  throw Error("The entry \"" + key + "\" of the model's card is malformed.");
}

int parseMapSide(const std::string& text) {
  int side = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), side);
  if (problem != std::errc{} || end != text.data() + text.size() || side < 0)
    throw Error("The entry \"map_side\" of the model's card is malformed.");
  return side;
}

}  // namespace

std::map<std::string, std::string> metadataFromCard(const ModelCard& card) {
  auto metadata = card.extra;
  for (const auto& entry : kTexts) {
    metadata.erase(entry.key);
    if (!(card.*entry.member).empty()) metadata[entry.key] = card.*entry.member;
  }
  json quality = json::object();
  for (const auto& [measure, value] : card.quality)
    if (std::isfinite(value)) quality[measure] = value;  // JSON has no infinity
  const auto keep = [&](const char* key, bool present, const std::string& text) {
    metadata.erase(key);
    if (present) metadata[key] = text;
  };
  keep(kOptions, !card.options.empty(), json(card.options).dump(-1, ' ', false, json::error_handler_t::replace));
  keep(kQuality, !quality.empty(), quality.dump(-1, ' ', false, json::error_handler_t::replace));
  keep(kMapSide, card.mapSide > 0, std::to_string(card.mapSide));
  return metadata;
}

ModelCard cardFromMetadata(const std::map<std::string, std::string>& metadata) {
  ModelCard card;
  card.extra = metadata;
  const auto take = [&](const char* key) {
    const auto entry = card.extra.extract(key);
    return entry ? entry.mapped() : std::string();
  };
  for (const auto& entry : kTexts) card.*entry.member = take(entry.key);
  if (const auto text = take(kOptions); !text.empty()) card.options = parseMap<std::string>(kOptions, text);
  if (const auto text = take(kQuality); !text.empty()) card.quality = parseMap<double>(kQuality, text);
  if (const auto text = take(kMapSide); !text.empty()) card.mapSide = parseMapSide(text);
  return card;
}

}  // namespace daybreak::models
