#include "engine/devices.h"

#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "commands.h"
#include "console.h"

namespace daybreak::cli {

namespace {

int runDevices(bool asJson) {
  const auto list = engine::listDevices();
  for (const auto& device : list.devices) {
    if (asJson)
      printJson({{"device", device.id}, {"name", device.name}, {"memoryBytes", device.memoryBytes}});
    else
      std::cout << std::left << std::setw(8) << device.id << std::setw(56) << device.name << std::right << std::fixed
                << std::setprecision(1) << std::setw(7) << static_cast<double>(device.memoryBytes) / (1 << 30) << " GB\n";
  }
  if (!list.problem.empty()) printProblem(list.problem);
  return kAllDone;
}

}  // namespace

void addDevices(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("devices", "List what networks can run on, for --device");
  auto asJson = std::make_shared<bool>(false);
  command->add_flag("--json", *asJson, "One JSON object a line");
  command->footer("Example:\n  daybreak-cli devices");
  command->callback([asJson, &chosen] { chosen = [asJson](const std::stop_token&) { return runDevices(*asJson); }; });
}

}  // namespace daybreak::cli
