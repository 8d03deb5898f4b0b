/// The methods without a network, against what their definitions say.
#include <QTest>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "engine/classical/clahe_map.h"
#include "engine/classical/classical_backend.h"
#include "engine/classical/lime_map.h"
#include "engine/enhancer.h"
#include "error.h"
#include "models/registry.h"
#include "support/random_model.h"

using namespace daybreak;

namespace {

constexpr float kLevel = 1.0F / 255;

/// LIME's sped-up solver, the paper's formulas written out for a few pixels: dense matrix, plain loops.
cv::Mat1d limeByHand(const cv::Mat1d& initial) {
  constexpr double kAlpha = 0.15;
  constexpr double kEpsilon = 1e-3;
  const int rows = initial.rows;
  const int columns = initial.cols;
  const auto weights = [&](int dy, int dx) {
    cv::Mat1d difference(initial.size(), 0.0);
    for (int y = 0; y + dy < rows; ++y)
      for (int x = 0; x + dx < columns; ++x) difference(y, x) = initial(y + dy, x + dx) - initial(y, x);
    cv::Mat1d result(initial.size(), 0.0);
    for (int y = 0; y + dy < rows; ++y) {
      for (int x = 0; x + dx < columns; ++x) {
        double structure = 0;
        double total = 0;
        for (int v = -8; v <= 8; ++v) {
          for (int u = -8; u <= 8; ++u) {
            const double g = std::exp(-(u * u + v * v) / (2 * 2.0 * 2.0));
            structure += g * difference(std::clamp(y + v, 0, rows - 1), std::clamp(x + u, 0, columns - 1));
            total += g;
          }
        }
        result(y, x) = 1 / ((std::abs(structure / total) + kEpsilon) * (std::abs(difference(y, x)) + kEpsilon));
      }
    }
    return result;
  };
  const auto across = weights(0, 1);
  const auto down = weights(1, 0);
  const int count = rows * columns;
  cv::Mat1d system(cv::Mat1d::eye(count, count));
  const auto join = [&](int a, int b, double weight) {
    system(a, a) += weight;
    system(b, b) += weight;
    system(a, b) -= weight;
    system(b, a) -= weight;
  };
  for (int y = 0; y < rows; ++y) {
    for (int x = 0; x < columns; ++x) {
      if (x + 1 < columns) join(y * columns + x, y * columns + x + 1, kAlpha * across(y, x));
      if (y + 1 < rows) join(y * columns + x, (y + 1) * columns + x, kAlpha * down(y, x));
    }
  }
  cv::Mat1d solution;
  cv::solve(system, initial.reshape(1, count), solution, cv::DECOMP_CHOLESKY);
  return solution.reshape(1, rows);
}

engine::Enhancer enhancerOf(const char* method) { return engine::Enhancer(models::Registry::standard().load(method)); }

}  // namespace

class ClassicalTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void gammaIsThePowerOfEveryValue_data() {
    QTest::addColumn<double>("strength");
    QTest::addColumn<double>("exponent");
    QTest::newRow("as it is") << 1.0 << 0.4;
    QTest::newRow("half") << 0.5 << std::sqrt(0.4);
    QTest::newRow("off") << 0.0 << 1.0;
  }
  void gammaIsThePowerOfEveryValue() {
    QFETCH(double, strength);
    QFETCH(double, exponent);
    const auto photo = randomPicture(97, 31);
    const auto gamma = enhancerOf("gamma");
    engine::Adjustments adjustments;
    adjustments.strength = strength;
    for (const auto scale : {engine::Scale{}, engine::Scale{1}, engine::Scale{12}}) {
      const auto result = gamma.render(photo, gamma.estimate(photo, scale), adjustments);
      for (int c = 0; c < 3; ++c)
        for (std::size_t i = 0; i < photo.pixels(); ++i)
          QVERIFY(std::abs(static_cast<double>(result.plane(c)[i]) -
                           std::pow(static_cast<double>(photo.plane(c)[i]), exponent)) < 2e-5);
    }
  }

  void claheIsOpenCvsOnTheLightness() {
    const auto photo = randomPicture(160, 120);
    const auto clahe = enhancerOf("clahe");
    const auto result = clahe.render(photo, clahe.estimate(photo, engine::Scale{1}), {});
    cv::Mat3f expected(120, 160);
    for (int y = 0; y < 120; ++y)
      for (int x = 0; x < 160; ++x)
        for (int c = 0; c < 3; ++c) expected(y, x)[c] = photo.row(c, y)[static_cast<std::size_t>(x)];
    cv::cvtColor(expected, expected, cv::COLOR_RGB2Lab);
    std::vector<cv::Mat> lab;
    cv::split(expected, lab);
    lab[0].convertTo(lab[0], CV_16U, 655.35);
    cv::createCLAHE(4, {8, 8})->apply(lab[0], lab[0]);
    lab[0].convertTo(lab[0], CV_32F, 1 / 655.35);
    cv::merge(lab, expected);
    cv::cvtColor(expected, expected, cv::COLOR_Lab2RGB);
    for (int y = 0; y < 120; ++y) {
      for (int x = 0; x < 160; ++x) {
        for (int c = 0; c < 3; ++c) {
          const auto i = static_cast<std::size_t>(x);
          if (photo.row(c, y)[i] < kLevel) continue;  // black stays black
          const float wanted = std::clamp(expected(y, x)[c], 0.0F, 1.0F);
          QVERIFY2(std::abs(result.row(c, y)[i] - wanted) < kLevel,
                   qPrintable(QString("%1 for %2 becomes %3").arg(wanted).arg(photo.row(c, y)[i]).arg(result.row(c, y)[i])));
        }
      }
    }
  }

  void limeSolvesThePapersEquation() {
    const auto photo = randomPicture(13, 9);
    cv::Mat1d brightest(9, 13);
    for (int y = 0; y < 9; ++y)
      for (int x = 0; x < 13; ++x) {
        const auto i = static_cast<std::size_t>(x);
        brightest(y, x) = static_cast<double>(std::max({photo.row(0, y)[i], photo.row(1, y)[i], photo.row(2, y)[i]}));
      }
    const auto expected = limeByHand(brightest);
    const auto map = engine::classical::limeMap(photo, {});
    for (int c = 0; c < 3; ++c)
      for (int y = 0; y < 9; ++y)
        for (int x = 0; x < 13; ++x)
          QVERIFY(std::abs(static_cast<double>(map[static_cast<std::size_t>((c * 9 + y) * 13 + x)]) -
                           std::pow(std::clamp(expected(y, x), 1e-3, 1.0), 0.8)) < 1e-3);
  }

  /// Above the size it is solved at, the illumination is nearly that of the reduced picture.
  void limeWorksOnLargePictures() {
    media::Image photo(1200, 900);
    for (int c = 0; c < 3; ++c) {
      const auto plane = photo.mutablePlane(c);
      for (std::size_t i = 0; i < plane.size(); ++i) plane[i] = i % 1200 < 600 ? 0.1F : 0.4F;
    }
    const auto map = engine::classical::limeMap(photo, {});
    QCOMPARE(map.size(), 3 * photo.pixels());
    QVERIFY(std::abs(map[300 + 1200 * 450] - std::pow(0.1F, 0.8F)) < 0.01F);
    QVERIFY(std::abs(map[900 + 1200 * 450] - std::pow(0.4F, 0.8F)) < 0.02F);
  }

  void exposureIsSolvedForAllOfThem() {
    const auto photo = media::converted(randomPicture(120, 90), media::Samples::F32);
    auto dark = photo;
    for (int c = 0; c < 3; ++c)
      for (float& value : dark.mutablePlane(c)) value *= 0.3F;
    for (const auto* method : {"gamma", "clahe", "lime"}) {
      const auto enhancer = enhancerOf(method);
      const auto map = enhancer.estimate(dark);
      const auto mean = [&](double exposure) {
        engine::Adjustments adjustments;
        adjustments.exposure = exposure;
        const auto result = enhancer.render(dark, map, adjustments);
        double sum = 0;
        for (int c = 0; c < 3; ++c)
          for (const float value : result.plane(c)) sum += static_cast<double>(value);
        return sum / static_cast<double>(3 * result.pixels());
      };
      QVERIFY2(std::abs(mean(0.3) - 0.3) < 0.06 && mean(0.5) > mean(0.3) + 0.05, method);
    }
  }

  void aStopIsObeyed() {
    const auto photo = randomPicture(60, 40);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(engine::classical::claheMap(photo, stop.get_token()), Cancelled);
    QVERIFY_EXCEPTION_THROWN(engine::classical::limeMap(photo, stop.get_token()), Cancelled);
  }

  void unknownMethodsAreRefused() { QVERIFY_EXCEPTION_THROWN(engine::classical::ClassicalBackend("retinex"), Error); }
};

QTEST_GUILESS_MAIN(ClassicalTest)
#include "classical_test.moc"
