#include "models/safetensors.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

#include "error.h"
#include "models/element_type.h"
#include "models/file_bytes.h"
#include "models/safetensors_header.h"

namespace daybreak::models {

TensorFile readTensorFile(const std::filesystem::path& path, TinyNumbers tiny) {
  const auto bytes = readFileBytes(path);
  const auto header = parseTensorHeader(path, bytes, static_cast<std::int64_t>(bytes.size()));
  TensorFile file;
  file.metadata = header.metadata;
  for (const auto& range : header.tensors) {
    auto& tensor = file.tensors[range.name];
    tensor.shape = range.shape;
    tensor.values.resize(static_cast<std::size_t>(range.count));
    const auto* from = bytes.data() + header.dataStart + range.begin;
    for (auto& value : tensor.values) {
      value = decodeElement(range.type, from);
      from += elementSize(range.type);
    }
    if (!(tiny == TinyNumbers::ToZero ? settle(tensor.values) : allFinite(tensor.values)))
      refuseModel(path, "tensor \"" + printable(range.name) + "\" holds numbers that are infinite or not a number");
  }
  return file;
}

void writeTensorFile(const std::filesystem::path& path, const TensorFile& file, WhenTaken whenTaken, StoredAs storedAs) {
  const bool half = storedAs == StoredAs::Half;
  auto header = nlohmann::ordered_json::object();
  if (!file.metadata.empty()) header["__metadata__"] = file.metadata;
  std::uint64_t reached = 0;
  for (const auto& [name, tensor] : file.tensors) {
    const auto count = elementCount(tensor.shape);
    if (!count || static_cast<std::size_t>(*count) != tensor.values.size())
      throw Error(path, "was not written", "the shape of tensor \"" + printable(name) + "\" does not fit its values");
    const auto end = reached + tensor.values.size() * (half ? sizeof(std::uint16_t) : sizeof(float));
    header[name] = {{"dtype", half ? "F16" : "F32"}, {"shape", tensor.shape}, {"data_offsets", {reached, end}}};
    reached = end;
  }
  // Text that is no UTF-8 (a folder's name in a card) is kept readable rather than refused.
  auto text = header.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  text.resize((text.size() + 7) / 8 * 8, ' ');  // tensors start at a multiple of 8 bytes
  const auto length = static_cast<std::uint64_t>(text.size());

  AtomicFile output(path, whenTaken);
  output.write(std::as_bytes(std::span(&length, 1)));
  output.write(text);
  for (const auto& [name, tensor] : file.tensors) {
    if (!half) {
      output.write(std::as_bytes(std::span(tensor.values)));
      continue;
    }
    std::vector<std::uint16_t> halves(tensor.values.size());
    std::ranges::transform(tensor.values, halves.begin(), halfOf);
    output.write(std::as_bytes(std::span(halves)));
  }
  output.commit();
}

}  // namespace daybreak::models
