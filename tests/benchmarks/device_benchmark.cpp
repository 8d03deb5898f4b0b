/// How many pictures of 1200×900 a second each device enhances: device_benchmark [SECONDS]. Bytes in, bytes out, all on the
/// device; a network of random weights of which every one counts. Needs nothing but the engine: cmake --preset engine-only.
#include <torch/torch.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>

#include "engine/nvidia_driver.h"
#include "engine/torch/enhance_batch.h"
#include "engine/torch/inference_scope.h"
#include "models/random_model.h"
#include "stopwatch.h"
#include "thread_pool.h"
#ifdef DAYBREAK_HAS_HIGHWAY
#include "engine/enhancer.h"
#endif

using namespace daybreak;

namespace {

constexpr int kWidth = 1200;
constexpr int kHeight = 900;

void line(const char* device, const char* how, int scale, int batch, double picturesPerSecond) {
  std::printf("%-32s %-28s scale %2d, batch %3d %10.1f pictures/s %9.3f ms a picture\n", device, how, scale, batch,
              picturesPerSecond, 1000 / picturesPerSecond);
  std::fflush(stdout);
}

/// Pictures per second. `work` enhances `batch` of them; `wait` returns when the device has nothing left to do.
double speed(double seconds, int batch, const std::function<void()>& work, const std::function<void()>& wait) {
  for (int i = 0; i < 2; ++i) work();
  wait();
  const Stopwatch clock;
  int rounds = 0;
  for (; rounds < 3 || clock.ms() < seconds * 1000; ++rounds) {
    work();
    if (rounds % 8 == 7) wait();  // so that the clock is not looked at too early
  }
  wait();
  return batch * rounds / clock.ms() * 1000;
}

torch::Tensor darkPictures(int count) {
  torch::manual_seed(1);
  return torch::randint(0, 110, {count, 3, kHeight, kWidth}, torch::kUInt8);
}

/// How far a device's result is from single precision on the CPU: half precision and the order of sums make a step or two.
void printDifference(const torch::Tensor& picture, const torch::Tensor& result, int scale) {
  const engine::DeviceNet plain(*models::randomModel(), torch::kCPU, engine::Precision::Single);
  const auto expected = engine::enhanceBatch(plain, picture.cpu(), scale, true);
  const auto steps = (result.cpu().to(torch::kInt32) - expected.to(torch::kInt32)).abs();
  std::printf("%61s differs from single precision by at most %d of 255, %.4f on average\n", "", steps.max().item<int>(),
              steps.to(torch::kFloat32).mean().item<double>());
}

/// Calls `measure` with the batch, or half of it as often as the device is out of memory.
void inBatchesThatFit(int batch, const std::function<void(int)>& measure) {
  for (;; batch /= 2) {
    try {
      return measure(batch);
    } catch (const c10::OutOfMemoryError&) {
      if (batch == 1) throw;
    }
  }
}

void measureLibTorch(double seconds, const char* name, torch::Device device, bool inSteps, const char* how) {
  const engine::InferenceScope scope(chooseThreads(0));
  const engine::DeviceNet net(*models::randomModel(), device, engine::usualPrecision(device));
  const auto wait = [&] {
    if (device.is_cuda()) torch::cuda::synchronize(device.index());
  };
  for (const int scale : {12, 1}) {
    const int most = device.is_cpu() ? 1 : scale == 1 ? 8 : 64;
    inBatchesThatFit(most, [&](int batch) {
      const auto pictures = darkPictures(batch).to(device);
      const auto enhance = [&] { return engine::enhanceBatch(net, pictures, scale, inSteps); };
      line(name, how, scale, batch, speed(seconds, batch, enhance, wait));
      if (!device.is_cpu()) printDifference(pictures.slice(0, 0, 1), enhance().slice(0, 0, 1), scale);
    });
  }
}

#ifdef DAYBREAK_HAS_HIGHWAY
void measureFused(double seconds) {
  const engine::Enhancer enhancer(models::randomModel(), {"cpu", 0, engine::BackendChoice::Fused});
  media::Image picture(kWidth, kHeight, false, media::Samples::U8);
  const auto values = darkPictures(1);
  for (int channel = 0; channel < 3; ++channel)
    std::copy_n(values[0][channel].data_ptr<std::uint8_t>(), picture.pixels(),
                picture.mutablePlane<std::uint8_t>(channel).begin());
  for (const int scale : {12, 1}) {
    const auto enhance = [&] { enhancer.enhance(picture, {scale}, {}); };
    line(enhancer.deviceName().c_str(), "our kernels", scale, 1, speed(seconds, 1, enhance, [] {}));
  }
}
#endif

}  // namespace

int main(int argc, char** argv) try {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 3;
#ifdef DAYBREAK_HAS_HIGHWAY
  measureFused(seconds);
#endif
  measureLibTorch(seconds, "CPU", torch::kCPU, true, "LibTorch");
  const auto driver = engine::askNvidiaDriver();
  const auto usable = torch::cuda::is_available() ? static_cast<std::size_t>(torch::cuda::device_count()) : 0;
  for (std::size_t i = 0; i < usable; ++i) {
    const torch::Device device(torch::kCUDA, static_cast<torch::DeviceIndex>(i));
    const auto name = i < driver.gpus.size() ? driver.gpus[i].name : device.str();
    measureLibTorch(seconds, name.c_str(), device, true, "LibTorch, half precision");
#ifdef DAYBREAK_CUDA_KERNELS
    measureLibTorch(seconds, name.c_str(), device, false, "our kernels, half precision");
#endif
  }
  if (usable == 0) std::puts("GPU: not measured, there is none that this LibTorch can use.");
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
