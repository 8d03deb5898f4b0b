/// daybreak-cli: everything the window does, for scripts.
#include <semaphore.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <iostream>
#include <new>
#include <nlohmann/json.hpp>
#include <thread>

#include "commands.h"
#include "console.h"
#include "error.h"

namespace {

/// Posted by the signal handler: one of the few things it may do.
sem_t signalReceived;  // NOLINT: a handler reaches nothing but globals

/// Ctrl+C, SIGTERM and a closed terminal ask the running command to stop; a second one ends the program at once. Blocking the
/// signals and waiting for them would not do: BLAS libraries start threads before main() that would still take them.
class SignalWatch {
 public:
  SignalWatch() {
    sem_init(&signalReceived, 0, 0);
    struct sigaction action {};
    action.sa_handler = [](int) { sem_post(&signalReceived); };
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
    std::thread([source = source_]() mutable {
      waitForSignal();
      source.request_stop();
      waitForSignal();
      ::_exit(daybreak::cli::kCancelled);
    }).detach();
  }
  std::stop_token token() const { return source_.get_token(); }

 private:
  static void waitForSignal() {
    while (sem_wait(&signalReceived) != 0 && errno == EINTR) {
    }
  }

  std::stop_source source_;
};

std::string quoted(const std::string& argument) {
  std::string text = "'";
  for (const char c : argument) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

/// The command as it was typed, for the card of a trained model.
std::string typed(int count, char** arguments) {
  std::string line = "daybreak-cli";
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    const bool plain = argument.find_first_of(" \t\n'\"\\$`!*?(){}[]<>|&;#~") == std::string::npos && !argument.empty();
    line += " " + (plain ? argument : quoted(argument));
  }
  return line;
}

/// What to say to arguments that cannot be understood, or that ask for help.
int explain(const CLI::App& app, const CLI::ParseError& error, int count, char** arguments) {
  if (count == 1) {
    std::cerr << app.help();
    return daybreak::cli::kWrongUsage;
  }
  if (app.get_subcommands().empty() && arguments[1][0] != '-') {
    daybreak::cli::printProblem("\"" + std::string(arguments[1]) + "\" is no command. 'daybreak-cli --help' lists them.");
    return daybreak::cli::kWrongUsage;
  }
  return app.exit(error) == 0 ? daybreak::cli::kAllDone : daybreak::cli::kWrongUsage;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace daybreak;
  const SignalWatch signals;
  CLI::App app("Daybreak lightens dark photos and videos.", "daybreak-cli");
  app.set_version_flag("--version", "daybreak-cli " DAYBREAK_VERSION);
  app.require_subcommand(1);
  app.footer("'daybreak-cli COMMAND --help' tells more, with examples.");
  cli::Command chosen;
  cli::addEnhance(app, chosen);
  cli::addVideo(app, chosen);
  cli::addModels(app, chosen);
  cli::addTrain(app, chosen, typed(argc, argv));
  cli::addTrainSegmenter(app, chosen, typed(argc, argv));
  cli::addSegment(app, chosen);
  cli::addSegmenters(app, chosen);
  cli::addEvaluate(app, chosen);
  cli::addBatch(app, chosen);
  cli::addBench(app, chosen);
  cli::addDevices(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return explain(app, error, argc, argv);
  }
  const bool asJson = [&] {
    for (const auto* command : app.get_subcommands())
      for (const auto* part = command; part != nullptr;
           part = part->get_subcommands().empty() ? nullptr : part->get_subcommands().front())
        if (part->get_option_no_throw("--json") != nullptr && part->count("--json") > 0) return true;
    return false;
  }();
  try {
    const int code = chosen(signals.token());
    if (std::cout.flush()) return code;
    cli::printProblem("Not everything could be written to standard output.");
    return cli::kSomeFailed;
  } catch (const Cancelled&) {
    cli::printProblem("Cancelled.");
    return cli::kCancelled;
  } catch (const std::bad_alloc&) {
    cli::printProblem("There is not enough memory.");
    return cli::kSomeFailed;
  } catch (const std::exception& error) {
    if (asJson) cli::printJson({{"ok", false}, {"error", error.what()}});
    cli::printProblem(error.what());
    return cli::kSomeFailed;
  }
}
