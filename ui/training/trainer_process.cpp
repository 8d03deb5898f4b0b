#include "ui/training/trainer_process.h"

#include <signal.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <cerrno>

#include "error.h"
#include "train/run/run_folder.h"

namespace daybreak::ui {

Trainer Trainer::standard() { return {QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("daybreak-cli"))}; }

void Trainer::check() const {
  if (QFileInfo(program).isExecutable()) return;
  throw Error(QCoreApplication::translate("Trainer", "The program that trains, %1, is missing. Install Daybreak again.")
                  .arg(QDir::toNativeSeparators(program))
                  .toStdString());
}

qint64 Trainer::start(const train::RunFolder& run) const {
  check();
  QProcess process;
  process.setProgram(program);
  process.setArguments(
      {QStringLiteral("train"), QStringLiteral("--run"), QFile::decodeName(run.path().c_str()), QStringLiteral("--resume")});
  const QString output = QFile::decodeName(run.outputFile().c_str());
  process.setStandardInputFile(QProcess::nullDevice());
  process.setStandardOutputFile(output, QIODevice::Append);
  process.setStandardErrorFile(output, QIODevice::Append);
  qint64 number = 0;
  if (!process.startDetached(&number))
    throw Error(QCoreApplication::translate("Trainer", "The program that trains, %1, could not be started: %2.")
                    .arg(QDir::toNativeSeparators(program), process.errorString())
                    .toStdString());
  return number;
}

bool isProcessAlive(qint64 process) { return process > 0 && (::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM); }

}  // namespace daybreak::ui
