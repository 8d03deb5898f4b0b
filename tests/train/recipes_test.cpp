/// The published settings, as their programs' defaults have them.
#include "train/recipes.h"

#include <QtTest>

#include "error.h"

using namespace daybreak;
using train::Recipe;

class RecipesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void publishedSettings_data() {
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("learningRate");
    QTest::addColumn<double>("weightDecay");
    QTest::addColumn<double>("clip");
    QTest::addColumn<double>("variation");
    QTest::addColumn<bool>("diagonals");
    QTest::addColumn<QString>("guidance");
    QTest::addColumn<int>("epochs");
    QTest::newRow("SGZ") << "sgz"
                         << "sgz" << 6 << 512 << 1e-4 << 1e-4 << 0.1 << 1600.0 << true << "random" << 100;
    QTest::newRow("Zero-DCE") << "zero-dce"
                              << "zero-dce" << 8 << 256 << 1e-4 << 1e-4 << 0.1 << 200.0 << false << "off" << 200;
    QTest::newRow("Zero-DCE++") << "zero-dce-pp"
                                << "sgz" << 8 << 256 << 1e-4 << 1e-4 << 0.1 << 1600.0 << false << "off" << 100;
    QTest::newRow("SCI") << "sci"
                         << "sci" << 1 << 256 << 3e-4 << 3e-4 << 5.0 << 1600.0 << true << "off" << 1000;
  }
  void publishedSettings() {
    QFETCH(QString, network);
    QFETCH(QString, architecture);
    QFETCH(int, batch);
    QFETCH(int, side);
    QFETCH(double, learningRate);
    QFETCH(double, weightDecay);
    QFETCH(double, clip);
    QFETCH(double, variation);
    QFETCH(bool, diagonals);
    QFETCH(QString, guidance);
    QFETCH(int, epochs);
    const auto options = train::recipeFor(network.toStdString(), Recipe::Published);
    QCOMPARE(QString::fromStdString(options.architecture), architecture);
    QCOMPARE(options.batch, batch);
    QCOMPARE(options.side, side);
    QCOMPARE(options.learningRate, learningRate);
    QCOMPARE(options.weightDecay, weightDecay);
    QCOMPARE(options.gradientClip, clip);
    QCOMPARE(options.weights.totalVariation, variation);
    QCOMPARE(options.diagonalNeighbours, diagonals);
    QCOMPARE(QString::fromStdString(options.guidance.segmenter), guidance);
    QCOMPARE(options.guidance.classes, 21);
    QCOMPARE(options.weights.semantic, 0.1);
    QCOMPARE(options.epochs, epochs);
    QCOMPARE(options.exposure, 0.6);
    QCOMPARE(options.spatialPatch, 4);
    QCOMPARE(options.exposurePatch, 16);
    QCOMPARE(options.stages, 3);
    QVERIFY(options.schedule == train::Schedule::Constant);
  }

  void quickKeepsTheLosses() {
    for (const auto& network : train::trainableNetworks()) {
      const auto published = train::recipeFor(network, Recipe::Published);
      const auto quick = train::recipeFor(network, Recipe::Quick);
      QCOMPARE(quick.weights.totalVariation, published.weights.totalVariation);
      QCOMPARE(quick.diagonalNeighbours, published.diagonalNeighbours);
      QCOMPARE(quick.gradientClip, published.gradientClip);
      QVERIFY(quick.epochs == 0 && quick.guidance.segmenter == "off");
      QVERIFY(quick.side < published.side && quick.schedule == train::Schedule::Cosine);
    }
  }

  void fineTuningIsAHundredSteps() {
    auto model = std::make_shared<models::Model>();
    model->card.name = "night";
    for (const char* architecture : {"sgz", "zero-dce", "sci"}) {
      model->card.architecture = architecture;
      const auto options = train::fineTuningRecipe(model);
      QCOMPARE(options.steps, 100);
      QCOMPARE(options.epochs, 0);
      QVERIFY(options.guidance.segmenter == "off");
      QCOMPARE(options.learningRate, 5e-4);
      QCOMPARE(options.stages, 1);
      QVERIFY(options.start == model && options.architecture == architecture);
    }
  }

  void unknownNetworksAreRefused() {
    QVERIFY_EXCEPTION_THROWN(train::recipeFor("retinex", Recipe::Published), Error);
    auto model = std::make_shared<models::Model>();
    model->card.architecture = "gamma";
    QVERIFY_EXCEPTION_THROWN(train::fineTuningRecipe(model), Error);
  }
};

QTEST_GUILESS_MAIN(RecipesTest)
#include "recipes_test.moc"
