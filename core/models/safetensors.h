#pragma once
/// Daybreak's own file format: safetensors (an 8-byte length, a JSON header, raw tensors) with the card in "__metadata__".
#include <filesystem>
#include <map>
#include <string>

#include "atomic_file.h"
#include "models/model.h"

namespace daybreak::models {

/// What a safetensors file holds: tensors and the header's "__metadata__" strings.
struct TensorFile {
  nets::Weights tensors;
  std::map<std::string, std::string> metadata;
};

/// What becomes of numbers below nets::kNegligibleWeight.
enum class TinyNumbers { ToZero, Keep };

/// Reads any safetensors file. F64, F32, F16, BF16 and integers become float32. Throws Error naming the file if the
/// header is over 100 MB or no valid JSON, an offset lies outside the file, ranges overlap or leave holes, a dtype is
/// unknown, a shape does not fit its bytes or a number is infinite or NaN.
TensorFile readTensorFile(const std::filesystem::path& path, TinyNumbers tiny = TinyNumbers::ToZero);

/// What a file holds its tensors as: float32, or half of that, 11 significant bits, at most 65504.
enum class StoredAs { Single, Half };

/// Writes tensors, whole or not at all. Throws Error.
void writeTensorFile(const std::filesystem::path& path, const TensorFile& file, WhenTaken whenTaken = WhenTaken::Replace,
                     StoredAs storedAs = StoredAs::Single);

/// The card as the "__metadata__" entries and back; unknown entries land in ModelCard::extra.
std::map<std::string, std::string> metadataFromCard(const ModelCard& card);
ModelCard cardFromMetadata(const std::map<std::string, std::string>& metadata);

}  // namespace daybreak::models
