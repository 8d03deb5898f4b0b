#include "engine/nvidia_driver.h"

#include <dlfcn.h>

#include <array>
#include <filesystem>
#include <system_error>

namespace daybreak::engine {

namespace {

// Of the driver's interface, which is stable and in C, only these few; see NVIDIA's "CUDA Driver API".
using Result = int;
constexpr Result kSuccess = 0;
constexpr Result kNoDevice = 100;

/// Functions of the driver's library; those it lacks are null.
class DriverLibrary {
 public:
  explicit DriverLibrary(const std::string& file) : handle_(::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL)) {
    if (handle_ == nullptr) return;
    load(init, "cuInit");
    load(deviceCount, "cuDeviceGetCount");
    load(device, "cuDeviceGet");
    load(name, "cuDeviceGetName");
    load(totalMemory, "cuDeviceTotalMem_v2");
    load(errorText, "cuGetErrorString");
  }

  bool found() const { return handle_ != nullptr; }
  bool complete() const { return init && deviceCount && device && name && totalMemory; }

  std::string text(Result result) const {
    const char* words = nullptr;
    if (errorText) errorText(result, &words);
    return words != nullptr ? std::string(words) : "error " + std::to_string(result);
  }

  Result (*init)(unsigned flags) = nullptr;
  Result (*deviceCount)(int* count) = nullptr;
  Result (*device)(int* device, int number) = nullptr;
  Result (*name)(char* name, int size, int device) = nullptr;
  Result (*totalMemory)(std::size_t* bytes, int device) = nullptr;
  Result (*errorText)(Result result, const char** text) = nullptr;

 private:
  template <typename Function>
  void load(Function& function, const char* symbol) {
    function = reinterpret_cast<Function>(::dlsym(handle_, symbol));
  }

  void* handle_;  // stays loaded: drivers leave threads behind
};

/// The kernel's half of the driver, with or without the library.
bool kernelModuleLoaded() {
  std::error_code problem;
  return std::filesystem::exists("/proc/driver/nvidia/version", problem);
}

}  // namespace

NvidiaDriver askNvidiaDriver(const std::string& file) {
  NvidiaDriver driver;
  const DriverLibrary library(file);
  driver.installed = library.found() || kernelModuleLoaded();
  if (!driver.installed) return driver;
  if (!library.complete()) {
    driver.problem = library.found() ? file + " is no complete library of the driver" : "its library " + file + " is missing";
    return driver;
  }
  Result result = library.init(0);
  int count = 0;
  if (result == kSuccess) result = library.deviceCount(&count);
  for (int number = 0; number < count && result == kSuccess; ++number) {
    int device = 0;
    std::array<char, 256> name{};
    std::size_t bytes = 0;
    result = library.device(&device, number);
    if (result == kSuccess) result = library.name(name.data(), static_cast<int>(name.size()) - 1, device);
    if (result == kSuccess) result = library.totalMemory(&bytes, device);
    if (result == kSuccess) driver.gpus.push_back({name.data(), static_cast<std::int64_t>(bytes)});
  }
  if (result != kSuccess && result != kNoDevice) {
    driver.problem = library.text(result);
    driver.gpus.clear();
  }
  return driver;
}

}  // namespace daybreak::engine
