#include "engine/edit.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "engine/fused/row_kernels.h"
#include "error.h"

using namespace daybreak;
using engine::Edit;

namespace {

/// JSON written with single quotes (moc stumbles over raw string literals).
std::string json(std::string text) {
  std::ranges::replace(text, '\'', '"');
  return text;
}

}  // namespace

class EditTest : public QObject {
  Q_OBJECT

  static Edit everythingChanged() {
    Edit edit;
    edit.model = "my-night";
    edit.scale = {8};
    edit.adjustments.exposure = 0.55;
    edit.adjustments.strength = 1.25;
    edit.adjustments.iterations = 11;
    edit.adjustments.order = 3;
    edit.adjustments.highlightProtection = 0.4;
    edit.adjustments.saturation = 0.9;
    return edit;
  }

 private Q_SLOTS:
  void roundTrip() {
    QVERIFY(engine::editFromJson(engine::toJson(everythingChanged())) == everythingChanged());
    QVERIFY(engine::editFromJson(engine::toJson(Edit())) == Edit());
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "preset.json";
    engine::saveEdit(path, everythingChanged());
    QVERIFY(engine::loadEdit(path) == everythingChanged());
  }

  void missingFieldsKeepTheirDefaults() {
    const auto edit = engine::editFromJson(json("{'adjustments': {'strength': 0.5}, 'from the future': [1]}"));
    Edit expected;
    expected.adjustments.strength = 0.5;
    QVERIFY(edit == expected);
  }

  void valuesAreBroughtIntoTheirRange() {
    const auto edit =
        engine::editFromJson(json("{'adjustments': {'exposure': 7, 'strength': -1, 'iterations': 99, 'order': 1, "
                                  "'highlightProtection': 5, 'saturation': 9}}"));
    QCOMPARE(*edit.adjustments.exposure, 0.8);
    QCOMPARE(edit.adjustments.strength, 0.0);
    QCOMPARE(edit.adjustments.iterations, 16);
    QCOMPARE(edit.adjustments.order, 2);
    QCOMPARE(edit.adjustments.highlightProtection, 1.0);
    QCOMPARE(edit.adjustments.saturation, 2.0);
  }

  void wrongTextIsRefused_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("cut off") << QString::fromStdString(json("{'model': 'sgz"));
    QTest::newRow("a list") << "[1, 2]";
    QTest::newRow("model is a number") << QString::fromStdString(json("{'model': 3}"));
    QTest::newRow("strength is a word") << QString::fromStdString(json("{'adjustments': {'strength': 'much'}}"));
    QTest::newRow("adjustments is a list") << QString::fromStdString(json("{'adjustments': [0.5]}"));
    QTest::newRow("unknown scale") << QString::fromStdString(json("{'scale': '3'}"));
  }
  void wrongTextIsRefused() {
    QFETCH(QString, text);
    QVERIFY_EXCEPTION_THROWN(engine::editFromJson(text.toStdString()), Error);
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "broken.json";
    std::ofstream(path) << text.toStdString();
    try {
      engine::loadEdit(path);
      QFAIL("a broken file was read");
    } catch (const Error& error) {
      QVERIFY(QString(error.what()).startsWith("broken.json"));
    }
  }

  /// SGZ eq. 3 for each pixel alone, in double.
  void curveFollowsThePapersEquation() {
    for (int order = 2; order <= 4; ++order) {
      for (const int iterations : {1, 8, 16}) {
        std::vector<float> y;
        std::vector<float> r;
        for (int i = 0; i < 3000; ++i) {
          y.push_back(static_cast<float>(i % 101) / 100.0F);
          r.push_back(static_cast<float>(i % 41) / 20.0F - 1.0F);
        }
        auto result = y;
        engine::fused::curveRun(result.data(), r.data(), static_cast<int>(r.size()), iterations, order);
        for (std::size_t i = 0; i < y.size(); ++i) {
          double expected = static_cast<double>(y[i]);
          for (int step = 0; step < iterations; ++step)
            expected = std::min(expected + static_cast<double>(r[i]) * (std::pow(expected, order) - expected), 1.0);
          QVERIFY(std::abs(static_cast<double>(result[i]) - expected) < 1e-5);
        }
      }
    }
  }
};

QTEST_GUILESS_MAIN(EditTest)
#include "edit_test.moc"
