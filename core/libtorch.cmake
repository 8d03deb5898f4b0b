# The libraries that see LibTorch's headers: the networks, and the backend that runs them.

daybreak_core(nets)
target_link_libraries(daybreak_nets PUBLIC ${TORCH_LIBRARIES})
target_precompile_headers(daybreak_nets PRIVATE <torch/torch.h>)

daybreak_core(engine/torch daybreak_engine daybreak_nets)
target_precompile_headers(daybreak_engine_torch REUSE_FROM daybreak_nets)
include(${CMAKE_CURRENT_LIST_DIR}/engine/torch/gpu/gpu.cmake)
