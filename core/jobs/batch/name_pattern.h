#pragma once
/// How results are called: "{name}_{model}.{ext}".
#include <filesystem>
#include <optional>
#include <string>

#include "media/save.h"

namespace daybreak::jobs {

class NamePattern {
 public:
  /// Knows {name}, the photo's name without its ending, {model} and {ext}, the ending of the result's format. Without an ending
  /// .{ext} is added; empty: {name}.{ext}, with several models {name}_{model}.{ext}.
  /// Throws Error if {name} or, with several models, {model} is missing, or it holds a slash or another field.
  NamePattern(const std::string& text, bool severalModels);

  const std::string& text() const { return text_; }

  /// A file name. @param model a name or a model file @param format unset: the photo's, or PNG where Daybreak does not write it
  std::string expand(const std::filesystem::path& photo, const std::string& model,
                     std::optional<media::PhotoFormat> format) const;

 private:
  std::string text_;
};

/// NAME-SUFFIX.ENDING for NAME.ENDING.
std::filesystem::path withSuffix(const std::filesystem::path& path, const std::string& suffix);

/// "sgz-base" for a name, and the stem of a model file.
std::string modelLabel(const std::string& nameOrFile);

}  // namespace daybreak::jobs
