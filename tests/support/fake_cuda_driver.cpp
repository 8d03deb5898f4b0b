/// Stands for NVIDIA's libcuda.so.1 in devices_test: one GPU, or the error FAKE_CUDA_RESULT.
#include <cstddef>
#include <cstring>

extern "C" {
int cuInit(unsigned) { return FAKE_CUDA_RESULT; }
int cuDeviceGetCount(int* count) {
  *count = 1;
  return 0;
}
int cuDeviceGet(int* device, int number) {
  *device = number;
  return 0;
}
int cuDeviceGetName(char* name, int size, int) {
  std::strncpy(name, "Pretended GPU", static_cast<std::size_t>(size));
  return 0;
}
int cuDeviceTotalMem_v2(std::size_t* bytes, int) {
  *bytes = std::size_t{24} << 30;
  return 0;
}
int cuGetErrorString(int, const char** text) {
  *text = "unknown error";
  return 0;
}
}
