#include "train/folder_survey.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "error.h"
#include "media/load.h"
#include "thread_pool.h"
#include "train/picture_files.h"

namespace daybreak::train {

namespace {

using Progress = std::function<void(double)>;

/// What looking at one file gave.
struct Finding {
  std::optional<PictureSize> size;
  std::string problem;
  std::array<double, 32> brightness{};  ///< empty if it was not sampled
  double mean = 0;
  bool sampled = false;
};

/// At most `most` of 0…count − 1, evenly spread.
std::vector<std::size_t> spread(std::size_t count, std::size_t most) {
  std::vector<std::size_t> chosen;
  const auto wanted = std::min(count, most);
  for (std::size_t i = 0; i < wanted; ++i) chosen.push_back((2 * i + 1) * count / (2 * wanted));
  return chosen;
}

void measureBrightness(const media::Image& picture, Finding& finding) {
  std::array<std::vector<float>, 3> rows;
  for (auto& row : rows) row.resize(static_cast<std::size_t>(picture.width()));
  const double share = 1.0 / static_cast<double>(picture.pixels());
  for (int y = 0; y < picture.height(); ++y) {
    for (int channel = 0; channel < 3; ++channel) picture.readRow(channel, y, rows[static_cast<std::size_t>(channel)]);
    for (std::size_t x = 0; x < rows[0].size(); ++x) {
      const double luma = std::clamp(0.2126 * rows[0][x] + 0.7152 * rows[1][x] + 0.0722 * rows[2][x], 0.0, 1.0);
      const auto bins = finding.brightness.size();
      finding.brightness[std::min(bins - 1, static_cast<std::size_t>(luma * static_cast<double>(bins)))] += share;
      finding.mean += share * luma;
    }
  }
  finding.sampled = true;
}

Finding lookAt(const std::filesystem::path& path, bool sample) {
  constexpr int kSampleSide = 96;
  Finding finding;
  try {
    const auto header = media::readHeader(path);
    if (sample) measureBrightness(media::loadThumbnail(path, kSampleSide), finding);
    finding.size = PictureSize{header.width, header.height};
  } catch (const Error& error) {
    finding.problem = error.what();
  }
  return finding;
}

void add(const Finding& finding, const std::string& name, FolderSurvey& survey) {
  if (!finding.size) {
    survey.unreadable.push_back({name, finding.problem});
    return;
  }
  const auto shorter = [](const PictureSize& size) { return std::min(size.width, size.height); };
  const auto pixels = [](const PictureSize& size) { return std::int64_t{size.width} * size.height; };
  const auto& size = *finding.size;
  if (survey.smallest.width == 0 || shorter(size) < shorter(survey.smallest)) survey.smallest = size;
  if (pixels(size) > pixels(survey.largest)) survey.largest = size;
  if (!finding.sampled) return;
  ++survey.sampled;
  for (std::size_t bin = 0; bin < survey.brightness.size(); ++bin) survey.brightness[bin] += finding.brightness[bin];
  survey.meanBrightness += finding.mean;
}

}  // namespace

FolderSurvey surveyFolder(const std::filesystem::path& folder, std::stop_token stop, const Progress& progress) {
  constexpr double kDuplicatesShare = 0.2;
  const auto files = pictureFilesBelow(folder, stop);
  FolderSurvey survey;
  survey.pictures = files.size();
  const auto tellDuplicates = [&](double share01) {
    if (progress) progress(kDuplicatesShare * share01);
  };
  for (const auto& [copy, original] : duplicatesAmong(files, stop, tellDuplicates))
    survey.copies.push_back({files[copy].name, files[original].name});

  const auto examined = spread(files.size(), kMostExamined);
  const auto sampled = spread(examined.size(), kMostSampled);
  survey.examined = examined.size();
  std::vector<Finding> findings(examined.size());
  const auto work = [&](int i) {
    const auto at = static_cast<std::size_t>(i);
    findings[at] = lookAt(files[examined[at]].path, std::ranges::binary_search(sampled, at));
  };
  const auto told = [&](int done) {
    if (progress) progress(kDuplicatesShare + (1 - kDuplicatesShare) * done / static_cast<double>(examined.size()));
  };
  ThreadPool::shared().run(static_cast<int>(examined.size()), 0, work, stop, told);
  for (std::size_t i = 0; i < findings.size(); ++i) add(findings[i], files[examined[i]].name, survey);
  if (survey.sampled > 0) {
    for (auto& share : survey.brightness) share /= static_cast<double>(survey.sampled);
    survey.meanBrightness /= static_cast<double>(survey.sampled);
  }
  if (progress) progress(1);
  return survey;
}

}  // namespace daybreak::train
