// Exports run one after the other, whole or not at all, never over the original, and can be cancelled.
#include "ui/photo/export_queue.h"

#include <QSignalSpy>

#include "media/load.h"
#include "photo_fixture.h"

using namespace daybreak;
using namespace daybreak::ui;

class ExportQueueTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    fixture_ = std::make_unique<PhotoFixture>();
    order_.original = fixture_->addPhoto(QStringLiteral("night.png"), {300, 200});
    order_.pyramid = std::make_shared<const Pyramid>(media::loadPhoto(toPath(order_.original)));
    order_.estimate.enhancer = std::make_shared<const engine::Enhancer>(randomModel(1));
    order_.estimate.map = order_.estimate.enhancer->estimate(order_.pyramid->photo());
    order_.target = fixture_->photo(QStringLiteral("out.png"));
    order_.options = {};
  }

  void writesWhatTheEngineRenders() {
    ExportQueue queue;
    QSignalSpy finished(&queue, &ExportQueue::finished);
    queue.add(order_);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0).at(0).toString(), order_.target);
    const media::Image expected =
        order_.estimate.enhancer->render(order_.pyramid->photo(), order_.estimate.map, order_.adjustments);
    QVERIFY(largestDifference(media::loadPhoto(toPath(order_.target)), expected) <= 0.5F / 255 + 1e-5F);
  }

  void severalWaitForOneAnother() {
    ExportQueue queue;
    QSignalSpy finished(&queue, &ExportQueue::finished);
    QSignalSpy idle(&queue, &ExportQueue::idle);
    for (const char* name : {"a.png", "b.jpg", "c.tif", "d.webp"}) {
      order_.target = fixture_->photo(QLatin1String(name));
      order_.options.maxSide = 150;
      queue.add(order_);
    }
    QTRY_COMPARE(idle.count(), 1);
    QCOMPARE(finished.count(), 4);
    for (const auto& one : finished) {
      const media::Image written = media::loadPhoto(toPath(one.at(0).toString()));
      QCOMPARE(QSize(written.width(), written.height()), QSize(150, 100));
    }
  }

  void refusals_data() {
    QTest::addColumn<QString>("target");
    QTest::newRow("the original") << "night.png";
    QTest::newRow("a name that is taken") << "taken.png";
    QTest::newRow("a folder that is not there") << "nowhere/out.png";
  }
  void refusals() {
    QFETCH(QString, target);
    PhotoFixture::write(fixture_->photo(QStringLiteral("taken.png")), "taken");
    const QByteArray original = PhotoFixture::read(order_.original);
    order_.target = fixture_->photo(target);
    order_.options.overwrite = target == QStringLiteral("night.png");
    ExportQueue queue;
    QSignalSpy failed(&queue, &ExportQueue::failed);
    queue.add(order_);
    QTRY_COMPARE(failed.count(), 1);
    const QString sentence = failed.at(0).at(0).toString();
    QVERIFY2(sentence.contains(QFileInfo(target).fileName()), qPrintable(sentence));
    QCOMPARE(PhotoFixture::read(order_.original), original);
    QCOMPARE(PhotoFixture::read(fixture_->photo(QStringLiteral("taken.png"))), QByteArray("taken"));
  }

  void cancellingLeavesNothingBehind() {
    order_.pyramid = std::make_shared<const Pyramid>(randomPicture(3000, 2000));
    ExportQueue queue;
    QSignalSpy cancelled(&queue, &ExportQueue::cancelled);
    QSignalSpy finished(&queue, &ExportQueue::finished);
    queue.add(order_);
    queue.add(order_);
    queue.cancelAll();
    QTRY_VERIFY(queue.isIdle());
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(finished.count(), 0);
    QCOMPARE(QDir(fixture_->photos()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("night.png")});
  }

  void progressRises_data() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<QSize>("size");  // takes long enough for several reports
    QTest::newRow("JPEG") << "out.jpg" << QSize(3600, 2400);
    QTest::newRow("PNG") << "out.png" << QSize(2700, 1800);
    QTest::newRow("TIFF") << "out.tif" << QSize(2700, 1800);
    QTest::newRow("WebP") << "out.webp" << QSize(2700, 1800);
  }
  void progressRises() {
    QFETCH(QString, target);
    QFETCH(QSize, size);
    order_.pyramid = std::make_shared<const Pyramid>(randomPicture(size.width(), size.height()));
    order_.target = fixture_->photo(target);
    ExportQueue queue;
    QSignalSpy progressed(&queue, &ExportQueue::progressed);
    QSignalSpy finished(&queue, &ExportQueue::finished);
    queue.add(order_);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
    QVERIFY(!progressed.isEmpty());
    double last = 0;
    for (const auto& one : progressed) {
      QVERIFY(one.at(0).toDouble() >= last && one.at(0).toDouble() <= 1);
      last = one.at(0).toDouble();
    }
    QVERIFY2(last > 0.4, qPrintable(QString::number(last)));  // encoding tells, too
  }

  void cancellingEndsTheEncoding() {
    order_.pyramid = std::make_shared<const Pyramid>(randomPicture(3000, 2000));
    ExportQueue queue;
    connect(&queue, &ExportQueue::progressed, &queue, [&queue](double share01) {
      if (share01 > 0.4) queue.cancelAll();
    });
    QSignalSpy cancelled(&queue, &ExportQueue::cancelled);
    queue.add(order_);
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.count(), 1, 20000);
    QCOMPARE(QDir(fixture_->photos()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("night.png")});
  }

 private:
  std::unique_ptr<PhotoFixture> fixture_;
  ExportOrder order_;
};

QTEST_GUILESS_MAIN(ExportQueueTest)
#include "export_queue_test.moc"
