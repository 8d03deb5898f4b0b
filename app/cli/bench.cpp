#include "jobs/bench.h"

#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "commands.h"
#include "console.h"
#include "edit_options.h"
#include "models/registry.h"

namespace daybreak::cli {

namespace {

struct BenchArguments {
  std::string model = models::Registry::defaultName();
  ComputeArguments compute;
  bool asJson = false;
};

int runBench(const BenchArguments& arguments, std::stop_token stop) {
  const auto enhancer = makeEnhancer(arguments.model, arguments.compute.options());
  if (!arguments.asJson)
    std::cout << arguments.model << " on " << enhancer->deviceName() << ", medians\n"
              << "     picture  scale   estimate     render\n";
  jobs::benchEnhancer(
      *enhancer,
      [&](const jobs::BenchRow& row) {
        if (arguments.asJson) {
          printJson({{"width", row.width},
                     {"height", row.height},
                     {"scale", row.scale},
                     {"estimateMs", row.estimateMs},
                     {"renderMs", row.renderMs},
                     {"model", arguments.model},
                     {"device", enhancer->deviceName()}});
          return;
        }
        std::cout << std::right << std::setw(5) << row.width << " x " << std::left << std::setw(5) << row.height << std::right
                  << std::setw(6) << row.scale << std::fixed << std::setprecision(1) << std::setw(8) << row.estimateMs << " ms"
                  << std::setw(8) << row.renderMs << " ms" << std::endl;
      },
      stop);
  return kAllDone;
}

}  // namespace

void addBench(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("bench", "Measure how fast this machine enhances");
  auto arguments = std::make_shared<BenchArguments>();
  command->add_option("-m,--model", arguments->model, "Model: a name from 'models list' or a file")->type_name("NAME|FILE");
  arguments->compute.addTo(*command);
  command->add_flag("--json", arguments->asJson, "One JSON object a line");
  command->footer("Example:\n  daybreak-cli bench --threads 1");
  command->callback(
      [arguments, &chosen] { chosen = [arguments](std::stop_token stop) { return runBench(*arguments, stop); }; });
}

}  // namespace daybreak::cli
