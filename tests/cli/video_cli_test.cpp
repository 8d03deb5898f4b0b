// daybreak-cli video as a script would run it: results as JSON, wrong usage, killed and run again.
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>

#include "support/cli_process.h"
#include "support/clips.h"

class VideoCliTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  QString path(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }
  std::filesystem::path file(const char* name) const { return path(name).toStdString(); }

 private Q_SLOTS:
  void initTestCase() { SKIP_WITHOUT_FFMPEG(); }

  void exportsAndReportsAsJson() {
    QVERIFY(makeClip(file("night.mp4"), darkScene(64, 48, 30) + " -f lavfi -i sine=duration=1.2 -c:v libx264 -c:a aac"));
    const auto done = runCli({"video", path("night.mp4"), path("bright.mp4"), "--from", "0:00.2", "--to", "1", "--codec",
                              "h265", "--crf", "30", "--steady", "80", "--json"});
    QCOMPARE(done.err, QString());
    QCOMPARE(done.code, 0);
    const auto result = done.objects().back();
    QVERIFY(result["ok"].get<bool>());
    QCOMPARE(result["frames"].get<int>(), 20);
    QCOMPARE(result["codec"].get<std::string>(), std::string("h265"));
    QCOMPARE(static_cast<int>(frameTimes(file("bright.mp4")).size()), 20);
  }

  void stillsByName() {
    QVERIFY(makeClip(file("still.mp4"), darkScene(64, 48, 10) + " -c:v libx264"));
    QCOMPARE(runCli({"video", path("still.mp4"), path("frame.png"), "--from", "0.2"}).code, 0);
    QVERIFY(std::filesystem::exists(file("frame.png")));
  }

  void refusesWithASentence_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no such video") << QStringList{"video", "missing.mp4", "out.mp4"} << 1;
    QTest::newRow("unknown ending") << QStringList{"video", "some.mp4", "out.xyz"} << 1;
    QTest::newRow("its own input") << QStringList{"video", "some.mp4", "some.mp4", "--overwrite"} << 1;
    QTest::newRow("codec the file cannot hold") << QStringList{"video", "some.mp4", "out.webm", "--codec", "h264"} << 1;
    QTest::newRow("no such codec") << QStringList{"video", "some.mp4", "out.mp4", "--codec", "mpeg1"} << 2;
    QTest::newRow("no time") << QStringList{"video", "some.mp4", "out.mp4", "--from", "soon"} << 2;
    QTest::newRow("beyond the end") << QStringList{"video", "some.mp4", "out.mp4", "--from", "100"} << 1;
  }
  void refusesWithASentence() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    if (!std::filesystem::exists(file("some.mp4"))) QVERIFY(makeClip(file("some.mp4"), darkScene(64, 48, 3) + " -c:v libx264"));
    const auto done = runCli(arguments, folder_.path());
    QCOMPARE(done.code, code);
    QVERIFY(!done.err.isEmpty());
    QVERIFY(!std::filesystem::exists(file("out.mp4")));
  }

  void goesOnAfterBeingKilled() {
    QVERIFY(makeClip(file("long.mkv"), darkScene(320, 180, 900) + " -c:v libx264 -preset ultrafast"));
    const QStringList arguments{"video", path("long.mkv"), path("long-bright.mkv"), "--encoder-preset", "ultrafast", "--json"};
    QProcess process;
    process.start(DAYBREAK_CLI, arguments);
    const auto segment = path("long-bright.mkv.part/segment-000000.packets");
    QVERIFY(QTest::qWaitFor([&] { return QFileInfo::exists(segment) || process.state() == QProcess::NotRunning; }, 60'000));
    process.kill();  // SIGKILL
    process.waitForFinished();
    if (QFileInfo::exists(path("long-bright.mkv"))) QSKIP("it was done before it could be killed");
    const auto done = runCli(arguments);
    QCOMPARE(done.code, 0);
    const auto result = done.objects().back();
    QVERIFY(result["resumedFrames"].get<int>() >= 250);
    QCOMPARE(result["frames"].get<int>(), 900);
    QCOMPARE(frameTimes(file("long-bright.mkv")), frameTimes(file("long.mkv")));
    QVERIFY(!QFileInfo::exists(path("long-bright.mkv.part")));
  }
};

QTEST_GUILESS_MAIN(VideoCliTest)
#include "video_cli_test.moc"
