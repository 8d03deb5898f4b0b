#include "train/run/event_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <chrono>
#include <cstring>

#include "error.h"
#include "train/run/run_status.h"

namespace daybreak::train {

namespace {

constexpr std::uint32_t kReversedPolynomial = 0x82F63B78;

/// How a field's bytes follow its number (Protocol Buffers, "Encoding").
enum class Wire : unsigned { Varint = 0, Eight = 1, Sized = 2, Four = 5 };

template <typename Number>
std::string bytesOf(Number value) {
  static_assert(std::endian::native == std::endian::little);
  std::string bytes(sizeof(value), '\0');
  std::memcpy(bytes.data(), &value, sizeof(value));
  return bytes;
}

std::string varint(std::uint64_t value) {
  std::string bytes;
  for (; value > 0x7F; value >>= 7) bytes += static_cast<char>(value | 0x80);
  return bytes + static_cast<char>(value);
}

std::string field(unsigned number, Wire wire, const std::string& bytes) {
  return varint(number << 3 | static_cast<unsigned>(wire)) + (wire == Wire::Sized ? varint(bytes.size()) : std::string()) +
         bytes;
}

double secondsNow() { return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count(); }

/// Event.wall_time, and Event.step.
std::string moment(int step) {
  return field(1, Wire::Eight, bytesOf(secondsNow())) + field(2, Wire::Varint, varint(static_cast<std::uint64_t>(step)));
}

/// Summary.value: a tag and a simple_value.
std::string scalar(const std::string& tag, double value) {
  return field(1, Wire::Sized, field(1, Wire::Sized, tag) + field(2, Wire::Four, bytesOf(static_cast<float>(value))));
}

/// Checksums are stored changed, so that one over bytes that hold checksums is no special case.
std::uint32_t masked(std::uint32_t checksum) { return std::rotr(checksum, 15) + 0xA282EAD8; }

}  // namespace

std::uint32_t crc32c(std::string_view bytes) {
  std::uint32_t checksum = ~std::uint32_t{0};
  for (const char byte : bytes) {
    checksum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) checksum = checksum >> 1 ^ (checksum & 1 ? kReversedPolynomial : 0);
  }
  return ~checksum;
}

EventFile::EventFile(const std::filesystem::path& folder) {
  std::error_code problem;
  std::filesystem::create_directories(folder, problem);
  if (problem) throw Error(folder, "could not be made", problem.message());
  const auto seconds = std::to_string(static_cast<std::int64_t>(secondsNow()));
  file_ = folder / ("events.out.tfevents." + seconds + "." + hostName() + "." + std::to_string(::getpid()));
  descriptor_ = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (descriptor_ < 0) throw Error(file_, "could not be written", std::strerror(errno));
  write(field(1, Wire::Eight, bytesOf(secondsNow())) + field(3, Wire::Sized, "brain.Event:2"));
}

EventFile::~EventFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void EventFile::append(const StepReport& report) {
  std::string summary;
  for (const auto& term : report.terms) summary += scalar("loss/" + term.name, term.value);
  summary += scalar("loss/total", report.total);
  if (report.validation) summary += scalar("loss/validation", *report.validation);
  summary += scalar("gradient_norm", report.gradientNorm) + scalar("learning_rate", report.learningRate) +
             scalar("pictures_per_second", report.picturesPerSecond);
  write(moment(report.step) + field(5, Wire::Sized, summary));
}

void EventFile::write(std::string_view event) {
  const auto length = bytesOf(static_cast<std::uint64_t>(event.size()));
  const auto record = length + bytesOf(masked(crc32c(length))) + std::string(event) + bytesOf(masked(crc32c(event)));
  const auto written = ::write(descriptor_, record.data(), record.size());
  if (written != static_cast<ssize_t>(record.size()))
    throw Error(file_, "could not be written", written < 0 ? std::strerror(errno) : "the disk is full",
                "Make space and resume.");
}

}  // namespace daybreak::train
