/// From starting the window program until its window is painted: xvfb-run -a start_benchmark [PROGRAM [ARGUMENT…]]. Watches the
/// screen, so nothing else may be on it. Prints each start; asserts nothing.
#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

namespace {

constexpr int kStarts = 8;
constexpr int kPatienceMs = 20000;

/// Points of the screen that are not black, as an empty one is.
int litPoints(QScreen& screen) {
  const QImage picture = screen.grabWindow(0).toImage();
  int lit = 0;
  for (int y = 0; y < 32; ++y)
    for (int x = 0; x < 32; ++x)
      if (qGray(picture.pixel(x * picture.width() / 32, y * picture.height() / 32)) > 8) ++lit;
  return lit;
}

/// Milliseconds from the process's start until a tenth of the screen is lit; none if that does not happen.
std::optional<double> startMs(const QString& program, const QStringList& arguments) {
  QScreen& screen = *QGuiApplication::primaryScreen();
  QProcess process;
  QElapsedTimer clock;
  clock.start();
  process.start(program, arguments);
  std::optional<double> taken;
  while (!taken && clock.elapsed() < kPatienceMs) {
    if (litPoints(screen) > 100) taken = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    QThread::msleep(2);
  }
  process.terminate();
  process.waitForFinished();
  while (litPoints(screen) > 0 && clock.elapsed() < 2 * kPatienceMs) QThread::msleep(20);
  return taken;
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "xcb");
  const QGuiApplication application(argc, argv);
  QStringList arguments = QGuiApplication::arguments().mid(1);
  const QString program = arguments.isEmpty() ? QStringLiteral(DAYBREAK_WINDOW) : arguments.takeFirst();
  const QTemporaryDir home;  // first start of a new person
  qputenv("HOME", home.path().toLocal8Bit());
  std::vector<double> times;
  for (int i = 0; i < kStarts; ++i) {
    const auto taken = startMs(program, arguments);
    if (!taken) {
      std::fprintf(stderr, "%s did not paint a window within %d s.\n", qPrintable(program), kPatienceMs / 1000);
      return 1;
    }
    times.push_back(*taken);
    std::printf("start %d: %.0f ms\n", i + 1, *taken);
    std::fflush(stdout);
  }
  std::ranges::sort(times);
  std::printf("%s: median %.0f ms, best %.0f ms until the window is painted\n", qPrintable(QFileInfo(program).fileName()),
              times[times.size() / 2], times.front());
}
