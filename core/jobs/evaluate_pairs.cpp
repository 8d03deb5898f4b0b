#include "jobs/evaluate_pairs.h"

#include <new>
#include <sstream>

#include "error.h"
#include "input_file.h"
#include "media/load.h"

namespace daybreak::jobs {

std::vector<PicturePair> readPairs(const std::filesystem::path& table) {
  std::istringstream lines(readTextFile(table, std::size_t{16} << 20));
  std::vector<PicturePair> pairs;
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || (number == 1 && line == "low\tref")) continue;
    const auto tab = line.find('\t');
    if (tab == std::string::npos || tab == 0 || tab + 1 == line.size() || line.find('\t', tab + 1) != std::string::npos)
      throw Error(table, "could not be used",
                  "line " + std::to_string(number) + " is no pair of two paths with a tab between them");
    pairs.push_back({table.parent_path() / line.substr(0, tab), table.parent_path() / line.substr(tab + 1)});
  }
  if (pairs.empty()) throw Error(table, "could not be used", "it names no pair of pictures");
  return pairs;
}

Evaluation evaluatePairs(const engine::Enhancer& enhancer, const engine::Edit& edit, const std::vector<PicturePair>& pairs,
                         const std::function<void(const PairResult&)>& finished, std::stop_token stop) {
  Evaluation evaluation;
  auto& sum = evaluation.mean;
  for (const auto& pair : pairs) {
    if (stop.stop_requested()) throw Cancelled();
    PairResult result{pair, {}, {}};
    try {
      const auto low = media::loadPhoto(pair.low, stop);
      const auto map = enhancer.estimate(low, edit.scale, stop);
      const auto enhanced = enhancer.render(low, map, edit.adjustments, {}, -1, stop);
      result.quality = measure::compare(enhanced, media::loadPhoto(pair.reference, stop));
      sum.psnr += result.quality.psnr;
      sum.ssim += result.quality.ssim;
      sum.deltaE2000 += result.quality.deltaE2000;
      sum.meanLuma += result.quality.meanLuma;
      ++evaluation.measured;
    } catch (const Cancelled&) {
      throw;
    } catch (const std::bad_alloc&) {
      result.error = Error(pair.low, "could not be measured", "there is not enough memory").what();
      ++evaluation.failed;
    } catch (const Error& error) {
      result.error = error.file().empty() ? pair.low.filename().string() + ": " + error.what() : error.what();
      ++evaluation.failed;
    }
    finished(result);
  }
  if (evaluation.measured > 0)
    for (double* value : {&sum.psnr, &sum.ssim, &sum.deltaE2000, &sum.meanLuma}) *value /= evaluation.measured;
  return evaluation;
}

}  // namespace daybreak::jobs
