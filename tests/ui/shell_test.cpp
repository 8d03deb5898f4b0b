// The whole window with its real photo page, driven from outside: menus, keys, drops, what it remembers.
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include "models/registry.h"
#include "ui/photo/photo_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice_bar.h"

using namespace daybreak::ui;

class ShellTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<daybreak::models::Registry> registry_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<MainWindow> window_;

  QString makePhoto(const QString& name) const {
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(QColor(20, 25, 30));
    const QString path = folder_->filePath(name);
    if (!image.save(path)) qFatal("cannot write %s", qPrintable(path));
    return path;
  }

  void makeWindow() {
    window_ = std::make_unique<MainWindow>(*registry_, *settings_);
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }

  QAction* actionNamed(const QString& text) const {
    for (QAction* action : window_->findChildren<QAction*>()) {
      if (QString(action->text()).remove(QLatin1Char('&')) == text) return action;
    }
    return nullptr;
  }

  QString visibleNotice() const {
    for (const NoticeBar* notice : window_->findChildren<NoticeBar*>()) {
      if (notice->isVisible()) return notice->text();
    }
    return {};
  }

  bool showsPage() const { return window_->photoPage()->isVisible(); }

  bool drop(const QList<QUrl>& urls) {
    QMimeData data;
    data.setUrls(urls);
    const QPoint middle = window_->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(window_.get(), &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window_.get(), &event);
    return event.isAccepted();
  }

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    registry_ = std::make_unique<daybreak::models::Registry>(std::string(DAYBREAK_SOURCE_DIR) + "/weights",
                                                             folder_->filePath(QStringLiteral("models")).toStdString());
    settings_ = std::make_unique<Settings>(folder_->filePath(QStringLiteral("daybreak.conf")));
    applyTheme(Theme::Dark);
    makeWindow();
  }
  void cleanup() { window_.reset(); }

  void startsEmptyAndOpensWhatIsDropped() {
    QVERIFY(window_->findChild<EmptyState*>()->isVisible());
    QVERIFY(!showsPage());
    QSignalSpy opened(window_->photoPage(), &PhotoPage::photoOpened);
    const QString photo = makePhoto(QStringLiteral("night.png"));
    QVERIFY(drop({QUrl::fromLocalFile(photo)}));
    QVERIFY(showsPage());
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 10000);
    QVERIFY(window_->windowTitle().contains(QStringLiteral("night.png")));
    QCOMPARE(settings_->recentFiles(), QStringList{photo});
  }

  void opensADroppedFolder() {
    const QString photo = makePhoto(QStringLiteral("a.png"));
    QSignalSpy opened(window_->photoPage(), &PhotoPage::photoOpened);
    QVERIFY(drop({QUrl::fromLocalFile(folder_->path())}));
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 10000);
    QCOMPARE(QFileInfo(opened.first().first().toString()), QFileInfo(photo));
  }

  void refusesADropFromTheWeb() {
    QVERIFY(!drop({QUrl(QStringLiteral("https://example.org/night.jpg"))}));
    QVERIFY(!showsPage());
  }

  void tellsWhenTheFirstFileCannotBeRead() {
    const QString broken = folder_->filePath(QStringLiteral("broken.jpg"));
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no photo");
    file.close();
    window_->open(broken);
    QTRY_VERIFY_WITH_TIMEOUT(visibleNotice().contains(QStringLiteral("broken.jpg")), 10000);
    QVERIFY(settings_->recentFiles().isEmpty());
  }

  void aMissingModelIsToldBeforeAnyPhotoIsOpen() {
    const auto nowhere = folder_->filePath(QStringLiteral("nowhere")).toStdString();
    registry_ = std::make_unique<daybreak::models::Registry>(nowhere, nowhere);
    makeWindow();
    QTRY_VERIFY(!visibleNotice().isEmpty());
    QVERIFY(visibleNotice().contains(QStringLiteral("sgz-base")));
    QVERIFY(window_->findChild<EmptyState*>()->isVisible());
  }

  void recentFilesAreOfferedAtTheNextStart() {
    const QString photo = makePhoto(QStringLiteral("night.png"));
    settings_->addRecentFile(photo);
    makeWindow();
    QSignalSpy opened(window_->photoPage(), &PhotoPage::photoOpened);
    Q_EMIT window_->findChild<EmptyState*>()->recentChosen(photo);
    QVERIFY(showsPage());
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 10000);
  }

  void themeIsSwitchedLiveAndRemembered() {
    QVERIFY(isDark(window_->palette()));
    actionNamed(QStringLiteral("Light"))->trigger();
    QVERIFY(!isDark(window_->palette()));
    QVERIFY(settings_->theme() == Theme::Light);
    actionNamed(QStringLiteral("Dark"))->trigger();
    QVERIFY(isDark(window_->palette()));
  }

  void fullScreenHidesTheMenusAndEscapeBringsThemBack() {
    QTest::keyClick(window_.get(), Qt::Key_F11);
    QTRY_VERIFY(window_->isFullScreen());
    QVERIFY(!window_->menuBar()->isVisible());
    QTest::keyClick(window_.get(), Qt::Key_Escape);
    QTRY_VERIFY(!window_->isFullScreen());
    QVERIFY(window_->menuBar()->isVisible());
    QVERIFY(window_->statusBar()->isVisible());
  }

  void guideListsEveryShortcut() {
    QTest::keyClick(window_.get(), Qt::Key_F1);
    auto* guide = window_->findChild<GuideDialog*>();
    QVERIFY(guide && guide->isVisible());
    const QString text = guide->findChild<QTextBrowser*>()->toPlainText();
    for (QMenu* menu : window_->menuBar()->findChildren<QMenu*>()) {
      for (const QAction* action : menu->actions()) {
        if (action->shortcut().isEmpty()) continue;
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(text.contains(shortcut), qPrintable(action->text()));
      }
    }
    guide->close();
  }

  void noTwoActionsShareAShortcut() {
    QHash<QString, QString> taken;
    for (QMenu* menu : window_->menuBar()->findChildren<QMenu*>()) {
      for (const QAction* action : menu->actions()) {
        for (const QKeySequence& shortcut : action->shortcuts()) {
          QVERIFY2(!taken.contains(shortcut.toString()),
                   qPrintable(shortcut.toString() + QStringLiteral(": ") + action->text() + QStringLiteral(" and ") +
                              taken.value(shortcut.toString())));
          taken.insert(shortcut.toString(), action->text());
        }
      }
    }
    QVERIFY(taken.contains(QStringLiteral("Ctrl+O")));
    QVERIFY(taken.contains(QStringLiteral("Ctrl+E")));
    QVERIFY(taken.contains(QStringLiteral("Ctrl+Q")));
  }

  void sizeIsRemembered() {
    window_->resize(1000, 640);
    window_->close();
    makeWindow();
    QCOMPARE(window_->size(), QSize(1000, 640));
  }

  void fitsASmallScreen() {
    window_->open(makePhoto(QStringLiteral("night.png")));
    QVERIFY2(
        window_->minimumSizeHint().width() <= 1280 && window_->minimumSizeHint().height() <= 720,
        qPrintable(QStringLiteral("%1×%2").arg(window_->minimumSizeHint().width()).arg(window_->minimumSizeHint().height())));
  }
};

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
