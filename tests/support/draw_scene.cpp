/// draw_scene OUT [WIDTH HEIGHT [SEED]]: the dark scene that `./dev run` enhances when it is given no photo.
#include <cstdlib>
#include <iostream>

#include "error.h"
#include "media/save.h"
#include "support/scene.h"

int main(int argc, char** argv) {
  using namespace daybreak;
  if (argc != 2 && argc != 4 && argc != 5) {
    std::cerr << "usage: draw_scene OUT [WIDTH HEIGHT [SEED]]\n";
    return 2;
  }
  const int width = argc > 2 ? std::atoi(argv[2]) : 1200;
  const int height = argc > 2 ? std::atoi(argv[3]) : 800;
  try {
    media::SaveOptions options;
    options.overwrite = true;
    media::savePhoto(drawDarkScene(width, height, argc > 4 ? static_cast<unsigned>(std::atoi(argv[4])) : 1), argv[1], options);
  } catch (const Error& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
