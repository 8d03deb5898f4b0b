#pragma once
/// What networks can run on: the device picker's list.
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/nvidia_driver.h"
#include "engine/torch_entries.h"

namespace daybreak::engine {

struct Device {
  std::string id;    ///< for ComputeOptions::device: "cpu", "cuda:0"
  std::string name;  ///< for people: "AMD Ryzen 7 5800X, 16 threads", "NVIDIA H200"
  std::int64_t memoryBytes = 0;
};

struct DeviceList {
  std::vector<Device> devices;  ///< the CPU first
  std::string problem;          ///< a sentence if there is a GPU or its driver, and it cannot be used; else empty
  bool fault = false;           ///< the problem is something broken, not only what this Daybreak was built with
};

/// The CPU and the GPUs that LibTorch can compute on. LibTorch is loaded only where there is a driver and a GPU. Never throws
/// for a driver or a LibTorch that is missing or broken: that is the list's problem.
DeviceList listDevices();

/// listDevices() from its parts: the driver's answer, whether this Daybreak's LibTorch was built for GPUs, and LibTorch's own
/// answer, which is asked for only if the driver has a GPU; it may throw.
DeviceList deviceList(const NvidiaDriver& driver, bool torchHasCuda, const std::function<TorchGpus()>& torchGpus);

struct ChosenDevice {
  std::string id;      ///< "cpu" or "cuda:N", one of listDevices()
  std::string notice;  ///< a sentence if the CPU was chosen because a GPU is broken; else empty
};

/// From "auto", "cpu", "cuda" (the first GPU) or "cuda:N". Throws Error on anything else and if a GPU that was asked for cannot
/// be had.
ChosenDevice chooseDevice(const std::string& wanted);

}  // namespace daybreak::engine
