#include "train/torch/dataset.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <set>

#include "error.h"
#include "media/save.h"
#include "support/random_model.h"
#include "train/pictures.h"

using namespace daybreak;

class DatasetTest : public QObject {
  Q_OBJECT

  static void addFlat(const QTemporaryDir& folder, const QString& name, int width, int height, float value) {
    media::Image image(width, height);
    for (int channel = 0; channel < 3; ++channel) std::ranges::fill(image.mutablePlane(channel), value);
    QVERIFY(QDir(folder.path()).mkpath(QFileInfo(name).path()));
    media::savePhoto(image, folder.filePath(name).toStdString(), {});
  }

  static std::vector<media::Image> load(const QTemporaryDir& folder) {
    return train::loadPictures(folder.path().toStdString(), 32, [](const std::string&) {}, {});
  }

 private Q_SLOTS:
  void everyPictureComesOnceBeforeAnyComesAgain() {
    QTemporaryDir folder;
    for (int i = 0; i < 5; ++i)
      addFlat(folder, QString("deep/%1/picture.png").arg(i), 40, 32, static_cast<float>(i * 40) / 255.0F);
    train::Dataset data(load(folder), 32, 1);
    QCOMPARE(data.size(), std::size_t{5});
    for (int epoch = 0; epoch < 3; ++epoch) {
      const auto batch = data.nextBatch(5);
      QCOMPARE(batch.size(2), 32);
      QCOMPARE(batch.size(3), 32);
      std::set<long> seen;
      for (int i = 0; i < 5; ++i) seen.insert(std::lround(batch[i].mean().item<double>() * 255));
      QVERIFY(seen == (std::set<long>{0, 40, 80, 120, 160}));
    }
  }

  void unreadableAndTooSmallPicturesAreTold() {
    QTemporaryDir folder;
    addFlat(folder, "good.png", 64, 48, 0.2F);
    addFlat(folder, "tiny.png", 20, 20, 0.2F);
    std::ofstream(folder.filePath("broken.jpg").toStdString()) << "no picture";
    std::ofstream(folder.filePath("notes.txt").toStdString()) << "not even tried";
    QStringList told;
    const auto tell = [&](const std::string& text) { told << QString::fromStdString(text); };
    QCOMPARE(train::loadPictures(folder.path().toStdString(), 32, tell, {}).size(), std::size_t{1});
    QCOMPARE(told.size(), 2);
    QVERIFY(told[0].contains("broken.jpg"));
    QVERIFY(told[1].contains("tiny.png"));
  }

  void seedsDecideTheOrder() {
    QTemporaryDir folder;
    for (int i = 0; i < 4; ++i)
      media::savePhoto(randomPicture(50, 40, static_cast<unsigned>(i)), folder.filePath(QString("%1.png").arg(i)).toStdString(),
                       {});
    const auto first = [&](std::uint64_t seed) { return train::Dataset(load(folder), 32, seed).nextBatch(4); };
    QVERIFY(first(3).equal(first(3)));
    QVERIFY(!first(3).equal(first(4)));
  }

  void folderWithoutPicturesIsRefused() {
    QTemporaryDir folder;
    const auto load = [](const QString& path) {
      return train::loadPictures(path.toStdString(), 32, [](const std::string&) {}, {});
    };
    QVERIFY_EXCEPTION_THROWN(load(folder.path()), Error);
    QVERIFY_EXCEPTION_THROWN(load(folder.filePath("missing")), Error);
  }
};

QTEST_GUILESS_MAIN(DatasetTest)
#include "dataset_test.moc"
