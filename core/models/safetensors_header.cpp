#include "models/safetensors_header.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <nlohmann/json.hpp>
#include <set>

#include "error.h"
#include "models/file_bytes.h"

namespace daybreak::models {

namespace {

using nlohmann::json;

constexpr std::int64_t kPrefix = 8;
constexpr std::int64_t kMaxHeader = 100'000'000;
constexpr int kMaxDepth = 3;  // file → tensor → shape
constexpr std::size_t kMaxRank = 16;
constexpr std::size_t kMaxTensors = 100'000;
constexpr std::size_t kMaxEvents = kMaxTensors * 20;  // keeps a header of 50 million numbers from filling the memory

constexpr std::array<std::pair<std::string_view, ElementType>, 10> kTypes = {{{"F64", ElementType::F64},
                                                                              {"F32", ElementType::F32},
                                                                              {"F16", ElementType::F16},
                                                                              {"BF16", ElementType::BF16},
                                                                              {"I64", ElementType::I64},
                                                                              {"I32", ElementType::I32},
                                                                              {"I16", ElementType::I16},
                                                                              {"I8", ElementType::I8},
                                                                              {"U8", ElementType::U8},
                                                                              {"BOOL", ElementType::Bool}}};

/// Parses with bounds on depth and number of values; a name may occur once only.
json parseBounded(const std::filesystem::path& path, std::string_view text) {
  std::size_t events = 0;
  std::set<std::string> names;
  const auto check = [&](int depth, json::parse_event_t event, json& parsed) {
    if (depth > kMaxDepth || ++events > kMaxEvents)
      refuseModel(path, "its header is nested too deeply or holds too many entries");
    if (event == json::parse_event_t::key && depth == 1 && !names.insert(parsed.get<std::string>()).second)
      refuseModel(path, "its header names \"" + printable(parsed.get<std::string>()) + "\" twice");
    return true;
  };
  try {
    auto parsed = json::parse(text.begin(), text.end(), check);
    if (!parsed.is_object()) refuseModel(path, "its header is no JSON object");
    return parsed;
  } catch (const json::exception&) {
    refuseModel(path, "its header is no valid JSON", "It may be damaged: copy it again.");
  }
}

/// A whole number ≥ 0 of the header.
std::int64_t natural(const json& value) {
  if (!value.is_number_unsigned()) return -1;
  const auto number = value.get<std::uint64_t>();
  return number > (std::uint64_t{1} << 62) ? -1 : static_cast<std::int64_t>(number);
}

std::map<std::string, std::string> readMetadata(const std::filesystem::path& path, const json& entry) {
  if (!entry.is_object()) refuseModel(path, "its \"__metadata__\" is no JSON object");
  std::map<std::string, std::string> metadata;
  for (const auto& [key, value] : entry.items()) {
    if (!value.is_string()) refuseModel(path, "the entry \"" + printable(key) + "\" of its \"__metadata__\" is no text");
    metadata[key] = value.get<std::string>();
  }
  return metadata;
}

TensorRange readRange(const std::filesystem::path& path, const std::string& name, const json& entry) {
  const auto refuse = [&](const std::string& why) { refuseModel(path, "tensor \"" + printable(name) + "\" " + why); };
  if (!entry.is_object() || !entry.contains("dtype") || !entry.contains("shape") || !entry.contains("data_offsets"))
    refuse("lacks its dtype, shape or data_offsets");
  const auto& dtype = entry["dtype"];
  const auto& shape = entry["shape"];
  const auto& offsets = entry["data_offsets"];
  if (!dtype.is_string() || !shape.is_array() || !offsets.is_array() || offsets.size() != 2)
    refuse("has a malformed dtype, shape or data_offsets");
  const auto label = dtype.get<std::string>();
  const auto type = std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& known) { return known.first == label; });
  if (type == kTypes.end()) refuse("has the unknown number format \"" + printable(label) + "\"");
  if (shape.size() > kMaxRank) refuse("has more than 16 dimensions");

  TensorRange range{name, type->second, {}, 0, natural(offsets[0]), natural(offsets[1])};
  for (const auto& side : shape) {
    range.shape.push_back(natural(side));
    if (range.shape.back() < 0) refuse("has a malformed shape");
  }
  if (range.begin < 0 || range.end < range.begin) refuse("has malformed data_offsets");
  const auto count = elementCount(range.shape);
  if (!count || *count * static_cast<std::int64_t>(elementSize(range.type)) != range.end - range.begin)
    refuse("has a shape that does not fit its bytes");
  range.count = *count;
  return range;
}

/// The tensors' bytes must cover everything after the header exactly: nothing twice, nothing hidden between them.
void checkCover(const std::filesystem::path& path, const std::vector<TensorRange>& sorted, std::int64_t dataSize) {
  std::int64_t reached = 0;
  for (const auto& range : sorted) {
    const auto name = "tensor \"" + printable(range.name) + "\"";
    if (range.end > dataSize) refuseModel(path, name + " lies beyond the end of the file", "It may be cut off: copy it again.");
    if (range.begin < reached) refuseModel(path, name + " overlaps another one");
    if (range.begin > reached) refuseModel(path, "there is a hole before " + name);
    reached = range.end;
  }
  if (reached != dataSize) refuseModel(path, "there are bytes after the last tensor that belong to none");
}

}  // namespace

bool looksLikeTensorHeader(std::span<const std::byte> start) {
  return start.size() > static_cast<std::size_t>(kPrefix) && start[kPrefix] == std::byte{'{'};
}

std::int64_t tensorHeaderSize(const std::filesystem::path& path, std::span<const std::byte> start, std::int64_t fileSize) {
  if (start.size() < static_cast<std::size_t>(kPrefix)) refuseModel(path, "it is too short for a safetensors file");
  std::uint64_t size = 0;
  std::memcpy(&size, start.data(), sizeof size);
  if (size > static_cast<std::uint64_t>(kMaxHeader)) refuseModel(path, "its header is over 100 MB");
  const auto whole = static_cast<std::int64_t>(size) + kPrefix;
  if (whole > fileSize) refuseModel(path, "it ends within its header", "It may be cut off: copy it again.");
  return whole;
}

TensorHeader parseTensorHeader(const std::filesystem::path& path, std::span<const std::byte> header, std::int64_t fileSize) {
  TensorHeader result;
  result.dataStart = tensorHeaderSize(path, header, fileSize);
  const auto text = header.subspan(kPrefix, static_cast<std::size_t>(result.dataStart - kPrefix));
  const auto parsed = parseBounded(path, {reinterpret_cast<const char*>(text.data()), text.size()});
  if (parsed.size() > kMaxTensors) refuseModel(path, "it holds more than 100,000 tensors");
  for (const auto& [name, entry] : parsed.items()) {
    if (name == "__metadata__") {
      result.metadata = readMetadata(path, entry);
    } else {
      result.tensors.push_back(readRange(path, name, entry));
    }
  }
  std::sort(result.tensors.begin(), result.tensors.end(),
            [](const auto& a, const auto& b) { return std::tie(a.begin, a.end) < std::tie(b.begin, b.end); });
  checkCover(path, result.tensors, fileSize - result.dataStart);
  return result;
}

}  // namespace daybreak::models
