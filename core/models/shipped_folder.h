#pragma once
/// Where what ships with Daybreak lies.
#include <filesystem>

namespace daybreak::models {

/// $DAYBREAK_WEIGHTS; else the source tree's weights/ for a program in its build tree; else share/daybreak/weights beside the
/// program's folder.
std::filesystem::path shippedFolder();

}  // namespace daybreak::models
