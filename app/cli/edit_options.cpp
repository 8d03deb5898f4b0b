#include "edit_options.h"

#include "console.h"
#include "models/registry.h"
#include "number_checks.h"
#include "segment/segmenter_files.h"
#include "segment/soft_regions.h"

namespace daybreak::cli {

namespace {

/// "auto" or a number within the exposure level's range.
std::string checkExposure(const std::string& text) {
  if (text == "auto") return {};
  const bool level = from(engine::kExposureRange.minimum, engine::kExposureRange.maximum)(text).empty();
  return level ? std::string() : "\"" + text + "\" is no exposure level: it is auto or a number from 0.2 to 0.8";
}

struct NamedValue {
  std::string name;
  std::string value;
};

/// "NAME=VALUE" at its last "=".
NamedValue namedValue(const std::string& text) {
  const auto equals = text.rfind('=');
  if (equals == std::string::npos || equals == 0) return {};
  return {text.substr(0, equals), text.substr(equals + 1)};
}

std::string checkClassStrength(const std::string& text) {
  const auto [name, value] = namedValue(text);
  if (!name.empty() && from(engine::kStrengthRange.minimum, engine::kStrengthRange.maximum)(value).empty()) return {};
  return "\"" + text + "\" is no class with a strength from 0 to 2, such as person=1.2";
}

std::string checkClassExposure(const std::string& text) {
  const auto [name, value] = namedValue(text);
  if (!name.empty() && checkExposure(value).empty()) return {};
  return "\"" + text + "\" is no class with an exposure level, such as person=0.6";
}

/// Only what it looks like: whether that GPU exists is told when it is needed.
std::string checkDevice(const std::string& text) {
  const bool numbered = text.starts_with("cuda:") && text.size() > 5 && text.size() < 9 &&
                        text.find_first_not_of("0123456789", 5) == std::string::npos;
  const bool device = text == "auto" || text == "cpu" || text == "cuda" || numbered;
  return device ? std::string() : "\"" + text + "\" is no device: it is auto, cpu, cuda or cuda:N";
}

}  // namespace

void EditOptions::addTo(CLI::App& command) {
  modelOption_ = command.add_option("-m,--model", model_, "Model: a name from 'models list' or a file")->type_name("NAME|FILE");
  addSettingsTo(command);
}

void EditOptions::addSettingsTo(CLI::App& command) {
  command_ = &command;
  command.add_option("--exposure", exposure_, "Exposure level to reach: auto, or 0.2 to 0.8")
      ->type_name("auto|E")
      ->check(CLI::Validator(checkExposure, ""));
  command.add_option("--strength", strengthPercent_, "Strength of the enhancement in percent")
      ->type_name("P")
      ->check(percentOf(engine::kStrengthRange));
  command.add_option("--iterations", iterations_, "How often the curve is applied")->type_name("N")->check(CLI::Range(1, 16));
  command.add_option("--order", order_, "Order of the curve y + r(y^K - y)")->type_name("K")->check(CLI::Range(2, 4));
  command.add_option("--protect-highlights", protectionPercent_, "How far bright areas are left alone, in percent")
      ->type_name("P")
      ->check(percentOf(engine::kHighlightProtectionRange));
  command.add_option("--saturation", saturationPercent_, "Saturation in percent")
      ->type_name("P")
      ->check(percentOf(engine::kSaturationRange));
  command.add_option("--scale", scale_, "How much smaller the network sees the photo: auto, 1, 2, 4, 8 or 12")
      ->type_name("S")
      ->check(CLI::IsMember({"auto", "1", "2", "4", "8", "12"}));
  command.add_option("--class", classStrengths_, "Strength for the things of one class, times --strength: person=1.2, sky=0")
      ->type_name("NAME=S")
      ->allow_extra_args(false)
      ->check(CLI::Validator(checkClassStrength, ""));
  command.add_option("--class-exposure", classExposures_, "Exposure level for the things of one class: person=0.6")
      ->type_name("NAME=E")
      ->allow_extra_args(false)
      ->check(CLI::Validator(checkClassExposure, ""));
  command.add_option("--segmenter", segmenter_, "What tells classes apart: a name from 'segmenters list' or a file")
      ->type_name("NAME|FILE");
  command.add_option("--preset", preset_, "Settings from a file; options given here win over it")->type_name("FILE");
}

engine::Edit EditOptions::edit() const {
  engine::Edit edit;
  edit.model = models::Registry::standard().defaultName();
  if (!preset_.empty()) edit = engine::loadEdit(preset_);
  const auto given = [this](const char* option) { return command_->count(option) > 0; };
  if (modelOption_ != nullptr && modelOption_->count() > 0) edit.model = model_;
  if (given("--exposure")) edit.adjustments.exposure = exposure_ == "auto" ? std::nullopt : std::optional(std::stod(exposure_));
  if (given("--strength")) edit.adjustments.strength = strengthPercent_ / 100;
  if (given("--iterations")) edit.adjustments.iterations = iterations_;
  if (given("--order")) edit.adjustments.order = order_;
  if (given("--protect-highlights")) edit.adjustments.highlightProtection = protectionPercent_ / 100;
  if (given("--saturation")) edit.adjustments.saturation = saturationPercent_ / 100;
  for (const auto& text : classStrengths_) {
    const auto [name, value] = namedValue(text);
    edit.adjustments.classes[name].strength = std::stod(value);
  }
  for (const auto& text : classExposures_) {
    const auto [name, value] = namedValue(text);
    edit.adjustments.classes[name].exposure = value == "auto" ? std::nullopt : std::optional(std::stod(value));
  }
  if (given("--segmenter")) edit.segmenter = segmenter_;
  if (given("--scale")) edit.scale = engine::parseScale(scale_);
  edit.adjustments = engine::clamped(edit.adjustments);
  return edit;
}

void ComputeArguments::addTo(CLI::App& command) {
  command.add_option("--device", options_.device, "Where networks run: auto, cpu, cuda or cuda:N")
      ->type_name("DEVICE")
      ->check(CLI::Validator(checkDevice, ""));
  command.add_option("--backend", backend_, "What computes on the CPU: auto, fused (our own kernels) or torch (LibTorch)")
      ->type_name("auto|fused|torch")
      ->check(CLI::IsMember({"auto", "fused", "torch"}));
  command.add_option("--threads", options_.threads, "Threads on the CPU; 0: all cores")
      ->type_name("N")
      ->check(CLI::Range(0, 1024));
}

engine::ComputeOptions ComputeArguments::options() const {
  auto options = options_;
  if (backend_ == "fused") options.backend = engine::BackendChoice::Fused;
  if (backend_ == "torch") options.backend = engine::BackendChoice::Torch;
  return options;
}

std::unique_ptr<engine::Enhancer> makeEnhancer(const std::string& model, const engine::ComputeOptions& options) {
  auto enhancer = std::make_unique<engine::Enhancer>(models::Registry::standard().load(model), options);
  if (const auto notice = enhancer->takeNotice(); !notice.empty()) printProblem(notice);
  return enhancer;
}

std::unique_ptr<segment::Segmenter> makeSegmenter(const engine::Edit& edit, const engine::ComputeOptions& options) {
  if (edit.adjustments.classes.empty()) return nullptr;
  auto segmenter = std::make_unique<segment::Segmenter>(segment::loadSegmenter(edit.segmenter), options);
  segment::checkClasses(edit.adjustments, segmenter->classes());
  return segmenter;
}

}  // namespace daybreak::cli
