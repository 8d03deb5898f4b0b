/// daybreak-cli: everything the window does, for scripts.
#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <iostream>
#include <nlohmann/json.hpp>
#include <thread>

#include "commands.h"
#include "console.h"
#include "error.h"

namespace {

/// Ctrl+C and SIGTERM ask the running command to stop; a second one ends the program at once. The signals are blocked in
/// every thread and waited for in one, so that no code runs in a signal handler.
class SignalWatch {
 public:
  SignalWatch() {
    sigemptyset(&signals_);
    for (const int signal : {SIGINT, SIGTERM}) sigaddset(&signals_, signal);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    std::thread([signals = signals_, source = source_]() mutable {
      int received = 0;
      sigwait(&signals, &received);
      source.request_stop();
      sigwait(&signals, &received);
      ::_exit(daybreak::cli::kCancelled);
    }).detach();
  }
  std::stop_token token() const { return source_.get_token(); }

 private:
  sigset_t signals_{};
  std::stop_source source_;
};

/// The command as it was typed, for the card of a trained model.
std::string typed(int count, char** arguments) {
  std::string line = "daybreak-cli";
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    const bool plain = argument.find_first_of(" '\"\\$`!*?(){}[]<>|&;") == std::string::npos && !argument.empty();
    line += plain ? " " + argument : " \"" + argument + "\"";
  }
  return line;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace daybreak;
  const SignalWatch signals;
  CLI::App app("Daybreak lightens dark photos.", "daybreak-cli");
  app.set_version_flag("--version", "daybreak-cli " DAYBREAK_VERSION);
  app.require_subcommand(1);
  app.footer("'daybreak-cli COMMAND --help' tells more, with examples.");
  cli::Command chosen;
  cli::addEnhance(app, chosen);
  cli::addModels(app, chosen);
  cli::addTrain(app, chosen, typed(argc, argv));
  cli::addEvaluate(app, chosen);
  cli::addBench(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? cli::kAllDone : cli::kWrongUsage;
  }
  const bool asJson = [&] {
    for (const auto* command : app.get_subcommands())
      for (const auto* part = command; part != nullptr;
           part = part->get_subcommands().empty() ? nullptr : part->get_subcommands().front())
        if (part->get_option_no_throw("--json") != nullptr && part->count("--json") > 0) return true;
    return false;
  }();
  try {
    return chosen(signals.token());
  } catch (const Cancelled&) {
    cli::printProblem("Cancelled.");
    return cli::kCancelled;
  } catch (const std::exception& error) {
    if (asJson) cli::printJson({{"ok", false}, {"error", error.what()}});
    cli::printProblem(error.what());
    return cli::kSomeFailed;
  }
}
