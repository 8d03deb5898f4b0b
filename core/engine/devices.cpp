#include "engine/devices.h"

#include <unistd.h>

#include <algorithm>
#include <exception>
#include <fstream>

#include "engine/torch_module.h"
#include "error.h"
#include "thread_pool.h"

namespace daybreak::engine {

namespace {

#ifdef DAYBREAK_TORCH_HAS_CUDA
constexpr bool kTorchHasCuda = true;
#else
constexpr bool kTorchHasCuda = false;
#endif

/// Linux's name of the processor; its architecture where it has none (ARM).
std::string processorName() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);) {
    const auto colon = line.find(": ");
    if (line.starts_with("model name") && colon != std::string::npos) return line.substr(colon + 2);
  }
#if defined(__aarch64__)
  return "ARM processor";
#else
  return "Processor";
#endif
}

Device cpu() {
  const int threads = chooseThreads(0);
  const auto bytes = static_cast<std::int64_t>(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGE_SIZE);
  return {"cpu", processorName() + ", " + std::to_string(threads) + (threads == 1 ? " thread" : " threads"), bytes};
}

std::string names(const NvidiaDriver& driver) {
  std::string text;
  for (const auto& gpu : driver.gpus) text += (text.empty() ? "" : ", ") + gpu.name;
  return text;
}

/// LibTorch's answer; why there is none is an answer too.
TorchGpus answerOf(const std::function<TorchGpus()>& torchGpus) {
  try {
    return torchGpus();
  } catch (const std::exception& error) {
    std::string why = error.what();
    if (why.ends_with('.')) why.pop_back();
    return {0, why};
  }
}

}  // namespace

DeviceList deviceList(const NvidiaDriver& driver, bool torchHasCuda, const std::function<TorchGpus()>& torchGpus) {
  DeviceList list{{cpu()}, {}, false};
  list.fault = !driver.problem.empty();
  if (list.fault) list.problem = "The NVIDIA driver cannot be used: " + driver.problem + ". The CPU computes.";
  if (driver.gpus.empty()) return list;
  if (!torchHasCuda) {
    list.problem = "The GPU (" + names(driver) + ") is not used: this Daybreak's LibTorch was built without CUDA.";
    return list;
  }
  const auto usable = answerOf(torchGpus);
  const auto count = std::min(driver.gpus.size(), static_cast<std::size_t>(std::max(usable.count, 0)));
  for (std::size_t i = 0; i < count; ++i)
    list.devices.push_back({"cuda:" + std::to_string(i), driver.gpus[i].name, driver.gpus[i].memoryBytes});
  list.fault = count == 0;
  if (list.fault)
    list.problem = "LibTorch cannot use the GPU (" + names(driver) +
                   "): " + (usable.problem.empty() ? "it does not say why" : usable.problem) + ". The CPU computes.";
  return list;
}

DeviceList listDevices() {
  return deviceList(askNvidiaDriver(), kTorchHasCuda, [] { return TorchModule::standard().entries().gpus(); });
}

ChosenDevice chooseDevice(const std::string& wanted) {
  if (wanted == "cpu") return {wanted, {}};
  const bool numbered = wanted.starts_with("cuda:") && wanted.size() > 5 && wanted.size() < 9 &&
                        wanted.find_first_not_of("0123456789", 5) == std::string::npos;
  if (wanted != "auto" && wanted != "cuda" && !numbered)
    throw Error("\"" + wanted + "\" is no device: it is auto, cpu, cuda or cuda:N.");
  const auto list = listDevices();
  if (wanted == "auto")
    return list.devices.size() > 1 ? ChosenDevice{list.devices[1].id, {}} : ChosenDevice{"cpu", list.fault ? list.problem : ""};
  if (list.devices.size() == 1)
    throw Error("There is no GPU that this Daybreak can use. " + (list.problem.empty() ? "" : list.problem + " ") +
                "Choose the device cpu or auto.");
  const auto id = numbered ? "cuda:" + std::to_string(std::stoi(wanted.substr(5))) : std::string("cuda:0");
  if (std::ranges::none_of(list.devices, [&id](const Device& device) { return device.id == id; }))
    throw Error("There is no GPU number " + id.substr(5) + ": " + std::to_string(list.devices.size() - 1) + " can be used.");
  return {id, {}};
}

}  // namespace daybreak::engine
