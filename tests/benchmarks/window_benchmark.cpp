/// What a person waits for in the window: window_benchmark [PHOTO]. Prints medians and best times of opening a photo until its
/// enhanced picture is on the screen, and of slider moves until they are; asserts nothing. Without a photo: a drawn one,
/// 1200 × 900.
#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>
#include <vector>

#include "error.h"
#include "media/load.h"
#include "media/save.h"
#include "models/registry.h"
#include "support/random_model.h"
#include "ui/photo/file_path.h"
#include "ui/photo/photo_document.h"
#include "ui/photo/photo_page.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/value_slider.h"

using namespace daybreak;
using namespace daybreak::ui;

namespace {

constexpr int kPatienceMs = 20000;

/// Counts what the compare view has put on the screen.
class PaintWatch : public QObject {
 public:
  explicit PaintWatch(QWidget& view) { view.installEventFilter(this); }

  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint) ++paints_;
    return false;
  }

  int paints() const { return paints_; }

 private:
  int paints_ = 0;
};

/// Handles events until `done`; what it took in milliseconds, or −1. Sleeps in between, as a window does: processEvents() with
/// a time limit would keep asking, and a core busy.
double waitFor(const std::function<bool()>& done) {
  QElapsedTimer clock;
  clock.start();
  QTimer::singleShot(kPatienceMs, [] {});  // wakes it if nothing else does
  while (!done()) {
    if (clock.elapsed() >= kPatienceMs) return -1;
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
  }
  return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void rest(PaintWatch& watch) {
  for (int before = -1; before != watch.paints();) {
    before = watch.paints();
    QTest::qWait(250);
  }
}

void line(const char* what, std::vector<double> times) {
  std::ranges::sort(times);
  std::printf("%-40s median %8.1f ms   best %8.1f ms   worst %8.1f ms\n", what, times[times.size() / 2], times.front(),
              times.back());
  std::fflush(stdout);
}

struct Opening {
  double first = 0;  ///< until the enhanced photo, in little, is on the screen
  double full = 0;   ///< until it is there as sharp as the screen
};

Opening openingMs(PhotoPage& page, PaintWatch& watch, const QString& photo) {
  bool enhanced = false;
  bool estimated = false;
  bool watched = false;
  const auto status = QObject::connect(&page, &PhotoPage::statusChanged, &page, [&](const PageStatus& now) {
    if (page.currentPhoto() != photo) return;
    for (auto* document : page.findChildren<PhotoDocument*>()) {
      if (document->path() != photo || std::exchange(watched, true)) continue;
      QObject::connect(document, &PhotoDocument::previewEnhanced, &watch, [&enhanced] { enhanced = true; });
    }
    estimated = estimated || now.timing.contains(QStringLiteral("ms"));
  });
  QElapsedTimer clock;
  clock.start();
  const auto untilPainted = [&](const std::function<bool()>& happened) {
    waitFor(happened);
    const int before = watch.paints();
    return waitFor([&] { return watch.paints() > before; }) < 0 ? -1 : static_cast<double>(clock.nsecsElapsed()) / 1e6;
  };
  page.open(photo);
  Opening opening;
  opening.first = untilPainted([&] { return enhanced || estimated; });
  opening.full = untilPainted([&] { return estimated; });
  QObject::disconnect(status);
  return opening;
}

void measureSlider(PhotoPage& page, PaintWatch& watch, const char* name, double from, double step) {
  auto* slider = page.findChild<ValueSlider*>(QLatin1String(name));
  if (!slider) qFatal("there is no slider %s", name);
  std::vector<double> single;
  for (int i = 0; i < 12; ++i) {
    rest(watch);
    const int before = watch.paints();
    const double value = from + step * i;
    slider->setValue(value);
    QElapsedTimer clock;
    clock.start();
    Q_EMIT slider->edited(value);
    Q_EMIT slider->editingFinished();
    waitFor([&] { return watch.paints() > before; });
    single.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
  }
  line(name, single);
}

/// A drag sends a move every 8 ms; how often is there a new picture?
void measureDrag(PhotoPage& page, PaintWatch& watch) {
  auto* slider = page.findChild<ValueSlider*>(QStringLiteral("strength"));
  rest(watch);
  Q_EMIT slider->editingStarted();
  std::vector<double> gaps;
  int seen = watch.paints();
  QElapsedTimer clock;
  QElapsedTimer sincePaint;
  clock.start();
  sincePaint.start();
  for (double next = 0; clock.elapsed() < 2000;) {
    if (static_cast<double>(clock.elapsed()) >= next) {
      const double value = 60 + 100 * (next / 2000);
      slider->setValue(value);
      Q_EMIT slider->edited(value);
      next += 8;
    }
    QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
    if (watch.paints() == seen) continue;
    seen = watch.paints();
    gaps.push_back(static_cast<double>(sincePaint.nsecsElapsed()) / 1e6);
    sincePaint.restart();
  }
  Q_EMIT slider->editingFinished();
  line("drag: from picture to picture", gaps);
}

QString drawnPhoto(const QTemporaryDir& folder, int number) {
  const QString path = folder.filePath(QStringLiteral("drawn-%1.jpg").arg(number));
  media::savePhoto(randomPicture(1200, 900, static_cast<unsigned>(number)), toPath(path), {});
  return path;
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QStandardPaths::setTestModeEnabled(true);
  const QApplication application(argc, argv);
  try {
    const QTemporaryDir folder;
    QStringList photos;
    for (int i = 1; i <= 6; ++i) {
      if (argc > 1) {
        photos << folder.filePath(QStringLiteral("%1-%2").arg(i).arg(QFileInfo(QString::fromLocal8Bit(argv[1])).fileName()));
        QFile::copy(QString::fromLocal8Bit(argv[1]), photos.last());
      } else {
        photos << drawnPhoto(folder, i);
      }
    }
    QElapsedTimer clock;
    clock.start();
    const auto registry = models::Registry::standard();
    PhotoPage page(registry);
    page.resize(1600, 1000);
    page.show();
    auto* view = page.findChild<CompareView*>();
    PaintWatch watch(*view);
    openingMs(page, watch, photos.takeFirst());
    line("page made, first photo enhanced", {static_cast<double>(clock.nsecsElapsed()) / 1e6});
    std::vector<double> first;
    std::vector<double> full;
    std::vector<double> decoded;
    for (const QString& photo : photos) {
      rest(watch);
      const Opening opening = openingMs(page, watch, photo);
      first.push_back(opening.first);
      full.push_back(opening.full);
      rest(watch);
      clock.restart();
      media::loadPhoto(toPath(photo));
      decoded.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    line("photo opened, enhanced in little", first);
    line("photo opened, enhanced", full);
    line("the same photo only decoded", decoded);
    for (const bool fitted : {true, false}) {
      std::printf("%s, view %d×%d\n", fitted ? "fitted" : "100 %", view->width(), view->height());
      fitted ? view->zoomToFit() : view->setZoom(1);
      measureSlider(page, watch, "strength", 60, 3);
      measureSlider(page, watch, "saturation", 60, 3);
      measureSlider(page, watch, "highlightProtection", 10, 3);
      measureSlider(page, watch, "exposure", 0.3, 0.02);
      measureSlider(page, watch, "iterations", 2, 1);
      measureDrag(page, watch);
    }
  } catch (const Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
