#include "engine/torch_module.h"

#include <dlfcn.h>

#include <cstring>
#include <system_error>

#include "error.h"

namespace daybreak::engine {

namespace {

namespace fs = std::filesystem;

/// DAYBREAK_MODULE_FOLDER is relative to the program, the same in the build tree as where it is installed.
fs::path standardFile() {
  std::error_code problem;
  const auto program = fs::read_symlink("/proc/self/exe", problem);
  return (program.parent_path() / DAYBREAK_MODULE_FOLDER / "libdaybreak-torch.so").lexically_normal();
}

/// dlerror() without the file's name, which the sentence begins with.
std::string lastProblem(const fs::path& file) {
  const char* text = ::dlerror();
  std::string problem = text == nullptr ? "the reason is unknown" : text;
  if (problem.starts_with(file.string() + ": ")) problem.erase(0, file.string().size() + 2);
  return problem;
}

[[noreturn]] void refuse(const fs::path& file, const std::string& why, const std::string& advice) {
  throw Error(file, "could not be loaded", why, advice);
}

}  // namespace

TorchModule::TorchModule(const fs::path& file) : file_(file) {
  std::error_code problem;
  if (!fs::exists(file, problem))
    refuse(file, "it is not in the folder " + file.parent_path().string(),
           "What you asked for needs LibTorch: install Daybreak again, with this file.");
  handle_ = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle_ == nullptr)
    refuse(file, lastProblem(file), "Install LibTorch (in Debian the package libtorch1.13), or install Daybreak again.");
  entries_ = &entries<TorchEntries>(kTorchEntries);
  if (std::strcmp(entries_->version, DAYBREAK_VERSION) != 0)
    refuse(file, "it belongs to Daybreak " + std::string(entries_->version) + ", this is " DAYBREAK_VERSION,
           "Install Daybreak again.");
  entries_->useThreads(ThreadPool::shared());
}

const TorchModule& TorchModule::standard() {
  static const TorchModule kModule(standardFile());  // tried again at the next call if it throws
  return kModule;
}

void* TorchModule::symbol(const char* name) const {
  void* const address = ::dlsym(handle_, name);
  if (address == nullptr) refuse(file_, "it is no part of Daybreak", "Install Daybreak again.");
  return address;
}

std::unique_ptr<const Backend> makeTorchBackend(const models::Model& model, const ComputeOptions& options) {
  return TorchModule::standard().entries().makeBackend(model, options);
}

}  // namespace daybreak::engine
