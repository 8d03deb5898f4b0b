/// Labels as data sets store them: grey, indexed, coloured.
#include "segment/class_map.h"

#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

#include "error.h"

using namespace daybreak;

class ClassMapTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::filesystem::path path(const char* name) const { return folder_.filePath(name).toStdString(); }
  const segment::ClassSet& camvid_ = *segment::findClassSet("camvid");

 private Q_SLOTS:
  void greyPixelsAreLabels() {
    QImage picture(3, 1, QImage::Format_Grayscale8);
    for (int x = 0; x < 3; ++x) picture.setPixel(x, 0, qRgb(x * 5, x * 5, x * 5));  // 0, 5, 10
    QVERIFY(picture.save(folder_.filePath("grey.png")));
    const auto map = segment::readLabels(path("grey.png"), camvid_);
    QCOMPARE(map.labels, (std::vector<std::uint8_t>{0, 5, 10}));
  }
  void whatIsNoClassIsVoid() {
    QImage picture(2, 1, QImage::Format_Grayscale8);
    picture.setPixel(0, 0, qRgb(11, 11, 11));  // CamVid's void
    picture.setPixel(1, 0, qRgb(200, 200, 200));
    QVERIFY(picture.save(folder_.filePath("void.png")));
    QCOMPARE(segment::readLabels(path("void.png"), camvid_).labels,
             (std::vector<std::uint8_t>{segment::kVoid, segment::kVoid}));
  }
  void coloursAreLookedUp() {
    QImage picture(2, 1, QImage::Format_RGB32);
    picture.setPixel(0, 0, qRgb(128, 64, 128));  // road
    picture.setPixel(1, 0, qRgb(1, 2, 3));
    QVERIFY(picture.save(folder_.filePath("coloured.png")));
    QCOMPARE(segment::readLabels(path("coloured.png"), camvid_).labels, (std::vector<std::uint8_t>{3, segment::kVoid}));
  }
  void palettesInAnotherOrderAreLookedUp() {
    QImage picture(2, 1, QImage::Format_Indexed8);
    picture.setColorTable({qRgb(128, 64, 128), qRgb(128, 128, 128)});  // road, sky
    picture.setPixel(0, 0, 0);
    picture.setPixel(1, 0, 1);
    QVERIFY(picture.save(folder_.filePath("indexed.png")));
    QCOMPARE(segment::readLabels(path("indexed.png"), camvid_).labels, (std::vector<std::uint8_t>{3, 0}));
  }
  void foreignPalettesHoldNumbers() {
    QImage picture(2, 1, QImage::Format_Indexed8);
    picture.setColorTable({qRgb(1, 1, 1), qRgb(9, 9, 9), qRgb(7, 0, 0)});
    picture.setPixel(0, 0, 2);
    picture.setPixel(1, 0, 1);
    QVERIFY(picture.save(folder_.filePath("numbers.png")));
    QCOMPARE(segment::readLabels(path("numbers.png"), camvid_).labels, (std::vector<std::uint8_t>{2, 1}));
  }
  void writtenLabelsComeBackInTheirColours() {
    for (const auto& set : segment::classSets()) {
      segment::ClassMap map{set.size() + 1, 1, {}};
      for (int i = 0; i < set.size(); ++i) map.labels.push_back(static_cast<std::uint8_t>(i));
      map.labels.push_back(segment::kVoid);
      segment::writeLabels(path("written.png"), map, set);
      QCOMPARE(segment::readLabels(path("written.png"), set).labels, map.labels);
      const QImage seen(folder_.filePath("written.png"));
      QVERIFY(seen.format() == QImage::Format_Indexed8);
      const auto& colour = set.classes[3].colour;
      QCOMPARE(seen.pixel(3, 0), qRgb(colour[0], colour[1], colour[2]));
    }
  }
  void vocColoursAreTheStandards() {
    const auto& voc = *segment::findClassSet("voc");
    QCOMPARE(voc.size(), 21);
    QCOMPARE(voc.classes[15].colour, (std::array<std::uint8_t, 3>{192, 128, 128}));  // person
    QCOMPARE(voc.classes[20].colour, (std::array<std::uint8_t, 3>{0, 64, 128}));     // tv monitor
  }
  void sharesLeaveVoidOut() {
    const segment::ClassMap map{4, 1, {0, 0, 2, segment::kVoid}};
    QCOMPARE(segment::shares(map, 3), (std::vector<double>{0.5, 0, 0.25}));
  }
  void missingLabelsAreTold() { QVERIFY_EXCEPTION_THROWN(segment::readLabels(path("nowhere.png"), camvid_), Error); }
};

QTEST_GUILESS_MAIN(ClassMapTest)
#include "class_map_test.moc"
