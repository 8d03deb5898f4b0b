#pragma once
/// What the command line says: progress on a terminal, one JSON object a line with --json, sentences on standard error.
#include <chrono>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace daybreak::cli {

/// How a command ended: part of the contract with scripts.
enum ExitCode { kAllDone = 0, kSomeFailed = 1, kWrongUsage = 2, kCancelled = 3 };

/// A line on standard error that is rewritten as work goes on, with the time left; silent unless that is a terminal.
class ProgressLine {
 public:
  ProgressLine();
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// @param done01 share of the work that is done @param what what is being worked on
  void show(double done01, const std::string& what);
  /// Removes the line, so that something else can be printed.
  void clear();

 private:
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_;
};

/// One object on one line of standard output, at once.
void printJson(const nlohmann::json& object);

/// A sentence for the person, on standard error.
void printProblem(const std::string& sentence);

}  // namespace daybreak::cli
