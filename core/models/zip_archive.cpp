#include "models/zip_archive.h"

#include <zip.h>

#include "models/file_bytes.h"

namespace daybreak::models {

namespace {

constexpr zip_uint64_t kMaxRatio = 100;
constexpr zip_uint64_t kSmall = 1 << 16;  // entries up to this size may be packed however well
constexpr zip_int64_t kMaxEntries = 200'000;

/// libzip's error objects want to be released.
class ZipError {
 public:
  ZipError() { zip_error_init(&error_); }
  ~ZipError() { zip_error_fini(&error_); }
  ZipError(const ZipError&) = delete;
  ZipError& operator=(const ZipError&) = delete;
  zip_error_t* get() { return &error_; }
  std::string text() { return zip_error_strerror(&error_); }

 private:
  zip_error_t error_{};
};

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

[[noreturn]] void fail(zip_t* archive) { throw ZipProblem(std::string("the zip archive fails: ") + zip_strerror(archive)); }

}  // namespace

void ZipArchive::Discard::operator()(zip* archive) const { zip_discard(archive); }

ZipArchive::ZipArchive(std::span<const std::byte> bytes) {
  ZipError error;
  Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get()));
  if (!source) throw ZipProblem("the zip archive fails: " + error.text());
  archive_.reset(zip_open_from_source(source.get(), ZIP_RDONLY, error.get()));
  if (!archive_) throw ZipProblem("its zip archive is damaged or cut off (" + error.text() + ")");
  (void)source.release();  // now the archive's own

  const auto count = zip_get_num_entries(archive_.get(), 0);
  if (count < 0 || count > kMaxEntries) throw ZipProblem("its zip archive has too many entries");
  zip_uint64_t total = 0;
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t entry;
    if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(i), 0, &entry) != 0) fail(archive_.get());
    constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if ((entry.valid & kNeeded) != kNeeded) throw ZipProblem("its zip archive leaves sizes open");
    if (entry.size > static_cast<zip_uint64_t>(kMaxModelBytes)) throw ZipProblem("its zip archive would unpack to over 1 GB");
    total += entry.size;
    if (total > static_cast<zip_uint64_t>(kMaxModelBytes)) throw ZipProblem("its zip archive would unpack to over 1 GB");
    if (entry.size > kSmall && entry.size / kMaxRatio > entry.comp_size)
      throw ZipProblem("its zip archive unpacks to over a hundred times its size");
    if (!entries_.emplace(entry.name, static_cast<std::size_t>(entry.size)).second)
      throw ZipProblem("its zip archive holds \"" + printable(entry.name) + "\" twice");
  }
}

std::vector<std::byte> ZipArchive::read(const std::string& name) const {
  const auto entry = entries_.find(name);
  if (entry == entries_.end()) throw ZipProblem("its zip archive lacks \"" + printable(name) + "\"");
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive_.get(), name.c_str(), 0));
  if (!file) fail(archive_.get());
  std::vector<std::byte> bytes(entry->second);
  std::size_t reached = 0;
  while (reached < bytes.size()) {
    const auto got = zip_fread(file.get(), bytes.data() + reached, bytes.size() - reached);
    if (got <= 0) throw ZipProblem("the entry \"" + printable(name) + "\" of its zip archive is damaged");
    reached += static_cast<std::size_t>(got);
  }
  // The checksum is compared when the end is reached, which takes one more read.
  std::byte beyond{};
  if (zip_fread(file.get(), &beyond, 1) != 0)
    throw ZipProblem("the entry \"" + printable(name) + "\" of its zip archive is damaged");
  return bytes;
}

std::vector<std::byte> makeZip(const std::vector<ZipEntry>& entries) {
  ZipError error;
  Source target(zip_source_buffer_create(nullptr, 0, 0, error.get()));
  if (!target) throw ZipProblem(error.text());
  auto* archive = zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, error.get());
  if (archive == nullptr) throw ZipProblem(error.text());
  zip_source_keep(target.get());  // closing the archive would free the bytes otherwise
  const auto require = [&](bool done) {
    if (done) return;
    const std::string why = zip_strerror(archive);
    zip_discard(archive);
    throw ZipProblem(why);
  };
  for (const auto& entry : entries) {
    Source source(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
    require(source != nullptr);
    const auto index = zip_file_add(archive, entry.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    require(index >= 0);
    (void)source.release();
    require(zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0) == 0);
    require(zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, 0x21, 0) == 0);  // 1 January 1980
  }
  require(zip_close(archive) == 0);

  zip_stat_t info;
  if (zip_source_stat(target.get(), &info) != 0 || zip_source_open(target.get()) != 0)
    throw ZipProblem("the archive cannot be read back");
  std::vector<std::byte> bytes(static_cast<std::size_t>(info.size));
  const auto got = zip_source_read(target.get(), bytes.data(), bytes.size());
  zip_source_close(target.get());
  if (got != static_cast<zip_int64_t>(bytes.size())) throw ZipProblem("the archive cannot be read back");
  return bytes;
}

}  // namespace daybreak::models
