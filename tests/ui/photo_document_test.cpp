// One photo: read in the background, its edit undone step by step and kept, its failures told as sentences.
#include "ui/photo/photo_document.h"

#include <QSignalSpy>

#include "photo_fixture.h"
#include "ui/photo/sidecar.h"

using namespace daybreak;
using namespace daybreak::ui;

class PhotoDocumentTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    fixture_ = std::make_unique<PhotoFixture>();
    shelf_ = std::make_shared<EnhancerShelf>(fixture_->registry());
    saver_ = std::make_unique<SidecarSaver>();
  }
  void cleanup() {
    saver_.reset();
    pool_.waitForDone();
  }

  void loadsThenEstimates() {
    PhotoDocument document(fixture_->addPhoto(QStringLiteral("night.png")), services());
    QSignalSpy loaded(&document, &PhotoDocument::loaded);
    QSignalSpy estimated(&document, &PhotoDocument::estimated);
    document.load();
    QVERIFY(!document.pyramid());
    QTRY_COMPARE(estimated.count(), 1);
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(document.size(), QSize(240, 160));
    QVERIFY(!document.estimate().isNull());
    QVERIFY(!document.isEstimating());
    QCOMPARE(document.estimate().map.sourceWidth, 240);
  }

  /// With one thread in the order in which it is asked for: small, whole, small enhanced, estimate.
  void thePhotoIsSeenEnhancedInLittleFirst() {
    QThreadPool oneThread;
    oneThread.setMaxThreadCount(1);
    const QString path = fixture_->addPhoto(QStringLiteral("large.jpg"), {2000, 1500});
    PhotoDocument document(path, {shelf_, oneThread, *saver_});
    QSignalSpy previewed(&document, &PhotoDocument::previewed);
    QSignalSpy enhanced(&document, &PhotoDocument::previewEnhanced);
    bool inTime = false;
    connect(&document, &PhotoDocument::estimated, this, [&] { inTime = enhanced.count() == 1; });
    document.load();
    QTRY_VERIFY_WITH_TIMEOUT(!document.estimate().isNull(), 30'000);
    QVERIFY(inTime);
    const auto dark = previewed.at(0).at(0).value<QImage>();
    const auto bright = enhanced.at(0).at(0).value<QImage>();
    QCOMPARE(bright.size(), dark.size());
    QVERIFY(qGray(bright.pixel(300, 200)) > qGray(dark.pixel(300, 200)));
  }

  void anUnreadableFileIsToldByName_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("this is no picture");
    QTest::newRow("truncated header") << QByteArray("\x89PNG\r\n\x1a\n", 8);
  }
  void anUnreadableFileIsToldByName() {
    QFETCH(QByteArray, bytes);
    const QString path = fixture_->photo(QStringLiteral("broken.png"));
    PhotoFixture::write(path, bytes);
    PhotoDocument document(path, services());
    QSignalSpy failed(&document, &PhotoDocument::failed);
    document.load();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY2(failed.at(0).at(0).toString().contains(QStringLiteral("broken.png")), qPrintable(failed.at(0).at(0).toString()));
  }

  void oneGestureIsOneStep() {
    PhotoDocument document(fixture_->addPhoto(QStringLiteral("night.png")), services());
    const engine::Edit start = document.edit();
    for (const double strength : {1.1, 1.2, 1.3}) document.change(withStrength(strength), QStringLiteral("Strength"), 7);
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Strength"));
    document.change(withStrength(1.4), QStringLiteral("Strength"), 8);
    document.change(withStrength(1.5), QStringLiteral("Strength"), 0);
    document.change(withStrength(1.6), QStringLiteral("Strength"), 0);
    QCOMPARE(document.undoStack().count(), 4);
    document.undoStack().undo();
    QCOMPARE(document.edit().adjustments.strength, 1.5);
    for (int i = 0; i < 3; ++i) document.undoStack().undo();
    QVERIFY(document.edit() == start);
    document.undoStack().redo();
    QCOMPARE(document.edit().adjustments.strength, 1.3);
  }

  void aGestureThatEndsWhereItBeganLeavesNoStep() {
    PhotoDocument document(fixture_->addPhoto(QStringLiteral("night.png")), services());
    document.change(withStrength(1.5), QStringLiteral("Strength"), 3);
    document.change(withStrength(1.0), QStringLiteral("Strength"), 3);
    QCOMPARE(document.undoStack().count(), 0);
  }

  void changingTheModelEstimatesAgainAndIsUndone() {
    PhotoDocument document(fixture_->addPhoto(QStringLiteral("night.png")), services());
    QSignalSpy estimated(&document, &PhotoDocument::estimated);
    document.load();
    QTRY_COMPARE(estimated.count(), 1);
    const auto first = document.estimate().map.values;
    engine::Edit edit = document.edit();
    edit.model = "sgz-other";
    document.change(edit, QStringLiteral("Model"));
    QVERIFY(document.isEstimating());
    QTRY_COMPARE(estimated.count(), 2);
    QCOMPARE(document.estimate().enhancer->model().card.name, std::string("sgz-other"));
    QVERIFY(*document.estimate().map.values != *first);
    document.undoStack().undo();
    QTRY_COMPARE(estimated.count(), 3);
    QVERIFY(*document.estimate().map.values == *first);
  }

  void aMissingModelIsToldAndTheDefaultTakesOver() {
    const QString path = fixture_->addPhoto(QStringLiteral("night.png"));
    engine::Edit edit;
    edit.model = "gone";
    sidecar::write(path, edit);
    PhotoDocument document(path, services());
    QSignalSpy estimated(&document, &PhotoDocument::estimated);
    QSignalSpy problem(&document, &PhotoDocument::problem);
    document.load();
    QTRY_COMPARE(estimated.count(), 1);
    QCOMPARE(problem.count(), 1);
    QVERIFY(problem.at(0).at(0).toString().contains(QStringLiteral("gone")));
    QVERIFY(!document.estimate().isNull());
    QCOMPARE(document.edit().model, std::string("gone"));
  }

  void editsComeBack() {
    const QString path = fixture_->addPhoto(QStringLiteral("night.png"));
    {
      PhotoDocument document(path, services());
      document.change(withStrength(0.4), QStringLiteral("Strength"));
    }
    // Reopened before the edit is on disk …
    PhotoDocument atOnce(path, services());
    QSignalSpy loadedAtOnce(&atOnce, &PhotoDocument::loaded);
    atOnce.load();
    QTRY_COMPARE(loadedAtOnce.count(), 1);
    QCOMPARE(atOnce.edit().adjustments.strength, 0.4);
    // … and after.
    saver_->flush();
    PhotoDocument later(path, services());
    QSignalSpy loadedLater(&later, &PhotoDocument::loaded);
    later.load();
    QTRY_COMPARE(loadedLater.count(), 1);
    QCOMPARE(later.edit().adjustments.strength, 0.4);
    QCOMPARE(later.undoStack().count(), 0);
  }

  void destroyingWhileReadingIsHarmless() {
    const QString path = fixture_->addPhoto(QStringLiteral("large.png"), {1600, 1200});
    for (int i = 0; i < 4; ++i) {
      PhotoDocument document(path, services());
      document.load();
      if (i % 2) QTest::qWait(i * 15);
    }
    QVERIFY(pool_.waitForDone(10000));
  }

 private:
  DocumentServices services() { return {shelf_, pool_, *saver_}; }
  static engine::Edit withStrength(double strength) {
    engine::Edit edit;
    edit.adjustments.strength = strength;
    return edit;
  }

  std::unique_ptr<PhotoFixture> fixture_;
  std::shared_ptr<EnhancerShelf> shelf_;
  std::unique_ptr<SidecarSaver> saver_;
  QThreadPool pool_;
};

QTEST_GUILESS_MAIN(PhotoDocumentTest)
#include "photo_document_test.moc"
