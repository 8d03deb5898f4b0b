/// A folder split by a real Slurm of one node, with packaging/cluster/slurm-array.sh.
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "models/model_file.h"
#include "support/cli_process.h"
#include "support/random_model.h"

using namespace daybreak;

class BatchSlurmTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Two parts, one of which is queued again while it runs: all is there, nothing was done twice.
  void jobArray() {
    QTemporaryDir folder;
    const auto path = [&](const QString& name) { return folder.filePath(name); };
    constexpr int kPhotos = 160;
    QVERIFY(QDir(folder.path()).mkpath("in/deep"));
    for (int i = 0; i < kPhotos; ++i) {
      QImage photo(400, 300, QImage::Format_RGB32);
      photo.fill(qRgb(20 + i % 40, 25, 15));
      QVERIFY(photo.save(path(QString("in/%1%2.png").arg(i % 4 == 0 ? "deep/" : "").arg(i))));
    }
    models::saveModel(*randomModel(), path("random.safetensors").toStdString());

    QFile script(path("submit"));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(
        "set -e\n"
        "job=$(sbatch --parsable --array=1-2 --cpus-per-task=1 --mem-per-cpu=0 --output=log-%a.txt \"$ARRAY\" in out --model "
        "random.safetensors)\n"
        "until [ $(cat out/daybreak-batch.1-of-2.jsonl 2>/dev/null | wc -l) -ge 10 ]; do sleep 0.02; done\n"
        "scontrol requeue ${job}_1\n"
        "while [ -n \"$(squeue --noheader --jobs=$job)\" ]; do sleep 0.2; done\n"
        "scontrol show job ${job}_1 | grep -o 'Restarts=[0-9]*'\n");
    script.close();
    QProcess slurm;
    auto variables = QProcessEnvironment::systemEnvironment();
    variables.insert("DAYBREAK_CLI", DAYBREAK_CLI);
    variables.insert("ARRAY", QStringLiteral(DAYBREAK_SOURCE_DIR "/packaging/cluster/slurm-array.sh"));
    slurm.setProcessEnvironment(variables);
    slurm.setWorkingDirectory(folder.path());
    slurm.setProcessChannelMode(QProcess::MergedChannels);
    slurm.start(QStringLiteral(DAYBREAK_SOURCE_DIR "/tests/support/one_node_slurm"), {path("slurm"), "bash", path("submit")});
    QVERIFY(slurm.waitForFinished(100'000));
    const auto said = QString::fromUtf8(slurm.readAll());
    if (slurm.exitCode() == 77) QSKIP(qPrintable(said));
    QVERIFY2(slurm.exitCode() == 0, qPrintable(said));
    QVERIFY2(said.contains("Restarts=1"), qPrintable(said));

    std::map<std::string, int> times;
    for (const auto& name : {"1-of-2", "2-of-2"}) {
      QFile journal(path("out/daybreak-batch.") + name + ".jsonl");
      QVERIFY2(journal.open(QIODevice::ReadOnly), qPrintable(said));
      for (const auto& line : journal.readAll().split('\n')) {
        const auto entry = nlohmann::json::parse(line.toStdString(), nullptr, false);
        if (entry.is_object() && entry.value("result", "") == "done") ++times[entry["output"]];
      }
    }
    QCOMPARE(times.size(), std::size_t{kPhotos});
    int twice = 0;
    for (const auto& [name, count] : times) {
      QVERIFY2(QFileInfo(path("out/") + QString::fromStdString(name)).size() > 0, name.c_str());
      if (count > 1) ++twice;
    }
    // What was noted but not yet renamed when the task was killed is done again: at most the pictures it worked on.
    QVERIFY2(twice <= 2, qPrintable(QString::number(twice)));
    QCOMPARE(QDir(path("out")).entryList({"*.part-*"}, QDir::Files | QDir::Hidden).size(), 0);
  }
};

QTEST_GUILESS_MAIN(BatchSlurmTest)
#include "batch_slurm_test.moc"
