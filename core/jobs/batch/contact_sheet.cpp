#include "jobs/batch/contact_sheet.h"

#include "atomic_file.h"
#include "error.h"
#include "jobs/html_parts.h"
#include "media/load.h"

namespace daybreak::jobs {

namespace {

constexpr int kPreviewSide = 480;  // sharp on dense screens too
constexpr int kShownSide = 240;
constexpr std::size_t kMostReasons = 1000;

// One neutral grey for all, since pictures are judged on it.
constexpr auto kHead = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Contact sheet</title><style>
html{color-scheme:dark}body{background:#262626;color:#ddd;font:14px/1.4 system-ui,sans-serif;margin:24px}
h1{font-size:24px;margin:0}h2{font-size:16px}p{margin:4px 0 16px;color:#aaa}
main{display:flex;flex-wrap:wrap;gap:24px}figure{margin:0;width:496px}
figure div{display:flex;gap:16px;align-items:flex-start}img{display:block}
figcaption{margin-top:4px;overflow-wrap:anywhere}figcaption span{color:#aaa}li{color:#ff9c8f;overflow-wrap:anywhere}
</style></head><body>
)";

std::string preview(const std::filesystem::path& file, const std::string& alternative) {
  const auto small = media::loadThumbnail(file, kPreviewSide);
  return embeddedPicture(media::DisplayTransform(small.info().iccProfile).convert(small), alternative, kShownSide);
}

std::string figure(const BatchJob& job, std::size_t index, const BatchItem& item) {
  const auto name = item.output.string();
  std::string pictures;
  try {
    pictures = preview(job.inputOf(index), name + ", original") + preview(job.outputOf(index), name);
  } catch (const Error& problem) {
    pictures = escaped(problem.what());  // removed since
  }
  return "<figure><div>" + pictures + "</div><figcaption>" + escaped(name) + " <span>" + escaped(item.model) +
         "</span></figcaption></figure>\n";
}

}  // namespace

void writeContactSheet(const BatchJob& job, const std::filesystem::path& file, std::size_t most,
                       const std::function<void(double share01)>& progress, std::stop_token stop) {
  AtomicFile page(file);
  const auto status = job.status();
  const auto shown = std::min(most, status.done);
  page.write(kHead);
  page.write("<h1>" + escaped(job.settings().input.filename().string()) + "</h1><p>" + std::to_string(status.done) +
             " results, " + std::to_string(status.failed) + " failed, " + std::to_string(status.skipped) + " skipped" +
             (shown < status.done ? "; " + std::to_string(shown) + " of them are shown" : std::string()) + "</p>\n<main>\n");
  std::size_t seen = 0, written = 0, reasons = 0;
  std::string failures;
  for (std::size_t index = 0; index < job.size(); ++index) {
    if (stop.stop_requested()) throw Cancelled();
    const auto item = job.item(index);
    if (item.state == BatchState::Failed && ++reasons <= kMostReasons) failures += "<li>" + escaped(item.message) + "</li>\n";
    if (item.state != BatchState::Done) continue;
    // The n-th of those shown is the first whose place is at or beyond n / shown of all.
    if (seen++ * shown < written * status.done || written == shown) continue;
    page.write(figure(job, index, item));
    ++written;
    if (progress) progress(static_cast<double>(written) / static_cast<double>(shown));
  }
  page.write("</main>\n");
  if (!failures.empty()) page.write("<h2>Failed</h2><ul>\n" + failures + "</ul>\n");
  if (reasons > kMostReasons) page.write("<p>And " + std::to_string(reasons - kMostReasons) + " more.</p>\n");
  page.write("</body></html>\n");
  page.commit();
}

}  // namespace daybreak::jobs
