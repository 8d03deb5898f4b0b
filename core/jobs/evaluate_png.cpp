// A contact sheet as one picture.
#include <algorithm>
#include <numeric>
#include <opencv2/imgcodecs.hpp>
#include <span>

#include "error.h"
#include "jobs/evaluate_sheets.h"
#include "jobs/sheet_lettering.h"
#include "jobs/sheet_preview.h"

namespace daybreak::jobs {

namespace {

using Style = SheetLettering::Style;

constexpr int kTile = 320;
constexpr int kGap = 16;
constexpr int kMargin = 24;
constexpr int kFigureLine = 18;
constexpr int kNameLine = 30;
constexpr int kCaptionLine = 24;
constexpr int kPictureGap = 6;
constexpr int kTextLine = 20;
constexpr int kTitleLine = 40;
constexpr int kTableLine = 22;
constexpr int kNumber = 46;        // "0.7500" in bold
constexpr int kTextColumn = 1200;  // longer lines are hard to read
constexpr std::int64_t kMaxPixels = 120'000'000;

// One neutral grey around all pictures, since they are judged on it.
const cv::Vec3b kBackground(38, 38, 38);
const Style kTitle{24, {255, 255, 255}, true};
const Style kName{16, {255, 255, 255}, true};
const Style kCaption{14, {221, 221, 221}, true};
const Style kText{13, {190, 190, 190}, false};
const Style kLabel{12, {165, 165, 165}, false};
const Style kValue{12, {221, 221, 221}, false};
const Style kBest{12, {255, 255, 255}, true};
const Style kProblem{13, {143, 156, 255}, false};

std::string labelOf(const measure::MeasureInfo& info) {
  return *info.unit == '\0' ? info.label : std::string(info.label) + " " + info.unit;
}

class PngSheet : public EvaluationReport {
 public:
  PngSheet(const std::filesystem::path& path, const EvaluationPlan& plan, WhenTaken whenTaken)
      : file_(path, whenTaken), plan_(plan) {
    const auto tiles = static_cast<int>(shownModels(plan).size()) + (plan.references ? 2 : 1);
    width_ = std::max(tiles * (kTile + kGap) - kGap, tableWidth()) + 2 * kMargin;
    const std::int64_t tallest = kNameLine + kCaptionLine + kTile + kPictureGap + figureRows() * kFigureLine + 2 * kGap;
    if (static_cast<std::int64_t>(plan.photos) * tallest * width_ > kMaxPixels)
      throw Error(path, "was not written", "one PNG of " + std::to_string(plan.photos) + " photos would be too large",
                  "End its name in .html.");
  }

  int previewSide() const override { return kTile; }

  void add(const PhotoResult& result) override {
    const auto name = asText(result.input.photo.filename().string());
    if (!result.error.empty()) {
      auto band = emptyBand(kNameLine + kCaptionLine + kGap);
      letters_.draw(band, name, {kMargin, 0}, kName, width_ - 2 * kMargin);
      letters_.draw(band, asText(result.error), {kMargin, kNameLine}, kProblem, width_ - 2 * kMargin);
      bands_.push_back(std::move(band));
      return;
    }
    std::vector<const measure::Values*> values;
    for (const auto& model : result.models) values.push_back(&model.values);
    const auto models = shownModels(plan_);
    const int pictureHeight = result.original->preview.height;
    auto band = emptyBand(kNameLine + kCaptionLine + pictureHeight + kPictureGap + figureRows() * kFigureLine + 2 * kGap);
    letters_.draw(band, name, {kMargin, 0}, kName, width_ - 2 * kMargin);
    int left = kMargin;
    const auto tile = [&](const std::string& caption, const PictureResult& picture, const auto& best) {
      drawTile(band, left, caption, picture, pictureHeight, best);
      left += kTile + kGap;
    };
    const auto none = [](const auto&) { return false; };
    tile("original", *result.original, none);
    if (result.reference) tile("reference", *result.reference, none);
    for (const auto i : models)
      tile(plan_.models[i], result.models[i], [&](const auto& info) { return isBest(plan_, values, i, info.measure); });
    bands_.push_back(std::move(band));
  }

  void finish(const std::vector<ModelSummary>& summaries) override {
    bands_.insert(bands_.begin(), summaryBand(summaries));
    bands_.push_back(protocolBand());
    const int height = std::accumulate(bands_.begin(), bands_.end(), 2 * kMargin,
                                       [](int sum, const cv::Mat3b& band) { return sum + band.rows; });
    cv::Mat3b sheet(height, width_, kBackground);
    int top = kMargin;
    for (auto& band : bands_) {
      band.copyTo(sheet.rowRange(top, top + band.rows));
      top += band.rows;
      band.release();
    }
    std::vector<std::uint8_t> png;
    if (!cv::imencode(".png", sheet, png)) throw Error("The contact sheet could not be written as PNG.");
    file_.write(std::as_bytes(std::span(png)));
    file_.commit();
  }

 private:
  static constexpr int kModelColumn = 170;
  static constexpr int kPhotosColumn = 60;

  cv::Mat3b emptyBand(int height) const { return cv::Mat3b(height, width_, kBackground); }

  int columnOf(const measure::MeasureInfo& info) const {
    return std::max(letters_.width(labelOf(info), kLabel), kNumber) + kGap;
  }

  int tableWidth() const {
    int width = kModelColumn + kPhotosColumn;
    for (const auto& info : measure::allMeasures())
      if (plan_.references || info.group == measure::MeasureGroup::NoReference) width += columnOf(info);
    return width;
  }

  template <typename IsBest>
  void drawTile(cv::Mat3b& band, int left, const std::string& caption, const PictureResult& picture, int pictureHeight,
                const IsBest& best) {
    int top = kNameLine;
    letters_.draw(band, asText(caption), {left, top}, kCaption, kTile);
    top += kCaptionLine;
    if (!picture.error.empty()) {
      letters_.draw(band, asText(picture.error), {left, top}, kProblem, kTile);
      return;
    }
    const auto pixels = asMat(picture.preview);
    const cv::Rect place(left, top, std::min(pixels.cols, kTile), std::min(pixels.rows, pictureHeight));
    pixels(cv::Rect({0, 0}, place.size())).copyTo(band(place));
    drawFigures(band, {left, top + pictureHeight + kPictureGap}, picture.values, best);
  }

  int figureRows() const { return plan_.references ? 7 : 4; }

  /// Two columns: with and without reference; without any references all measures, filled downwards.
  template <typename IsBest>
  void drawFigures(cv::Mat3b& band, cv::Point corner, const measure::Values& values, const IsBest& best) {
    constexpr int kColumn = (kTile - kGap) / 2;
    int place = 0;
    for (const auto& info : measure::allMeasures()) {
      const bool withoutReference = info.group == measure::MeasureGroup::NoReference;
      if (!plan_.references && !withoutReference) continue;
      if (plan_.references && withoutReference) place = std::max(place, figureRows());
      const cv::Point at(corner.x + place / figureRows() * (kColumn + kGap), corner.y + place % figureRows() * kFigureLine);
      ++place;
      const auto& value = values[info.measure];
      if (!value) continue;
      letters_.draw(band, labelOf(info), at, kLabel);
      letters_.drawRight(band, measure::shown(info.measure, *value), {at.x + kColumn, at.y}, best(info) ? kBest : kValue);
    }
  }

  cv::Mat3b summaryBand(const std::vector<ModelSummary>& summaries) const {
    const int table = kTitleLine + kTextLine + kNameLine;
    auto band = emptyBand(table + (static_cast<int>(summaries.size()) + 2) * kTableLine + 2 * kGap);
    letters_.draw(band, "Models side by side", {kMargin, 0}, kTitle);
    const auto what = std::to_string(plan_.photos) + (plan_.references ? " photos with references; " : " photos; ");
    letters_.draw(band, what + inWords(plan_.settings), {kMargin, kTitleLine}, kText, width_ - 2 * kMargin);
    letters_.draw(band, "Means over the photos", {kMargin, kTitleLine + kTextLine + kGap / 2}, kName);
    drawMeans(band, table + kGap / 2, summaries);
    return band;
  }

  void drawMeans(cv::Mat3b& band, int top, const std::vector<ModelSummary>& summaries) const {
    std::vector<const measure::Values*> means;
    for (const auto& summary : summaries) means.push_back(&summary.mean);
    const auto line = [top](std::size_t row) { return top + static_cast<int>(row) * kTableLine; };
    int right = kMargin + kModelColumn + kPhotosColumn - kGap;
    letters_.draw(band, "model", {kMargin, line(0)}, kLabel);
    letters_.drawRight(band, "photos", {right, line(0)}, kLabel);
    for (std::size_t i = 0; i < summaries.size(); ++i) {
      letters_.draw(band, asText(plan_.models[i]), {kMargin, line(i + 1)}, kBest, kModelColumn - kGap);
      letters_.drawRight(band, std::to_string(summaries[i].measured), {right, line(i + 1)}, kValue);
    }
    for (const auto& info : measure::allMeasures()) {
      if (!plan_.references && info.group != measure::MeasureGroup::NoReference) continue;
      right += columnOf(info);
      letters_.drawRight(band, labelOf(info), {right, line(0)}, kLabel);
      for (std::size_t i = 0; i < summaries.size(); ++i) {
        const auto& mean = summaries[i].mean[info.measure];
        letters_.drawRight(band, mean ? measure::shown(info.measure, *mean) : "–", {right, line(i + 1)},
                           isBest(plan_, means, i, info.measure) ? kBest : kValue);
      }
    }
    if (shownModels(plan_).size() > 1)
      letters_.draw(band, "Bold: the best of the models.", {kMargin, line(summaries.size() + 1) + 4}, kText);
  }

  cv::Mat3b protocolBand() const {
    std::vector<std::string> lines;
    for (const auto& fact : measure::PictureMeter::protocol())
      for (auto& line : letters_.wrapped(fact, kText, std::min(width_ - 2 * kMargin, kTextColumn)))
        lines.push_back(std::move(line));
    auto band = emptyBand(static_cast<int>(lines.size()) * kTextLine);
    for (std::size_t i = 0; i < lines.size(); ++i)
      letters_.draw(band, lines[i], {kMargin, static_cast<int>(i) * kTextLine}, kText);
    return band;
  }

  SheetLettering letters_;
  AtomicFile file_;
  EvaluationPlan plan_;
  int width_ = 0;
  std::vector<cv::Mat3b> bands_;
};

}  // namespace

std::unique_ptr<EvaluationReport> pngSheet(const std::filesystem::path& path, const EvaluationPlan& plan, WhenTaken whenTaken) {
  return std::make_unique<PngSheet>(path, plan, whenTaken);
}

}  // namespace daybreak::jobs
