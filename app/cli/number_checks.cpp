#include "number_checks.h"

#include <cmath>
#include <functional>
#include <sstream>

namespace daybreak::cli {

namespace {

CLI::Validator number(const std::string& wanted, const std::function<bool(double)>& fits) {
  const auto check = [wanted, fits](const std::string& text) {
    double value = 0;
    const bool read = CLI::detail::lexical_cast(text, value);
    return read && std::isfinite(value) && fits(value) ? std::string() : "\"" + text + "\" is no " + wanted;
  };
  return {check, ""};
}

}  // namespace

CLI::Validator from(double minimum, double maximum) {
  std::ostringstream wanted;
  wanted << "number from " << minimum << " to " << maximum;
  return number(wanted.str(), [=](double value) { return value >= minimum && value <= maximum; });
}

CLI::Validator percentOf(const engine::Range& range) { return from(range.minimum * 100, range.maximum * 100); }

CLI::Validator aboveZero() {
  return number("number above 0", [](double value) { return value > 0; });
}

CLI::Validator notNegative() {
  return number("number from 0 up", [](double value) { return value >= 0; });
}

}  // namespace daybreak::cli
