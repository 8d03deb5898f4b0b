#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>

#include "engine/steady_light.h"
#include "error.h"
#include "jobs/video/export_folder.h"
#include "jobs/video/export_video.h"
#include "jobs/video/video_outputs.h"
#include "media/load.h"
#include "media/video/frame_picture.h"
#include "media/video/video_reader.h"
#include "models/registry.h"
#include "support/clips.h"
#include "support/shared_data.h"

using namespace daybreak;
using namespace daybreak::jobs;
namespace fs = std::filesystem;

namespace {

std::unique_ptr<engine::Enhancer> enhancer() {
  engine::ComputeOptions options;
  options.device = "cpu";
  return std::make_unique<engine::Enhancer>(models::Registry(fs::path(DAYBREAK_SOURCE_DIR) / "weights", {}).load("sgz-guided"),
                                            options);
}

/// Mean luma of every frame.
std::vector<double> lumaOf(const fs::path& file) {
  media::video::VideoReader reader(file);
  std::vector<double> means;
  while (auto frame = reader.next()) {
    const auto picture = media::video::pictureOf(*frame);
    double sum = 0;
    const double weights[] = {0.2126, 0.7152, 0.0722};
    for (int c = 0; c < 3; ++c) {
      double plane = 0;
      for (const auto value : picture.plane<std::uint8_t>(c)) plane += value;
      sum += weights[c] * plane;
    }
    means.push_back(sum / static_cast<double>(picture.pixels()));
  }
  return means;
}

/// Standard deviation of the change from one to the next.
double flicker(const std::vector<double>& means) {
  double sum = 0;
  double squares = 0;
  for (std::size_t i = 1; i < means.size(); ++i) {
    const double change = means[i] - means[i - 1];
    sum += change;
    squares += change * change;
  }
  const auto count = static_cast<double>(means.size() - 1);
  return std::sqrt(squares / count - sum / count * (sum / count));
}

}  // namespace

class VideoExportTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::unique_ptr<engine::Enhancer> enhancer_;
  fs::path file(const QString& name) const { return fs::path(folder_.path().toStdString()) / name.toStdString(); }

  VideoExport plan(const fs::path& input, const fs::path& output) const {
    VideoExport wanted;
    wanted.input = input;
    wanted.output = output;
    wanted.edit.model = "sgz-guided";
    wanted.encode.preset = "ultrafast";
    return wanted;
  }
  VideoExport unchanged(const fs::path& input, const fs::path& output) const {
    auto wanted = plan(input, output);
    wanted.edit.adjustments.strength = 0;
    wanted.encode.codec = media::video::VideoCodec::Ffv1;
    return wanted;
  }

 private Q_SLOTS:
  void initTestCase() {
    SKIP_WITHOUT_FFMPEG();
    enhancer_ = enhancer();
  }

  void strengthZeroAtALosslessCodecChangesNoPixel_data() {
    QTest::addColumn<QString>("arguments");
    for (const char* format :
         {"yuv420p", "yuv422p", "yuv444p", "yuv420p10le", "yuv422p10le", "yuv444p10le", "yuva420p", "gray"})
      QTest::newRow(format) << QString("-c:v ffv1 -pix_fmt %1").arg(format);
    QTest::newRow("odd size") << "-vf crop=63:47:0:0 -c:v ffv1 -pix_fmt yuv420p";
    QTest::newRow("H.264 with B frames") << "-c:v libx264 -bf 3";
    QTest::newRow("interlaced") << "-c:v libx264 -flags +ildct+ilme -x264-params tff=1";
  }
  void strengthZeroAtALosslessCodecChangesNoPixel() {
    QFETCH(QString, arguments);
    const auto source = file(QString("%1.mkv").arg(qHash(QString(QTest::currentDataTag()))));
    const auto result = file(QString("%1-out.mkv").arg(qHash(QString(QTest::currentDataTag()))));
    QVERIFY(makeClip(source, darkScene(64, 48, 12) + " " + arguments));
    exportVideo(*enhancer_, unchanged(source, result));
    const auto frames = frameHashes(source);
    QCOMPARE(static_cast<int>(frames.size()), 12);
    QCOMPARE(frameHashes(result), frames);
    QCOMPARE(frameTimes(result), frameTimes(source));
  }

  void timesStayAndNoFrameIsLost_data() {
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("ending");
    QTest::newRow("constant") << "-c:v libx264 -bf 3"
                              << "mp4";
    QTest::newRow("variable") << "-vf select='not(eq(mod(n\\,3)\\,1))' -fps_mode vfr -c:v libx264"
                              << "mp4";
    QTest::newRow("variable in Matroska") << "-vf select='not(eq(mod(n\\,4)\\,1))' -fps_mode vfr -c:v libx264"
                                          << "mkv";
    QTest::newRow("starts late") << "-output_ts_offset 2 -c:v libx264"
                                 << "mkv";
    QTest::newRow("29.97") << "-r 30000/1001 -c:v libx264 -bf 2"
                           << "mov";
    QTest::newRow("longer than a segment") << "-vf loop=8:size=36:start=0 -c:v libx264 -bf 3"
                                           << "mp4";
  }
  void timesStayAndNoFrameIsLost() {
    QFETCH(QString, arguments);
    QFETCH(QString, ending);
    const auto source = file(QString("t%1.%2").arg(qHash(QString(QTest::currentDataTag()))).arg(ending));
    const auto result = file(QString("t%1-out.%2").arg(qHash(QString(QTest::currentDataTag()))).arg(ending));
    QVERIFY(makeClip(source, darkScene(64, 48, 36) + " " + arguments));
    const auto done = exportVideo(*enhancer_, plan(source, result));
    const auto times = frameTimes(source);
    QCOMPARE(frameTimes(result), times);
    QCOMPARE(done.frames, static_cast<std::int64_t>(times.size()));
    QVERIFY(!fs::exists(ExportFolder::pathFor(result)));
  }

  void soundSubtitlesChaptersAttachmentsAndTagsAreCopied() {
    std::ofstream(file("words.srt")) << "1\n00:00:00,100 --> 00:00:00,700\nGood night\n";
    std::ofstream(file("chapters.txt"))
        << ";FFMETADATA1\ntitle=Night drive\ncomment=dark\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\n"
           "title=First\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=500\nEND=1000\ntitle=Second\n";
    std::ofstream(file("note.ttf")) << "no font, but attached";
    const auto name = [this](const char* each) { return QString::fromStdString(file(each).string()); };
    const auto source = file("rich.mkv");
    QVERIFY(makeClip(
        source, darkScene(64, 48, 25) +
                    QString(" -f lavfi -i sine=duration=1 -f lavfi -i sine=500:duration=1 -i %1 -i %2 -map 0 -map 1 -map 2 "
                            "-map 3 -map_metadata 4 -map_chapters 4 -attach %3 -metadata:s:t mimetype=font/ttf "
                            "-c:v libx264 -c:a:0 aac -c:a:1 flac -c:s srt -metadata:s:a:1 language=deu -disposition:a:1 0")
                        .arg(name("words.srt"), name("chapters.txt"), name("note.ttf"))));
    const auto result = file("rich-out.mkv");
    const auto done = exportVideo(*enhancer_, plan(source, result));
    QVERIFY2(done.notices.empty(), done.notices.empty() ? "" : done.notices.front().c_str());
    for (const char* stream : {"a:0", "a:1", "s:0"}) {
      const auto packets = packetHashes(source, stream);
      QVERIFY(!packets.isEmpty());
      QCOMPARE(packetHashes(result, stream), packets);
      QCOMPARE(probed(result, "packet=pts_time", stream), probed(source, "packet=pts_time", stream));
    }
    QCOMPARE(probed(result, "stream_tags=language", "a:1"), probed(source, "stream_tags=language", "a:1"));
    QCOMPARE(probed(result, "format_tags=title,COMMENT,comment"), probed(source, "format_tags=title,COMMENT,comment"));
    const auto chapters = [](const fs::path& of) {
      return outputOf("ffprobe", {"-v", "error", "-show_chapters", "-of", "csv", QString::fromStdString(of.string())});
    };
    QVERIFY(chapters(source).contains("Second"));
    QCOMPARE(chapters(result), chapters(source));
    QCOMPARE(probed(result, "stream=codec_name:stream_tags=filename,mimetype", "t"),
             probed(source, "stream=codec_name:stream_tags=filename,mimetype", "t"));
  }

  void rotationAspectAndColourTagsStay() {
    const auto plain = file("tags0.mp4");
    const auto source = file("tags.mp4");
    QVERIFY(makeClip(plain, darkScene(64, 48, 5) + " -c:v libx264 -aspect 16:9 -color_primaries bt2020 -color_trc smpte2084 "
                                                   "-colorspace bt2020nc -color_range tv -pix_fmt yuv420p10le"));
    QVERIFY(makeClip(source, QString("-i %1 -c copy -metadata:s:v rotate=90").arg(QString::fromStdString(plain.string()))));
    const auto result = file("tags-out.mp4");
    exportVideo(*enhancer_, plan(source, result));
    const QString entries =
        "stream=pix_fmt,width,height,sample_aspect_ratio,color_range,color_space,color_transfer,color_primaries,"
        "codec_name:stream_side_data=rotation";
    QCOMPARE(probed(result, entries), probed(source, entries));
    QCOMPARE(media::video::VideoReader(result).info().rotation, media::video::VideoReader(source).info().rotation);
    QVERIFY(media::video::VideoReader(source).info().rotation != 0);
  }

  void everyCodecThatIsThereEncodes_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("codec");
    QTest::newRow("H.264") << "h264"
                           << "mp4"
                           << "h264";
    QTest::newRow("H.265") << "h265"
                           << "mp4"
                           << "hevc";
    QTest::newRow("VP9") << "vp9"
                         << "webm"
                         << "vp9";
    QTest::newRow("AV1") << "av1"
                         << "mkv"
                         << "av1";
    QTest::newRow("ProRes") << "prores"
                            << "mov"
                            << "prores";
    QTest::newRow("FFV1") << "ffv1"
                          << "mkv"
                          << "ffv1";
  }
  void everyCodecThatIsThereEncodes() {
    QFETCH(QString, name);
    QFETCH(QString, ending);
    QFETCH(QString, codec);
    const auto source = file("codecs.mkv");
    if (!fs::exists(source)) QVERIFY(makeClip(source, darkScene(96, 64, 14) + " -c:v libx264"));
    auto wanted = plan(source, file("codec-" + name + "." + ending));
    wanted.encode.codec = media::video::codecNamed(name.toStdString());
    const auto possible = media::video::codecsFor(wanted.output);
    if (std::ranges::find(possible, *wanted.encode.codec) == possible.end()) QSKIP("the installed FFmpeg does not encode it");
    exportVideo(*enhancer_, wanted);
    QCOMPARE(probed(wanted.output, "stream=codec_name"), QStringList("codec_name=" + codec));
    QCOMPARE(static_cast<int>(frameTimes(wanted.output).size()), 14);
  }

  void aRangeHoldsItsFramesAndItsSound() {
    const auto source = file("range.mp4");
    QVERIFY(makeClip(source, darkScene(64, 48, 50) + " -f lavfi -i sine=duration=2 -c:v libx264 -bf 2 -g 20 -c:a aac"));
    auto wanted = unchanged(source, file("range-out.mkv"));
    wanted.range = {0.4, 1.2};
    QCOMPARE(exportVideo(*enhancer_, wanted).frames, 20);
    QCOMPARE(frameHashes(wanted.output), frameHashes(source).mid(10, 20));
    QVERIFY(std::abs(frameTimes(wanted.output).front().section('=', 1).toDouble()) < 0.03);
    const auto sound = packetHashes(wanted.output, "a:0");
    QVERIFY(sound.size() > 30 && sound.size() < 40);  // 1024 samples each
    QVERIFY(packetHashes(source, "a:0").join(' ').contains(sound.join(' ')));
  }

  void enhancingBrightensAndLeavesColoursRight() {
    const auto source = file("bright.mp4");
    QVERIFY(makeClip(source, darkScene(160, 96, 6) + " -c:v libx264 -crf 10"));
    const auto result = file("bright-out.mkv");
    auto wanted = plan(source, result);
    wanted.encode.codec = media::video::VideoCodec::Ffv1;
    wanted.steadiness = 0;
    exportVideo(*enhancer_, wanted);
    QVERIFY(lumaOf(result).front() > 1.5 * lumaOf(source).front());
    // The same as the photo's way: frame as a picture, estimated and rendered.
    media::video::VideoReader before(source);
    media::video::VideoReader after(result);
    const auto photo = media::video::pictureOf(*before.next());
    const auto rendered = enhancer_->render(photo, enhancer_->estimate(photo), {});
    const auto video = media::video::pictureOf(*after.next());
    double difference = 0;
    for (int c = 0; c < 3; ++c)
      for (std::size_t i = 0; i < photo.pixels(); ++i)
        difference += std::abs(int{rendered.plane<std::uint8_t>(c)[i]} - int{video.plane<std::uint8_t>(c)[i]});
    QVERIFY2(difference / static_cast<double>(3 * photo.pixels()) < 4,
             qPrintable(QString::number(difference / static_cast<double>(3 * photo.pixels()))));
  }

  void steadyLightTakesTheFlickerOut_data() {
    QTest::addColumn<bool>("real");
    QTest::newRow("static scene with noise") << false;
    QTest::newRow("night drive") << true;
  }
  void steadyLightTakesTheFlickerOut() {
    QFETCH(bool, real);
    auto source = file("noise.mkv");
    if (real) {
      SKIP_WITHOUT_SHARED_DATA();
      source = sharedData("video/tmo324_night.mp4");
    } else {
      QVERIFY(makeClip(source,
                       "-f lavfi -i testsrc2=size=320x192:rate=25:duration=0.04,curves=all='0/0.02 1/0.2',loop=39:1:0,"
                       "noise=alls=12:all_seed=5:allf=t -c:v ffv1 -pix_fmt yuv420p"));
    }
    double flickers[2];
    for (const bool steady : {false, true}) {
      auto wanted = plan(source, file(steady ? "steady.mkv" : "single.mkv"));
      wanted.steadiness = steady ? kStandardSteadiness : 0;
      wanted.encode.codec = media::video::VideoCodec::Ffv1;
      wanted.overwrite = true;
      if (real) wanted.range = {21.0, 26.0};
      exportVideo(*enhancer_, wanted);
      flickers[steady ? 1 : 0] = flicker(lumaOf(wanted.output));
    }
    QVERIFY2(flickers[1] <= 0.3 * flickers[0], qPrintable(QString("%1 of %2").arg(flickers[1]).arg(flickers[0])));
  }

  void aCutIsNotDelayed() {
    const auto source = file("cut.mkv");
    QVERIFY(makeClip(source,
                     "-f lavfi -i testsrc2=size=160x96:rate=25:duration=0.6,curves=all='0/0 1/0.12' "
                     "-f lavfi -i mandelbrot=size=160x96:rate=25,trim=duration=0.6,curves=all='0/0.3 1/0.9' "
                     "-filter_complex concat=n=2 -c:v ffv1 -pix_fmt yuv420p"));
    auto wanted = plan(source, file("cut-out.mkv"));
    wanted.encode.codec = media::video::VideoCodec::Ffv1;
    exportVideo(*enhancer_, wanted);
    auto alone = wanted;
    alone.output = file("cut-alone.mkv");
    alone.steadiness = 0;
    exportVideo(*enhancer_, alone);
    const auto steady = lumaOf(wanted.output);
    const auto single = lumaOf(alone.output);
    QCOMPARE(steady.size(), single.size());
    QVERIFY2(std::abs(steady[15] - single[15]) < 0.5, qPrintable(QString("%1 %2").arg(steady[15]).arg(single[15])));
  }

  void anInterruptedExportGoesOnAndGivesTheSame() {
    const auto source = file("long.mkv");
    QVERIFY(makeClip(source, darkScene(64, 48, 620) + " -c:v libx264 -preset ultrafast -g 50"));
    auto wanted = plan(source, file("long-out.mkv"));
    wanted.encode.codec = media::video::VideoCodec::Ffv1;
    std::stop_source stop;
    const auto until = [&stop](const ExportProgress& at) {
      if (at.frames > 560) stop.request_stop();
    };
    bool cancelled = false;
    try {
      exportVideo(*enhancer_, wanted, until, stop.get_token());
    } catch (const Cancelled&) {
      cancelled = true;
    }
    if (!cancelled) QSKIP("it was done before it could be cancelled");
    QVERIFY(!fs::exists(wanted.output));
    QVERIFY(ExportFolder::hasSegments(wanted.output));
    const auto done = exportVideo(*enhancer_, wanted);
    QCOMPARE(done.resumedFrames, 500);
    QCOMPARE(done.frames, 620);
    QVERIFY(!fs::exists(ExportFolder::pathFor(wanted.output)));
    auto whole = wanted;
    whole.output = file("long-whole.mkv");
    exportVideo(*enhancer_, whole);
    QCOMPARE(frameHashes(wanted.output), frameHashes(whole.output));
    QCOMPARE(frameTimes(wanted.output), frameTimes(source));
  }

  void refusesWhatItMust() {
    const auto source = file("refuse.mov");
    QVERIFY(makeClip(source, darkScene(64, 48, 3) + " -f lavfi -i sine=duration=0.1 -c:v libx264 -c:a pcm_s16le"));
    QVERIFY_EXCEPTION_THROWN(exportVideo(*enhancer_, plan(source, source)), Error);
    QVERIFY_EXCEPTION_THROWN(exportVideo(*enhancer_, plan(source, file("refuse.xyz"))), Error);
    QVERIFY_EXCEPTION_THROWN(exportVideo(*enhancer_, plan(source, file("refuse.webm"))), Error);  // PCM in WebM
    auto lossless = plan(source, file("refuse.webm"));
    lossless.encode.codec = media::video::VideoCodec::Ffv1;
    QVERIFY_EXCEPTION_THROWN(exportVideo(*enhancer_, lossless), Error);
    QVERIFY(!fs::exists(file("refuse.webm")));
    auto silent = plan(source, file("refuse.webm"));
    silent.sound = false;
    exportVideo(*enhancer_, silent);
    QVERIFY_EXCEPTION_THROWN(exportVideo(*enhancer_, silent), Error);  // the name is taken
  }

  void stillsPicturesAndAnimations() {
    const auto source = file("small.mp4");
    QVERIFY(makeClip(source, darkScene(64, 48, 10) + " -c:v libx264"));
    auto wanted = plan(source, file("still.png"));
    wanted.range.from = 0.2;
    QCOMPARE(writeVideo(*enhancer_, wanted, 0).frames, 1);
    QCOMPARE(media::loadPhoto(wanted.output).width(), 64);
    wanted.range = {0.0, 0.2};
    wanted.output = file("p-%03d.png");
    QCOMPARE(writeVideo(*enhancer_, wanted, 32).frames, 5);
    QCOMPARE(media::loadPhoto(file("p-005.png")).width(), 32);
    for (const char* name : {"a.gif", "a.webp"}) {
      wanted.output = file(name);
      QCOMPARE(writeVideo(*enhancer_, wanted, 0).frames, 5);
      QVERIFY(fs::file_size(wanted.output) > 500);
    }
    QCOMPARE(static_cast<int>(frameTimes(file("a.gif")).size()), 5);
    // Pictures become a video again.
    auto back = plan(file("p-%03d.png"), file("back.mp4"));
    back.picturesPerSecond = 5;
    QCOMPARE(exportVideo(*enhancer_, back).frames, 5);
    QCOMPARE(probed(back.output, "stream=avg_frame_rate"), QStringList("avg_frame_rate=5/1"));
  }
};

QTEST_GUILESS_MAIN(VideoExportTest)
#include "video_export_test.moc"
