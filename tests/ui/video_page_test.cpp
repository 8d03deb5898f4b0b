// The Video page, driven from outside: open, scrub, step, compare, marks, export, cancel, go on.
#include "ui/video/video_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QtTest>

#include "support/clips.h"
#include "ui/photo/enhancer_shelf.h"
#include "ui/photo/file_path.h"
#include "ui/video/scrub_bar.h"
#include "ui/video/video_exports.h"
#include "ui/video/video_player.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/notice_bar.h"

using namespace daybreak;
using namespace daybreak::ui;

class VideoPageTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  models::Registry registry_{toPath(QStringLiteral(DAYBREAK_SOURCE_DIR "/weights")), {}};
  std::shared_ptr<EnhancerShelf> shelf_;
  std::unique_ptr<VideoPage> page_;
  QString clip_;
  ShownFrame shown_;

  QAbstractButton* button(const char* name) const {
    for (auto* each : page_->findChildren<QAbstractButton*>())
      if (each->accessibleName() == QLatin1String(name)) return each;
    return nullptr;
  }
  bool waitForFrame(std::int64_t number) {
    return QTest::qWaitFor([this, number] { return shown_.number == number && !shown_.enhanced.isNull(); }, 20'000);
  }

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty())
      QSKIP("the program ffmpeg is not installed: no clip can be made");
    clip_ = folder_.filePath(QStringLiteral("night.mp4"));
    QVERIFY(makeClip(toPath(clip_), darkScene(160, 96, 600) + QStringLiteral(" -c:v libx264 -preset ultrafast -g 30")));
    engine::ComputeOptions options;
    options.device = "cpu";
    shelf_ = std::make_shared<EnhancerShelf>(registry_, options);
  }

  void init() {
    engine::Edit edit;
    edit.model = "sgz-guided";
    page_ = std::make_unique<VideoPage>(registry_, shelf_, [edit] { return edit; });
    page_->resize(1280, 720);
    page_->show();
    shown_ = {};
    shown_.number = -1;
    connect(&page_->player(), &VideoPlayer::frameShown, this, [this](const ShownFrame& frame) { shown_ = frame; });
    page_->open(clip_);
    QVERIFY(waitForFrame(0));
    QVERIFY(QTest::qWaitFor([this] { return page_->player().isIndexed(); }, 20'000));
  }

  void cleanup() { page_.reset(); }

  void opensWithTheFirstFrameAndAllFramesOnTheSlider() {
    QCOMPARE(page_->player().frames(), 600);
    QCOMPARE(page_->findChild<ScrubBar*>()->maximum(), 599);
    QCOMPARE(page_->findChild<CompareView*>()->photoSize(), QSize(160, 96));
    QVERIFY(shown_.original != shown_.enhanced);
  }

  void scrubsAndStepsToTheFrame() {
    auto* scrub = page_->findChild<ScrubBar*>();
    scrub->setValue(317);
    QVERIFY(waitForFrame(317));
    QVERIFY(std::abs(shown_.seconds - 317 / 25.0) < 1e-6);
    const auto there = shown_.original;
    button("Next frame")->click();
    QVERIFY(waitForFrame(318));
    QVERIFY(shown_.original != there);
    QTest::keyClick(page_.get(), Qt::Key_Comma);
    QVERIFY(waitForFrame(317));
    QCOMPARE(shown_.original, there);
  }

  void playsOn() {
    button("Play")->click();
    QVERIFY(page_->player().isPlaying());
    QVERIFY(QTest::qWaitFor([this] { return shown_.number >= 3; }, 20'000));
    button("Play")->click();
    QVERIFY(!page_->player().isPlaying());
  }

  void comparesInFourWays() {
    button("Side by side")->click();
    QCOMPARE(page_->findChild<CompareView*>()->mode(), CompareView::Mode::SideBySide);
    QTest::keyClick(page_.get(), Qt::Key_3);
    QCOMPARE(page_->findChild<CompareView*>()->mode(), CompareView::Mode::Enhanced);
    QVERIFY(button("Enhanced")->isChecked());
  }

  void exportsThePartBetweenTheMarks() {
    auto* scrub = page_->findChild<ScrubBar*>();
    scrub->setValue(50);
    QVERIFY(waitForFrame(50));
    QTest::keyClick(page_.get(), Qt::Key_I);
    scrub->setValue(59);
    QVERIFY(waitForFrame(59));
    QTest::keyClick(page_.get(), Qt::Key_O);
    const QString result = folder_.filePath(QStringLiteral("part.mp4"));
    QSignalSpy finished(&page_->exports(), &VideoExports::finished);
    page_->exportTo(result);
    QVERIFY(finished.wait(60'000));
    QCOMPARE(static_cast<int>(frameTimes(toPath(result)).size()), 10);
  }

  void cancelsAndGoesOn() {
    const QString result = folder_.filePath(QStringLiteral("whole.mkv"));
    auto& exports = page_->exports();
    page_->exportTo(result);
    const auto progress = [&exports] { return exports.index(0).data(VideoExports::ProgressRole).toDouble(); };
    QVERIFY(QTest::qWaitFor([&] { return progress() > 0.05 || exports.state(0) == VideoExports::State::Done; }, 60'000));
    exports.pause(0, true);
    if (exports.state(0) == VideoExports::State::Done) QSKIP("it was done before it could be paused");
    QCOMPARE(exports.state(0), VideoExports::State::Paused);
    button("Cancel")->click();
    QVERIFY(QTest::qWaitFor([&] { return exports.state(0) == VideoExports::State::Cancelled; }, 60'000));
    QVERIFY(!QFileInfo::exists(result));
    QSignalSpy finished(&exports, &VideoExports::finished);
    button("Go on")->click();
    QVERIFY(finished.wait(120'000));
    QCOMPARE(exports.state(0), VideoExports::State::Done);
    QCOMPARE(static_cast<int>(frameTimes(toPath(result)).size()), 600);
  }

  void saysWhatCannotBeOpened() {
    QFile odd(folder_.filePath(QStringLiteral("odd.mp4")));
    QVERIFY(odd.open(QIODevice::WriteOnly));
    odd.write("no video");
    odd.close();
    page_->open(odd.fileName());
    auto* notice = page_->findChild<NoticeBar*>();
    QVERIFY(QTest::qWaitFor([notice] { return notice->text().startsWith(QLatin1String("odd.mp4")); }, 20'000));
  }
};

QTEST_MAIN(VideoPageTest)
#include "video_page_test.moc"
