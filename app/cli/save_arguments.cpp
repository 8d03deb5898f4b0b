#include "save_arguments.h"

namespace daybreak::cli {

void SaveArguments::addTo(CLI::App& command) {
  command.add_option("--quality", quality_, "JPEG and WebP quality, 1 to 100")->type_name("Q")->check(CLI::Range(1, 100));
  command.add_option("--depth", bitDepth_, "Bits per channel: 8 or 16; as the source if not given")
      ->type_name("BITS")
      ->check(CLI::IsMember({8, 16}));
  command.add_option("--max-side", maxSide_, "Reduce the result to this longest side")
      ->type_name("PX")
      ->check(CLI::Range(1, 100000));
  command.add_flag("--no-metadata", withoutMetadata_, "Leave Exif, XMP and IPTC out");
  command.add_flag("--no-place", withoutPlace_, "Leave out of them where the photo was taken");
}

media::SaveOptions SaveArguments::options() const {
  media::SaveOptions options;
  options.quality = quality_;
  options.bitDepth = bitDepth_;
  options.maxSide = maxSide_;
  options.keepMetadata = !withoutMetadata_;
  options.keepPlace = !withoutPlace_;
  return options;
}

}  // namespace daybreak::cli
