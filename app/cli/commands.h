#pragma once
/// The subcommands of daybreak-cli. Each adds itself to the parser and, if chosen, sets what is to be run.
#include <CLI/CLI.hpp>
#include <functional>
#include <stop_token>

namespace daybreak::cli {

/// Runs the chosen command and returns an ExitCode.
using Command = std::function<int(std::stop_token)>;

void addEnhance(CLI::App& app, Command& chosen);
void addVideo(CLI::App& app, Command& chosen);
void addModels(CLI::App& app, Command& chosen);
void addTrain(CLI::App& app, Command& chosen, const std::string& commandLine);
void addTrainSegmenter(CLI::App& app, Command& chosen, const std::string& commandLine);
void addSegment(CLI::App& app, Command& chosen);
void addSegmenters(CLI::App& app, Command& chosen);
void addEvaluate(CLI::App& app, Command& chosen);
void addBatch(CLI::App& app, Command& chosen);
void addBench(CLI::App& app, Command& chosen);
void addDevices(CLI::App& app, Command& chosen);

}  // namespace daybreak::cli
