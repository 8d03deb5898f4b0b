#pragma once
/// Reading rows from a file and putting them to their place, both at once.
#include <cstddef>
#include <cstdint>
#include <functional>

namespace daybreak::media {

/// Calls read(y, row) for every row, in order, and meanwhile, in another thread if one is free, use(begin, end, rows) for the
/// rows read before, in order, too. Throws what either of them throws.
void readInBands(int rows, std::size_t bytesPerRow, const std::function<void(int y, std::uint8_t* row)>& read,
                 const std::function<void(int begin, int end, const std::uint8_t* rows)>& use);

}  // namespace daybreak::media
