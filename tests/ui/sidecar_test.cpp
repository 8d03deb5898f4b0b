// Edits beside the photo: kept, removed with the last edit, never at the cost of a file that is not understood.
#include "ui/photo/sidecar.h"

#include <QSignalSpy>

#include "error.h"
#include "photo_fixture.h"
#include "ui/photo/sidecar_saver.h"

using namespace daybreak;
using namespace daybreak::ui;

namespace {

engine::Edit brighter() {
  engine::Edit edit;
  edit.adjustments.exposure = 0.7;
  edit.adjustments.iterations = 5;
  edit.scale.factor = 4;
  return edit;
}

}  // namespace

class SidecarTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    fixture_ = std::make_unique<PhotoFixture>();
    photo_ = fixture_->photo(QStringLiteral("night.jpg"));
    PhotoFixture::write(photo_, "not looked at");
  }

  void comesBackAsWritten() {
    QVERIFY(!sidecar::exists(photo_));
    QVERIFY(!sidecar::read(photo_).edit);
    sidecar::write(photo_, brighter());
    QVERIFY(QFile::exists(photo_ + QStringLiteral(".daybreak.json")));
    QVERIFY(sidecar::exists(photo_));
    QVERIFY(sidecar::read(photo_).edit == brighter());
    QVERIFY(sidecar::read(photo_).problem.isEmpty());
  }

  void defaultsLeaveNothingBehind() {
    sidecar::write(photo_, {});
    QVERIFY(!sidecar::exists(photo_));
    sidecar::write(photo_, brighter());
    sidecar::write(photo_, {});
    QVERIFY(!sidecar::exists(photo_));
    QCOMPARE(QDir(fixture_->photos()).entryList(QDir::Files), QStringList{QStringLiteral("night.jpg")});
  }

  void aBrokenFileIsToldAndKeptAside() {
    PhotoFixture::write(sidecar::besidePhoto(photo_), "{ broken");
    const sidecar::Reading reading = sidecar::read(photo_);
    QVERIFY(!reading.edit);
    QVERIFY2(reading.problem.contains(QStringLiteral("night.jpg.daybreak.json")), qPrintable(reading.problem));
    QCOMPARE(PhotoFixture::read(sidecar::besidePhoto(photo_)), QByteArray("{ broken"));

    sidecar::write(photo_, brighter());
    QCOMPARE(PhotoFixture::read(sidecar::besidePhoto(photo_) + QStringLiteral(".broken")), QByteArray("{ broken"));
    QVERIFY(sidecar::read(photo_).edit == brighter());
  }

  void aFolderThatCannotBeWrittenToKeepsEditsElsewhere() {
    // /proc refuses new files even to root.
    const QString photo = QStringLiteral("/proc/daybreak-test-night.jpg");
    const QString elsewhere = sidecar::inDataFolder(photo);
    QVERIFY(elsewhere.startsWith(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)));
    sidecar::write(photo, brighter());
    QVERIFY(QFile::exists(elsewhere));
    QVERIFY(sidecar::read(photo).edit == brighter());
    sidecar::write(photo, {});
    QVERIFY(!QFile::exists(elsewhere));
  }

  void savingIsDelayedAndTheNewestWins() {
    SidecarSaver saver;
    QSignalSpy saved(&saver, &SidecarSaver::saved);
    engine::Edit edit = brighter();
    for (int iterations = 2; iterations <= 9; ++iterations) {
      edit.adjustments.iterations = iterations;
      saver.schedule(photo_, edit);
    }
    QVERIFY(!sidecar::exists(photo_));
    QVERIFY(saver.waiting(photo_) == edit);
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(sidecar::read(photo_).edit == edit);
    QVERIFY(!saver.waiting(photo_));
  }

  void flushWritesAtOnce() {
    SidecarSaver saver;
    saver.schedule(photo_, brighter());
    saver.flush();
    QVERIFY(sidecar::read(photo_).edit == brighter());
  }

  void theEndWritesWhatWaits() {
    { SidecarSaver().schedule(photo_, brighter()); }
    QVERIFY(sidecar::read(photo_).edit == brighter());
  }

 private:
  std::unique_ptr<PhotoFixture> fixture_;
  QString photo_;
};

QTEST_GUILESS_MAIN(SidecarTest)
#include "sidecar_test.moc"
