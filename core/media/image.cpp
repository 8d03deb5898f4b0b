#include "media/image.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <mutex>
#include <stdexcept>
#include <utility>

#include "error.h"
#include "media/sample_values.h"
#include "parallel_rows.h"

namespace daybreak::media {

namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;

/// Zeros that cost nothing until they are touched: calloc hands out fresh pages for anything large. Pages of 2 MB spare
/// tens of thousands of page faults per photo. Null if there is no memory.
std::byte* freshZeros(std::size_t count) {
  auto* const memory = static_cast<std::byte*>(std::calloc(count, 1));
  if (memory == nullptr) return nullptr;
  const auto start = (reinterpret_cast<std::uintptr_t>(memory) + kHugePage - 1) / kHugePage * kHugePage;
  const auto end = (reinterpret_cast<std::uintptr_t>(memory) + count) / kHugePage * kHugePage;
  if (start < end) ::madvise(reinterpret_cast<void*>(start), end - start, MADV_HUGEPAGE);  // only advice: may fail
  return memory;
}

std::shared_ptr<std::byte[]> zeros(std::size_t count) {
  auto* const memory = freshZeros(count);
  if (memory == nullptr) return nullptr;
  return {memory, [](std::byte* values) { std::free(values); }};
}

/// The memory of the last unset picture that was let go of, for the next one.
class SpareMemory {
 public:
  ~SpareMemory() { std::free(memory_); }

  /// Null unless it has exactly this size; memory of another size is freed.
  std::byte* take(std::size_t size) {
    const std::lock_guard lock(guard_);
    auto* const memory = std::exchange(memory_, nullptr);
    if (size == size_) return memory;
    std::free(memory);
    return nullptr;
  }
  void keep(std::byte* memory, std::size_t size) {
    const std::lock_guard lock(guard_);
    std::free(std::exchange(memory_, memory));
    size_ = size;
  }

 private:
  std::mutex guard_;
  std::byte* memory_ = nullptr;
  std::size_t size_ = 0;
};

std::shared_ptr<std::byte[]> reused(std::size_t count) {
  constexpr std::size_t kWorthKeeping = std::size_t{1} << 20;
  if (count < kWorthKeeping) return zeros(count);
  // Pictures may outlive it at the program's end: shared with every block that will come back.
  static const auto kSpare = std::make_shared<SpareMemory>();
  auto* memory = kSpare->take(count);
  if (memory == nullptr) memory = freshZeros(count);
  if (memory == nullptr) return nullptr;
  return {memory, [spare = kSpare, count](std::byte* values) { spare->keep(values, count); }};
}

}  // namespace

std::size_t bytesOf(Samples samples) { return samples == Samples::U8 ? 1 : samples == Samples::U16 ? 2 : sizeof(float); }

Image::Image(int width, int height, bool alpha, Samples samples) : Image(width, height, alpha, samples, Values::Zero) {}

Image Image::unset(int width, int height, bool alpha, Samples samples) {
  return {width, height, alpha, samples, Values::Unset};
}

Image::Image(int width, int height, bool alpha, Samples samples, Values values)
    : width_(width), height_(height), alpha_(alpha), samples_(samples) {
  if (width <= 0 || height <= 0) throw Error("A picture needs at least one pixel.");
  const auto size = planeBytes() * static_cast<std::size_t>(channels());
  values_ = values == Values::Zero ? zeros(size) : reused(size);
  if (!values_)
    throw Error("There is not enough memory for a picture of " + std::to_string(width) + " × " + std::to_string(height) +
                " pixels.");
}

std::size_t Image::planeBytes() const { return pixels() * bytesOf(samples_); }

const void* Image::data(Samples samples, int channel) const {
  if (samples != samples_) throw std::logic_error("the picture holds its values in another type");
  return values_.get() + static_cast<std::size_t>(channel) * planeBytes();
}

void* Image::mutableData(Samples samples, int channel) {
  if (samples != samples_) throw std::logic_error("the picture holds its values in another type");
  if (values_.use_count() > 1) {
    const auto size = planeBytes() * static_cast<std::size_t>(channels());
    auto own = zeros(size);
    if (!own) throw Error("There is not enough memory for a copy of the picture.");
    std::copy_n(values_.get(), size, own.get());
    values_ = std::move(own);
  }
  return values_.get() + static_cast<std::size_t>(channel) * planeBytes();
}

void Image::readRow(int channel, int y, std::span<float> out) const {
  withSamplesOf(samples_, [&](auto zero) {
    using Value = decltype(zero);
    samplesAs(row<Value>(channel, y).data(), out.size(), out.data());
  });
}

const SourceInfo& Image::info() const {
  static const SourceInfo kDrawn;
  return info_ ? *info_ : kDrawn;
}

void Image::setInfo(SourceInfo info) { info_ = std::make_shared<const SourceInfo>(std::move(info)); }

Image converted(const Image& image, Samples samples) {
  if (image.isNull() || image.samples() == samples) return image;
  Image result(image.width(), image.height(), image.hasAlpha(), samples);
  result.setInfo(image.info());
  const auto width = static_cast<std::size_t>(image.width());
  const auto convertRows = [&](int begin, int end) {
    withSamplesOf(image.samples(), [&](auto from) {
      withSamplesOf(samples, [&](auto to) {
        for (int channel = 0; channel < image.channels(); ++channel)
          for (int y = begin; y < end; ++y)
            samplesAs(image.row<decltype(from)>(channel, y).data(), width, result.mutableRow<decltype(to)>(channel, y).data());
      });
    });
  };
  parallelRows(image.height(), 0, convertRows);
  return result;
}

}  // namespace daybreak::media
