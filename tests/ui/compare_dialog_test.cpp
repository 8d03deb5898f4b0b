// The Compare window as a person uses it: models, photos, figures, pictures, and files that say the same as the command line.
#include "ui/compare/compare_dialog.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

#include "jobs/evaluate_json.h"
#include "photo_fixture.h"
#include "ui/compare/compare_setup.h"
#include "ui/compare/compare_words.h"
#include "ui/photo/photo_page.h"
#include "ui/widgets/notice_bar.h"

using namespace daybreak;
using namespace daybreak::ui;
using measure::Measure;

class CompareDialogTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    fixture_ = std::make_unique<PhotoFixture>();
    shelf_ = std::make_shared<EnhancerShelf>(fixture_->registry());
    a_ = fixture_->addPhoto(QStringLiteral("a.png"), {120, 80}, 1);
    b_ = fixture_->addPhoto(QStringLiteral("b.png"), {90, 60}, 2);
    makeDialog({});
  }
  void cleanup() { dialog_.reset(); }

  void theFiguresAreThoseOfTheCommandLine() {
    check({"none", "sgz-base", "sgz-other"});
    dialog_->setup().setFolder(fixture_->photos());
    startAndWait();

    const auto [summaries, results] = expected({"none", "sgz-base", "sgz-other"});
    const auto measured = dialog_->comparison().summaries();
    QCOMPARE(measured.size(), summaries.size());
    for (std::size_t i = 0; i < summaries.size(); ++i) {
      QCOMPARE(measured[i].measured, 2);
      QVERIFY(measured[i].mean == summaries[i].mean);
    }
    QTableWidget* table = visibleTables().at(0);
    QCOMPARE(visibleTables().size(), 1);  // without references there is nothing to say against one
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Untouched photo"));
    QCOMPARE(table->item(1, 0)->text(), QStringLiteral("sgz-base"));
    const int luma = columnOf(table, QStringLiteral("mean luma"));
    QCOMPARE(table->item(2, luma)->text(),
             QString::fromStdString(measure::shown(Measure::MeanLuma, *summaries[2].mean[Measure::MeanLuma])));
    const int order = columnOf(table, QStringLiteral("LOE"));
    const bool baseIsBetter = *summaries[1].mean[Measure::LightnessOrder] < *summaries[2].mean[Measure::LightnessOrder];
    QVERIFY(table->item(baseIsBetter ? 1 : 2, order)->font().bold());
    QVERIFY(!table->item(baseIsBetter ? 2 : 1, order)->font().bold());
    QVERIFY(!table->item(1, luma)->font().bold() && !table->item(2, luma)->font().bold());
    const QString protocol = dialog_->findChild<QLabel*>(QStringLiteral("protocol"))->text();
    for (const char* word : {"sRGB", "255", "7x7", "strength 100 %"}) QVERIFY2(protocol.contains(QLatin1String(word)), word);
  }

  void thePicturesStandInARow() {
    check({"none", "sgz-base", "sgz-other"});
    dialog_->setup().setFolder(fixture_->photos());
    startAndWait();
    QAbstractItemModel* cells = sheet()->model();
    QCOMPARE(cells->rowCount(), 2);
    QCOMPARE(cells->columnCount(), 3);  // the original stands for "none"
    QCOMPARE(cells->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Original"));
    QCOMPARE(cells->headerData(2, Qt::Horizontal).toString(), QStringLiteral("sgz-other"));
    const QString spoken = cells->index(0, 1).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(QStringLiteral("a.png, sgz-base, ")) && spoken.contains(QStringLiteral("mean luma")),
             qPrintable(spoken));
    showPictures();
    const auto brightness = [&](int column) {
      const QRect cell = sheet()->visualRect(cells->index(0, column));
      return QColor(sheet()->viewport()->grab(QRect(cell.topLeft() + QPoint(60, 40), QSize(8, 8))).toImage().pixel(4, 4))
          .lightness();
    };
    QVERIFY2(brightness(1) > brightness(0) + 8, qPrintable(QStringLiteral("%1 %2").arg(brightness(0)).arg(brightness(1))));
  }

  void aPictureLeadsToItsPhotoAndModel() {
    check({"sgz-base", "sgz-other"});
    dialog_->setup().setFolder(fixture_->photos());
    startAndWait();
    showPictures();
    QSignalSpy chosen(dialog_.get(), &CompareDialog::photoChosen);
    const QRect cell = sheet()->visualRect(sheet()->model()->index(1, 2));
    QTest::mouseClick(sheet()->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(50, 40));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last(), (QVariantList{b_, QStringLiteral("sgz-other")}));
    QTest::mouseClick(sheet()->viewport(), Qt::LeftButton, {}, cell.bottomLeft() + QPoint(50, -12));  // the figures
    QCOMPARE(chosen.count(), 1);
    sheet()->setFocus();
    QTest::keyClick(sheet(), Qt::Key_Up);
    QTest::keyClick(sheet(), Qt::Key_Left);
    QTest::keyClick(sheet(), Qt::Key_Return);
    QCOMPARE(chosen.last(), (QVariantList{a_, QStringLiteral("sgz-base")}));
    QTest::keyClick(sheet(), Qt::Key_Left);
    QTest::keyClick(sheet(), Qt::Key_Return);
    QCOMPARE(chosen.last(), (QVariantList{a_, QString()}));
  }

  void pairsAreMeasuredAgainstTheirReferences() {
    const QString reference = fixture_->addPhoto(QStringLiteral("reference.png"), {120, 80}, 7);
    const QString table = fixture_->photo(QStringLiteral("pairs.tsv"));
    PhotoFixture::write(table, "low\tref\na.png\treference.png\n");
    check({"none", "sgz-base"});
    dialog_->setup().setPairs(table);
    startAndWait();
    QCOMPARE(visibleTables().size(), 3);
    const auto& photos = dialog_->comparison().measured().photos;
    QCOMPARE(photos.size(), std::size_t{1});
    QVERIFY(photos[0].result.models[0].values[Measure::Psnr]);
    QTableWidget* against = visibleTables().at(0);
    QVERIFY(columnOf(against, QStringLiteral("PSNR dB")) > 0 && columnOf(against, QStringLiteral("LOE")) < 0);
    QCOMPARE(sheet()->model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Reference"));
    QCOMPARE(sheet()->model()->columnCount(), 3);
  }

  void cancellingKeepsWhatWasMeasured() {
    for (int i = 0; i < 30; ++i) fixture_->addPhoto(QStringLiteral("more%1.png").arg(i), {320, 240});
    check({"none", "sgz-base"});
    dialog_->setup().setFolder(fixture_->photos());
    QVERIFY(button("compareStart")->isVisible() && !button("compareCancel")->isVisible());
    QTest::mouseClick(button("compareStart"), Qt::LeftButton);
    QVERIFY(button("compareCancel")->isVisible());
    QTRY_VERIFY(!dialog_->comparison().measured().photos.empty());
    QTest::mouseClick(button("compareCancel"), Qt::LeftButton);
    QTRY_VERIFY(!dialog_->comparison().isRunning());
    const std::size_t measured = dialog_->comparison().measured().photos.size();
    QVERIFY2(measured < 32, qPrintable(QString::number(measured)));
    QVERIFY2(state().contains(QString::number(measured)), qPrintable(state()));
    QCOMPARE(sheet()->model()->rowCount(), static_cast<int>(measured));
    QVERIFY(button("compareStart")->isVisible() && button("compareExport")->isEnabled());
  }

  void closingTheWindowEndsTheWork() {
    for (int i = 0; i < 30; ++i) fixture_->addPhoto(QStringLiteral("more%1.png").arg(i), {320, 240});
    check({"none", "sgz-base"});
    dialog_->setup().setFolder(fixture_->photos());
    QTest::mouseClick(button("compareStart"), Qt::LeftButton);
    QTRY_VERIFY(!dialog_->comparison().measured().photos.empty());
    QTest::keyClick(dialog_.get(), Qt::Key_Escape);
    QVERIFY(!dialog_->isVisible());
    QTRY_VERIFY(!dialog_->comparison().isRunning());
    QVERIFY(dialog_->comparison().measured().photos.size() < 32);
  }

  void aPhotoThatCannotBeReadIsListedAndTheRestGoesOn() {
    PhotoFixture::write(fixture_->photo(QStringLiteral("aa broken.png")), "this is no picture");
    check({"none", "sgz-base"});
    dialog_->setup().setFolder(fixture_->photos());
    startAndWait();
    QCOMPARE(dialog_->comparison().measured().photos.size(), std::size_t{3});
    auto* problems = dialog_->findChild<QListWidget*>(QStringLiteral("compareProblems"));
    QTRY_VERIFY(problems->count() >= 1);
    QStringList told;
    for (int i = 0; i < problems->count(); ++i) told << problems->item(i)->text();
    QVERIFY2(told.join(QLatin1Char('\n')).contains(QStringLiteral("aa broken.png could not be")),
             qPrintable(told.join(QLatin1Char('\n'))));
    QCOMPARE(dialog_->comparison().summaries()[1].measured, 2);
    QVERIFY2(visibleTables().at(0)->item(1, 0)->text().contains(QStringLiteral("2 of 3")),
             qPrintable(visibleTables().at(0)->item(1, 0)->text()));
  }

  void aModelThatCannotBeLoadedIsListedAndTheRestGoesOn() {
    const QString broken = fixture_->photo(QStringLiteral("broken.safetensors"));
    PhotoFixture::write(broken, "this is no model");
    CompareChoices choices;
    choices.models = QStringList{QStringLiteral("sgz-base"), broken};
    choices.folder = fixture_->photos();
    makeDialog(choices);
    startAndWait();
    QCOMPARE(dialog_->comparison().measured().plan.models, std::vector<std::string>{"sgz-base"});
    QCOMPARE(dialog_->comparison().summaries()[0].measured, 2);
    auto* problems = dialog_->findChild<QListWidget*>(QStringLiteral("compareProblems"));
    QVERIFY(problems->item(0)->text().contains(QStringLiteral("broken.safetensors")));
  }

  void anEmptyFolderIsTold() {
    QTemporaryDir empty;
    check({"sgz-base"});
    dialog_->setup().setFolder(empty.path());
    startAndWait();
    auto* notice = dialog_->findChild<NoticeBar*>();
    QVERIFY2(notice->text().contains(QFileInfo(empty.path()).fileName()), qPrintable(notice->text()));
    QVERIFY(!button("compareExport")->isEnabled());
  }

  void exportedFilesSayWhatTheCommandLineWrites() {
    check({"none", "sgz-base", "sgz-other"});
    dialog_->setup().setFolder(fixture_->photos());
    startAndWait();
    const auto [summaries, results] = expected({"none", "sgz-base", "sgz-other"});
    jobs::EvaluationPlan plan = dialog_->comparison().measured().plan;
    const auto report = jobs::csvReport(toPath(fixture_->models() + QStringLiteral("/expected.csv")), plan, WhenTaken::Refuse);
    std::string json;
    for (const jobs::PhotoResult& result : results) {
      report->add(result);
      json += jobs::photoJson(plan, result);
    }
    report->finish(summaries);
    QCOMPARE(exported(QStringLiteral("figures.csv"), ReportKind::Csv),
             PhotoFixture::read(fixture_->models() + QStringLiteral("/expected.csv")));
    QCOMPARE(exported(QStringLiteral("figures.json"), ReportKind::Json),
             QByteArray::fromStdString(json + jobs::meansJson(plan, summaries)));
    QVERIFY(exported(QStringLiteral("sheet.html"), ReportKind::Html).count("<img ") == 2 * 3);
    const QImage sheet = QImage::fromData(exported(QStringLiteral("sheet.png"), ReportKind::Png), "PNG");
    QVERIFY(sheet.width() > 3 * 120);
  }

  void noReportReplacesAPhoto() {
    check({"sgz-base"});
    dialog_->setup().setFolder(fixture_->photos());
    startAndWait();
    const QByteArray before = PhotoFixture::read(a_);
    dialog_->exportTo(a_, ReportKind::Png);
    auto* notice = dialog_->findChild<NoticeBar*>();
    QTRY_VERIFY2(notice->text().contains(QStringLiteral("a.png")), qPrintable(notice->text()));
    QCOMPARE(PhotoFixture::read(a_), before);
  }

  void whatIsMissingIsSaid() {
    QVERIFY(!source(PhotoSource::ThisPhoto)->isEnabled() && !source(PhotoSource::ThisFolder)->isEnabled());
    QVERIFY(source(PhotoSource::ThisPhoto)->toolTip().contains(QStringLiteral("No photo is open")));
    QVERIFY(source(PhotoSource::Folder)->isChecked());
    QVERIFY(!button("compareStart")->isEnabled());
    QVERIFY2(state().contains(QStringLiteral("folder")), qPrintable(state()));
    dialog_->setCurrent(a_, {});
    QVERIFY(source(PhotoSource::ThisPhoto)->isEnabled() && source(PhotoSource::ThisPhoto)->isChecked());
    QVERIFY(button("compareStart")->isEnabled());
    check({});
    QVERIFY(!button("compareStart")->isEnabled());
    QVERIFY2(state().contains(QStringLiteral("model")), qPrintable(state()));
  }

  void settingsAreThoseOfThePageOrThePublishedOnes() {
    engine::Edit edit;
    edit.scale.factor = 4;
    edit.adjustments.strength = 0.5;
    dialog_->setCurrent(a_, edit);
    QCOMPARE(dialog_->setup().order().adjustments.strength, 0.5);
    QCOMPARE(dialog_->setup().order().scale.factor, 4);
    QCOMPARE(dialog_->setup().order().photos, a_);
    QTest::mouseClick(radio("defaultSettings"), Qt::LeftButton, {}, QPoint(10, radio("defaultSettings")->height() / 2));
    QVERIFY(dialog_->setup().order().adjustments == engine::Adjustments());
    QVERIFY(dialog_->setup().order().scale.isAuto());
  }

  void choicesAreRemembered() {
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    check({"none", "sgz-other"});
    dialog_->setup().setFolder(fixture_->photos());
    dialog_->choices().save(store, QStringLiteral("compare/"));
    makeDialog(CompareChoices::load(store, QStringLiteral("compare/")));
    QCOMPARE(dialog_->setup().order().models, (QStringList{QStringLiteral("none"), QStringLiteral("sgz-other")}));
    QCOMPARE(dialog_->setup().order().photos, fixture_->photos());
    QVERIFY(source(PhotoSource::Folder)->isChecked());
  }

  void thePageOpensTheWindowAndTakesItsChoice() {
    dialog_.reset();
    PhotoPage page(fixture_->registry());
    page.show();
    page.open(a_);
    QTRY_COMPARE(page.currentPhoto(), a_);
    const auto trigger = [&](const QKeySequence& shortcut) {
      for (QAction* action : page.fileActions())
        if (action->shortcut() == shortcut) action->trigger();
    };
    trigger(QKeySequence(Qt::CTRL | Qt::Key_M));
    auto* dialog = page.findChild<CompareDialog*>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    QCOMPARE(dialog->setup().order().photos, a_);
    PageStatus status;
    connect(&page, &PhotoPage::statusChanged, this, [&](const PageStatus& now) { status = now; });
    Q_EMIT dialog->photoChosen(b_, QStringLiteral("sgz-other"));
    QTRY_COMPARE(page.currentPhoto(), b_);
    QTRY_VERIFY2(status.model.startsWith(QStringLiteral("sgz-other")), qPrintable(status.model));
    QCOMPARE(dialog->setup().order().photos, b_);  // it follows the page
    Q_EMIT dialog->photoChosen(b_, QStringLiteral("sgz-base"));
    QTRY_VERIFY2(status.model.startsWith(QStringLiteral("sgz-base")), qPrintable(status.model));
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    dialog->setup().setFolder(fixture_->photos());
    page.saveState(store);
    QCOMPARE(CompareChoices::load(store, QStringLiteral("compare/")).folder, fixture_->photos());
  }

  void everyControlIsNamed() {
    for (const QWidget* widget : dialog_->findChildren<QWidget*>()) {
      const auto* control = qobject_cast<const QAbstractButton*>(widget);
      if (!control || !control->isVisible() || control->objectName().startsWith(QStringLiteral("qt_"))) continue;
      QVERIFY2(!control->text().isEmpty() || !control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
  }

 private:
  void makeDialog(const CompareChoices& choices) {
    dialog_ = std::make_unique<CompareDialog>(shelf_, choices);
    dialog_->resize(1180, 640);
    dialog_->show();
    dialog_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog_.get()));
    QTRY_VERIFY(itemOf(QStringLiteral("sgz-other")));
  }
  QListWidget* list() const { return dialog_->findChild<QListWidget*>(QStringLiteral("compareModels")); }
  QListWidgetItem* itemOf(const QString& id) const {
    for (int row = 0; row < list()->count(); ++row)
      if (list()->item(row)->data(Qt::UserRole).toString() == id) return list()->item(row);
    return nullptr;
  }
  void check(const std::vector<const char*>& models) {
    for (int row = 0; row < list()->count(); ++row) {
      const QString id = list()->item(row)->data(Qt::UserRole).toString();
      const bool wanted = std::ranges::any_of(models, [&](const char* model) { return id == QLatin1String(model); });
      list()->item(row)->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
    }
  }
  void startAndWait() {
    QTRY_VERIFY(button("compareStart")->isEnabled());
    QTest::mouseClick(button("compareStart"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog_->comparison().isRunning(), 60000);
  }
  void showPictures() {
    auto* tabs = dialog_->findChild<QTabWidget*>(QStringLiteral("compareTabs"));
    tabs->setCurrentWidget(sheet());
    QVERIFY(sheet()->isVisible());
  }
  QByteArray exported(const QString& name, ReportKind kind) {
    const QString path = fixture_->models() + QLatin1Char('/') + name;
    dialog_->exportTo(path, kind);
    auto* notice = dialog_->findChild<NoticeBar*>();
    [&] { QTRY_VERIFY2(notice->text().contains(name), qPrintable(notice->text())); }();
    return PhotoFixture::read(path);
  }
  /// What the core measures on the fixture's folder.
  std::pair<std::vector<jobs::ModelSummary>, std::vector<jobs::PhotoResult>> expected(
      const std::vector<std::string>& names) const {
    std::vector<jobs::EvaluatedModel> models;
    for (const std::string& name : names) models.push_back({name, name == jobs::kNoModel ? nullptr : shelf_->get(name)});
    std::vector<jobs::PhotoResult> results;
    const measure::PictureMeter meter;
    auto summaries = jobs::evaluatePhotos(models, jobs::gatherPhotos({toPath(fixture_->photos())}), {}, meter,
                                          [&](const jobs::PhotoResult& result) { results.push_back(result); });
    return {std::move(summaries), std::move(results)};
  }
  QList<QTableWidget*> visibleTables() const {
    QList<QTableWidget*> tables;
    for (auto* table : dialog_->findChildren<QTableWidget*>())
      if (!table->isHidden()) tables << table;
    return tables;
  }
  static int columnOf(const QTableWidget* table, const QString& heading) {
    for (int column = 0; column < table->columnCount(); ++column)
      if (table->horizontalHeaderItem(column)->text() == heading) return column;
    return -1;
  }
  QTableView* sheet() const { return dialog_->findChild<QTableView*>(QStringLiteral("contactSheet")); }
  QPushButton* button(const char* name) const { return dialog_->findChild<QPushButton*>(QLatin1String(name)); }
  QRadioButton* radio(const char* name) const { return dialog_->findChild<QRadioButton*>(QLatin1String(name)); }
  QRadioButton* source(PhotoSource one) const {
    return dialog_->findChild<QRadioButton*>(QStringLiteral("source%1").arg(static_cast<int>(one)));
  }
  QString state() const { return dialog_->findChild<QLabel*>(QStringLiteral("compareState"))->text(); }

  std::unique_ptr<PhotoFixture> fixture_;
  std::shared_ptr<EnhancerShelf> shelf_;
  std::unique_ptr<CompareDialog> dialog_;
  QString a_;
  QString b_;
};

QTEST_MAIN(CompareDialogTest)
#include "compare_dialog_test.moc"
