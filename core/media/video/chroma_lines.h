#pragma once
/// Which rows of a frame share a row of chroma.

namespace daybreak::media::video {

/// Of interlaced frames with chroma of half height, rows of one field share it: 0 and 2, 1 and 3, 4 and 6 …
struct ChromaLines {
  int shiftY = 0;
  bool fields = false;
  int height = 0;

  ChromaLines(int shift, bool interlaced, int rows) : shiftY(shift), fields(interlaced && shift == 1), height(rows) {}

  int rows() const { return (height + (1 << shiftY) - 1) >> shiftY; }
  int of(int y) const {
    if (!fields) return y >> shiftY;
    const int line = (y >> 2) * 2 + (y & 1);
    return line < rows() ? line : rows() - 1;
  }
  /// The n-th row that shares chroma row c; the last there is, where the frame ends earlier.
  int row(int c, int n) const {
    const int y = fields ? (c >> 1) * 4 + (c & 1) + 2 * n : (c << shiftY) + n;
    return y < height ? y : height - 1;
  }
};

}  // namespace daybreak::media::video
