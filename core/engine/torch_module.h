#pragma once
/// The way to LibTorch, free of its headers. Everything that needs it is one library, libdaybreak-torch.so, loaded when it is
/// first needed: that takes half a second and 100 MB, which most runs can do without.
#include <filesystem>
#include <memory>
#include <string>

#include "engine/torch_entries.h"

namespace daybreak::engine {

/// The loaded library; it stays loaded until the program ends.
class TorchModule {
 public:
  /// The one that belongs to this program, loaded at the first call. Throws Error, at every call until it can be loaded.
  static const TorchModule& standard();

  /// Throws Error saying which file, why, and what to install.
  explicit TorchModule(const std::filesystem::path& file);

  const TorchEntries& entries() const { return *entries_; }

  /// Another of its tables: `extern "C" const Entries* name();`. Throws Error if it has none of that name.
  template <typename Entries>
  const Entries& entries(const char* name) const {
    return *reinterpret_cast<const Entries* (*)()>(symbol(name))();
  }

 private:
  void* symbol(const char* name) const;

  std::filesystem::path file_;
  void* handle_;
  const TorchEntries* entries_;
};

/// LibTorch on a device of listDevices(). Throws Error if the model does not fit its architecture or the module cannot be
/// loaded.
std::unique_ptr<const Backend> makeTorchBackend(const models::Model& model, const ComputeOptions& options);

}  // namespace daybreak::engine
