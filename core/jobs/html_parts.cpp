#include "jobs/html_parts.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>

#include "error.h"
#include "jobs/evaluate_report.h"
#include "jobs/sheet_preview.h"

namespace daybreak::jobs {

namespace {

constexpr int kJpegQuality = 88;

std::string base64(const std::vector<std::uint8_t>& bytes) {
  constexpr auto kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t offset) { return i + offset < bytes.size() ? bytes[i + offset] : std::uint8_t{0}; };
    const unsigned three = (unsigned{byte(0)} << 16) | (unsigned{byte(1)} << 8) | byte(2);
    text += kDigits[three >> 18];
    text += kDigits[(three >> 12) & 63];
    text += i + 1 < bytes.size() ? kDigits[(three >> 6) & 63] : '=';
    text += i + 2 < bytes.size() ? kDigits[three & 63] : '=';
  }
  return text;
}

}  // namespace

std::string escaped(const std::string& name) {
  std::string result;
  for (const char c : asText(name)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

ShownSize shownSize(const media::DisplayBytes& picture, int shownSide) {
  const double ratio = std::min(1.0, static_cast<double>(shownSide) / std::max(picture.width, picture.height));
  return {std::max(1, cvRound(picture.width * ratio)), std::max(1, cvRound(picture.height * ratio))};
}

std::string embeddedPicture(const media::DisplayBytes& picture, const std::string& alternative, int shownSide) {
  std::vector<std::uint8_t> jpeg;
  if (!cv::imencode(".jpg", asMat(picture), jpeg, {cv::IMWRITE_JPEG_QUALITY, kJpegQuality}))
    throw Error("A preview could not be written as JPEG.");
  const auto size = shownSize(picture, shownSide);
  return "<img loading=\"lazy\" width=\"" + std::to_string(size.width) + "\" height=\"" + std::to_string(size.height) +
         "\" alt=\"" + escaped(alternative) + "\" src=\"data:image/jpeg;base64," + base64(jpeg) + "\">";
}

}  // namespace daybreak::jobs
