#include "engine/torch/gpu/tensor_work.h"

namespace daybreak::engine::gpu {

namespace {

ValueType typeOf(torch::Dtype type) {
  if (type == torch::kUInt8) return ValueType::Byte;
  if (type == torch::kInt16) return ValueType::Word;
  if (type == torch::kHalf) return ValueType::Half;
  TORCH_CHECK(type == torch::kFloat32, "pictures cannot be of type ", type);
  return ValueType::Float;
}

}  // namespace

PlanarPictures planarPictures(const torch::Tensor& pictures) {
  TORCH_CHECK(pictures.dim() == 4 && pictures.size(1) == 3 && (pictures.size(3) == 1 || pictures.stride(3) == 1),
              "pictures must be planes of rows");
  PlanarPictures planar;
  planar.values = pictures.data_ptr();
  planar.type = typeOf(pictures.scalar_type());
  planar.pictureStride = pictures.stride(0);
  planar.planeStride = pictures.stride(1);
  planar.rowStride = pictures.stride(2);
  planar.count = static_cast<int>(pictures.size(0));
  planar.height = static_cast<int>(pictures.size(2));
  planar.width = static_cast<int>(pictures.size(3));
  return planar;
}

}  // namespace daybreak::engine::gpu
