#include "jobs/batch/batch_report.h"

#include <nlohmann/json.hpp>

#include "atomic_file.h"

namespace daybreak::jobs {

namespace {

using nlohmann::json;

/// As CSV wants it: quoted where it holds what would end a field.
std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string text(const json& object) { return object.dump(-1, ' ', false, json::error_handler_t::replace); }

/// Empty where nothing was measured.
template <typename Number>
std::string number(Number value, bool known) {
  return known ? json(value).dump() : std::string();
}

json asJson(const BatchJob& job, std::size_t index, const BatchItem& item) {
  json object{{"input", job.inputOf(index).string()},
              {"output", job.outputOf(index).string()},
              {"model", item.model},
              {"state", toString(item.state)},
              {"earlierRun", item.earlier}};
  if (item.state == BatchState::Done && !item.earlier)
    object.update({{"width", item.width}, {"height", item.height}, {"seconds", item.seconds}});
  if (!item.message.empty()) object["message"] = item.message;
  return object;
}

}  // namespace

const char* toString(BatchState state) {
  switch (state) {
    case BatchState::Waiting:
      return "waiting";
    case BatchState::Working:
      return "working";
    case BatchState::Done:
      return "done";
    case BatchState::Skipped:
      return "skipped";
    case BatchState::Failed:
      return "failed";
  }
  return "";
}

void writeBatchReports(const BatchJob& job) {
  AtomicFile table(batchFile(job.settings(), ".csv"));
  AtomicFile objects(batchFile(job.settings(), ".json"));
  const auto status = job.status();
  table.write("input,output,model,state,message,width,height,seconds\r\n");
  objects.write("{\"summary\": " +
                text({{"total", status.total},
                      {"done", status.done},
                      {"doneByEarlierRuns", status.earlier},
                      {"skipped", status.skipped},
                      {"failed", status.failed},
                      {"waiting", status.total - status.settled()}}) +
                ",\n\"results\": [");
  for (std::size_t index = 0; index < job.size(); ++index) {
    const auto item = job.item(index);
    const bool measured = item.state == BatchState::Done && !item.earlier;
    table.write(field(job.inputOf(index).string()) + "," + field(job.outputOf(index).string()) + "," + field(item.model) + "," +
                toString(item.state) + "," + field(item.message) + "," + number(item.width, measured) + "," +
                number(item.height, measured) + "," + number(item.seconds, measured) + "\r\n");
    objects.write((index == 0 ? "\n" : ",\n") + text(asJson(job, index, item)));
  }
  objects.write("\n]}\n");
  table.commit();
  objects.commit();
}

}  // namespace daybreak::jobs
