// How long the Training page's plots take to draw: six of them with 100,000 points each. At 60 pictures a second there are 16
// ms.
#include <QApplication>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>
#include <vector>

#include "ui/shell/theme.h"
#include "ui/training/plots_panel.h"

using namespace daybreak;

namespace {

constexpr int kPoints = 100'000;
constexpr int kDraws = 60;

std::vector<train::StepReport> reports(int from, int to) {
  std::mt19937 random(1);
  std::normal_distribution<double> noise(0, 0.05);
  std::vector<train::StepReport> all;
  for (int i = from; i < to; ++i) {
    train::StepReport report;
    report.step = i + 1;
    for (const char* name : {"tv", "spatial", "colour", "exposure", "semantic"})
      report.terms.push_back({name, std::exp(-i / 30'000.0) + 0.2 + noise(random)});
    for (const auto& term : report.terms) report.total += term.value;
    if (i % 100 == 0) report.validation = report.total;
    all.push_back(std::move(report));
  }
  return all;
}

template <typename Draw>
void measure(const char* what, Draw draw) {
  std::vector<double> times;
  for (int i = 0; i < kDraws; ++i) {
    const auto before = std::clock();  // of this process: other programs do not count
    draw(i);
    times.push_back(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
  }
  std::ranges::sort(times);
  std::printf("%-44s %6.2f ms of processor time (worst of %d: %.2f)\n", what, times[times.size() / 2], kDraws, times.back());
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  ui::applyTheme(ui::Theme::Dark);
  ui::RunCurves curves;
  curves.add(reports(0, kPoints));
  ui::PlotsPanel panel;
  panel.resize(argc > 2 ? QSize(QString::fromLocal8Bit(argv[1]).toInt(), QString::fromLocal8Bit(argv[2]).toInt())
                        : QSize(720, 560));
  panel.setSmoothing(40);
  panel.show();
  QApplication::processEvents();
  panel.setCurves(curves);
  panel.drawNow();
  std::printf("6 plots of %d points, %d×%d\n", kPoints, panel.width(), panel.height());
  measure("all steps, raw and smoothed", [&](int) { panel.drawNow(); });
  measure("one more figure, all steps", [&](int i) {
    curves.add(reports(kPoints + i, kPoints + i + 1));
    panel.showGrowth();
    panel.drawNow();
  });
  measure("another smoothing", [&](int i) {
    panel.setSmoothing(30 + i);
    panel.drawNow();
  });
  return 0;
}
