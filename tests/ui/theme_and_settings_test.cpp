// What the window looks like and what it remembers.
#include <QApplication>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "ui/shell/settings.h"
#include "ui/shell/theme.h"

using namespace daybreak::ui;

namespace {

/// WCAG contrast ratio.
double contrast(const QColor& a, const QColor& b) {
  const auto luminance = [](const QColor& colour) {
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
  };
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace

class ThemeAndSettingsTest : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;

  QString makeFile(const QString& name) const {
    QFile file(folder_.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
  }

 private Q_SLOTS:
  void themeChangesTheRunningProgram() {
    applyTheme(Theme::Light);
    QVERIFY(!isDark(QApplication::palette()));
    QCOMPARE(QApplication::palette().color(QPalette::Highlight), QColor(0xb8, 0x6e, 0x00));
    applyTheme(Theme::Dark);
    QVERIFY(isDark(QApplication::palette()));
    QCOMPARE(QApplication::palette().color(QPalette::Highlight), QColor(0xf2, 0xa3, 0x3a));
  }

  void systemFollowsTheDesktopsLightness() {
    applyTheme(Theme::Dark);
    applyTheme(Theme::System);
    QVERIFY(!isDark(QApplication::palette()));  // offscreen, Qt's own standard palette is light
  }

  void everythingIsReadable_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
  }
  void everythingIsReadable() {
    QFETCH(bool, dark);
    const QPalette palette = themePalette(dark);
    const auto of = [&palette](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
    QVERIFY(contrast(of(QPalette::WindowText), of(QPalette::Window)) >= 7);
    QVERIFY(contrast(of(QPalette::WindowText), of(QPalette::Dark)) >= 7);
    QVERIFY(contrast(of(QPalette::Text), of(QPalette::Base)) >= 7);
    QVERIFY(contrast(of(QPalette::ButtonText), of(QPalette::Button)) >= 7);
    QVERIFY(contrast(of(QPalette::ToolTipText), of(QPalette::ToolTipBase)) >= 7);
    QVERIFY(contrast(of(QPalette::PlaceholderText), of(QPalette::Base)) >= 4.5);
    QVERIFY(contrast(of(QPalette::Highlight), of(QPalette::Window)) >= 3);
    QVERIFY(contrast(of(QPalette::HighlightedText), of(QPalette::Highlight)) >= 3.9);
    QVERIFY(of(QPalette::Dark).lightness() < of(QPalette::Window).lightness());
  }

  void greysAreNeutral() {
    for (const bool dark : {true, false}) {
      const QPalette palette = themePalette(dark);
      for (const auto role : {QPalette::Window, QPalette::Dark, QPalette::Base, QPalette::Button, QPalette::WindowText}) {
        QCOMPARE(palette.color(role).saturation(), 0);
      }
    }
  }

  void themeIsRemembered() {
    const QString file = folder_.filePath(QStringLiteral("theme.conf"));
    QCOMPARE(Settings(file).theme(), Theme::Dark);
    for (const Theme theme : {Theme::Light, Theme::System, Theme::Dark}) {
      Settings(file).setTheme(theme);
      QCOMPARE(Settings(file).theme(), theme);
    }
  }

  void recentFilesAreNewestFirstOnceAndAtMostTwelve() {
    Settings settings(folder_.filePath(QStringLiteral("recent.conf")));
    QStringList made;
    for (int i = 0; i < 15; ++i) {
      made << makeFile(QStringLiteral("photo%1.jpg").arg(i));
      settings.addRecentFile(made.last());
    }
    QCOMPARE(settings.recentFiles().size(), 12);
    QCOMPARE(settings.recentFiles().first(), made.last());
    settings.addRecentFile(made[5]);
    QCOMPARE(settings.recentFiles().first(), made[5]);
    QCOMPARE(settings.recentFiles().count(made[5]), 1);
    settings.clearRecentFiles();
    QVERIFY(settings.recentFiles().isEmpty());
  }

  void missingRecentFilesAreForgotten() {
    Settings settings(folder_.filePath(QStringLiteral("missing.conf")));
    const QString kept = makeFile(QStringLiteral("kept.jpg"));
    const QString gone = makeFile(QStringLiteral("gone.jpg"));
    settings.addRecentFile(kept);
    settings.addRecentFile(gone);
    QVERIFY(QFile::remove(gone));
    QCOMPARE(settings.recentFiles(), QStringList{kept});
    makeFile(QStringLiteral("gone.jpg"));
    QCOMPARE(settings.recentFiles(), QStringList{kept});
  }

  void windowComesBackWhereItWas() {
    Settings settings(folder_.filePath(QStringLiteral("window.conf")));
    QMainWindow first;
    first.setGeometry(60, 70, 640, 480);
    first.show();
    settings.saveWindow(first);
    QMainWindow second;
    settings.restoreWindow(second);
    QCOMPARE(second.size(), QSize(640, 480));
  }
};

QTEST_MAIN(ThemeAndSettingsTest)
#include "theme_and_settings_test.moc"
