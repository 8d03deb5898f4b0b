#include "models/checkpoint.h"

#include <new>

#include "error.h"
#include "models/checkpoint_formats.h"
#include "models/file_bytes.h"
#include "models/pickle_reader.h"
#include "models/zip_archive.h"

namespace daybreak::models {

bool looksLikeCheckpoint(const std::filesystem::path& path) {
  constexpr std::int64_t kStart = 64;
  const auto start = readFileStart(path, kStart);
  return startsLikeArchive(start) || startsLikeLegacy(start);
}

nets::Weights readCheckpoint(const std::filesystem::path& path) {
  const auto bytes = readFileBytes(path);
  try {
    if (startsLikeArchive(bytes)) return readArchiveCheckpoint(bytes);
    if (startsLikeLegacy(bytes)) return readLegacyCheckpoint(bytes);
  } catch (const PickleRefusal& refusal) {
    refuseModel(path, refusal.what());
  } catch (const ZipProblem& problem) {
    refuseModel(path, problem.what(), "It may be damaged: copy it again.");
  } catch (const std::bad_alloc&) {
    refuseModel(path, "there is not enough memory for it");
  }
  refuseModel(path, "it is no PyTorch checkpoint");
}

}  // namespace daybreak::models
