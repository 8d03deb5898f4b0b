/// Classes of a video over time, with a segmenter that sees sky everywhere.
#include "segment/steady_regions.h"

#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "error.h"
#include "support/one_class_segmenter.h"
#include "support/random_model.h"

using namespace daybreak;

class SteadyRegionsTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::shared_ptr<const segment::Segmenter> segmenter_;
  media::Image frame_ = randomPicture(96, 64);

  static float weightOf(const engine::Regions& regions, const char* name) {
    const auto* const region = regions.find(name);
    return region == nullptr ? -1 : region->weights[region->weights.size() / 2];
  }

 private Q_SLOTS:
  void initTestCase() {
    const auto file = writeOneClassSegmenter(folder_.path().toStdString(), "all-sky", 0);
    segmenter_ = std::make_shared<const segment::Segmenter>(segment::loadSegmenter(file.string()));
  }

  void aSceneBeginsAtOnce() {
    segment::SteadyRegions steady(segmenter_, {"sky", "person"});
    const auto regions = steady.next(frame_, true, 0.04);
    QCOMPARE(regions->areas.size(), std::size_t{2});
    QCOMPARE(weightOf(*regions, "sky"), 1.0F);
    QCOMPARE(weightOf(*regions, "person"), 0.0F);
  }

  /// The frames before were all person: after a tenth of a second that is still most of it, a cut forgets it.
  void whatChangesIsTakenOverSlowly() {
    segment::SteadyRegions before(segmenter_, {"sky", "person"});
    before.next(frame_, true, 0.04);
    auto state = before.state();
    const auto masks = (state.size() - 2 * sizeof(int)) / 2;
    std::rotate(state.begin() + 2 * sizeof(int), state.begin() + 2 * sizeof(int) + static_cast<std::ptrdiff_t>(masks),
                state.end());

    segment::SteadyRegions steady(segmenter_, {"sky", "person"});
    steady.restore(state);
    const auto soon = steady.next(frame_, false, 0.1);
    QVERIFY(weightOf(*soon, "sky") > 0.1F && weightOf(*soon, "sky") < 0.4F);
    QVERIFY(weightOf(*soon, "person") > 0.6F && weightOf(*soon, "person") < 0.9F);
    const auto later = steady.next(frame_, false, 3);
    QCOMPARE(weightOf(*later, "sky"), 1.0F);
    QCOMPARE(weightOf(*later, "person"), 0.0F);
    steady.restore(state);
    QCOMPARE(weightOf(*steady.next(frame_, true, 0.1), "person"), 0.0F);
  }

  void goesOnFromItsState() {
    segment::SteadyRegions one(segmenter_, {"sky"});
    one.next(frame_, true, 0.04);
    segment::SteadyRegions other(segmenter_, {"sky"});
    other.restore(one.state());
    QCOMPARE(other.next(frame_, false, 0.04)->areas[0].weights, one.next(frame_, false, 0.04)->areas[0].weights);
    QVERIFY_EXCEPTION_THROWN(other.restore("nonsense"), Error);
  }
};

QTEST_GUILESS_MAIN(SteadyRegionsTest)
#include "steady_regions_test.moc"
