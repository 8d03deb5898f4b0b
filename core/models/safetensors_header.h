#pragma once
/// The JSON header of a safetensors file, checked before a single tensor is touched.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "models/element_type.h"

namespace daybreak::models {

/// One entry: where a tensor lies among the bytes after the header.
struct TensorRange {
  std::string name;
  ElementType type = ElementType::F32;
  std::vector<std::int64_t> shape;
  std::int64_t count = 0;
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

struct TensorHeader {
  std::vector<TensorRange> tensors;  ///< in the order of their bytes
  std::map<std::string, std::string> metadata;
  std::int64_t dataStart = 0;  ///< first byte after the header
};

/// Whether these first bytes of a file look like a safetensors header.
bool looksLikeTensorHeader(std::span<const std::byte> start);

/// Length of header and its 8-byte prefix, from the first 8 bytes. Throws Error naming the file if it is over 100 MB
/// or over the file's size.
std::int64_t tensorHeaderSize(const std::filesystem::path& path, std::span<const std::byte> start, std::int64_t fileSize);

/// Parses and checks a whole header (prefix included): known dtypes, shapes that fit their bytes, ranges that fill the
/// rest of the file without overlap or hole. Throws Error naming file, tensor and reason.
TensorHeader parseTensorHeader(const std::filesystem::path& path, std::span<const std::byte> header, std::int64_t fileSize);

}  // namespace daybreak::models
