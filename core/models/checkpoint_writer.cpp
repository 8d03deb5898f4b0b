// A state dict as PyTorch's zip format: a pickle that describes the tensors, and one uncompressed entry for each.
#include <algorithm>
#include <limits>

#include "error.h"
#include "models/checkpoint.h"
#include "models/element_type.h"
#include "models/file_bytes.h"
#include "models/zip_archive.h"

namespace daybreak::models {

namespace {

constexpr auto kFailed = "was not written";

/// Writes the few pickle instructions (protocol 2) that a state dict needs.
class PickleWriter {
 public:
  PickleWriter& op(std::string_view instructions) {
    pickle_ += instructions;
    return *this;
  }

  PickleWriter& text(std::string_view value) {
    op("X").littleEndian(value.size(), 4);
    return op(value);
  }

  PickleWriter& integer(std::int64_t value) {
    if (value <= std::numeric_limits<std::int32_t>::max()) return op("J").littleEndian(static_cast<std::uint64_t>(value), 4);
    return op("\x8a\x08").littleEndian(static_cast<std::uint64_t>(value), 8);
  }

  PickleWriter& global(std::string_view module, std::string_view name) { return op("c").op(module).op("\n").op(name).op("\n"); }

  PickleWriter& tuple(const std::vector<std::int64_t>& values) {
    op("(");
    for (const auto value : values) integer(value);
    return op("t");
  }

  const std::string& pickle() const { return pickle_; }

 private:
  PickleWriter& littleEndian(std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) pickle_ += static_cast<char>(value >> (8 * i) & 0xFFU);
    return *this;
  }

  std::string pickle_;
};

std::vector<std::int64_t> contiguousStrides(const std::vector<std::int64_t>& shape) {
  std::vector<std::int64_t> strides(shape.size(), 1);
  for (std::size_t i = shape.size(); i-- > 1;) strides[i - 1] = strides[i] * std::max<std::int64_t>(shape[i], 1);
  return strides;
}

/// OrderedDict of _rebuild_tensor_v2(storage, offset, shape, strides, requires_grad, backward_hooks).
std::string describe(const nets::Weights& weights) {
  PickleWriter writer;
  writer.op("\x80\x02").global("collections", "OrderedDict").op(")R(");
  std::size_t key = 0;
  for (const auto& [name, tensor] : weights) {
    writer.text(name).global("torch._utils", "_rebuild_tensor_v2").op("(");
    writer.op("(").text("storage").global("torch", "FloatStorage").text(std::to_string(key++)).text("cpu");
    writer.integer(static_cast<std::int64_t>(tensor.values.size())).op("tQ");
    writer.integer(0).tuple(tensor.shape).tuple(contiguousStrides(tensor.shape));
    writer.op("\x89").global("collections", "OrderedDict").op(")RtR");
  }
  return writer.op("u.").pickle();
}

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text.data(), text.size())); }

}  // namespace

void writeCheckpoint(const std::filesystem::path& path, const nets::Weights& weights, WhenTaken whenTaken) {
  for (const auto& [name, tensor] : weights) {
    const auto count = elementCount(tensor.shape);
    if (!count || static_cast<std::size_t>(*count) != tensor.values.size())
      throw Error(path, kFailed, "the shape of tensor \"" + printable(name) + "\" does not fit its values");
  }
  const auto pickle = describe(weights);
  // data.pkl comes first: PyTorch takes the folder's name from the first entry.
  std::vector<ZipEntry> entries = {{"archive/data.pkl", bytesOf(pickle)}, {"archive/byteorder", bytesOf("little")}};
  std::size_t key = 0;
  for (const auto& [name, tensor] : weights)
    entries.push_back({"archive/data/" + std::to_string(key++), std::as_bytes(std::span(tensor.values))});
  entries.push_back({"archive/version", bytesOf("3\n")});
  try {
    const auto archive = makeZip(entries);
    AtomicFile file(path, whenTaken);
    file.write(archive);
    file.commit();
  } catch (const ZipProblem& problem) {
    throw Error(path, kFailed, problem.what());
  }
}

}  // namespace daybreak::models
