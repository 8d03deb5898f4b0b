/// What stands between a photo's file and the network, and between the render and the screen: photo_benchmark PHOTO.jpg.
/// Best times of several runs, beside plain libjpeg in the same run; asserts nothing.
#include <sys/resource.h>

#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include "error.h"
#include "media/file_bytes.h"
#include "media/libjpeg.h"
#include "media/load.h"
#include "media/resample.h"
#include "media/save.h"
#include "stopwatch.h"
#include "ui/photo/pyramid.h"

using namespace daybreak;

namespace {

double bestMs(const std::function<void()>& run) {
  double best = 1e9;
  double spent = 0;
  for (int round = 0; round < 3 || (spent < 1500 && round < 30); ++round) {
    const Stopwatch watch;
    run();
    best = std::min(best, watch.ms());
    spent += watch.ms();
  }
  return best;
}

void line(const char* what, double ms, const char* than = "", double others = 0) {
  std::printf("%-44s %8.1f ms", what, ms);
  if (others > 0) std::printf("   %5.2f x %s", ms / others, than);
  std::printf("\n");
  std::fflush(stdout);
}

/// Rows decoded and dropped: the least that opening a JPEG costs. libjpeg's own error handler ends the program.
void decodePlainly(const std::vector<std::uint8_t>& bytes) {
  jpeg_decompress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, bytes.data(), static_cast<unsigned long>(bytes.size()));
  jpeg_read_header(&info, TRUE);
  info.out_color_space = JCS_RGB;
  jpeg_start_decompress(&info);
  std::vector<std::uint8_t> row(std::size_t{info.output_width} * 3);
  JSAMPROW rows[] = {row.data()};
  while (info.output_scanline < info.output_height) jpeg_read_scanlines(&info, rows, 1);
  jpeg_finish_decompress(&info);
  jpeg_destroy_decompress(&info);
}

void measure(const std::filesystem::path& path) {
  const auto bytes = media::readPhotoFile(path);
  const double plain = bestMs([&] { decodePlainly(bytes); });
  line("libjpeg alone, rows dropped", plain);
  const double decode = bestMs([&] { media::loadPhoto(path); });
  line("photo loaded", decode, "libjpeg", plain);
  std::shared_ptr<const ui::Pyramid> pyramid;
  const double both = bestMs([&] {
    pyramid.reset();
    pyramid = ui::Pyramid::load(path, {});
  });
  line("photo loaded with its pyramid", both, "photo loaded", decode);
  line("pyramid of a loaded photo", bestMs([&] { const ui::Pyramid again(pyramid->photo()); }));
  line("reduced to 256 px", bestMs([&] { media::fitted(pyramid->photo(), 256); }));
  const QSize photo = pyramid->size();
  for (const double zoom : {1.0, 0.7, 0.3}) {
    const QSize view = QSize(1600, 1000).boundedTo((QSizeF(photo) * zoom).toSize());
    const QRectF part(QPointF(0, 0), QSizeF(view) / zoom);
    media::Image shown;
    const double sampling = bestMs([&] { shown = pyramid->sampled(part, view); });
    std::printf("view %d × %d at %.0f %%\n", view.width(), view.height(), zoom * 100);
    line("  sampled", sampling);
    line("  for the screen", bestMs([&] { pyramid->forScreen(shown); }));
  }
  const QTemporaryDir folder;
  media::SaveOptions options;
  options.overwrite = true;
  line("saved as JPEG", bestMs([&] {
         media::savePhoto(pyramid->photo(), folder.filePath(QStringLiteral("saved.jpg")).toStdString(), options);
       }));
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("peak memory %ld MB\n", usage.ru_maxrss / 1024);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "photo_benchmark PHOTO.jpg\n");
    return 2;
  }
  try {
    measure(argv[1]);
  } catch (const Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
