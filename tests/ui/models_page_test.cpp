// The Models page in its window, driven from outside: the rail, cards, import by drop, names, the bin, the default.
#include "ui/models/models_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QtTest>

#include "models/model_file.h"
#include "models/registry.h"
#include "support/random_model.h"
#include "ui/models/import_dialog.h"
#include "ui/models/model_tile.h"
#include "ui/models/name_dialog.h"
#include "ui/models/preview_picture.h"
#include "ui/models/tile_grid.h"
#include "ui/photo/photo_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/notice_bar.h"

using namespace daybreak;
using namespace daybreak::ui;

class ModelsPageTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<models::Registry> registry_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<MainWindow> window_;

  QString path(const QString& name) const { return folder_->filePath(name); }

  void putModel(const QString& file, unsigned seed) const {
    QDir().mkpath(QFileInfo(path(file)).path());
    auto model = *randomModel(seed, -0.3F);
    model.card.name.clear();
    models::saveModel(model, path(file).toStdString());
  }

  QString putPhoto() const {
    QImage image(120, 80, QImage::Format_RGB32);
    for (int y = 0; y < 80; ++y)
      for (int x = 0; x < 120; ++x) image.setPixel(x, y, qRgb(20 + x / 4, 20, 15 + y / 8));
    if (!image.save(path(QStringLiteral("night.png")))) qFatal("cannot write the photo");
    return path(QStringLiteral("night.png"));
  }

  void makeWindow() {
    window_.reset();
    settings_ = std::make_unique<Settings>(path(QStringLiteral("daybreak.conf")));
    window_ = std::make_unique<MainWindow>(*registry_, *settings_);
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }

  ModelsPage* page() const { return window_->modelsPage(); }
  void goToModels() {
    QTest::keyClick(window_.get(), Qt::Key_5, Qt::AltModifier);
    QVERIFY(page()->isVisible());
    QTRY_VERIFY(!names().isEmpty());
  }

  QStringList names() const {
    QStringList all;
    for (const ModelTile* tile : page()->findChild<TileGrid*>()->tiles()) all << tile->name();
    return all;
  }
  ModelTile* tile(const QString& name) const {
    for (ModelTile* tile : page()->findChild<TileGrid*>()->tiles())
      if (tile->name() == name) return tile;
    return nullptr;
  }
  static QAction* actionOf(const QWidget* tile, const QString& text) {
    for (QAction* action : tile->actions()) {
      if (QString(action->text()).remove(QLatin1Char('&')).startsWith(text)) return action;
    }
    return nullptr;
  }
  QString notice() const { return page()->findChild<NoticeBar*>()->text(); }

  bool drop(const QStringList& files) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files) urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(window_->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window_.get(), &enter);
    QDropEvent event(window_->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window_.get(), &event);
    return event.isAccepted();
  }

  template <typename Dialog>
  Dialog* shownDialog() const {
    for (auto* dialog : page()->findChildren<Dialog*>())
      if (dialog->isVisible()) return dialog;
    return nullptr;
  }
  static QPushButton* defaultButton(const QDialog* dialog) {
    for (auto* button : dialog->findChildren<QPushButton*>())
      if (button->isDefault()) return button;
    return nullptr;
  }
  static QString allText(const QWidget* widget) {
    QStringList texts;
    for (const QLabel* label : widget->findChildren<QLabel*>()) texts << label->text();
    return texts.join(QLatin1Char('\n'));
  }

  void verifyControlsAreNamed(const QWidget* root) {
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
      if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
      const auto* button = qobject_cast<const QAbstractButton*>(widget);
      const auto* label = qobject_cast<const QLabel*>(widget);
      const QString name = !widget->accessibleName().isEmpty() ? widget->accessibleName()
                           : button                            ? button->text()
                           : label                             ? label->text()
                                                               : QString();
      QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
    }
  }

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(path(QStringLiteral("data"))));
    putModel(QStringLiteral("shipped/sgz-base.safetensors"), 1);
    putModel(QStringLiteral("own/evening.safetensors"), 2);
    const auto at = [this](const char* name) { return path(QLatin1String(name)).toStdString(); };
    registry_ = std::make_unique<models::Registry>(at("shipped"), at("own"), at("config/default-model"));
    makeWindow();
  }
  void cleanup() { window_.reset(); }

  void theRailLeadsToThePages() {
    QVERIFY(!page()->isVisible());
    for (auto* button : window_->findChild<QWidget*>(QStringLiteral("navigationRail"))->findChildren<QAbstractButton*>()) {
      QVERIFY(!button->accessibleName().isEmpty() && button->toolTip().contains(QStringLiteral("Alt+")));
      button->click();
      QCOMPARE(page()->isVisible(), button->text() == QStringLiteral("Models"));
    }
    goToModels();
    QTest::keyClick(window_.get(), Qt::Key_1, Qt::AltModifier);
    QVERIFY(!page()->isVisible());
    goToModels();
  }

  void thePageInFrontComesBackAtTheNextStart() {
    goToModels();
    window_->close();
    makeWindow();
    QVERIFY(page()->isVisible());
    QTRY_VERIFY(tile(QStringLiteral("sgz-base")) && tile(QStringLiteral("sgz-base"))->hasFocus());
    window_->open(putPhoto());
    QVERIFY(!page()->isVisible());
  }

  void keysOfThePhotoPageRestWhileAnotherIsInFront() {
    window_->open(putPhoto());
    QAction* sideBySide = nullptr;
    for (QAction* action : window_->photoPage()->viewActions())
      if (action->shortcut() == QKeySequence(Qt::Key_2)) sideBySide = action;
    QTRY_VERIFY_WITH_TIMEOUT(sideBySide->isEnabled(), 10000);
    goToModels();
    QTest::keyClick(window_.get(), Qt::Key_2);
    QVERIFY(!sideBySide->isChecked());
    QTest::keyClick(window_.get(), Qt::Key_1, Qt::AltModifier);
    QTest::keyClick(window_.get(), Qt::Key_2);
    QVERIFY(sideBySide->isChecked());
  }

  void everyModelShowsTheOpenPhoto() {
    goToModels();
    auto* use = tile(QStringLiteral("evening"))->findChild<QPushButton*>();
    QVERIFY(!use->isEnabled() && use->toolTip().contains(QStringLiteral("Open a photo")));
    window_->open(putPhoto());
    QTRY_VERIFY_WITH_TIMEOUT(!window_->photoPage()->currentPhoto().isEmpty(), 10000);
    goToModels();
    for (const char* name : {"sgz-base", "evening"})
      QTRY_VERIFY_WITH_TIMEOUT(tile(QLatin1String(name))->findChild<PreviewPicture*>()->hasPicture(), 20000);
    use = tile(QStringLiteral("evening"))->findChild<QPushButton*>();
    QVERIFY(use->isEnabled());
    use->click();
    QVERIFY(!page()->isVisible());
    QCOMPARE(window_->photoPage()->currentModel(), QStringLiteral("evening"));
  }

  void aDroppedModelIsExplainedBeforeItIsAdded() {
    putModel(QStringLiteral("elsewhere/Deep Night.pth"), 3);
    QVERIFY(drop({path(QStringLiteral("elsewhere/Deep Night.pth"))}));
    QVERIFY(page()->isVisible());
    QTRY_VERIFY(shownDialog<ImportDialog>());
    auto* dialog = shownDialog<ImportDialog>();
    const QString text = allText(dialog);
    for (const char* fact : {"SGZ", "10,561", "The file does not say", "Deep Night.pth"})
      QVERIFY2(text.contains(QLatin1String(fact)), qPrintable(text));
    verifyControlsAreNamed(dialog);
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("own/deep-night.safetensors"))));

    auto* edit = dialog->findChild<QLineEdit*>(QStringLiteral("modelName"));
    QCOMPARE(edit->text(), QStringLiteral("deep-night"));
    for (const char* unusable : {"", "evening", "Deep Night", "night.pth", "../night"}) {
      edit->setText(QLatin1String(unusable));
      QVERIFY2(!defaultButton(dialog)->isEnabled(), unusable);
      QVERIFY(!dialog->findChild<QLabel*>(QStringLiteral("modelNameHint"))->text().isEmpty());
    }
    edit->setText(QStringLiteral("street"));
    defaultButton(dialog)->click();
    QTRY_VERIFY(tile(QStringLiteral("street")));
    QVERIFY(QFileInfo::exists(path(QStringLiteral("own/street.safetensors"))));
    auto* picker = window_->findChild<QComboBox*>(QStringLiteral("modelPicker"));
    QTRY_VERIFY(picker->findText(QStringLiteral("street")) >= 0);
  }

  void severalModelsAreOfferedOneByOneAndCancelAddsNothing() {
    putModel(QStringLiteral("elsewhere/one.pth"), 3);
    putModel(QStringLiteral("elsewhere/two.safetensors"), 4);
    window_->openAll(
        {path(QStringLiteral("elsewhere/one.pth")), putPhoto(), path(QStringLiteral("elsewhere/two.safetensors"))});
    QTRY_VERIFY(shownDialog<ImportDialog>());
    QTRY_VERIFY_WITH_TIMEOUT(tile(QStringLiteral("evening"))->findChild<PreviewPicture*>()->hasPicture(), 20000);
    QCOMPARE(shownDialog<ImportDialog>()->name(), QStringLiteral("one"));
    shownDialog<ImportDialog>()->reject();
    QTRY_VERIFY(shownDialog<ImportDialog>() && shownDialog<ImportDialog>()->name() == QStringLiteral("two"));
    shownDialog<ImportDialog>()->accept();
    QTRY_VERIFY(tile(QStringLiteral("two")));
    QVERIFY(!tile(QStringLiteral("one")));
  }

  void aFileThatIsNoModelIsRefusedInASentence() {
    QFile file(path(QStringLiteral("letter.pt")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear reader") > 0);
    file.close();
    QVERIFY(drop({file.fileName()}));
    QTRY_VERIFY(notice().contains(QStringLiteral("letter.pt")));
    QVERIFY(notice().contains(QStringLiteral("not added")));
    QVERIFY(!shownDialog<ImportDialog>());
  }

  void shippedModelsCannotBeRenamedOrRemoved() {
    goToModels();
    for (const char* text : {"Rename", "Remove"}) {
      const QAction* action = actionOf(tile(QStringLiteral("sgz-base")), QLatin1String(text));
      QVERIFY2(!action->isEnabled() && action->toolTip().contains(QStringLiteral("came with Daybreak")), text);
      QVERIFY(actionOf(tile(QStringLiteral("evening")), QLatin1String(text))->isEnabled());
    }
    tile(QStringLiteral("sgz-base"))->setFocus();
    QTest::keyClick(tile(QStringLiteral("sgz-base")), Qt::Key_Delete);
    QTest::qWait(50);
    QVERIFY(QFileInfo::exists(path(QStringLiteral("shipped/sgz-base.safetensors"))));
  }

  /// From card to card with arrows, rename with F2, remove with Delete, put back with the notice's button.
  void theKeyboardIsEnough() {
    goToModels();
    QVERIFY(tile(QStringLiteral("sgz-base"))->hasFocus());  // the first
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QVERIFY(tile(QStringLiteral("evening"))->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QTRY_VERIFY(shownDialog<NameDialog>() && qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    verifyControlsAreNamed(shownDialog<NameDialog>());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("dusk"));  // the old name was selected
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(tile(QStringLiteral("dusk")) && !tile(QStringLiteral("evening")));
    window_->activateWindow();  // the offscreen desktop does not, when a dialog closes
    QTRY_VERIFY(tile(QStringLiteral("dusk"))->hasFocus());
    QVERIFY(QFileInfo::exists(path(QStringLiteral("own/dusk.safetensors"))));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QTRY_VERIFY(!tile(QStringLiteral("dusk")));
    QVERIFY(QFileInfo::exists(path(QStringLiteral("data/Trash/files/dusk.safetensors"))));
    QVERIFY(notice().contains(QStringLiteral("bin")));
    for (auto* button : page()->findChild<NoticeBar*>()->findChildren<QPushButton*>()) button->click();
    QTRY_VERIFY(tile(QStringLiteral("dusk")));
  }

  void theOpenPhotoFollowsARename() {
    window_->open(putPhoto());
    QTRY_VERIFY_WITH_TIMEOUT(!window_->photoPage()->currentPhoto().isEmpty(), 10000);
    window_->photoPage()->useModel(QStringLiteral("evening"));
    goToModels();
    actionOf(tile(QStringLiteral("evening")), QStringLiteral("Rename"))->trigger();
    QTRY_VERIFY(shownDialog<NameDialog>());
    shownDialog<NameDialog>()->findChild<QLineEdit*>()->setText(QStringLiteral("dusk"));
    defaultButton(shownDialog<NameDialog>())->click();
    QTRY_COMPARE(window_->photoPage()->currentModel(), QStringLiteral("dusk"));
  }

  void copiesAreModelsOfOnesOwn() {
    goToModels();
    actionOf(tile(QStringLiteral("sgz-base")), QStringLiteral("Duplicate"))->trigger();
    QTRY_VERIFY(shownDialog<NameDialog>());
    QCOMPARE(shownDialog<NameDialog>()->name(), QStringLiteral("sgz-base-copy"));
    defaultButton(shownDialog<NameDialog>())->click();
    QTRY_VERIFY(tile(QStringLiteral("sgz-base-copy")));
    QVERIFY(actionOf(tile(QStringLiteral("sgz-base-copy")), QStringLiteral("Remove"))->isEnabled());
  }

  void theDefaultSurvivesARestart() {
    goToModels();
    QVERIFY(tile(QStringLiteral("sgz-base"))->accessibleDescription().contains(QStringLiteral("default")));
    actionOf(tile(QStringLiteral("evening")), QStringLiteral("Set as default"))->trigger();
    QTRY_VERIFY(tile(QStringLiteral("evening"))->accessibleDescription().contains(QStringLiteral("default")));
    QVERIFY(!tile(QStringLiteral("sgz-base"))->accessibleDescription().contains(QStringLiteral("default")));
    makeWindow();
    window_->open(putPhoto());
    QTRY_VERIFY_WITH_TIMEOUT(!window_->photoPage()->currentPhoto().isEmpty(), 10000);
    QCOMPARE(window_->photoPage()->currentModel(), QStringLiteral("evening"));
    window_->close();  // an untouched photo leaves nothing behind, whatever the default is
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("night.png.daybreak.json"))));
  }

  void anotherModelThanTheDefaultIsRememberedEvenIfItIsTheStandard() {
    registry_->setDefault("evening");
    makeWindow();
    const QString photo = putPhoto();
    window_->open(photo);
    QTRY_VERIFY_WITH_TIMEOUT(!window_->photoPage()->currentPhoto().isEmpty(), 10000);
    window_->photoPage()->useModel(QStringLiteral("sgz-base"));
    window_->close();
    QVERIFY(QFileInfo::exists(photo + QStringLiteral(".daybreak.json")));
    makeWindow();
    window_->open(photo);
    QTRY_VERIFY_WITH_TIMEOUT(!window_->photoPage()->currentPhoto().isEmpty(), 10000);
    QCOMPARE(window_->photoPage()->currentModel(), QStringLiteral("sgz-base"));
  }

  void speedIsMeasuredWhenAskedFor() {
    goToModels();
    for (auto* button : tile(QStringLiteral("evening"))->findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Measure")) button->click();
    const auto said = [this](const QString& text) {
      for (const QWidget* widget : tile(QStringLiteral("evening"))->findChildren<QWidget*>())
        if (widget->accessibleName().contains(text)) return widget->toolTip();
      return QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(said(QStringLiteral(" ms + ")).contains(QStringLiteral("24 megapixels")), 120000);
  }

  void brokenFilesAreTold() {
    QFile file(path(QStringLiteral("own/broken.safetensors")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("oops") == 4);
    file.close();
    goToModels();
    auto* problems = page()->findChild<QLabel*>(QStringLiteral("modelProblems"));
    QTRY_VERIFY(problems->isVisible() && problems->text().contains(QStringLiteral("broken.safetensors")));
    QCOMPARE(names(), (QStringList{QStringLiteral("sgz-base"), QStringLiteral("evening")}));
  }

  void everyControlHasANameAndFits() {
    for (int i = 0; i < 8; ++i) putModel(QStringLiteral("own/model-%1.safetensors").arg(i), 10U + static_cast<unsigned>(i));
    window_->resize(1280, 720);
    goToModels();
    QTRY_COMPARE(names().size(), 10);
    verifyControlsAreNamed(page());
    const auto* area = page()->findChild<QScrollArea*>();
    for (const QSize size : {QSize(1280, 720), QSize(900, 600), QSize(2400, 1000)}) {
      window_->resize(size);
      QTest::qWait(50);
      for (const ModelTile* one : page()->findChild<TileGrid*>()->tiles()) {
        const QRect place(one->mapTo(area->viewport(), QPoint()), one->size());
        QVERIFY2(place.left() >= 0 && place.right() <= area->viewport()->width(), qPrintable(one->name()));
      }
    }
    QVERIFY(window_->minimumSizeHint().width() <= 1280 && window_->minimumSizeHint().height() <= 720);
  }
};

QTEST_MAIN(ModelsPageTest)
#include "models_page_test.moc"
