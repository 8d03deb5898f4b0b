# Everything that needs LibTorch ends up in one library, which programs load when they first need it (engine/torch_module.h):
# no program is linked with LibTorch, whose loading takes half a second.

daybreak_core(train/torch daybreak_train daybreak_engine_torch)
target_precompile_headers(daybreak_train_torch REUSE_FROM daybreak_nets)
# Several GPUs exchange gradients through NCCL where its header is; a CUDA LibTorch has the library.
find_path(NCCL_INCLUDE_DIR nccl.h)
if(TARGET torch_cuda AND NCCL_INCLUDE_DIR)
  set_property(SOURCE train/torch/peers.cpp APPEND PROPERTY COMPILE_DEFINITIONS USE_C10D_NCCL)
  set_property(SOURCE train/torch/peers.cpp APPEND PROPERTY INCLUDE_DIRECTORIES ${NCCL_INCLUDE_DIR})
endif()

# Where it lies, seen from the programs: the same in the build tree as where they are installed.
file(RELATIVE_PATH module_folder ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR}/daybreak)
set_property(SOURCE engine/torch_module.cpp APPEND PROPERTY COMPILE_DEFINITIONS DAYBREAK_MODULE_FOLDER="${module_folder}"
                                                                                DAYBREAK_VERSION="${PROJECT_VERSION}")
set_property(SOURCE engine/torch/module_entry.cpp APPEND PROPERTY COMPILE_DEFINITIONS DAYBREAK_VERSION="${PROJECT_VERSION}")
add_library(daybreak_torch_module MODULE engine/torch/module_entry.cpp train/torch/module_entry.cpp segment/torch/torch_score_net.cpp
                                    engine/torch/exports.map)
target_link_libraries(daybreak_torch_module PRIVATE daybreak_train_torch daybreak_segment daybreak_warnings)
# Its copies of what programs have too stay its own; only the doors can be found from outside.
target_link_options(daybreak_torch_module PRIVATE "LINKER:--version-script=${CMAKE_CURRENT_LIST_DIR}/engine/torch/exports.map")
set_target_properties(daybreak_torch_module PROPERTIES OUTPUT_NAME daybreak-torch INSTALL_RPATH_USE_LINK_PATH ON
                      LINK_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/engine/torch/exports.map
                      LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/app/${module_folder})
install(TARGETS daybreak_torch_module LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/daybreak)
