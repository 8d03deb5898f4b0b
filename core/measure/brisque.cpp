#include "measure/brisque.h"

#include <cstdlib>
#include <opencv2/imgproc.hpp>
#include <opencv2/quality/qualitybrisque.hpp>
#include <sstream>

#include "error.h"

namespace daybreak::measure {

namespace fs = std::filesystem;

namespace {

constexpr auto kModelFile = "brisque_model_live.yml";
constexpr auto kRangeFile = "brisque_range_live.yml";

}  // namespace

struct Brisque::State {
  cv::Ptr<cv::quality::QualityBRISQUE> model;
};

fs::path Brisque::findModel() {
  const auto* told = std::getenv("XDG_DATA_DIRS");
  const std::string folders = told != nullptr && *told != '\0' ? told : "/usr/local/share:/usr/share";
  std::istringstream list(folders);
  for (std::string folder; std::getline(list, folder, ':');) {
    const auto path = fs::path(folder) / "opencv4/quality";
    std::error_code unknown;
    if (path.is_absolute() && fs::exists(path / kModelFile, unknown) && fs::exists(path / kRangeFile, unknown)) return path;
  }
  throw Error("BRISQUE is not measured: " + std::string(kModelFile) + " and " + kRangeFile +
              " are in opencv4/quality of none of the folders " + folders + ". Install the package opencv-data.");
}

Brisque::Brisque(const fs::path& folder) : state_(std::make_unique<State>()) {
  try {
    state_->model = cv::quality::QualityBRISQUE::create((folder / kModelFile).string(), (folder / kRangeFile).string());
  } catch (const cv::Exception& problem) {
    throw Error(folder / kModelFile, "could not be read", "OpenCV does not take it for a BRISQUE model (" + problem.err + ")",
                "Install the package opencv-data again.");
  }
}

Brisque::~Brisque() = default;
Brisque::Brisque(Brisque&&) noexcept = default;
Brisque& Brisque::operator=(Brisque&&) noexcept = default;

double Brisque::score(const Rgb8& picture) const {
  if (picture.width < kBrisqueSide || picture.height < kBrisqueSide)
    throw Error("BRISQUE needs a picture of at least 16 × 16 pixels.");
  // OpenCV only reads it.
  const cv::Mat rgb(picture.height, picture.width, CV_8UC3, const_cast<std::uint8_t*>(picture.values.data()));
  cv::Mat bgr;
  cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
  return state_->model->compute(bgr)[0];
}

}  // namespace daybreak::measure
