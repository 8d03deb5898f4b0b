#pragma once
/// Colour differences as people see them: CIEDE2000 (Sharma, Wu, Dalal, Color Research & Application 30(1), 2005).
#include <cstdint>

namespace daybreak::measure {

/// CIELAB: L 0…100, a and b about −128…127.
struct Lab {
  double l = 0;
  double a = 0;
  double b = 0;
};

/// From sRGB (IEC 61966-2-1), white D65, 2° observer.
Lab labFromSrgb(std::uint8_t red, std::uint8_t green, std::uint8_t blue);

/// CIEDE2000 with kL = kC = kH = 1; 0 for equal colours, 100 between black and white.
double deltaE2000(const Lab& first, const Lab& second);

}  // namespace daybreak::measure
