#include "train/folder_survey.h"

#include <QtTest>
#include <numeric>

#include "error.h"
#include "picture_folder.h"

using namespace daybreak;

class FolderSurveyTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tellsWhatAFolderHolds() {
    const PictureFolder folder;
    folder.addFlat("black.png", 300, 200, 0);
    folder.addFlat("deep/white.png", 640, 480, 255);
    folder.addFlat("flat.png", 900, 50, 0);
    std::filesystem::copy_file(folder.file("black.png"), folder.file("deep/black again.png"));
    folder.addText("deep/broken.jpg", "no picture");
    folder.addText("notes.txt", "not counted");
    std::vector<double> progress;
    const auto survey = train::surveyFolder(folder.path(), {}, [&](double share01) { progress.push_back(share01); });
    QCOMPARE(survey.pictures, std::size_t{5});
    QCOMPARE(survey.examined, std::size_t{5});
    QCOMPARE(survey.unreadable.size(), std::size_t{1});
    QCOMPARE(survey.unreadable[0].name, std::string("deep/broken.jpg"));
    QVERIFY(QString::fromStdString(survey.unreadable[0].reason).startsWith("broken.jpg could not be read: "));
    QCOMPARE(survey.copies.size(), std::size_t{1});
    QCOMPARE(survey.copies[0].name, std::string("deep/black again.png"));
    QCOMPARE(survey.copies[0].original, std::string("black.png"));
    QCOMPARE(survey.smallest.width, 900);
    QCOMPARE(survey.smallest.height, 50);
    QCOMPARE(survey.largest.width, 640);
    QCOMPARE(survey.sampled, std::size_t{4});
    QVERIFY(std::abs(std::accumulate(survey.brightness.begin(), survey.brightness.end(), 0.0) - 1) < 1e-6);
    QVERIFY(std::abs(survey.brightness.front() - 0.75) < 1e-6);
    QVERIFY(std::abs(survey.brightness.back() - 0.25) < 1e-6);
    QVERIFY(std::abs(survey.meanBrightness - 0.25) < 1e-6);
    QVERIFY(std::ranges::is_sorted(progress));
    QCOMPARE(progress.back(), 1.0);
  }

  void copiesAreFoundByNameInOrder() {
    const PictureFolder folder;
    folder.addFlat("b.png", 30, 20, 7);
    std::filesystem::copy_file(folder.file("b.png"), folder.file("a.png"));
    QCOMPARE(train::surveyFolder(folder.path()).copies[0].name, std::string("b.png"));
  }

  void emptyFoldersHoldNothing() {
    const PictureFolder folder;
    folder.addText("notes.txt", "nothing");
    const auto survey = train::surveyFolder(folder.path());
    QCOMPARE(survey.pictures, std::size_t{0});
    QCOMPARE(survey.sampled, std::size_t{0});
    QCOMPARE(survey.smallest.width, 0);
    QVERIFY_EXCEPTION_THROWN(train::surveyFolder(folder.file("missing")), Error);
  }

  void stopsWhenAsked() {
    const PictureFolder folder;
    folder.addFlat("a.png", 30, 20, 7);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(train::surveyFolder(folder.path(), stop.get_token()), Cancelled);
  }
};

QTEST_GUILESS_MAIN(FolderSurveyTest)
#include "folder_survey_test.moc"
