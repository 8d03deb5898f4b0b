#include "train/run/run_status.h"

#include <unistd.h>

#include <array>
#include <nlohmann/json.hpp>

#include "atomic_file.h"
#include "error.h"
#include "input_file.h"

namespace daybreak::train {

NLOHMANN_JSON_SERIALIZE_ENUM(RunState, {{RunState::Prepared, "prepared"},
                                        {RunState::Running, "running"},
                                        {RunState::Paused, "paused"},
                                        {RunState::Stopped, "stopped"},
                                        {RunState::Finished, "finished"},
                                        {RunState::Failed, "failed"},
                                        {RunState::Interrupted, "interrupted"}})
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(RunStatus, state, step, steps, secondsLeft, device, message, host, process,
                                                updated)

void writeStatus(const std::filesystem::path& file, const RunStatus& status) {
  writeTextFile(file, nlohmann::json(status).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

RunStatus readStatus(const std::filesystem::path& file) {
  std::error_code missing;
  if (!std::filesystem::exists(file, missing)) return {};
  try {
    return nlohmann::json::parse(readTextFile(file)).get<RunStatus>();
  } catch (const nlohmann::json::exception& problem) {
    throw Error(file, "could not be read", std::string("it is no status of a training (") + problem.what() + ")");
  }
}

std::string hostName() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : std::string();
}

}  // namespace daybreak::train
