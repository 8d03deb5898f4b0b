// What is where in a photo, and light by class, as a person uses them; the segmenter here sees sky everywhere.
#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSlider>

#include "photo_fixture.h"
#include "support/one_class_segmenter.h"
#include "ui/photo/photo_page.h"
#include "ui/photo/segmentation_view.h"
#include "ui/photo/sidecar.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/value_slider.h"

using namespace daybreak;
using namespace daybreak::ui;

class PhotoClassesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    fixture_ = std::make_unique<PhotoFixture>();
    data_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", data_->path().toUtf8());
    writeOneClassSegmenter(toPath(data_->filePath(QStringLiteral("daybreak/segmenters"))), "all-sky", 0);
    registry_ = std::make_unique<models::Registry>(fixture_->registry());
    page_ = std::make_unique<PhotoPage>(*registry_);
    page_->resize(1280, 650);
    page_->show();
    QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
    photo_ = fixture_->addPhoto(QStringLiteral("night.png"));
    page_->open(photo_);
    QTRY_COMPARE(page_->currentPhoto(), photo_);
    QTRY_VERIFY(action("Export…")->isEnabled());
    action("Enhanced")->trigger();
    plain_ = settledBrightness();
  }
  void cleanup() { page_.reset(); }

  void theOverlayHasALegendThatIsolates() {
    paste(R"({"daybreak": 1, "segmenter": "all-sky"})");
    action("Segmentation")->trigger();
    auto* legend = page_->findChild<QListWidget*>(QStringLiteral("classLegend"));
    QTRY_COMPARE(legend->count(), 1);
    QVERIFY2(legend->item(0)->text().contains(QStringLiteral("sky")) && legend->item(0)->text().contains(QStringLiteral("100")),
             qPrintable(legend->item(0)->text()));
    page_->findChild<QSlider*>(QStringLiteral("segmentationOpacity"))->setValue(100);
    QTRY_VERIFY(std::abs(brightness() - 128) < 2);  // CamVid's sky
    QTest::mouseMove(view(), view()->rect().center() + QPoint(3, 2));
    QTRY_VERIFY(page_->findChild<QLabel*>(QStringLiteral("pixelReadout"))->text().endsWith(QStringLiteral("sky")));
    const QRect first = legend->visualItemRect(legend->item(0));
    QTest::mouseClick(legend->viewport(), Qt::LeftButton, {}, first.center());
    QCOMPARE(legend->selectedItems().size(), 1);
    QTest::mouseClick(legend->viewport(), Qt::LeftButton, {}, first.center());
    QCOMPARE(legend->selectedItems().size(), 0);
    action("Picture")->trigger();
    QTRY_VERIFY(std::abs(brightness() - plain_) < 1);
  }

  void aClassIsLitApartAndUndone() {
    paste(R"({"daybreak": 1, "segmenter": "all-sky"})");
    button("findThings")->click();
    auto* classes = page_->findChild<QComboBox*>(QStringLiteral("lightClass"));
    QTRY_COMPARE(classes->count(), 1);
    action("Picture")->trigger();
    auto* strength = page_->findChild<ValueSlider*>(QStringLiteral("classStrength"));
    QTest::keyClick(strength->findChild<QSlider*>(), Qt::Key_Home);
    QCOMPARE(strength->value(), 0.0);
    const double original = originalBrightness();
    QTRY_VERIFY2(std::abs(brightness() - original) < 1, qPrintable(QString::number(brightness())));
    QVERIFY(classes->itemText(0).contains(QStringLiteral("•")));
    action("Undo Strength of sky")->trigger();
    QTRY_VERIFY(std::abs(brightness() - plain_) < 1);
    QCOMPARE(strength->value(), 100.0);
  }

  /// A sidecar or pasted settings: nobody has asked for the classes, the photo is lit by them all the same.
  void anEditWithClassesNeedsNoFurtherAsking() {
    paste(R"({"daybreak": 1, "segmenter": "all-sky", "adjustments": {"classes": {"sky": {"strength": 0}}}})");
    const double original = originalBrightness();
    QTRY_VERIFY(std::abs(brightness() - original) < 1);
  }

  void aMissingSegmenterIsTold() {
    paste(R"({"daybreak": 1, "segmenter": "gone", "adjustments": {"classes": {"sky": {"strength": 0}}}})");
    QTRY_VERIFY(page_->findChild<NoticeBar*>()->text().contains(QStringLiteral("gone")));
    QTRY_VERIFY(std::abs(brightness() - plain_) < 1);
  }

  void classesAreSaved() {
    paste(R"({"daybreak": 1, "segmenter": "all-sky"})");
    action("Segmentation")->trigger();
    auto* classes = page_->findChild<SegmentationView*>();
    QTRY_VERIFY(classes->segmentation());
    const QString file = fixture_->photo(QStringLiteral("night-classes.png"));
    classes->save(file);
    QTRY_VERIFY2(page_->findChild<NoticeBar*>()->text().contains(QStringLiteral("night-classes.png")),
                 qPrintable(page_->findChild<NoticeBar*>()->text()));
    const QImage saved(file);
    QCOMPARE(saved.size(), QImage(photo_).size());
    QCOMPARE(saved.format(), QImage::Format_Indexed8);
    const QByteArray before = PhotoFixture::read(photo_);
    classes->save(photo_);
    QCOMPARE(PhotoFixture::read(photo_), before);
  }

 private:
  QAction* action(const char* text) const {
    for (QAction* one : page_->actions())
      if (one->text().remove(QLatin1Char('&')) == QString::fromUtf8(text)) return one;
    qFatal("no action %s", text);
  }
  QAbstractButton* button(const char* name) const { return page_->findChild<QAbstractButton*>(QLatin1String(name)); }
  CompareView* view() const { return page_->findChild<CompareView*>(); }
  void paste(const char* settings) {
    QGuiApplication::clipboard()->setText(QString::fromUtf8(settings).replace(
        QStringLiteral("\"daybreak\": 1"), QStringLiteral("\"daybreak\": 1, \"model\": \"sgz-base\"")));
    action("Paste settings")->trigger();
  }
  double brightness() const {
    const QImage image = view()->grab().toImage();
    double sum = 0;
    const QRect part(image.width() / 4, image.height() / 4, image.width() / 8, image.height() / 2);
    for (int y = part.top(); y <= part.bottom(); ++y)
      for (int x = part.left(); x <= part.right(); ++x) sum += qGray(image.pixel(x, y));
    return sum / (part.width() * part.height());
  }
  double settledBrightness() const {
    double last = -1;
    [&] { QTRY_VERIFY(std::exchange(last, brightness()) == last && last > 40); }();
    return last;
  }
  double originalBrightness() const {
    action("Original")->trigger();
    const double original = brightness();
    action("Enhanced")->trigger();
    return original;
  }

  std::unique_ptr<PhotoFixture> fixture_;
  std::unique_ptr<QTemporaryDir> data_;
  std::unique_ptr<models::Registry> registry_;
  std::unique_ptr<PhotoPage> page_;
  QString photo_;
  double plain_ = 0;
};

QTEST_MAIN(PhotoClassesTest)
#include "photo_classes_test.moc"
