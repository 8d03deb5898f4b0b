#pragma once
/// What our CUDA kernels are told: plain values and device pointers, for nvcc and the host compiler alike.
#include <cstdint>

namespace daybreak::engine::gpu {

/// How a picture's values are held; words are uint16.
enum class ValueType { Byte, Word, Float, Half };

/// [N,3,H,W] with values of a row side by side; strides in values.
struct PlanarPictures {
  const void* values = nullptr;
  ValueType type = ValueType::Float;
  std::int64_t pictureStride = 0;
  std::int64_t planeStride = 0;
  std::int64_t rowStride = 0;
  int count = 0;
  int width = 0;
  int height = 0;
};

/// Pictures as the first layer takes them: half precision in [0,1], reduced by `factor` (see net_input.h), eight channels of
/// which five are zero: [N,outHeight,outWidth,8].
struct NetInputWork {
  PlanarPictures pictures;
  int factor = 1;
  void* out = nullptr;
  int outWidth = 0;
  int outHeight = 0;
};

constexpr int kLayerOutputs = 32;  ///< the last layer's are padded to as many

/// One depthwise-separable layer. Inputs are half precision, channels last; two of them are one behind the other.
struct LayerWork {
  const void* first = nullptr;       ///< [N,H,W,firstChannels]
  const void* second = nullptr;      ///< [N,H,W,channels − firstChannels]; null if there is only one
  int firstChannels = 0;             ///< 8 or 32
  int channels = 0;                  ///< 8, 32 or 64
  const float* depthwise = nullptr;  ///< [9,channels]
  const void* pointwise = nullptr;   ///< [channels rounded up to 16,32] half
  const float* bias = nullptr;       ///< [32], the depthwise biases' share included
  bool last = false;                 ///< tanh and three planes of float [N,3,H,W]; otherwise ReLU and [N,H,W,32] half
  void* out = nullptr;
  int count = 0;
  int width = 0;
  int height = 0;
};

/// A grid and where the pixels lie on it; see AxisTensors.
struct GridWork {
  const float* values = nullptr;  ///< [N or 1,channels,height,width]
  std::int64_t pictureStride = 0;
  int width = 0;
  int height = 0;
  const std::int64_t* left = nullptr;
  const std::int64_t* right = nullptr;
  const float* shareX = nullptr;
  const std::int64_t* upper = nullptr;
  const std::int64_t* lower = nullptr;
  const float* shareY = nullptr;
};

/// What is done with a map's values; see models::MapKind.
enum class MapUse { Curves, Illumination, Gamma };

/// Map enlarged and used, saturation; see RenderPlan.
struct RenderWork {
  PlanarPictures pictures;
  GridWork map;
  int maps = 1;  ///< of three channels each
  MapUse use = MapUse::Curves;
  GridWork areas;  ///< one channel; values null if nothing is protected
  float factor = 1;
  float protection = 0;
  bool oneColour = false;
  int steps = 8;
  int order = 2;
  float saturation = 1;
  void* out = nullptr;  ///< [N,3,H,W], contiguous
  ValueType outType = ValueType::Float;
};

/// They queue the work on a cudaStream_t and return null, or what went wrong.
const char* launch(const NetInputWork& work, void* stream);
const char* launch(const LayerWork& work, void* stream);
const char* launch(const RenderWork& work, void* stream);

}  // namespace daybreak::engine::gpu
