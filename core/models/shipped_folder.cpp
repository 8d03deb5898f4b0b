#include "models/shipped_folder.h"

#include "models/person_folders.h"

namespace daybreak::models {

namespace fs = std::filesystem;

fs::path shippedFolder() {
  if (const auto told = environment("DAYBREAK_WEIGHTS"); !told.empty()) return told;
  std::error_code problem;
  const auto program = fs::read_symlink("/proc/self/exe", problem);
  const auto installed = (program.parent_path() / "../share/daybreak/weights").lexically_normal();
#ifdef DAYBREAK_WEIGHTS_DIR
  // A program run from its build tree takes the weights of the source tree.
  const auto inside = program.lexically_relative(DAYBREAK_BUILD_DIR);
  if (!problem && !inside.empty() && *inside.begin() != "..") return DAYBREAK_WEIGHTS_DIR;
#endif
  return installed;
}

}  // namespace daybreak::models
