#include "jobs/bench.h"

#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "commands.h"
#include "console.h"
#include "edit_options.h"
#include "jobs/batch/batch_bench.h"
#include "jobs/compare_bench.h"
#include "models/registry.h"

namespace daybreak::cli {

namespace {

struct BenchArguments {
  std::string model = models::Registry::standard().defaultName();
  ComputeArguments compute;
  bool compares = false;
  bool batch = false;
  bool asJson = false;
};

/// "16.3 x LibTorch's 1050.2 ms"; slower than a baseline reads as "0.4 x".
void print(const jobs::Comparison& row, bool asJson) {
  const double ratio = row.baselineMs / row.ms;
  if (asJson) {
    nlohmann::json object{
        {"what", row.what}, {"ms", row.ms}, {"baseline", row.baseline}, {"baselineMs", row.baselineMs}, {"timesAsFast", ratio}};
    if (row.peakShare) object["peakShare"] = *row.peakShare;
    printJson(object);
    return;
  }
  std::cout << std::left << std::setw(58) << row.what << std::right << std::fixed << std::setprecision(1) << std::setw(9)
            << row.ms << " ms" << std::setw(9) << row.baselineMs << " ms" << std::setprecision(2) << std::setw(8) << ratio
            << " x " << row.baseline;
  if (row.peakShare) std::cout << ", " << std::setprecision(0) << *row.peakShare * 100 << " % of peak";
  std::cout << std::endl;
}

int runComparison(const BenchArguments& arguments, std::stop_token stop) {
  if (!arguments.asJson)
    std::cout << "Pictures of 1200 x 900 unless said otherwise; best times, both sides in turn.\n"
              << std::left << std::setw(58) << "" << std::right << std::setw(12) << "Daybreak" << std::setw(12) << "baseline"
              << std::setw(10) << "faster" << std::endl;
  jobs::compareWithBaselines(
      models::Registry::standard().load(arguments.model), arguments.compute.options().threads,
      [&](const jobs::Comparison& row) { print(row, arguments.asJson); }, stop);
  return kAllDone;
}

int runBatchBench(const BenchArguments& arguments, std::stop_token stop) {
  const std::shared_ptr<const engine::Enhancer> enhancer = makeEnhancer(arguments.model, arguments.compute.options());
  const auto speed = jobs::measureBatch(enhancer, stop);
  const double ofSlowest = speed.slowestStageMs() / speed.batchMs;
  const double ofLoop = speed.loopMs / speed.batchMs;
  if (arguments.asJson) {
    printJson({{"width", speed.width},
               {"height", speed.height},
               {"pictures", speed.pictures},
               {"decodeMs", speed.decodeMs},
               {"enhanceMs", speed.enhanceMs},
               {"encodeMs", speed.encodeMs},
               {"loopMs", speed.loopMs},
               {"batchMs", speed.batchMs},
               {"timesSlowestStage", ofSlowest},
               {"timesLoop", ofLoop},
               {"model", arguments.model},
               {"device", enhancer->deviceName()}});
    return kAllDone;
  }
  std::cout << arguments.model << " on " << enhancer->deviceName() << ", " << speed.pictures << " JPEGs of " << speed.width
            << " x " << speed.height << ", ms for each; best of two rounds\n"
            << std::fixed << std::setprecision(0);
  const auto line = [](const char* what, double ms) {
    std::cout << std::left << std::setw(34) << what << std::right << std::setw(7) << ms << " ms\n";
  };
  line("decoding alone", speed.decodeMs);
  line("enhancing alone", speed.enhanceMs);
  line("encoding alone", speed.encodeMs);
  line("one picture after another", speed.loopMs);
  line("batch", speed.batchMs);
  std::cout << std::setprecision(2) << "The batch does " << ofSlowest << " times what its slowest stage does alone and "
            << ofLoop << " times what one picture after another does." << std::endl;
  return kAllDone;
}

int runBench(const BenchArguments& arguments, std::stop_token stop) {
  if (arguments.compares) return runComparison(arguments, stop);
  if (arguments.batch) return runBatchBench(arguments, stop);
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
  command->add_flag("--compare", arguments->compares,
                    "On the CPU, against LibTorch, a copy of memory and the processor's peak");
  command->add_flag("--batch", arguments->batch, "A batch against its slowest stage and against one picture after another");
  command->add_flag("--json", arguments->asJson, "One JSON object a line");
  command->footer("Example:\n  daybreak-cli bench --threads 1\n  daybreak-cli bench --compare\n  daybreak-cli bench --batch");
  command->callback(
      [arguments, &chosen] { chosen = [arguments](std::stop_token stop) { return runBench(*arguments, stop); }; });
}

}  // namespace daybreak::cli
