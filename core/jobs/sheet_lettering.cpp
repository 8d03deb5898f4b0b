#include "jobs/sheet_lettering.h"

#include <fontconfig/fontconfig.h>

#include <opencv2/freetype.hpp>
#include <opencv2/imgproc.hpp>
#include <sstream>

#include "error.h"

namespace daybreak::jobs {

namespace {

template <typename T, void (*release)(T*)>
struct Release {
  void operator()(T* object) const { release(object); }
};
using Configuration = std::unique_ptr<FcConfig, Release<FcConfig, FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, Release<FcPattern, FcPatternDestroy>>;

cv::Ptr<cv::freetype::FreeType2> font(FcConfig* configuration, int weight) {
  const Pattern wanted(FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, "sans-serif", FC_WEIGHT, FcTypeInteger, weight,
                                      FC_SCALABLE, FcTypeBool, FcTrue, nullptr));
  FcConfigSubstitute(configuration, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  const Pattern found(FcFontMatch(configuration, wanted.get(), &result));
  FcChar8* file = nullptr;
  int index = 0;
  if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch)
    throw Error(
        "There is no font to label a contact sheet with. Install the package fonts-dejavu-core, or write an HTML file.");
  FcPatternGetInteger(found.get(), FC_INDEX, 0, &index);
  const std::string path = reinterpret_cast<const char*>(file);
  try {
    auto loaded = cv::freetype::createFreeType2();
    loaded->loadFontData(path, index & 0xFFFF);
    return loaded;
  } catch (const cv::Exception& problem) {
    throw Error(path, "could not be read", "FreeType does not take it for a font (" + problem.err + ")");
  }
}

/// Without its last character, which may be several bytes.
std::string shortened(std::string text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace

struct SheetLettering::State {
  cv::Ptr<cv::freetype::FreeType2> regular;
  cv::Ptr<cv::freetype::FreeType2> bold;

  cv::freetype::FreeType2& of(const Style& style) const { return style.bold ? *bold : *regular; }
};

SheetLettering::SheetLettering() : state_(std::make_unique<State>()) {
  const Configuration configuration(FcInitLoadConfigAndFonts());
  state_->regular = font(configuration.get(), FC_WEIGHT_REGULAR);
  state_->bold = font(configuration.get(), FC_WEIGHT_BOLD);
}

SheetLettering::~SheetLettering() = default;

int SheetLettering::width(const std::string& text, const Style& style) const {
  if (text.empty()) return 0;
  int baseline = 0;
  return state_->of(style).getTextSize(text, style.height, -1, &baseline).width;
}

std::vector<std::string> SheetLettering::wrapped(const std::string& text, const Style& style, int maxWidth) const {
  std::vector<std::string> lines(1);
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const auto longer = lines.back().empty() ? word : lines.back() + " " + word;
    if (lines.back().empty() || width(longer, style) <= maxWidth)
      lines.back() = longer;
    else
      lines.push_back(word);
  }
  return lines;
}

void SheetLettering::draw(cv::Mat3b& canvas, const std::string& text, cv::Point corner, const Style& style,
                          int maxWidth) const {
  auto fitting = text;
  if (maxWidth > 0 && width(text, style) > maxWidth) {
    do fitting = shortened(std::move(fitting));
    while (!fitting.empty() && width(fitting + "…", style) > maxWidth);
    fitting += "…";
  }
  if (!fitting.empty()) state_->of(style).putText(canvas, fitting, corner, style.height, style.colour, -1, cv::LINE_AA, false);
}

void SheetLettering::drawRight(cv::Mat3b& canvas, const std::string& text, cv::Point corner, const Style& style) const {
  draw(canvas, text, {corner.x - width(text, style), corner.y}, style);
}

}  // namespace daybreak::jobs
