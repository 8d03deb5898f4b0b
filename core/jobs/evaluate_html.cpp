// A contact sheet as one HTML file without anything beside it: previews as JPEG in data: addresses.
#include <algorithm>

#include "jobs/evaluate_sheets.h"
#include "jobs/html_parts.h"

namespace daybreak::jobs {

namespace {

constexpr int kPreviewSide = 640;  // sharp on dense screens too
constexpr int kShownSide = 320;

// The means are known last and shown first: order. One neutral grey for all, since pictures are judged on it.
constexpr auto kHead = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Models side by side</title><style>
html{color-scheme:dark}body{background:#262626;color:#ddd;font:14px/1.4 system-ui,sans-serif;margin:24px;display:flex;flex-direction:column;gap:24px}
header{order:0}.summary{order:1}.photos{order:2}footer{order:3;color:#aaa;max-width:100ch}
h1{font-size:24px;margin:0}h2{font-size:16px;margin:0 0 8px}p{margin:4px 0}
.photos section{margin-bottom:32px}.row{display:flex;gap:16px;align-items:flex-start}
figure{margin:0;width:320px;flex:none}figcaption{font-weight:600;margin-bottom:4px;overflow-wrap:anywhere}
.picture{height:var(--h);display:flex;align-items:flex-start}img{max-width:320px;display:block}
.figures{display:flex;gap:16px;margin-top:6px;font-size:12px}.figures ul{width:152px;margin:0;padding:0;list-style:none}
.figures .wide{width:320px;columns:2;column-gap:16px}.figures li{display:flex;justify-content:space-between}
.figures span{color:#aaa}
b{color:#fff;font-weight:700}.error{color:#ff9c8f}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}td,th{padding:3px 10px;text-align:right;vertical-align:bottom}
th:first-child{text-align:left;white-space:nowrap}thead{border-bottom:1px solid #666}.figures{font-variant-numeric:tabular-nums}
.summary{overflow-x:auto}.photos{overflow-x:auto}
</style></head><body>
)";

std::string image(const media::DisplayBytes& preview, const std::string& alternative) {
  return embeddedPicture(preview, alternative, kShownSide);
}

std::string value(const measure::MeasureInfo& info, double number, bool best) {
  const auto text = measure::shown(info.measure, number);
  return best ? "<b>" + text + "</b>" : text;
}

std::string unitOf(const measure::MeasureInfo& info) { return *info.unit == '\0' ? "" : std::string(" ") + info.unit; }

class HtmlSheet : public EvaluationReport {
 public:
  HtmlSheet(const std::filesystem::path& path, const EvaluationPlan& plan, WhenTaken whenTaken)
      : file_(path, whenTaken), plan_(plan) {
    file_.write(kHead);
    file_.write("<header><h1>Models side by side</h1><p>" + std::to_string(plan.photos) +
                (plan.references ? " photos with references" : " photos") + " · " + escaped(inWords(plan.settings)) +
                "</p></header>\n<main class=\"photos\">\n");
  }

  int previewSide() const override { return kPreviewSide; }

  void add(const PhotoResult& result) override {
    const auto name = result.input.photo.filename().string();
    file_.write("<section><h2>" + escaped(name) + "</h2>\n");
    if (!result.error.empty()) {
      file_.write("<p class=\"error\">" + escaped(result.error) + "</p></section>\n");
      return;
    }
    const auto height = shownSize(result.original->preview, kShownSide).height;
    file_.write("<div class=\"row\" style=\"--h:" + std::to_string(height) + "px\">\n");
    std::vector<const measure::Values*> values;
    for (const auto& model : result.models) values.push_back(&model.values);
    write("original", *result.original, name, [](const auto&) { return false; });
    if (result.reference) write("reference", *result.reference, name, [](const auto&) { return false; });
    for (const auto i : shownModels(plan_))
      write(plan_.models[i], result.models[i], name, [&](const auto& info) { return isBest(plan_, values, i, info.measure); });
    file_.write("</div></section>\n");
  }

  void finish(const std::vector<ModelSummary>& summaries) override {
    file_.write(
        "</main>\n<section class=\"summary\">\n<h2>Means over the photos</h2><table><thead><tr><th>model</th><th>photos</th>");
    std::vector<const measure::Values*> means;
    for (const auto& summary : summaries) means.push_back(&summary.mean);
    const auto measured = [&](const measure::MeasureInfo& info) {
      for (const auto* mean : means)
        if ((*mean)[info.measure]) return true;
      return false;
    };
    for (const auto& info : measure::allMeasures())
      if (measured(info)) file_.write("<th>" + std::string(info.label) + unitOf(info) + "</th>");
    file_.write("</tr></thead><tbody>\n");
    for (std::size_t i = 0; i < summaries.size(); ++i) {
      file_.write("<tr><th scope=\"row\">" + escaped(plan_.models[i]) + "</th><td>" + std::to_string(summaries[i].measured) +
                  "</td>");
      for (const auto& info : measure::allMeasures()) {
        if (!measured(info)) continue;
        const auto& mean = summaries[i].mean[info.measure];
        file_.write("<td>" + (mean ? value(info, *mean, isBest(plan_, means, i, info.measure)) : std::string("–")) + "</td>");
      }
      file_.write("</tr>\n");
    }
    file_.write("</tbody></table>");
    if (shownModels(plan_).size() > 1) file_.write("<p>Bold: the best of the models.</p>");
    file_.write("</section>\n<footer>");
    for (const auto& line : measure::PictureMeter::protocol()) file_.write("<p>" + escaped(line) + "</p>\n");
    file_.write("</footer></body></html>\n");
    file_.commit();
  }

 private:
  template <typename IsBest>
  void write(const std::string& caption, const PictureResult& picture, const std::string& photo, const IsBest& best) {
    file_.write("<figure><figcaption>" + escaped(caption) + "</figcaption><div class=\"picture\">");
    if (!picture.error.empty()) {
      file_.write("<span class=\"error\">" + escaped(picture.error) + "</span></div></figure>\n");
      return;
    }
    file_.write(image(picture.preview, photo + ", " + caption) + "</div><div class=\"figures\">");
    using enum measure::MeasureGroup;
    if (plan_.references) {
      writeFigures("", {Reference, ReferenceGtMean}, picture.values, best);
      writeFigures("", {NoReference}, picture.values, best);
    } else {
      writeFigures(" class=\"wide\"", {NoReference}, picture.values, best);
    }
    file_.write("</div></figure>\n");
  }

  template <typename IsBest>
  void writeFigures(const char* attribute, std::initializer_list<measure::MeasureGroup> groups, const measure::Values& values,
                    const IsBest& best) {
    file_.write("<ul" + std::string(attribute) + ">");
    for (const auto& info : measure::allMeasures()) {
      const auto& number = values[info.measure];
      if (number && std::ranges::find(groups, info.group) != groups.end())
        file_.write("<li><span>" + std::string(info.label) + unitOf(info) + "</span>" + value(info, *number, best(info)) +
                    "</li>");
    }
    file_.write("</ul>");
  }

  AtomicFile file_;
  EvaluationPlan plan_;
};

}  // namespace

std::unique_ptr<EvaluationReport> htmlSheet(const std::filesystem::path& path, const EvaluationPlan& plan,
                                            WhenTaken whenTaken) {
  return std::make_unique<HtmlSheet>(path, plan, whenTaken);
}

}  // namespace daybreak::jobs
