#include "jobs/failure_reason.h"

#include <new>

#include "error.h"

namespace daybreak::jobs {

std::string failureReason(const std::exception& problem, const std::filesystem::path& photo, const std::string& failed) {
  const auto* error = dynamic_cast<const Error*>(&problem);
  if (error != nullptr && !error->file().empty()) return error->what();
  std::string why = dynamic_cast<const std::bad_alloc*>(&problem) ? "there is not enough memory" : problem.what();
  while (why.ends_with('.')) why.pop_back();
  return Error(photo, failed, why).what();
}

}  // namespace daybreak::jobs
