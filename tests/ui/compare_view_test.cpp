// Drives a real CompareView with mouse, wheel and keys and looks at what it paints.
#include "ui/widgets/compare_view.h"

#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <memory>

using daybreak::ui::CompareView;
using daybreak::ui::Tile;
using Layer = CompareView::Layer;
using Mode = CompareView::Mode;

namespace {

constexpr QSize kPhoto(600, 400);
const QColor kDark(20, 30, 40);
const QColor kBright(200, 180, 160);

QImage plain(QSize size, QColor colour) {
  QImage image(size, QImage::Format_RGB32);
  image.fill(colour);
  return image;
}

/// Every pixel of the photo is different from its neighbours.
QImage pattern(QSize size) {
  QImage image(size, QImage::Format_RGB32);
  for (int y = 0; y < size.height(); ++y) {
    for (int x = 0; x < size.width(); ++x) image.setPixel(x, y, qRgb((x * 7) % 256, (y * 11) % 256, (x * 31 + y * 17) % 256));
  }
  return image;
}

void wheel(QWidget* widget, QPointF position, int notches) {
  QWheelEvent event(position, widget->mapToGlobal(position), {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(widget, &event);
}

void drag(QWidget* widget, QPoint from, QPoint to) {
  QTest::mousePress(widget, Qt::LeftButton, {}, from);
  for (int i = 1; i <= 4; ++i) QTest::mouseMove(widget, from + (to - from) * i / 4);
  QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

bool near(QPointF a, QPointF b, double tolerance) { return QLineF(a, b).length() <= tolerance; }

}  // namespace

class CompareViewTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QWidget> window_;
  CompareView* view_ = nullptr;

  QColor painted(QPoint position) const {
    const QImage image = view_->grab().toImage();
    return image.pixelColor((QPointF(position) * image.devicePixelRatioF()).toPoint());
  }

 private Q_SLOTS:
  void init() {
    window_ = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(window_.get());
    column->setContentsMargins(0, 0, 0, 0);
    view_ = new CompareView;
    column->addWidget(view_);
    window_->resize(800, 500);
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    view_->setPhotoSize(kPhoto);
    view_->setBaseTile(Layer::Original, {plain(kPhoto / 2, kDark), QRectF(QPointF(), kPhoto)});
    view_->setBaseTile(Layer::Enhanced, {plain(kPhoto / 2, kBright), QRectF(QPointF(), kPhoto)});
    view_->setFocus();
  }

  void fitShowsTheWholePhotoAndStaysFittedWhenResized() {
    QVERIFY(view_->isFitted());
    QCOMPARE(view_->visiblePhotoRect(), QRectF(QPointF(), kPhoto));
    const double before = view_->zoom();
    window_->resize(500, 400);
    QTRY_VERIFY(view_->zoom() < before);
    QVERIFY(view_->isFitted());
    QCOMPARE(view_->visiblePhotoRect(), QRectF(QPointF(), kPhoto));
  }

  void wheelZoomKeepsThePhotoPointUnderThePointer_data() {
    QTest::addColumn<QPointF>("pointer");
    QTest::newRow("middle") << QPointF(400, 250);
    QTest::newRow("left part") << QPointF(130, 240);
    QTest::newRow("corner of the photo") << QPointF(80, 20);
  }
  void wheelZoomKeepsThePhotoPointUnderThePointer() {
    QFETCH(QPointF, pointer);
    const QPointF before = view_->photoPosition(pointer);
    const double snap = 0.75 / view_->zoom();  // positions snap to whole pixels of the screen, before and after
    for (int i = 0; i < 8; ++i) {
      wheel(view_, pointer, 1);
      QVERIFY2(near(view_->photoPosition(pointer), before, snap + 0.75 / view_->zoom()), qPrintable(QString::number(i)));
    }
    QVERIFY(view_->zoom() > 2);
    QVERIFY(!view_->isFitted());
  }

  void zoomStaysWithinItsLimits() {
    for (int i = 0; i < 60; ++i) view_->zoomIn();
    QCOMPARE(view_->zoom(), 16.0);
    for (int i = 0; i < 80; ++i) view_->zoomOut();
    QCOMPARE(view_->zoom(), 0.01);
    view_->setZoom(1000);
    QCOMPARE(view_->zoom(), 16.0);
  }

  void fullSizeIsPixelExact() {
    const QImage photo = pattern({2000, 1600});
    view_->setMode(Mode::Enhanced);
    view_->setPhotoSize(photo.size());
    view_->setTile(Layer::Enhanced, {photo, QRectF(QPointF(), photo.size())});
    view_->setZoom(1);
    QImage shown = view_->grab().toImage();
    shown.setDevicePixelRatio(1);
    const QPointF corner = view_->photoPosition({0, 0});
    QCOMPARE(corner, QPointF(corner.toPoint()));
    const QRect middle(200, 100, 250, 250);  // away from label and navigator
    QCOMPARE(shown.copy(middle).convertToFormat(QImage::Format_RGB32), photo.copy(middle.translated(corner.toPoint())));
  }

  void fullSizeIsPixelExactOnScaledScreens_data() {
    QTest::addColumn<QString>("scale");
    QTest::newRow("125 %") << QStringLiteral("1.25");
    QTest::newRow("150 %") << QStringLiteral("1.5");
    QTest::newRow("200 %") << QStringLiteral("2");
  }
  void fullSizeIsPixelExactOnScaledScreens() {
    QFETCH(QString, scale);
    QProcess other;  // the scale of the screen is fixed when a program starts
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), scale);
    other.setProcessEnvironment(environment);
    other.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("fullSizeIsPixelExact"), QStringLiteral("fourHundredPercentShowsSquarePixels")});
    QVERIFY(other.waitForFinished());
    QVERIFY2(other.exitCode() == 0, other.readAllStandardOutput().constData());
  }

  void fourHundredPercentShowsSquarePixels() {
    const QImage photo = pattern({400, 300});
    view_->setMode(Mode::Enhanced);
    view_->setPhotoSize(photo.size());
    view_->setTile(Layer::Enhanced, {photo, QRectF(QPointF(), photo.size())});
    view_->setZoom(4);
    const QImage shown = view_->grab().toImage();
    for (const QPoint position : {QPoint(300, 200), QPoint(301, 203), QPoint(350, 251), QPoint(402, 333)}) {
      const QPointF onPhoto = view_->photoPosition((QPointF(position) + QPointF(0.5, 0.5)) / shown.devicePixelRatioF());
      QCOMPARE(shown.pixel(position), photo.pixel(static_cast<int>(onPhoto.x()), static_cast<int>(onPhoto.y())));
    }
  }

  void dividerDragDecidesWhichLayerIsSeen() {
    QCOMPARE(painted({300, 150}), kDark);
    QCOMPARE(painted({500, 150}), kBright);
    drag(view_, {400, 400}, {600, 400});
    QCOMPARE(painted({500, 150}), kDark);
    QCOMPARE(painted({650, 150}), kBright);
    QVERIFY(view_->isFitted());  // it did not pan
    QTest::mouseDClick(view_, Qt::LeftButton, {}, {600, 400});
    QCOMPARE(painted({500, 150}), kBright);
    QCOMPARE(view_->dividerShare(), 0.5);
  }

  void horizontalDividerSplitsTopAndBottom() {
    view_->setSplitOrientation(Qt::Horizontal);
    QCOMPARE(painted({300, 150}), kDark);
    QCOMPARE(painted({300, 350}), kBright);
    drag(view_, {250, 250}, {250, 100});
    QCOMPARE(painted({300, 150}), kBright);
  }

  void shiftAndArrowMoveTheDivider() {
    QTest::keyClick(view_, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(view_->dividerShare() > 0.51);
    QTest::keyClick(view_, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(view_, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(view_->dividerShare() < 0.49);
  }

  void holdingSpaceShowsTheOriginalOnly() {
    QTest::keyPress(view_, Qt::Key_Space);
    QCOMPARE(painted({550, 150}), kDark);
    QTest::keyRelease(view_, Qt::Key_Space);
    QCOMPARE(painted({550, 150}), kBright);
  }

  void spaceDoesNotPressAButtonOrRunAShortcut() {
    auto* button = new QPushButton(QStringLiteral("Press"), window_.get());
    button->setShortcut(Qt::Key_Space);
    button->show();
    QSignalSpy clicked(button, &QPushButton::clicked);
    view_->setFocus();
    QTest::keyClick(view_, Qt::Key_Space);
    QCOMPARE(clicked.count(), 0);
  }

  void losingFocusEndsTheHold() {
    QTest::keyPress(view_, Qt::Key_Space);
    QCOMPARE(painted({550, 150}), kDark);
    view_->clearFocus();
    QCOMPARE(painted({550, 150}), kBright);
  }

  void sideBySideSharesOnePosition() {
    view_->setMode(Mode::SideBySide);
    QCOMPARE(painted({200, 250}), kDark);
    QCOMPARE(painted({600, 250}), kBright);
    wheel(view_, {620, 200}, 12);
    QVERIFY(near(view_->photoPosition({620, 200}), view_->photoPosition({620 - 401, 200}), 0.01));
  }

  void doubleClickTogglesFitAndFullSize() {
    view_->setPhotoSize({3000, 2000});
    QVERIFY(view_->isFitted());
    const QPointF before = view_->photoPosition({200, 150});
    QTest::mouseDClick(view_, Qt::LeftButton, {}, {200, 150});
    QCOMPARE(view_->zoom(), 1.0);
    QVERIFY(near(view_->photoPosition({200, 150}), before, 2));
    QTest::mouseDClick(view_, Qt::LeftButton, {}, {200, 150});
    QVERIFY(view_->isFitted());
  }

  void dragPansAZoomedPhoto() {
    view_->setPhotoSize({3000, 2000});
    view_->setZoom(1);
    QSignalSpy changed(view_, &CompareView::viewChanged);
    const QPointF before = view_->photoPosition({200, 150});
    drag(view_, {200, 150}, {260, 190});
    QVERIFY(near(view_->photoPosition({260, 190}), before, 0.01));
    QVERIFY(!changed.isEmpty());
  }

  void arrowsPanOnlyWhenThereIsSomethingToPan() {
    QTest::keyClick(view_, Qt::Key_Right);
    QVERIFY(view_->isFitted());
    view_->setPhotoSize({3000, 2000});
    view_->setZoom(1);
    const double left = view_->visiblePhotoRect().left();
    QTest::keyClick(view_, Qt::Key_Right);
    QVERIFY(view_->visiblePhotoRect().left() > left);
    QTest::keyClick(view_, Qt::Key_Home);
    QVERIFY(view_->isFitted());
  }

  void panningNeverLeavesThePhoto() {
    view_->setPhotoSize({3000, 2000});
    view_->setZoom(1);
    for (int i = 0; i < 20; ++i) drag(view_, {100, 100}, {700, 450});
    QCOMPARE(view_->visiblePhotoRect().topLeft(), QPointF(0, 0));
    QCOMPARE(view_->visiblePhotoRect().width(), 800.0);
  }

  void navigatorJumpsToWhereItIsPressed() {
    view_->setPhotoSize({3000, 2000});
    view_->setZoom(1);
    const QPointF before = view_->visiblePhotoRect().center();
    QTest::mousePress(view_, Qt::LeftButton, {}, {770, 475});  // bottom right corner of the overview
    QTest::mouseRelease(view_, Qt::LeftButton, {}, {770, 475});
    const QPointF after = view_->visiblePhotoRect().center();
    QVERIFY(after.x() > before.x() + 500);
    QVERIFY(after.y() > before.y() + 300);
  }

  void fineTileCoversTheCoarseOne() {
    view_->setMode(Mode::Enhanced);
    const QColor fresh(10, 200, 90);
    view_->setTile(Layer::Enhanced, {plain({100, 100}, fresh), QRectF(250, 150, 100, 100)});
    QCOMPARE(painted({400, 250}), fresh);
    QCOMPARE(painted({200, 250}), kBright);
  }

  void originalStandsInUntilThereIsAnEnhancement() {
    view_->clearLayer(Layer::Enhanced);
    QCOMPARE(painted({550, 150}), kDark);
  }

  void overlayIsBlendedOverTheEnhancedSideOnly() {
    view_->setBaseTile(Layer::Overlay, {plain({60, 40}, Qt::black), QRectF(QPointF(), kPhoto)});
    view_->setOverlayOpacity(0.5);
    QCOMPARE(painted({250, 150}), kDark);
    const QColor half = painted({550, 150});
    QVERIFY(std::abs(half.red() - kBright.red() / 2) <= 2);
    view_->setOverlayOpacity(0);
    QCOMPARE(painted({550, 150}), kBright);
  }

  void clippingIsMarkedOnBothSides() {
    view_->setBaseTile(Layer::Original, {plain(kPhoto, Qt::black), QRectF(QPointF(), kPhoto)});
    view_->setBaseTile(Layer::Enhanced, {plain(kPhoto, QColor(255, 120, 60)), QRectF(QPointF(), kPhoto)});
    view_->setClippingShown(true);
    const QColor shadow = painted({250, 150}), highlight = painted({550, 150});
    QVERIFY(shadow.blue() > 200 && shadow.blue() > shadow.red() + 100);
    QVERIFY(highlight.red() > 200 && highlight.blue() < 100 && highlight.green() < 100);
    view_->setTile(Layer::Enhanced, {plain(kPhoto, QColor(254, 1, 0)), QRectF(QPointF(), kPhoto)});
    QCOMPARE(painted({550, 150}), QColor(254, 1, 0));  // the finer tile has lost nothing
    view_->setClippingShown(false);
    QCOMPARE(painted({250, 150}), QColor(Qt::black));
  }

  void transparencyShowsACheckerboard() {
    QImage clear(kPhoto, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    view_->setMode(Mode::Enhanced);
    view_->setBaseTile(Layer::Enhanced, {clear, QRectF(QPointF(), kPhoto)});
    view_->setTile(Layer::Enhanced, {clear, QRectF(QPointF(), kPhoto)});
    QSet<QRgb> colours;
    for (int i = 0; i < 16; ++i) colours.insert(painted({300 + i, 250}).rgb());
    QCOMPARE(colours.size(), 2);
    QVERIFY(!colours.contains(view_->palette().color(QPalette::Dark).rgb()));
  }

  void hoverTellsThePhotoPosition() {
    QSignalSpy hovered(view_, &CompareView::hovered);
    QSignalSpy left(view_, &CompareView::hoverLeft);
    QTest::mouseMove(view_, {200, 250});
    QTRY_VERIFY(!hovered.isEmpty());
    QVERIFY(near(hovered.last().first().toPointF(), view_->photoPosition({200, 250}), 0.01));
    QTest::mouseMove(view_, {2, 2});
    QTRY_VERIFY(!left.isEmpty());
  }

  void anEmptyViewPaintsAndIgnoresInput() {
    view_->setPhotoSize({});
    wheel(view_, {400, 250}, 3);
    drag(view_, {400, 250}, {500, 250});
    QTest::keyClick(view_, Qt::Key_Space);
    QCOMPARE(painted({400, 250}).rgb(), view_->palette().color(QPalette::Dark).rgb());
    QVERIFY(view_->visiblePhotoRect().isEmpty());
  }

  void anEmptyViewSaysWhy() {
    view_->setPhotoSize({});
    const QImage before = view_->grab().toImage();
    view_->setPlaceholder(QStringLiteral("night.jpg cannot be shown."));
    QVERIFY(view_->grab().toImage() != before);
    view_->setPhotoSize(kPhoto);
    const QImage withPhoto = view_->grab().toImage();
    view_->setPlaceholder({});
    QCOMPARE(view_->grab().toImage(), withPhoto);
  }

  void aOnePixelPhotoAndAVeryLongOne() {
    for (const QSize size : {QSize(1, 1), QSize(65536, 1), QSize(1, 20000)}) {
      view_->setPhotoSize(size);
      view_->setBaseTile(Layer::Enhanced, {plain({1, 1}, kBright), QRectF(QPointF(), size)});
      QVERIFY(view_->zoom() > 0);
      view_->setZoom(16);
      view_->grab();
      view_->zoomToFit();
      view_->grab();
    }
  }
};

QTEST_MAIN(CompareViewTest)
#include "compare_view_test.moc"
