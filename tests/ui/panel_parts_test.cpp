// The smaller parts that pages share: sections, notices, the empty page, icons, histogram, colour map.
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "ui/widgets/colour_bar.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/histogram_view.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/section.h"

using namespace daybreak::ui;

namespace {

struct Lab {
  double lightness, a, b;
};

/// sRGB (D65) to CIELAB.
Lab toLab(QRgb colour) {
  const auto linear = [](int v) { return v <= 10 ? v / 255.0 / 12.92 : std::pow((v / 255.0 + 0.055) / 1.055, 2.4); };
  const double r = linear(qRed(colour)), g = linear(qGreen(colour)), b = linear(qBlue(colour));
  const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
  const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

}  // namespace

class PanelPartsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sectionFoldsByClickAndKeys() {
    QWidget window;
    auto* content = new QLabel(QStringLiteral("content"));
    Section section(QStringLiteral("Light"), content, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy changed(&section, &Section::expandedChanged);
    auto* header = section.findChild<QToolButton*>();
    QVERIFY(content->isVisible());
    QTest::mouseClick(header, Qt::LeftButton);
    QVERIFY(!content->isVisible());
    QVERIFY(!section.isExpanded());
    header->setFocus();
    QTest::keyClick(header, Qt::Key_Right);
    QVERIFY(content->isVisible());
    QTest::keyClick(header, Qt::Key_Space);
    QVERIFY(!content->isVisible());
    section.setExpanded(false);
    QCOMPARE(changed.count(), 3);
  }

  void problemStaysUntilDismissed() {
    NoticeBar notice;
    QVERIFY(notice.isHidden());
    QSignalSpy dismissed(&notice, &NoticeBar::dismissed);
    const QString text = QStringLiteral("<b>night.jpg</b> could not be read");
    notice.showProblem(text);
    QVERIFY(notice.isVisible());
    QCOMPARE(notice.text(), text);
    for (const QLabel* label : notice.findChildren<QLabel*>()) {
      if (label->text() == text) QCOMPARE(label->textFormat(), Qt::PlainText);  // a file's name is no markup
    }
    QTest::mouseClick(notice.findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(notice.isHidden());
    QCOMPARE(dismissed.count(), 1);
  }

  void noticeOffersAnAction() {
    NoticeBar notice;
    QSignalSpy triggered(&notice, &NoticeBar::actionTriggered);
    notice.showProblem(QStringLiteral("sgz-base is missing."), QStringLiteral("Choose another model"));
    auto* button = notice.findChild<QPushButton*>();
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    notice.showInfo(QStringLiteral("Written."));
    QVERIFY(!button->isVisible());
  }

  void emptyPageOffersOpenAndRecentFiles() {
    EmptyState empty;
    empty.resize(900, 600);
    empty.show();
    QVERIFY(QTest::qWaitForWindowActive(&empty));
    auto* list = empty.findChild<QListWidget*>();
    QVERIFY(!list->isVisible());
    empty.setRecentFiles({QStringLiteral("/photos/b.jpg"), QStringLiteral("/photos/old/a.jpg")});
    QVERIFY(list->isVisible());
    QCOMPARE(list->item(0)->text(), QStringLiteral("b.jpg"));

    QSignalSpy open(&empty, &EmptyState::openRequested);
    QSignalSpy chosen(&empty, &EmptyState::recentChosen);
    QTest::mouseClick(empty.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(open.count(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last().first().toString(), QStringLiteral("/photos/old/a.jpg"));
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.last().first().toString(), QStringLiteral("/photos/b.jpg"));
  }

  void iconsTakeThePalettesColours() {
    QPalette palette;
    palette.setColor(QPalette::WindowText, QColor(10, 250, 20));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, QColor(90, 90, 90));
    palette.setColor(QPalette::Highlight, QColor(240, 160, 50));
    QApplication::setPalette(palette);
    const auto strongest = [](const QImage& image) {
      QColor best = Qt::transparent;
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
          if (image.pixelColor(x, y).alpha() > best.alpha()) best = image.pixelColor(x, y);
        }
      }
      return best;
    };
    const QIcon icon = themedIcon(QStringLiteral("close"));
    QCOMPARE(strongest(icon.pixmap(QSize(24, 24), 1.0).toImage()).rgb(), qRgb(10, 250, 20));
    QCOMPARE(strongest(icon.pixmap(QSize(24, 24), 1.0, QIcon::Disabled).toImage()).rgb(), qRgb(90, 90, 90));
    QCOMPARE(strongest(icon.pixmap(QSize(24, 24), 1.0, QIcon::Normal, QIcon::On).toImage()).rgb(), qRgb(240, 160, 50));
    palette.setColor(QPalette::WindowText, QColor(200, 10, 20));
    QApplication::setPalette(palette);
    QCOMPARE(strongest(icon.pixmap(QSize(24, 24), 1.0).toImage()).rgb(), qRgb(200, 10, 20));
    QCOMPARE(icon.pixmap(QSize(24, 24), 3.0).size(), QSize(72, 72));
    QApplication::setPalette(QPalette());
  }

  void histogramCountsEveryPixel() {
    QImage image(10, 10, QImage::Format_RGB32);
    image.fill(QColor(0, 0, 0));
    for (int x = 0; x < 10; ++x) image.setPixel(x, 0, qRgb(255, 255, 255));
    for (int x = 0; x < 10; ++x) image.setPixel(x, 1, qRgb(100, 50, 200));
    const Histogram histogram = histogramOf(image);
    QCOMPARE(histogram.bins[0][255], 10U);
    QCOMPARE(histogram.bins[0][100], 10U);
    QCOMPARE(histogram.bins[2][200], 10U);
    QCOMPARE(histogram.bins[3][82], 10U);  // 0.299·100 + 0.587·50 + 0.114·200 = 82.05
    QCOMPARE(histogram.bins[3][0], 80U);
    QVERIFY(!histogram.isEmpty());
    QVERIFY(histogramOf(QImage()).isEmpty());
  }

  void histogramWarnsOfClipping() {
    HistogramView view;
    view.resize(260, 90);
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(QColor(128, 128, 128));
    view.setEnhanced(histogramOf(image));
    const QImage without = view.grab().toImage();
    for (int x = 0; x < 50; ++x) image.setPixel(x, 0, qRgb(255, 255, 255));  // 0.5 %
    view.setEnhanced(histogramOf(image));
    QVERIFY(view.toolTip().contains(QLocale().toString(0.5, 'f', 1)));
    const QPoint corner(view.width() - 7, 7);
    QVERIFY(without.pixel(corner) != view.grab().toImage().pixel(corner));
    QCOMPARE(view.grab().toImage().pixelColor(corner).rgb(), view.palette().color(QPalette::Highlight).rgb());
  }

  void lowerFactorsAreBrighterEverywhereOnTheBar() {
    std::vector<double> steps;
    for (int i = 8; i <= 256; i += 8) {
      const Lab from = toLab(mapColour((i - 8) / 256.0)), to = toLab(mapColour(i / 256.0));
      QVERIFY2(to.lightness < from.lightness, qPrintable(QString::number(i)));
      steps.push_back(std::hypot(to.lightness - from.lightness, to.a - from.a, to.b - from.b));
    }
    // Even in OKLab; CIELAB sees the dark violets closer together.
    const auto [least, most] = std::minmax_element(steps.begin(), steps.end());
    QVERIFY2(*most / *least < 2.2, qPrintable(QStringLiteral("%1 to %2").arg(*least).arg(*most)));
    QCOMPARE(mapColour(-3), mapColour(0));
    QCOMPARE(mapColour(3), mapColour(1));
  }

  void colourBarHasTheLowestValueBrightAndShowsAMarker() {
    ColourBar bar;
    bar.setRange(-1, 1);
    bar.resize(bar.sizeHint().width(), 200);
    const QImage plain = bar.grab().toImage();
    QVERIFY(plain.pixelColor(12, 180).lightness() > plain.pixelColor(12, 15).lightness() + 100);
    bar.setMarker(0);
    QVERIFY(bar.grab().toImage() != plain);
    bar.clearMarker();
    QCOMPARE(bar.grab().toImage(), plain);
  }
};

QTEST_MAIN(PanelPartsTest)
#include "panel_parts_test.moc"
