#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>
#include <sstream>

#include "error.h"
#include "jobs/evaluate_report.h"
#include "media/load.h"
#include "media/save.h"
#include "support/random_model.h"

using namespace daybreak;
using measure::Measure;
namespace fs = std::filesystem;

class EvaluateTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  measure::PictureMeter meter_;
  fs::path path(const std::string& name) const { return fs::path(folder_.path().toStdString()) / name; }

  fs::path photo(const std::string& name, int width = 64, int height = 48, unsigned seed = 1) const {
    fs::create_directories(path(name).parent_path());
    media::SaveOptions options;
    options.overwrite = true;
    media::savePhoto(randomPicture(width, height, seed), path(name), options);
    return path(name);
  }

  std::string textOf(const std::string& name) const {
    std::ostringstream text;
    text << std::ifstream(path(name)).rdbuf();
    return text.str();
  }

  static std::vector<jobs::EvaluatedModel> models() {
    return {{jobs::kNoModel, nullptr},
            {"first", std::make_shared<engine::Enhancer>(randomModel())},
            {"second, \"quoted\" <b>", std::make_shared<engine::Enhancer>(randomModel())}};
  }

  static jobs::EvaluationPlan plan(std::size_t photos, bool references) {
    jobs::EvaluationPlan result{{}, {}, photos, references};
    for (const auto& model : models()) result.models.push_back(model.name);
    return result;
  }

  std::vector<jobs::ModelSummary> evaluate(const std::vector<jobs::EvaluationInput>& inputs, jobs::EvaluationReport* report,
                                           std::vector<jobs::PhotoResult>* results = nullptr) const {
    jobs::EvaluationSettings settings;
    settings.previewSide = report != nullptr ? report->previewSide() : 0;
    const auto finished = [&](const jobs::PhotoResult& result) {
      if (report != nullptr) report->add(result);
      if (results != nullptr) results->push_back(result);
    };
    const auto summaries = jobs::evaluatePhotos(models(), inputs, settings, meter_, finished);
    if (report != nullptr) report->finish(summaries);
    return summaries;
  }

  static QString messageOf(const std::function<void()>& work) {
    try {
      work();
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  }

 private Q_SLOTS:
  void foldersGiveTheirPhotosByName() {
    for (const char* name : {"night/b.png", "night/a.jpg", "night/.hidden.png", "night/below/c.png"}) photo(name);
    std::ofstream(path("night/notes.txt")) << "x";
    const auto inputs = jobs::gatherPhotos({path("missing.jpg"), path("night")});
    QCOMPARE(inputs.size(), std::size_t{3});
    QVERIFY(inputs[0].photo == path("missing.jpg"));  // told when it is opened
    QVERIFY(inputs[1].photo == path("night/a.jpg") && inputs[2].photo == path("night/b.png"));
    QVERIFY(inputs[1].reference.empty());
    fs::create_directories(path("empty"));
    QVERIFY(messageOf([&] { jobs::gatherPhotos({path("empty")}); }).startsWith("empty"));
  }

  void noModelIsTheUntouchedPhoto() {
    std::vector<jobs::PhotoResult> results;
    const auto low = photo("low.png");
    evaluate({{low, low}}, nullptr, &results);
    QCOMPARE(results.size(), std::size_t{1});
    const auto& none = results[0].models[0].values;
    QVERIFY(std::isinf(*none[Measure::Psnr]));
    QCOMPARE(*none[Measure::DeltaE2000], 0.0);
    QCOMPARE(*none[Measure::LightnessOrder], 0.0);
    const auto& enhanced = results[0].models[1].values;
    QVERIFY(*enhanced[Measure::MeanLuma] > *none[Measure::MeanLuma] && *enhanced[Measure::Psnr] < 60);
    QVERIFY(results[0].models[1].values == results[0].models[2].values);
    QVERIFY(!results[0].original && results[0].models[1].preview.rgba.empty());  // no sheet is wanted
  }

  void whatCannotBeMeasuredIsToldAndTheRestGoesOn() {
    std::ofstream(path("text.png")) << "no picture";
    const auto good = photo("good.png");
    std::vector<jobs::PhotoResult> results;
    const auto summaries = evaluate({{path("text.png"), {}},
                                     {good, {}},
                                     {good, path("no reference.png")},
                                     {good, photo("larger.png", 65, 48)},
                                     {photo("tiny.png", 5, 5), path("tiny.png")}},
                                    nullptr, &results);
    QCOMPARE(results.size(), std::size_t{5});
    QVERIFY(QString::fromStdString(results[0].error).startsWith("text.png"));
    QVERIFY(results[1].error.empty());
    QVERIFY(QString::fromStdString(results[2].error).startsWith("no reference.png"));
    QVERIFY(QString::fromStdString(results[3].error).contains("65 × 48"));
    QVERIFY(QString::fromStdString(results[4].error).startsWith("tiny.png"));
    for (const auto& summary : summaries) QVERIFY(summary.measured == 1 && summary.failed == 4);
  }

  void meansAreOverPhotos() {
    std::vector<jobs::PhotoResult> results;
    const auto summaries = evaluate({{photo("one.png", 64, 48, 1), {}}, {photo("two.png", 64, 48, 2), {}}}, nullptr, &results);
    for (const auto measure : {Measure::MeanLuma, Measure::Noise, Measure::LightnessOrder}) {
      const double mean = (*results[0].models[1].values[measure] + *results[1].models[1].values[measure]) / 2;
      QVERIFY(qAbs(*summaries[1].mean[measure] - mean) < 1e-9);
    }
    QVERIFY(!summaries[1].mean[Measure::Psnr]);
  }

  void stoppingEndsIt() {
    std::stop_source stop;
    const auto stopAfterFirst = [&](const jobs::PhotoResult&) { stop.request_stop(); };
    const std::vector<jobs::EvaluationInput> inputs{{photo("one.png"), {}}, {photo("two.png"), {}}};
    QVERIFY_THROWS_EXCEPTION(Cancelled,
                             jobs::evaluatePhotos(models(), inputs, {}, meter_, stopAfterFirst, {}, stop.get_token()));
  }

  void csvHasALineForEachPhotoAndModel() {
    const auto report = jobs::csvReport(path("figures.csv"), plan(2, true), WhenTaken::Refuse);
    QVERIFY(!fs::exists(path("figures.csv")));
    const auto low = photo("low, one.png");
    evaluate({{low, low}, {path("missing.png"), low}}, report.get());
    const auto lines = QString::fromStdString(textOf("figures.csv")).split('\n');
    QCOMPARE(lines.size(), 8);  // heading, 2 × 3 lines, nothing after the last
    QVERIFY(lines[0].startsWith("photo,reference,model,psnr,ssim,deltaE2000,psnrGtMean,ssimGtMean,deltaE2000GtMean,brisque"));
    QVERIFY(lines[0].endsWith(",error,settings,protocol"));
    QVERIFY(lines[1].contains("low, one.png\",none,inf,1,0,inf,1,0,"));
    QVERIFY(lines[3].contains(",\"second, \"\"quoted\"\" <b>\","));
    QVERIFY(lines[3].contains("data range 255"));
    QVERIFY(lines[4].contains("missing.png") && lines[4].contains(",none,,,,,,,,,,,,,,"));
  }

  void pngShowsEveryPictureInARow() {
    const auto report = jobs::contactSheet(path("sheet.png"), plan(3, true), WhenTaken::Refuse);
    const auto low = photo("wide.png", 640, 320);
    evaluate({{low, low}, {photo("tall.png", 60, 120), path("tall.png")}, {path("missing.png"), low}}, report.get());
    const auto sheet = media::loadPhoto(path("sheet.png"));
    QVERIFY(sheet.width() >= 4 * 320 && sheet.height() > 160 + 120);  // original, reference, two models; no "none" beside it
    // Each tile holds the photo's dark noise, none the grey around: the widest photo fills all 320 px.
    const auto background = sheet.row<std::uint8_t>(0, 2)[2];
    int filled = 0;
    for (int y = 0; y < sheet.height(); ++y) {
      const auto row = sheet.row<std::uint8_t>(0, y).subspan(24, 4 * 336 - 16);
      filled = std::max(filled, static_cast<int>(std::ranges::count_if(row, [&](auto value) { return value != background; })));
    }
    QVERIFY2(filled > 4 * 300 && filled <= 4 * 320, qPrintable(QString::number(filled)));
  }

  void htmlIsOneFileWithEverythingEscaped() {
    const auto report = jobs::contactSheet(path("sheet.html"), plan(3, false), WhenTaken::Refuse);
    evaluate({{photo("a & b.png"), {}}, {photo("n\xfc.png"), {}}, {path("<i>.png"), {}}}, report.get());
    const auto text = QByteArray::fromStdString(textOf("sheet.html"));
    QCOMPARE(text.count("<img "), 2 * 3);  // original and two models
    QCOMPARE(text.count("src=\"data:image/jpeg;base64,/9j/"), 2 * 3);
    QVERIFY(text.contains("a &amp; b.png") && text.contains("&lt;i&gt;.png") && !text.contains("<i>"));
    QVERIFY(text.contains("second, &quot;quoted&quot; &lt;b&gt;") && text.contains("mean luma") && !text.contains("PSNR dB"));
    QVERIFY(QString::fromUtf8(text).toUtf8() == text);  // valid whatever the names
    QVERIFY(text.contains("Immerkaer") && text.endsWith("</html>\n"));
  }

  void impossibleSheetsAreRefusedFirst() {
    const auto refused = [&](const std::string& name, std::size_t photos) {
      return messageOf([&] { jobs::contactSheet(path(name), plan(photos, false), WhenTaken::Refuse); });
    };
    QVERIFY(refused("sheet.pdf", 1).contains(".html"));
    QVERIFY(refused("many.png", 100'000).contains(".html"));
    QVERIFY(refused("nowhere/sheet.png", 1).startsWith("sheet.png"));
    QVERIFY(!fs::exists(path("many.png")) && !fs::exists(path("sheet.pdf")));
  }

  void theBestIsMarked() {
    const auto three = plan(1, true);
    std::vector<measure::Values> values(3);
    const auto best = [&](std::size_t model, Measure measure) {
      return jobs::isBest(three, {&values[0], &values[1], &values[2]}, model, measure);
    };
    const auto set = [&](Measure measure, double none, double first, double second) {
      values[0][measure] = none;
      values[1][measure] = first;
      values[2][measure] = second;
    };
    set(Measure::Psnr, 30, 20, 19);
    set(Measure::DeltaE2000, 1, 5, 4);
    set(Measure::Ssim, 0, 0.50001, 0.50003);
    set(Measure::Noise, 1, 2, 3);
    QVERIFY(best(1, Measure::Psnr) && !best(2, Measure::Psnr) && !best(0, Measure::Psnr));  // "none" does not compete
    QVERIFY(best(2, Measure::DeltaE2000) && !best(1, Measure::DeltaE2000));
    QVERIFY(!best(1, Measure::Ssim) && !best(2, Measure::Ssim));  // alike in the digits that are shown
    QVERIFY(!best(1, Measure::Noise) && !best(2, Measure::Noise));
    QVERIFY(!best(1, Measure::Brisque));
  }
};

QTEST_GUILESS_MAIN(EvaluateTest)
#include "evaluate_test.moc"
