#pragma once
/// Text on a picture, in the system's sans-serif font: OpenCV's own letters have no accents and no weights.
#include <memory>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace daybreak::jobs {

class SheetLettering {
 public:
  /// Throws Error if fontconfig knows no font that can be read.
  SheetLettering();
  ~SheetLettering();
  SheetLettering(const SheetLettering&) = delete;
  SheetLettering& operator=(const SheetLettering&) = delete;

  struct Style {
    int height = 12;  ///< pixels
    cv::Scalar colour{255, 255, 255};
    bool bold = false;
  };

  /// Width in pixels of one line of UTF-8 text.
  int width(const std::string& text, const Style& style) const;
  /// Cut between words into lines of at most maxWidth; a longer word stays whole.
  std::vector<std::string> wrapped(const std::string& text, const Style& style, int maxWidth) const;
  /// One line, its upper left corner at `corner`; an ellipsis ends what is wider than maxWidth (0: any width).
  void draw(cv::Mat3b& canvas, const std::string& text, cv::Point corner, const Style& style, int maxWidth = 0) const;
  /// The same ending at the right at `corner`.
  void drawRight(cv::Mat3b& canvas, const std::string& text, cv::Point corner, const Style& style) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace daybreak::jobs
