#pragma once
/// Pieces of a web page that stands alone: text and pictures inside it.
#include <string>

#include "media/display.h"

namespace daybreak::jobs {

/// As text of a page or between quotes; what is no UTF-8 becomes a question mark.
std::string escaped(const std::string& text);

/// An <img> with the picture in it as JPEG, shown with its longest side at most `shownSide` pixels of the page.
/// Throws Error if it cannot be encoded.
std::string embeddedPicture(const media::DisplayBytes& picture, const std::string& alternative, int shownSide);

/// Width and height it then has.
struct ShownSize {
  int width = 1;
  int height = 1;
};
ShownSize shownSize(const media::DisplayBytes& picture, int shownSide);

}  // namespace daybreak::jobs
