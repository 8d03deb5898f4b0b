// The Photo page as a person uses it: open, move a slider, undo, compare, look at the map and the steps, export.
#include "ui/photo/photo_page.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include "photo_fixture.h"
#include "ui/photo/sidecar.h"
#include "ui/widgets/colour_bar.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/value_slider.h"

using namespace daybreak;
using namespace daybreak::ui;

class PhotoPageTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    fixture_ = std::make_unique<PhotoFixture>();
    registry_ = std::make_unique<models::Registry>(fixture_->registry());
    makePage();
  }
  void cleanup() { page_.reset(); }

  void theEnhancedPhotoAppears() {
    const QString path = fixture_->addPhoto(QStringLiteral("night.png"));
    QSignalSpy opened(page_.get(), &PhotoPage::photoOpened);
    QCOMPARE(page_->currentPhoto(), QString());
    openAndWait(path);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toString(), path);
    QCOMPARE(view()->photoSize(), QSize(240, 160));
    mode(QStringLiteral("Original"));
    const double dark = brightness();
    mode(QStringLiteral("Enhanced"));
    QTRY_VERIFY2(brightness() > dark + 8, qPrintable(QStringLiteral("%1 → %2").arg(dark).arg(brightness())));
    QVERIFY(lastStatus_.photo.contains(QStringLiteral("night.png · 240×160 · 8 bit")));
    QVERIFY(lastStatus_.model.contains(QStringLiteral("sgz-base (10.6 k parameters)")));
    QVERIFY(lastStatus_.timing.contains(QStringLiteral("estimate")));
  }

  void aSliderKeyChangesThePictureAndIsOneStep() {
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    mode(QStringLiteral("Enhanced"));
    const double before = settledBrightness();
    QSlider* track = trackOf("strength");
    track->setFocus();
    for (int i = 0; i < 30; ++i) QTest::keyClick(track, Qt::Key_Left);
    QCOMPARE(slider("strength")->value(), 70.0);
    QTRY_VERIFY2(brightness() < before - 3, qPrintable(QStringLiteral("%1 → %2").arg(before).arg(brightness())));
    QTRY_VERIFY(action("Undo Strength"));
    trigger("Undo Strength");
    QCOMPARE(slider("strength")->value(), 100.0);
    QTRY_VERIFY(std::abs(brightness() - before) < 1);
    QVERIFY(!action("Undo")->isEnabled());
    trigger("Redo Strength");
    QCOMPARE(slider("strength")->value(), 70.0);
  }

  void aDragIsOneStep() {
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    QSlider* track = trackOf("saturation");
    const QPoint middle = track->rect().center();
    QTest::mousePress(track, Qt::LeftButton, {}, middle);
    for (int x = 5; x <= 40; x += 5) QTest::mouseMove(track, middle + QPoint(x, 0));
    QTest::mouseRelease(track, Qt::LeftButton, {}, middle + QPoint(40, 0));
    QVERIFY(slider("saturation")->value() > 105);
    trigger("Undo Saturation");
    QCOMPARE(slider("saturation")->value(), 100.0);
    QVERIFY(!action("Undo")->isEnabled());
  }

  void exposureIsAutomaticUntilItIsSet() {
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    QVERIFY(slider("exposure")->isAuto());
    QSlider* track = trackOf("exposure");
    track->setFocus();
    QTest::keyClick(track, Qt::Key_End);
    QVERIFY(!slider("exposure")->isAuto());
    QCOMPARE(slider("exposure")->value(), 0.8);
    trigger("Undo Exposure level");
    QVERIFY(slider("exposure")->isAuto());
    QVERIFY(!action("Undo")->isEnabled());
  }

  void editsAreKeptBesideThePhotoAndComeBack() {
    const QString path = fixture_->addPhoto(QStringLiteral("night.png"));
    openAndWait(path);
    QTest::keyClick(trackOf("highlightProtection"), Qt::Key_End);
    QTRY_VERIFY(sidecar::exists(path));
    makePage();
    openAndWait(path);
    QCOMPARE(slider("highlightProtection")->value(), 100.0);
    QVERIFY(!action("Undo")->isEnabled());
    trigger("Reset all");
    QCOMPARE(slider("highlightProtection")->value(), 0.0);
    page_->flush();
    QVERIFY(!sidecar::exists(path));
  }

  void aBrokenSidecarIsToldAndThePhotoOpens() {
    const QString path = fixture_->addPhoto(QStringLiteral("night.png"));
    PhotoFixture::write(sidecar::besidePhoto(path), "[]");
    openAndWait(path);
    QTRY_VERIFY(notice()->text().contains(QStringLiteral("night.png.daybreak.json")));
  }

  void anUnreadableFileIsToldAndThePhotoBeforeStays() {
    const QString path = fixture_->addPhoto(QStringLiteral("night.png"));
    const QString broken = fixture_->photo(QStringLiteral("broken.jpg"));
    PhotoFixture::write(broken, "this is no picture");
    openAndWait(path);
    page_->open(broken);
    QTRY_VERIFY2(notice()->text().contains(QStringLiteral("broken.jpg")), qPrintable(notice()->text()));
    QCOMPARE(page_->currentPhoto(), path);
    QTest::keyClick(trackOf("strength"), Qt::Key_Home);
    QCOMPARE(slider("strength")->value(), 0.0);
    QTRY_VERIFY(action("Undo Strength"));
  }

  void aTruncatedPhotoGivesWayToTheOneBefore() {
    const QString path = fixture_->addPhoto(QStringLiteral("night.png"));
    const QString whole = fixture_->addPhoto(QStringLiteral("cut.jpg"), {800, 600});
    QByteArray bytes = PhotoFixture::read(whole);
    bytes.truncate(bytes.size() / 3);
    PhotoFixture::write(whole, bytes);
    openAndWait(path);
    page_->open(whole);
    QTRY_VERIFY2(notice()->text().contains(QStringLiteral("cut.jpg")), qPrintable(notice()->text()));
    QTRY_COMPARE(page_->currentPhoto(), path);
    QCOMPARE(view()->photoSize(), QSize(240, 160));
    mode(QStringLiteral("Enhanced"));
    QTRY_VERIFY(brightness() > 20);
  }

  void aMissingFileAndAnEmptyFolderAreTold() {
    page_->open(fixture_->photo(QStringLiteral("nowhere.jpg")));
    QTRY_VERIFY(notice()->text().contains(QStringLiteral("nowhere.jpg")));
    QTemporaryDir empty;
    page_->open(empty.path());
    QTRY_VERIFY(notice()->text().contains(QFileInfo(empty.path()).fileName()));
    QCOMPARE(page_->currentPhoto(), QString());
  }

  void aFolderOpensItsFirstPhotoAndArrowsGoOn() {
    for (const char* name : {"photo10.png", "photo2.png", "photo1.png"}) fixture_->addPhoto(QLatin1String(name));
    page_->open(fixture_->photos());
    waitFor(fixture_->photo(QStringLiteral("photo1.png")));
    auto* strip = page_->findChild<QListView*>(QStringLiteral("filmstrip"));
    QTRY_COMPARE(strip->model()->rowCount(), 3);
    QTRY_VERIFY(strip->isVisible());
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Right);
    waitFor(fixture_->photo(QStringLiteral("photo2.png")));
    trigger("Next photo");
    waitFor(fixture_->photo(QStringLiteral("photo10.png")));
    QCOMPARE(strip->currentIndex().row(), 2);
    QTest::keyClick(view(), Qt::Key_Right);  // the end: nothing happens
    QTest::keyClick(view(), Qt::Key_Left);
    waitFor(fixture_->photo(QStringLiteral("photo2.png")));
    QTest::mouseClick(strip->viewport(), Qt::LeftButton, {}, strip->visualRect(strip->model()->index(0, 0)).center());
    waitFor(fixture_->photo(QStringLiteral("photo1.png")));
  }

  void arrowsLeadPastABrokenPhoto() {
    for (const char* name : {"1.png", "3.png"}) fixture_->addPhoto(QLatin1String(name));
    PhotoFixture::write(fixture_->photo(QStringLiteral("2.png")), "this is no picture");
    openAndWait(fixture_->photo(QStringLiteral("1.png")));
    auto* strip = page_->findChild<QListView*>(QStringLiteral("filmstrip"));
    QTRY_COMPARE(strip->model()->rowCount(), 3);
    QTest::keyClick(view(), Qt::Key_Right);
    QTRY_VERIFY(notice()->text().contains(QStringLiteral("2.png")));
    QCOMPARE(page_->currentPhoto(), fixture_->photo(QStringLiteral("1.png")));
    QTest::keyClick(view(), Qt::Key_Right);
    waitFor(fixture_->photo(QStringLiteral("3.png")));
    QTest::keyClick(view(), Qt::Key_Left);
    QTRY_VERIFY(notice()->text().contains(QStringLiteral("2.png")));
    QTest::keyClick(view(), Qt::Key_Left);
    waitFor(fixture_->photo(QStringLiteral("1.png")));
  }

  void theFilmstripFollowsTheFolder() {
    openAndWait(fixture_->addPhoto(QStringLiteral("a.png")));
    auto* strip = page_->findChild<QListView*>(QStringLiteral("filmstrip"));
    QTRY_COMPARE(strip->model()->rowCount(), 1);
    QVERIFY(!strip->isVisible());
    fixture_->addPhoto(QStringLiteral("b.png"));
    QTRY_COMPARE(strip->model()->rowCount(), 2);
    QTRY_VERIFY(strip->isVisible());
    QTest::keyClick(trackOf("strength"), Qt::Key_Home);
    QTRY_VERIFY(strip->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("edited")));
    QVERIFY(!strip->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("edited")));
  }

  void compareModesBelongToTheKeys() {
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    using Mode = CompareView::Mode;
    const std::pair<Qt::Key, Mode> keys[] = {
        {Qt::Key_2, Mode::SideBySide}, {Qt::Key_3, Mode::Enhanced}, {Qt::Key_4, Mode::Original}, {Qt::Key_1, Mode::Split}};
    for (const auto& [key, wanted] : keys) {
      QTest::keyClick(view(), key);
      QCOMPARE(view()->mode(), wanted);
    }
  }

  void theFactorMapCoversThePicture() {
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    mode(QStringLiteral("Enhanced"));
    settledBrightness();
    const QImage without = shot();
    auto* bar = page_->findChild<ColourBar*>();
    QVERIFY(!bar->isVisible());
    QTest::keyClick(view(), Qt::Key_M);
    QVERIFY(bar->isVisible());
    auto* opacity = page_->findChild<QSlider*>(QStringLiteral("mapOpacity"));
    opacity->setValue(100);
    QTRY_VERIFY(colourfulness(shot()) > colourfulness(without) + 10);
    opacity->setValue(0);
    QTRY_VERIFY(colourfulness(shot()) < colourfulness(without) + 4);
    QTest::keyClick(view(), Qt::Key_P);
    QVERIFY(!bar->isVisible());
  }

  void stepsShowEveryRecurrence() {
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    mode(QStringLiteral("Enhanced"));
    const double all = settledBrightness();
    trigger("Steps");
    auto* list = page_->findChild<QListWidget*>(QStringLiteral("stepsList"));
    QCOMPARE(list->count(), 9);
    QTRY_VERIFY(!list->item(8)->icon().isNull());
    page_->findChild<QSlider*>(QStringLiteral("stepsSlider"))->setValue(0);
    QTRY_VERIFY(brightness() < all - 8);
    const double dark = brightness();
    list->setCurrentRow(4);
    QTRY_VERIFY(brightness() > dark + 2);
    slider("iterations")->setFocus();
    QTest::keyClick(trackOf("iterations"), Qt::Key_Right);
    QTRY_COMPARE(list->count(), 10);
    trigger("Undo Iterations");
    QTRY_COMPARE(list->count(), 9);
    trigger("Picture");
    QTRY_VERIFY(std::abs(brightness() - all) < 1);
  }

  void thePointerReadsColoursAndFactor() {
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    mode(QStringLiteral("Enhanced"));
    settledBrightness();
    auto* readout = page_->findChild<QLabel*>(QStringLiteral("pixelReadout"));
    QTest::mouseMove(view(), view()->rect().center() + QPoint(3, 2));
    QTRY_VERIFY2(readout->text().contains(QStringLiteral("→")) && readout->text().contains(QStringLiteral("factor")),
                 qPrintable(readout->text()));
  }

  void anotherModelIsAStepToo() {
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    auto* picker = page_->findChild<QComboBox*>(QStringLiteral("modelPicker"));
    QTRY_VERIFY(picker->findText(QStringLiteral("sgz-other")) >= 0);
    picker->setFocus();
    picker->setCurrentIndex(picker->findText(QStringLiteral("sgz-other")));
    Q_EMIT picker->activated(picker->currentIndex());
    QTRY_VERIFY2(lastStatus_.model.contains(QStringLiteral("sgz-other")), qPrintable(lastStatus_.model));
    trigger("Undo Model");
    QCOMPARE(picker->currentText(), QStringLiteral("sgz-base"));
    QTRY_VERIFY(lastStatus_.model.contains(QStringLiteral("sgz-base")));
  }

  void settingsAreCopiedToAnotherPhoto() {
    const QString first = fixture_->addPhoto(QStringLiteral("a.png"));
    const QString second = fixture_->addPhoto(QStringLiteral("b.png"));
    openAndWait(first);
    QTest::keyClick(trackOf("strength"), Qt::Key_End);
    trigger("Copy settings");
    openAndWait(second);
    QCOMPARE(slider("strength")->value(), 100.0);
    trigger("Paste settings");
    QCOMPARE(slider("strength")->value(), 200.0);
    trigger("Undo Paste settings");
    QCOMPARE(slider("strength")->value(), 100.0);
    QGuiApplication::clipboard()->setText(QStringLiteral("a shopping list"));
    trigger("Paste settings");
    QCOMPARE(slider("strength")->value(), 100.0);
    QVERIFY(!notice()->text().isEmpty());
  }

  void presetsChangeAllSlidersInOneStep() {
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    auto* button = page_->findChild<QPushButton*>(QStringLiteral("presetsButton"));
    Q_EMIT button->menu()->aboutToShow();
    for (QAction* preset : button->menu()->actions()) {
      if (preset->text() == QStringLiteral("Gentle")) preset->trigger();
    }
    QCOMPARE(slider("strength")->value(), 70.0);
    QCOMPARE(slider("highlightProtection")->value(), 30.0);
    trigger("Undo Preset “Gentle”");
    QCOMPARE(slider("strength")->value(), 100.0);
  }

  void exportWritesTheEnhancedPhoto() {
    const QString path = fixture_->addPhoto(QStringLiteral("night.png"));
    const QByteArray original = PhotoFixture::read(path);
    openAndWait(path);
    QTRY_VERIFY(action("Export…")->isEnabled());
    exportAs(QStringLiteral("bright.png"));
    const QString target = fixture_->photo(QStringLiteral("bright.png"));
    QTRY_VERIFY2(notice()->text().contains(QStringLiteral("bright.png")), qPrintable(notice()->text()));
    const QImage written(target);
    QCOMPARE(written.size(), QSize(240, 160));
    QVERIFY(meanOf(written) > meanOf(QImage(path)) + 8);
    QCOMPARE(PhotoFixture::read(path), original);
  }

  void anExportThatCannotBeWrittenIsTold() {
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    QTRY_VERIFY(action("Export…")->isEnabled());
    exportAs(QStringLiteral("late.png"), [this] {  // the name is taken after the dialog has asked
      PhotoFixture::write(fixture_->photo(QStringLiteral("late.png")), "taken");
    });
    QTRY_VERIFY2(notice()->text().contains(QStringLiteral("late.png")), qPrintable(notice()->text()));
    QCOMPARE(PhotoFixture::read(fixture_->photo(QStringLiteral("late.png"))), QByteArray("taken"));
  }

  void viewSettingsAreRemembered() {
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    QTest::keyClick(view(), Qt::Key_2);
    page_->findChild<QSlider*>(QStringLiteral("mapOpacity"))->setValue(31);
    page_->saveState(store);
    makePage();
    page_->restoreState(store);
    QCOMPARE(view()->mode(), CompareView::Mode::SideBySide);
    QCOMPARE(page_->findChild<QSlider*>(QStringLiteral("mapOpacity"))->value(), 31);
  }

  void everyControlCanBeNamedAndReached() {
    openAndWait(fixture_->addPhoto(QStringLiteral("night.png")));
    for (const QToolButton* button : page_->findChildren<QToolButton*>()) {
      if (!button->isVisible() || button->objectName().startsWith(QStringLiteral("qt_"))) continue;
      QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
      QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->text() + button->accessibleName()));
    }
    for (const QAction* one : page_->actions()) {
      if (!one->shortcut().isEmpty() && !one->icon().isNull()) {
        QVERIFY2(one->toolTip().contains(one->shortcut().toString(QKeySequence::NativeText)), qPrintable(one->text()));
      }
    }
  }

 private:
  void makePage() {
    page_.reset();
    page_ = std::make_unique<PhotoPage>(*registry_);
    connect(page_.get(), &PhotoPage::statusChanged, this, [this](const PageStatus& status) { lastStatus_ = status; });
    page_->resize(1280, 650);
    page_->show();
    page_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
  }
  void openAndWait(const QString& path) {
    page_->open(path);
    waitFor(path);
  }
  void waitFor(const QString& path) {
    QTRY_COMPARE(page_->currentPhoto(), path);
    QTRY_VERIFY2(action("Export…")->isEnabled(), qPrintable(notice()->text()));
  }
  CompareView* view() const { return page_->findChild<CompareView*>(); }
  NoticeBar* notice() const { return page_->findChild<NoticeBar*>(); }
  ValueSlider* slider(const char* name) const { return page_->findChild<ValueSlider*>(QLatin1String(name)); }
  QSlider* trackOf(const char* name) const { return slider(name)->findChild<QSlider*>(); }
  QAction* action(const char* text) const {
    for (QAction* one : page_->actions()) {
      if (one->text().remove(QLatin1Char('&')) == QString::fromUtf8(text)) return one;
    }
    return nullptr;
  }
  void trigger(const char* text) {
    QTRY_VERIFY2(action(text) && action(text)->isEnabled(), text);
    action(text)->trigger();
  }
  void mode(const QString& name) { trigger(qPrintable(name)); }

  QImage shot() const { return view()->grab().toImage(); }
  /// Mean of the photo's middle, where no handle is drawn.
  double brightness() const {
    const QImage image = shot();
    return meanOf(image.copy(image.width() / 4, image.height() / 4, image.width() / 8, image.height() / 2));
  }
  double settledBrightness() const {
    double last = -1;
    [&] { QTRY_VERIFY(std::exchange(last, brightness()) == last && last > 40); }();
    return last;
  }
  static double meanOf(const QImage& image) {
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) sum += qGray(image.pixel(x, y));
    }
    return sum / (image.width() * image.height());
  }
  static double colourfulness(const QImage& image) {
    double sum = 0;
    for (int y = 0; y < image.height(); y += 3) {
      for (int x = 0; x < image.width(); x += 3) sum += QColor(image.pixel(x, y)).saturation();
    }
    return sum * 9 / (image.width() * image.height());
  }
  template <typename Before = void (*)()>
  void exportAs(
      const QString& name, Before before = [] {}) {
    trigger("Export…");
    auto* dialog = page_->findChild<QDialog*>();
    QVERIFY(dialog);
    auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("exportName"));
    field->selectAll();
    QTest::keyClicks(field, name);
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
      if (button->text().remove(QLatin1Char('&')) != QStringLiteral("Export")) continue;
      connect(dialog, &QDialog::accepted, dialog, before);
      QTest::mouseClick(button, Qt::LeftButton);
    }
  }

  std::unique_ptr<PhotoFixture> fixture_;
  std::unique_ptr<models::Registry> registry_;
  std::unique_ptr<PhotoPage> page_;
  PageStatus lastStatus_;
};

QTEST_MAIN(PhotoPageTest)
#include "photo_page_test.moc"
