#pragma once
/// Zip archives in memory through libzip: reading with limits, and writing uncompressed.
#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace daybreak::models {

/// Why an archive cannot be used: a clause without the file's name and a full stop.
class ZipProblem : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// An opened archive. The bytes must outlive it.
class ZipArchive {
 public:
  /// Throws ZipProblem if it is no archive, or its entries would unpack to over kMaxModelBytes or a hundred times their
  /// packed size (a zip bomb).
  explicit ZipArchive(std::span<const std::byte> bytes);

  /// Entries' names and unpacked sizes.
  const std::map<std::string, std::size_t>& entries() const { return entries_; }

  /// Unpacks one entry. Throws ZipProblem if it is missing or damaged.
  std::vector<std::byte> read(const std::string& name) const;

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Discard> archive_;
  std::map<std::string, std::size_t> entries_;
};

/// One entry to be written.
struct ZipEntry {
  std::string name;
  std::span<const std::byte> bytes;
};

/// An archive of uncompressed entries in this order, the same bytes every time. Throws ZipProblem.
std::vector<std::byte> makeZip(const std::vector<ZipEntry>& entries);

}  // namespace daybreak::models
