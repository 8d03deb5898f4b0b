#include "train/run/metrics_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>

#include "atomic_file.h"
#include "error.h"

namespace daybreak::train {

namespace {

/// Columns that are no loss terms, with where their figures are kept.
struct Figure {
  const char* column;
  double StepReport::*value;
};
constexpr std::array kFigures{Figure{"total", &StepReport::total},
                              Figure{"gradient_norm", &StepReport::gradientNorm},
                              Figure{"learning_rate", &StepReport::learningRate},
                              Figure{"pictures_per_second", &StepReport::picturesPerSecond},
                              Figure{"waited_share", &StepReport::waitedShare},
                              Figure{"memory_mb", &StepReport::memoryMb}};
constexpr auto kValidation = "validation";

std::string number(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.begin(), text.end(), value, std::chars_format::general, 7).ptr;
  return {text.begin(), end};
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields;
  std::size_t from = 0;
  for (auto comma = line.find(','); comma != std::string::npos; comma = line.find(',', from)) {
    fields.push_back(line.substr(from, comma - from));
    from = comma + 1;
  }
  fields.push_back(line.substr(from));
  return fields;
}

std::optional<double> parsed(const std::string& text) {
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

void put(StepReport& report, const std::string& column, double value) {
  if (column == "step") {
    report.step = static_cast<int>(value);
    return;
  }
  if (column == kValidation) {
    report.validation = value;
    return;
  }
  for (const auto& figure : kFigures) {
    if (column != figure.column) continue;
    report.*figure.value = value;
    return;
  }
  report.terms.push_back({column, value});
}

std::optional<StepReport> reportIn(const std::string& line, const std::vector<std::string>& columns) {
  const auto fields = split(line);
  if (columns.empty() || columns.front() != "step" || fields.size() != columns.size()) return std::nullopt;
  StepReport report;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].empty() && columns[i] == kValidation) continue;
    const auto value = parsed(fields[i]);
    if (!value) return std::nullopt;
    put(report, columns[i], *value);
  }
  return report;
}

std::string columnsOf(const StepReport& report) {
  std::string line = "step";
  for (const auto& term : report.terms) line += "," + term.name;
  for (const auto& figure : kFigures) {
    line += std::string(",") + figure.column;
    if (figure.value == &StepReport::total) line += std::string(",") + kValidation;
  }
  return line + "\n";
}

std::string lineOf(const StepReport& report) {
  auto line = std::to_string(report.step);
  for (const auto& term : report.terms) line += "," + number(term.value);
  for (const auto& figure : kFigures) {
    line += "," + number(report.*figure.value);
    if (figure.value == &StepReport::total) line += "," + (report.validation ? number(*report.validation) : std::string());
  }
  return line + "\n";
}

/// The columns and the lines up to a step of what is in the file; empty if there is nothing to keep.
std::string linesUpTo(const std::filesystem::path& file, int kept) {
  std::ifstream input(file);
  std::string columnLine;
  if (kept <= 0 || !std::getline(input, columnLine)) return {};
  const auto columns = split(columnLine);
  std::string text = columnLine + "\n";
  for (std::string line; std::getline(input, line) && !input.eof();) {
    const auto report = reportIn(line, columns);
    if (report && report->step <= kept) text += line + "\n";
  }
  return text;
}

}  // namespace

MetricsWriter::MetricsWriter(std::filesystem::path file, int kept) : file_(std::move(file)) {
  const auto text = linesUpTo(file_, kept);
  writeTextFile(file_, text);
  hasColumns_ = !text.empty();
  descriptor_ = ::open(file_.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (descriptor_ < 0) throw Error(file_, "could not be written", std::strerror(errno));
}

MetricsWriter::~MetricsWriter() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void MetricsWriter::append(const StepReport& report) {
  write((hasColumns_ ? std::string() : columnsOf(report)) + lineOf(report));
  hasColumns_ = true;
}

void MetricsWriter::write(const std::string& text) {
  const auto written = ::write(descriptor_, text.data(), text.size());
  if (written != static_cast<ssize_t>(text.size()))
    throw Error(file_, "could not be written", written < 0 ? std::strerror(errno) : "the disk is full",
                "Make space and resume.");
}

MetricsReader::News MetricsReader::read() {
  News news;
  struct stat now {};
  if (::stat(file_.c_str(), &now) != 0) return news;
  if (now.st_ino != inode_ || now.st_size < reached_) {
    news.startedOver = inode_ != 0;
    inode_ = now.st_ino;
    reached_ = 0;
    columns_.clear();
  }
  if (now.st_size == reached_) return news;
  std::ifstream input(file_);
  input.seekg(reached_);
  for (std::string line; std::getline(input, line) && !input.eof();) {
    reached_ += static_cast<off_t>(line.size() + 1);
    if (columns_.empty())
      columns_ = split(line);
    else if (auto report = reportIn(line, columns_))
      news.reports.push_back(std::move(*report));
  }
  return news;
}

}  // namespace daybreak::train
