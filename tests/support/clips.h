#pragma once
/// Clips for tests, made by the ffmpeg program, and what ffprobe and ffmpeg say about a file.
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>
#include <filesystem>

/// First line of a test that needs the programs.
#define SKIP_WITHOUT_FFMPEG()                                                                                    \
  if (QStandardPaths::findExecutable("ffmpeg").isEmpty() || QStandardPaths::findExecutable("ffprobe").isEmpty()) \
  QSKIP("the programs ffmpeg and ffprobe are not installed: no clips can be made")

/// What a program wrote to its standard output; empty, with a warning, if it failed.
inline QString outputOf(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
    qWarning().noquote() << program << arguments << process.readAllStandardError();
    return {};
  }
  return QString::fromUtf8(process.readAllStandardOutput());
}

/// Makes a clip. @param arguments of ffmpeg, without the output; 'single quotes' hold together what has spaces
inline bool makeClip(const std::filesystem::path& file, const QString& arguments) {
  outputOf("ffmpeg", QStringList{"-v", "error", "-y"} + QProcess::splitCommand(QString(arguments).replace('\'', '"')) +
                         QStringList{QString::fromStdString(file.string())});
  return std::filesystem::exists(file);
}

/// A dark moving scene of `frames` frames as an input of ffmpeg.
inline QString darkScene(int width, int height, int frames, int rate = 25) {
  return QString("-f lavfi -i testsrc2=size=%1x%2:rate=%3:duration=%4,curves=all='0/0 1/0.25',noise=alls=4:all_seed=3:allf=t")
      .arg(width)
      .arg(height)
      .arg(rate)
      .arg(static_cast<double>(frames) / rate, 0, 'f', 6);
}

/// Lines of ffprobe about the entries of the first video stream, or another.
inline QStringList probed(const std::filesystem::path& file, const QString& entries, const QString& stream = "v:0",
                          const QStringList& more = {}) {
  return outputOf("ffprobe", QStringList{"-v", "error"} + more +
                                 QStringList{"-select_streams", stream, "-show_entries", entries, "-of", "default=nk=0:nw=1",
                                             QString::fromStdString(file.string())})
      .split('\n', Qt::SkipEmptyParts);
}

/// When each frame is shown, in seconds as ffprobe writes them.
inline QStringList frameTimes(const std::filesystem::path& file) { return probed(file, "frame=pts_time"); }

/// The MD5 of each packet of a stream, in order.
inline QStringList packetHashes(const std::filesystem::path& file, const QString& stream) {
  QStringList hashes;
  const auto lines = outputOf("ffmpeg", {"-v", "error", "-i", QString::fromStdString(file.string()), "-map", "0:" + stream,
                                         "-c", "copy", "-f", "framemd5", "-"})
                         .split('\n', Qt::SkipEmptyParts);
  for (const auto& line : lines)
    if (!line.startsWith('#')) hashes += line.section(',', -1).trimmed();
  return hashes;
}

/// The MD5 of each decoded frame.
inline QStringList frameHashes(const std::filesystem::path& file) {
  QStringList hashes;
  const auto lines = outputOf("ffmpeg", {"-v", "error", "-i", QString::fromStdString(file.string()), "-map", "0:v:0",
                                         "-fps_mode", "passthrough", "-f", "framemd5", "-"})
                         .split('\n', Qt::SkipEmptyParts);
  for (const auto& line : lines)
    if (!line.startsWith('#')) hashes += line.section(',', -1).trimmed();
  return hashes;
}
