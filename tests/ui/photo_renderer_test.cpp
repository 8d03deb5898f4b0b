// What is on the screen follows sliders and view: the newest wins, the whole resolution comes once the hand rests.
#include "ui/photo/photo_renderer.h"

#include <QSignalSpy>
#include <algorithm>

#include "photo_fixture.h"

using namespace daybreak;
using namespace daybreak::ui;
using Layer = CompareView::Layer;

class PhotoRendererTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    enhancer_ = std::make_shared<const engine::Enhancer>(randomModel(1));
    large_ = sceneOf(1200, 900);
  }
  void init() {
    renderer_ = std::make_unique<PhotoRenderer>();
    tiles_.clear();
    connect(renderer_.get(), &PhotoRenderer::tileReady, this, [this](Layer layer, const Tile& tile) {
      if (layer == Layer::Enhanced) tiles_.push_back(tile);
      if (layer == Layer::Original) original_ = tile;
    });
  }
  void cleanup() { renderer_.reset(); }

  void onlyTheVisiblePartIsRendered() {
    renderer_->setScene(large_);
    renderer_->setView(QRectF(300, 200, 400, 300), 1);
    QTRY_VERIFY(!tiles_.empty());
    QCOMPARE(tiles_.back().image.size(), QSize(400, 300));
    QCOMPARE(tiles_.back().photoRect, QRectF(300, 200, 400, 300));
    QCOMPARE(original_.image.size(), QSize(400, 300));
  }

  void partsAgreeWithTheWhole() {
    const media::Image whole = enhancer_->render(large_.pyramid->photo(), large_.estimate.map, large_.adjustments);
    const QImage expected = large_.pyramid->forScreen(whole).copy(500, 400, 200, 150);
    renderer_->setScene(large_);
    renderer_->setView(QRectF(500, 400, 200, 150), 2);
    QTRY_VERIFY(!tiles_.empty());
    for (const QPoint at : {QPoint(0, 0), QPoint(199, 149), QPoint(77, 31)}) {
      QVERIFY(std::abs(qGreen(tiles_.back().image.pixel(at)) - qGreen(expected.pixel(at))) <= 1);
    }
  }

  void theNewestAdjustmentsWinAtFullResolution() {
    renderer_->setScene(large_);
    renderer_->setView(QRectF(0, 0, 1200, 900), 1);
    QTRY_VERIFY(!tiles_.empty());
    Scene scene = large_;
    for (int percent = 100; percent >= 0; percent -= 4) {
      scene.adjustments.strength = percent / 100.0;
      renderer_->setScene(scene);
    }
    // Strength 0 is the original.
    QTRY_VERIFY(tiles_.back().image.size() == QSize(1200, 900) && tiles_.back().image == original_.image);
    QVERIFY2(tiles_.size() < 20, qPrintable(QString::number(tiles_.size())));
  }

  void nothingOfTheLastPhotoComesAfterClear() {
    renderer_->setScene(large_);
    renderer_->setView(QRectF(0, 0, 1200, 900), 1);
    renderer_->clear();
    QTest::qWait(200);
    QVERIFY(tiles_.empty());
    QVERIFY(!renderer_->colourAt(Layer::Original, {5, 5}));
  }

  void withoutAnEstimateTheOriginalIsShown() {
    Scene scene = large_;
    scene.estimate = {};
    QSignalSpy overview(renderer_.get(), &PhotoRenderer::overviewReady);
    renderer_->setScene(scene);
    renderer_->setView(QRectF(0, 0, 1200, 900), 0.5);
    QTRY_COMPARE(overview.count(), 1);
    QCOMPARE(original_.image.size(), QSize(600, 450));
    QVERIFY(tiles_.empty());
  }

  void theColourUnderThePointerIsTheOneShown() {
    renderer_->setScene(large_);
    renderer_->setView(QRectF(0, 0, 1200, 900), 1);
    QTRY_VERIFY(!tiles_.empty());
    const auto colour = renderer_->colourAt(Layer::Enhanced, {700.5, 300.5});
    QVERIFY(colour);
    QCOMPARE(*colour, tiles_.back().image.pixel(700, 300));
    QVERIFY(!renderer_->colourAt(Layer::Enhanced, {-1, 5}));
  }

  void aSliderMoveIsSeenAtOnce() {
    renderer_->setScene(large_);
    renderer_->setView(QRectF(0, 0, 1200, 900), 1);
    QTRY_VERIFY(!tiles_.empty());
    Scene scene = large_;
    std::vector<double> times;
    for (int move = 0; move < 15; ++move) {
      scene.adjustments.strength = 0.5 + move * 0.05;
      const std::size_t before = tiles_.size();
      QElapsedTimer clock;
      clock.start();
      renderer_->setScene(scene);
      while (tiles_.size() == before && clock.elapsed() < 2000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
      times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    qInfo("slider move to picture at 1200x900: median %.1f ms, fastest %.1f ms, slowest %.1f ms", times[7], times[0],
          times[14]);
    QVERIFY2(times[7] < 250, "far beyond the 33 ms that are wanted on an idle machine");
  }

 private:
  Scene sceneOf(int width, int height) const {
    Scene scene;
    scene.pyramid = std::make_shared<const Pyramid>(randomPicture(width, height));
    scene.estimate.enhancer = enhancer_;
    scene.estimate.map = enhancer_->estimate(scene.pyramid->photo(), engine::Scale{12});
    return scene;
  }

  std::shared_ptr<const engine::Enhancer> enhancer_;
  Scene large_;
  std::unique_ptr<PhotoRenderer> renderer_;
  std::vector<Tile> tiles_;
  Tile original_;
};

QTEST_MAIN(PhotoRendererTest)
#include "photo_renderer_test.moc"
