// The Batch page in its window, driven from outside: folders, start, states, questions, results, the end.
#include "ui/batch/batch_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "engine/edit.h"
#include "media/load.h"
#include "media/save.h"
#include "models/model_file.h"
#include "models/registry.h"
#include "support/random_model.h"
#include "ui/batch/batch_runner.h"
#include "ui/batch/batch_table.h"
#include "ui/batch/result_window.h"
#include "ui/photo/photo_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/compare_view.h"

using namespace daybreak;
using namespace daybreak::ui;

class BatchPageTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<models::Registry> registry_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<MainWindow> window_;

  QString path(const QString& name) const { return folder_->filePath(name); }

  void putPhoto(const QString& name, unsigned seed = 1, int width = 60, int height = 40) const {
    QDir().mkpath(QFileInfo(path(name)).path());
    media::SaveOptions options;
    options.overwrite = true;
    media::savePhoto(randomPicture(width, height, seed), path(name).toStdString(), options);
  }
  void putText(const QString& name, const char* text = "no picture") const {
    QDir().mkpath(QFileInfo(path(name)).path());
    std::ofstream(path(name).toStdString()) << text;
  }

  void makeWindow() {
    window_.reset();
    settings_ = std::make_unique<Settings>(path(QStringLiteral("daybreak.conf")));
    window_ = std::make_unique<MainWindow>(*registry_, *settings_);
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QTest::keyClick(window_.get(), Qt::Key_2, Qt::AltModifier);
    QVERIFY(page()->isVisible());
  }

  BatchPage* page() const { return window_->batchPage(); }
  template <typename Widget>
  Widget* part(const char* name) const {
    auto* found = page()->findChild<Widget*>(QLatin1String(name));
    if (!found) qFatal("no %s", name);
    return found;
  }
  BatchTable* table() const { return qobject_cast<BatchTable*>(part<QTableView>("batchTable")->model()); }
  QString cell(int row, int column) const { return table()->index(row, column).data().toString(); }
  QString state() const { return part<QLabel>("batchState")->text(); }
  void click(const char* name) const { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
  void type(const char* name, const QString& text) const {
    part<QLineEdit>(name)->clear();
    QTest::keyClicks(part<QLineEdit>(name), text);
  }
  void choose(const char* name, int entry) const { part<QComboBox>(name)->setCurrentIndex(entry); }

  void start() const {
    type("batchInput", path(QStringLiteral("in")));
    type("batchOutput", path(QStringLiteral("out")));
    click("startBatch");
  }
  bool ends() const {
    return QTest::qWaitFor([this] { return !page()->runner().isRunning() && page()->runner().job() != nullptr; }, 20'000);
  }
  QMessageBox* question(const char* name) const { return page()->findChild<QMessageBox*>(QLatin1String(name)); }
  static void press(const QMessageBox* box, const QString& text) {
    for (QAbstractButton* button : box->buttons())
      if (QString(button->text()).remove(QLatin1Char('&')) == text) return button->click();
    qFatal("no such button");
  }

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", path(QStringLiteral("config")).toUtf8());
    qputenv("XDG_DATA_HOME", path(QStringLiteral("data")).toUtf8());
    QDir().mkpath(path(QStringLiteral("shipped")));
    for (const char* name : {"sgz-base", "sgz-other"}) {
      auto model = *randomModel(QLatin1String(name) == QLatin1String("sgz-base") ? 1 : 2);
      model.card.name = name;
      models::saveModel(model, (path(QStringLiteral("shipped/")) + QLatin1String(name)).toStdString() + ".safetensors");
    }
    registry_ = std::make_unique<models::Registry>(path(QStringLiteral("shipped")).toStdString(),
                                                   path(QStringLiteral("own")).toStdString());
    makeWindow();
  }
  void cleanup() { window_.reset(); }

  void saysWhatIsMissing() {
    QVERIFY(!part<QPushButton>("startBatch")->isEnabled());
    type("batchInput", path(QStringLiteral("nowhere")));
    QVERIFY(!part<QPushButton>("startBatch")->isEnabled());
    putPhoto(QStringLiteral("in/a.png"));
    type("batchInput", path(QStringLiteral("in")));
    QCOMPARE(part<QLineEdit>("batchOutput")->text(), path(QStringLiteral("in-daybreak")));
    QVERIFY(part<QPushButton>("startBatch")->isEnabled());
    type("batchPattern", QStringLiteral("same.png"));
    QVERIFY(!part<QPushButton>("startBatch")->isEnabled());
  }

  void everyPhotoHasItsState() {
    putPhoto(QStringLiteral("in/a.png"));
    putPhoto(QStringLiteral("in/trip/b.jpg"));
    putText(QStringLiteral("in/c.png"));
    start();
    QVERIFY(ends());
    QTRY_COMPARE(table()->rowCount(), 3);
    QCOMPARE(cell(0, BatchTable::Photo), QStringLiteral("a.png"));
    QCOMPARE(cell(0, BatchTable::State), QStringLiteral("Done"));
    QVERIFY(cell(0, BatchTable::Time).endsWith(QStringLiteral(" s")));
    QCOMPARE(cell(1, BatchTable::State), QStringLiteral("Failed"));
    QVERIFY2(cell(1, BatchTable::Message).startsWith(QStringLiteral("c.png could not be read")),
             qPrintable(cell(1, BatchTable::Message)));
    QCOMPARE(cell(2, BatchTable::Photo), QStringLiteral("trip/b.jpg"));
    QVERIFY(QFileInfo::exists(path(QStringLiteral("out/trip/b.jpg"))));
    QCOMPARE(state(), QStringLiteral("Finished"));
    QTRY_VERIFY(!table()->index(0, 0).data(Qt::DecorationRole).value<QImage>().isNull());

    // The report stays, and what failed can be tried again once it was mended.
    putPhoto(QStringLiteral("in/c.png"));
    click("retryBatch");
    QVERIFY(ends());
    QTRY_COMPARE(cell(1, BatchTable::State) + cell(2, BatchTable::State), QStringLiteral("DoneDone"));
    QVERIFY(!part<QPushButton>("retryBatch")->isVisible());

    // Started again, nothing is left to do.
    click("startBatch");
    QVERIFY(ends());
    QTRY_COMPARE(cell(0, BatchTable::State), QStringLiteral("Done before"));
  }

  void doubleClickComparesWithTheOriginal() {
    putPhoto(QStringLiteral("in/a.png"), 4, 90, 50);
    start();
    QVERIFY(ends());
    QTRY_COMPARE(table()->rowCount(), 1);
    auto* view = part<QTableView>("batchTable");
    const QPoint where = view->visualRect(table()->index(0, 0)).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, where);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, where);
    auto* shown = page()->findChild<ResultWindow*>();
    QVERIFY(shown);
    QTRY_COMPARE(shown->view()->photoSize(), QSize(90, 50));
    shown->close();
  }

  void settingsOfThePhotoPage() {
    putPhoto(QStringLiteral("in/a.png"));
    putPhoto(QStringLiteral("in/b.png"));
    engine::Edit edit;
    edit.model = "sgz-other";
    edit.adjustments.strength = 0.5;
    engine::saveEdit(path(QStringLiteral("in/a.png.daybreak.json")).toStdString(), edit);
    window_->photoPage()->open(path(QStringLiteral("in/a.png")));
    QTRY_VERIFY(window_->photoPage()->currentEdit() == edit);
    QTest::keyClick(window_.get(), Qt::Key_2, Qt::AltModifier);
    start();
    QVERIFY(ends());
    QVERIFY(page()->runner().job()->item(1).settings->edit == edit);
    // A preset instead: its adjustments, the page's model.
    const auto* source = part<QComboBox>("batchSource");
    choose("batchSource", source->findText(QStringLiteral("Preset: Gentle")));
    click("startBatch");
    QVERIFY(ends());
    QCOMPARE(page()->runner().job()->item(0).settings->edit.adjustments.strength, 0.7);
    QCOMPARE(page()->runner().job()->status().findings.otherSettings, std::size_t{2});
    // Each photo's own: a's is stored beside it, b has none.
    choose("batchSource", 1);
    click("startBatch");
    QVERIFY(ends());
    QVERIFY(page()->runner().job()->item(0).settings->edit == edit);
  }

  void formatSizeAndNames() {
    putPhoto(QStringLiteral("in/a.png"), 1, 200, 100);
    putPhoto(QStringLiteral("in/skipped_old.png"));
    choose("batchFormat", part<QComboBox>("batchFormat")->findText(QStringLiteral("WebP")));
    part<QSpinBox>("batchMaxSide")->setValue(50);
    type("batchPattern", QStringLiteral("{name}-bright.{ext}"));
    type("batchExclude", QStringLiteral("*_old* drafts"));
    start();
    QVERIFY(ends());
    const auto made = media::loadPhoto(path(QStringLiteral("out/a-bright.webp")).toStdString());
    QCOMPARE(made.width(), 50);
    QCOMPARE(page()->runner().job()->size(), std::size_t{1});
  }

  void asksWhereANameIsTaken() {
    for (const char* name : {"a.png", "b.png", "c.png"}) {
      putPhoto(QStringLiteral("in/") + QLatin1String(name));
      putText(QStringLiteral("out/") + QLatin1String(name), "somebody's");
    }
    start();
    QTRY_VERIFY(question("conflictQuestion"));
    QVERIFY(question("conflictQuestion")->text().contains(QStringLiteral(".png")));
    press(question("conflictQuestion"), QStringLiteral("Skip the photo"));
    QTRY_COMPARE(page()->runner().job()->status().skipped, std::size_t{1});
    QTRY_VERIFY(question("conflictQuestion") && question("conflictQuestion")->isVisible());
    question("conflictQuestion")->findChild<QCheckBox*>(QStringLiteral("conflictForAll"))->setChecked(true);
    press(question("conflictQuestion"), QStringLiteral("Keep both"));
    QVERIFY(ends());
    QCOMPARE(page()->runner().job()->status().done, std::size_t{2});
    QCOMPARE(QDir(path(QStringLiteral("out"))).entryList({QStringLiteral("*-2.png")}).size(), 2);
  }

  void pauseReorderCancelAndGoOn() {
    for (int i = 0; i < 60; ++i) putPhoto(QStringLiteral("in/%1.png").arg(100 + i), 1, 300, 200);
    start();
    QTRY_VERIFY(part<QPushButton>("pauseBatch")->isVisible());
    click("pauseBatch");
    QTRY_COMPARE(state(), QStringLiteral("Paused"));
    QTRY_COMPARE(page()->runner().job()->status().working, std::size_t{0});
    QTRY_COMPARE(table()->rowCount(), 60);
    const auto before = page()->runner().job()->status().done;
    QVERIFY(before < 59);
    // The last one is done next, and its row is where it will be done.
    auto* view = part<QTableView>("batchTable");
    view->selectRow(59);
    QCOMPARE(cell(59, BatchTable::Photo), QStringLiteral("159.png"));
    for (QAction* action : view->actions())
      if (QString(action->text()).remove(QLatin1Char('&')) == QStringLiteral("Do it next")) action->trigger();
    QCOMPARE(cell(static_cast<int>(before), BatchTable::Photo), QStringLiteral("159.png"));
    QCOMPARE(view->selectionModel()->selectedRows().first().row(), static_cast<int>(before));
    QCOMPARE(page()->runner().job()->waiting().front(), std::size_t{59});
    // Other pages can be used meanwhile.
    QTest::keyClick(window_.get(), Qt::Key_1, Qt::AltModifier);
    QVERIFY(!page()->isVisible());
    QTest::keyClick(window_.get(), Qt::Key_2, Qt::AltModifier);
    click("cancelBatch");
    QVERIFY(ends());
    QTRY_COMPARE(state(), QStringLiteral("Ended"));
    QVERIFY(page()->runner().job()->status().done <= before + 6);
    click("startBatch");
    QVERIFY(ends());
    QTRY_COMPARE(state(), QStringLiteral("Finished"));
    QCOMPARE(page()->runner().job()->status().done, std::size_t{60});
    QVERIFY(page()->runner().job()->status().earlier >= before);
  }

  void watchGoesOnUntilItIsCancelled() {
    QDir().mkpath(path(QStringLiteral("in")));
    part<QCheckBox>("batchWatch")->setChecked(true);
    start();
    QTRY_COMPARE(state(), QStringLiteral("Waits for new photos"));
    putPhoto(QStringLiteral("in/new.png"));
    QTRY_VERIFY(QFileInfo::exists(path(QStringLiteral("out/new.png"))));
    QTRY_COMPARE(table()->rowCount(), 1);
    QVERIFY(page()->runner().isRunning());
    click("cancelBatch");
    QVERIFY(ends());
  }

  void closingAsks() {
    QDir().mkpath(path(QStringLiteral("in")));
    part<QCheckBox>("batchWatch")->setChecked(true);
    start();
    QTRY_COMPARE(state(), QStringLiteral("Waits for new photos"));
    window_->close();
    QVERIFY(window_->isVisible());
    QTRY_VERIFY(question("closeQuestion"));
    press(question("closeQuestion"), QStringLiteral("End it"));
    QTRY_VERIFY(!window_->isVisible());
  }

  void choicesComeBack() {
    putPhoto(QStringLiteral("in/a.png"));
    type("batchInput", path(QStringLiteral("in")));
    type("batchPattern", QStringLiteral("{name}-x.{ext}"));
    choose("batchFormat", 3);
    choose("batchConflict", 2);
    window_->close();
    makeWindow();
    QCOMPARE(part<QLineEdit>("batchInput")->text(), path(QStringLiteral("in")));
    QCOMPARE(part<QLineEdit>("batchPattern")->text(), QStringLiteral("{name}-x.{ext}"));
    QCOMPARE(part<QComboBox>("batchFormat")->currentText(), QStringLiteral("TIFF"));
    QCOMPARE(part<QComboBox>("batchConflict")->currentText(), QStringLiteral("Keep both"));
  }
};

QTEST_MAIN(BatchPageTest)
#include "batch_page_test.moc"
