# A LibTorch with CUDA, and our own kernels for it where nvcc is. The kernels' sources see no LibTorch header, so that nvcc need
# not read them; and their arithmetic is tested on the CPU, with or without nvcc (tests/torch/gpu_kernels_test.cpp).

set(gpu ${CMAKE_CURRENT_LIST_DIR})
target_sources(daybreak_engine_torch PRIVATE ${gpu}/packed_layer.cpp ${gpu}/packed_layer.h ${gpu}/kernel_work.h)
if(NOT TARGET torch_cuda)
  return()
endif()
set_property(SOURCE engine/devices.cpp APPEND PROPERTY COMPILE_DEFINITIONS DAYBREAK_TORCH_HAS_CUDA)
target_compile_definitions(daybreak_engine_torch PRIVATE DAYBREAK_TORCH_HAS_CUDA)

# Such a LibTorch is found only where nvcc is: it has enabled the language CUDA, for the GPUs of TORCH_CUDA_ARCH_LIST.
option(DAYBREAK_CUDA_KERNELS "Compile Daybreak's own kernels for NVIDIA GPUs" ON)
if(NOT DAYBREAK_CUDA_KERNELS)
  return()
endif()
add_library(daybreak_gpu_kernels STATIC ${gpu}/launch.cu)
target_include_directories(daybreak_gpu_kernels PRIVATE ${PROJECT_SOURCE_DIR}/core)
set_target_properties(daybreak_gpu_kernels PROPERTIES CUDA_ARCHITECTURES OFF CUDA_STANDARD 17 CUDA_STANDARD_REQUIRED ON
                      CUDA_RUNTIME_LIBRARY Shared)
target_sources(daybreak_engine_torch PRIVATE ${gpu}/render_kernel.cpp ${gpu}/sgz_kernels.cpp ${gpu}/tensor_work.cpp)
target_compile_definitions(daybreak_engine_torch PUBLIC DAYBREAK_CUDA_KERNELS)
target_link_libraries(daybreak_engine_torch PUBLIC daybreak_gpu_kernels)
