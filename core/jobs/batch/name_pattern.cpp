#include "jobs/batch/name_pattern.h"

#include <algorithm>
#include <cctype>

#include "error.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

std::string endingOf(media::PhotoFormat format) {
  switch (format) {
    case media::PhotoFormat::Jpeg:
      return "jpg";
    case media::PhotoFormat::Png:
      return "png";
    case media::PhotoFormat::Tiff:
      return "tif";
    case media::PhotoFormat::WebP:
      return "webp";
  }
  return {};
}

/// As the photo's, also in its letters' case.
std::string keptEnding(const fs::path& photo) {
  try {
    media::formatForName(photo);
    return photo.extension().string().substr(1);
  } catch (const Error&) {
    return "png";  // read but not written, such as BMP
  }
}

/// Throws Error at the first field that is not known.
void checkFields(const std::string& text) {
  for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const auto close = text.find('}', open);
    const auto field = close == std::string::npos ? text.substr(open) : text.substr(open, close - open + 1);
    if (field != "{name}" && field != "{model}" && field != "{ext}")
      throw Error("The name pattern holds " + field + ", which is none of {name}, {model} and {ext}.");
  }
}

void replace(std::string& text, const std::string& field, const std::string& value) {
  for (auto at = text.find(field); at != std::string::npos; at = text.find(field, at + value.size()))
    text.replace(at, field.size(), value);
}

}  // namespace

NamePattern::NamePattern(const std::string& text, bool severalModels) : text_(text) {
  if (text_.empty()) text_ = severalModels ? "{name}_{model}.{ext}" : "{name}.{ext}";
  if (text_.find('/') != std::string::npos)
    throw Error("The name pattern holds a slash. Folders are those of the photos; only names can be chosen.");
  checkFields(text_);
  if (text_.find("{name}") == std::string::npos)
    throw Error("The name pattern needs {name}, or all results would have the same name.");
  if (severalModels && text_.find("{model}") == std::string::npos)
    throw Error("The name pattern needs {model}, since several models make a result each.");
  if (text_.ends_with(".{ext}")) return;
  const auto ending = fs::path(text_).extension().string();
  const bool typed =
      ending.size() > 1 && std::ranges::all_of(ending.substr(1), [](unsigned char c) { return std::isalpha(c); });
  if (typed)
    media::formatForName(text_);
  else
    text_ += text_.ends_with('.') ? "{ext}" : ".{ext}";
}

std::string NamePattern::expand(const fs::path& photo, const std::string& model,
                                std::optional<media::PhotoFormat> format) const {
  // {name} last: what it holds is no field.
  auto result = text_;
  replace(result, "{ext}", format ? endingOf(*format) : keptEnding(photo));
  replace(result, "{model}", modelLabel(model));
  replace(result, "{name}", photo.stem().string());
  return result;
}

fs::path withSuffix(const fs::path& path, const std::string& suffix) {
  return path.parent_path() / (path.stem().string() + "-" + suffix + path.extension().string());
}

std::string modelLabel(const std::string& nameOrFile) {
  const bool file = nameOrFile.find('/') != std::string::npos || nameOrFile.ends_with(".safetensors") ||
                    nameOrFile.ends_with(".pth") || nameOrFile.ends_with(".pt");
  return file ? fs::path(nameOrFile).stem().string() : nameOrFile;
}

}  // namespace daybreak::jobs
