#include "console.h"

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

namespace daybreak::cli {

namespace {

std::string inWords(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  if (whole >= 3600) return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
  if (whole >= 60) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return std::to_string(whole) + " s";
}

}  // namespace

ProgressLine::ProgressLine() : terminal_(::isatty(STDERR_FILENO) == 1), start_(std::chrono::steady_clock::now()) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(double done01, const std::string& what) {
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || (shown_ && now - last_ < std::chrono::milliseconds(100))) return;
  const double spent = std::chrono::duration<double>(now - start_).count();
  std::string line = std::to_string(static_cast<int>(done01 * 100)) + " %  ";
  if (done01 > 0 && spent > 1) line += inWords(spent * (1 - done01) / done01) + " left  ";
  line += what;
  for (char& c : line)
    if ((c >= 0 && c < 0x20) || c == 0x7F) c = '?';  // file names may hold what steers a terminal
  // Without wrapping: only one row can be taken back.
  std::fprintf(stderr, "\r\033[K\033[?7l%s\033[?7h", line.c_str());
  std::fflush(stderr);
  shown_ = true;
  last_ = now;
}

void ProgressLine::clear() {
  if (shown_) std::fprintf(stderr, "\r\033[K");
  shown_ = false;
}

void printJson(const nlohmann::json& object) {
  // File names need not be UTF-8; JSON text has to be.
  std::cout << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
}

void printProblem(const std::string& sentence) { std::cerr << sentence << std::endl; }

}  // namespace daybreak::cli
