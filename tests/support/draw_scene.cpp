/// Writes the drawn dark room to a file: draw_scene FILE [WIDTH HEIGHT [SEED]].
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "media/save.h"
#include "support/scene.h"

int main(int count, char** arguments) {
  if (count < 2) {
    std::fputs("Usage: draw_scene FILE [WIDTH HEIGHT [SEED]]\n", stderr);
    return 2;
  }
  try {
    const int width = count > 3 ? std::atoi(arguments[2]) : 1200;
    const int height = count > 3 ? std::atoi(arguments[3]) : 800;
    const auto seed = static_cast<unsigned>(count > 4 ? std::atoi(arguments[4]) : 1);
    daybreak::media::SaveOptions options;
    options.overwrite = true;
    daybreak::media::savePhoto(drawDarkScene(width, height, seed), arguments[1], options);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    return 1;
  }
  return 0;
}
