#pragma once
/// daybreak-cli as the process a script would start.
#include <QProcess>
#include <QProcessEnvironment>
#include <nlohmann/json.hpp>
#include <vector>

struct CliResult {
  int code = -1;
  QString out;
  QString err;
  /// Standard output as JSON lines.
  std::vector<nlohmann::json> objects() const {
    std::vector<nlohmann::json> lines;
    for (const auto& line : out.split('\n', Qt::SkipEmptyParts)) lines.push_back(nlohmann::json::parse(line.toStdString()));
    return lines;
  }
};

/// Runs it to its end; code −1 if it crashes or takes two minutes. @param environment more variables, NAME=value
inline CliResult runCli(const QStringList& arguments, const QString& folder = {}, const QStringList& environment = {}) {
  QProcess process;
  process.setWorkingDirectory(folder);
  auto variables = QProcessEnvironment::systemEnvironment();
  for (const auto& variable : environment) variables.insert(variable.section('=', 0, 0), variable.section('=', 1));
  process.setProcessEnvironment(variables);
  process.start(DAYBREAK_CLI, arguments);
  if (!process.waitForFinished(120'000)) return {};
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}
