# cmake --preset engine-only: networks, backends and device_benchmark for a bare machine. Needs LibTorch (or a PyTorch wheel);
# without Highway our CPU kernels are left out. Reads and writes no file, so that no library for files is needed; nor has it the
# methods without a network, which need OpenCV and Eigen.

file(GLOB models CONFIGURE_DEPENDS models/architecture.* models/architectures/*.* models/file_bytes.* models/model.* models/random_model.*)
add_library(daybreak_models STATIC ${models})
target_link_libraries(daybreak_models PUBLIC daybreak_picture PRIVATE daybreak_warnings)

find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(Highway QUIET IMPORTED_TARGET libhwy)
endif()
if(TARGET PkgConfig::Highway)
  file(GLOB_RECURSE engine CONFIGURE_DEPENDS engine/*.cpp)
  list(FILTER engine EXCLUDE REGEX "/core/engine/(torch|classical)/|/core/engine/edit\\.cpp")
else()
  message(STATUS "Highway is missing: without our CPU kernels, LibTorch only.")
  foreach(name adjustments factor_map grid_axis highlights light_areas net_input nvidia_driver regions render_plan)
    list(APPEND engine engine/${name}.cpp)
  endforeach()
endif()
add_library(daybreak_engine STATIC ${engine})
target_link_libraries(daybreak_engine PUBLIC daybreak_models PRIVATE daybreak_warnings ${CMAKE_DL_LIBS})
if(TARGET PkgConfig::Highway)
  target_link_libraries(daybreak_engine PRIVATE PkgConfig::Highway)
  target_compile_definitions(daybreak_engine PUBLIC DAYBREAK_HAS_HIGHWAY)
endif()

include(${CMAKE_CURRENT_LIST_DIR}/libtorch.cmake)
set_property(SOURCE engine/choose_backend.cpp APPEND PROPERTY COMPILE_DEFINITIONS DAYBREAK_ENGINE_ONLY)
# There is no module in this build: whoever needs LibTorch is linked with it.
set_property(SOURCE engine/torch_module.cpp APPEND PROPERTY COMPILE_DEFINITIONS DAYBREAK_MODULE_FOLDER="."
                                                                                DAYBREAK_VERSION="${PROJECT_VERSION}")
add_executable(device_benchmark ${PROJECT_SOURCE_DIR}/tests/benchmarks/device_benchmark.cpp)
target_link_libraries(device_benchmark PRIVATE daybreak_engine_torch daybreak_warnings)
set_target_properties(device_benchmark PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
