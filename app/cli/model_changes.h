#pragma once
/// The subcommands of "models" that change something, and what all of them share.
#include <memory>
#include <string>

#include "commands.h"

namespace daybreak::cli {

struct ModelsArguments {
  std::string model;
  std::string file;
  std::string name;
  bool overwrite = false;
  bool asJson = false;
};

/// A subcommand of `group` with --json that runs `run`.
CLI::App* addModelCommand(CLI::App& group, const char* name, const char* what, std::shared_ptr<ModelsArguments> arguments,
                          Command& chosen, int (*run)(const ModelsArguments&));

/// inspect, import, export, duplicate, rename, remove, default.
void addModelChanges(CLI::App& group, const std::shared_ptr<ModelsArguments>& arguments, Command& chosen);

}  // namespace daybreak::cli
