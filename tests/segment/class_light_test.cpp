/// Light by class: a scene of two classes, of which one alone gets lighter.
#include <QtTest>
#include <cmath>

#include "engine/edit.h"
#include "engine/enhancer.h"
#include "engine/exposure.h"
#include "engine/render_plan.h"
#include "error.h"
#include "segment/soft_regions.h"

using namespace daybreak;
using models::MapKind;

namespace {

constexpr int kWidth = 160;
constexpr int kHeight = 96;
constexpr int kEdge = 70;       // the person stands right of it
constexpr int kFeathered = 12;  // pixels to both sides of the edge: twice the filter's radius

const segment::ClassSet& street() { return *segment::findClassSet("camvid"); }

std::uint8_t labelOf(const std::string& name) {
  for (std::size_t i = 0; i < street().classes.size(); ++i)
    if (street().classes[i].name == name) return static_cast<std::uint8_t>(i);
  return segment::kVoid;
}

/// A dark wall beside a dark person in lighter clothes, both with some texture.
media::Image scene(media::Samples samples = media::Samples::U8) {
  media::Image picture(kWidth, kHeight, false, media::Samples::F32);
  for (int channel = 0; channel < 3; ++channel)
    for (int y = 0; y < kHeight; ++y)
      for (int x = 0; x < kWidth; ++x) {
        const float texture = 0.01F * static_cast<float>((x * 7 + y * 3) % 5);
        picture.mutableRow(channel, y)[static_cast<std::size_t>(x)] =
            (x < kEdge ? 0.08F : 0.2F) + texture + 0.02F * static_cast<float>(channel);
      }
  return media::converted(picture, samples);
}

segment::ClassMap labels() {
  segment::ClassMap map{kWidth, kHeight, {}};
  for (int i = 0; i < kWidth * kHeight; ++i) map.labels.push_back(labelOf(i % kWidth < kEdge ? "building" : "person"));
  return map;
}

/// What a network might say: the same everywhere, differing in colour.
engine::FactorMap mapOf(const media::Image& photo, MapKind kind) {
  engine::FactorMap map;
  map.kind = kind;
  map.channels = kind == MapKind::CurveSteps ? 24 : 3;
  map.width = 4;
  map.height = 3;
  std::vector<float> values;
  for (int c = 0; c < map.channels; ++c) {
    const float step = 0.03F * static_cast<float>(c % 3);
    const bool positive = kind == MapKind::Illumination || kind == MapKind::Gamma;
    values.insert(values.end(), 12, positive ? 0.4F + step : -0.3F - step);
  }
  map.values = std::make_shared<const std::vector<float>>(std::move(values));
  map.sourceWidth = photo.width();
  map.sourceHeight = photo.height();
  map.columns = {4.0 / kWidth, 0};
  map.rows = {3.0 / kHeight, 0};
  map.preview = std::make_shared<const engine::PhotoPreview>(photo);
  return map;
}

media::Image rendered(const media::Image& photo, const engine::FactorMap& map, const engine::Adjustments& adjustments) {
  const auto gains = engine::exposureGains(map, adjustments, 1);
  return engine::renderRows(photo, map, engine::planRender(photo, map, adjustments, gains, {}, -1), 1, {});
}

int at(const media::Image& picture, int channel, int x, int y) {
  return picture.row<std::uint8_t>(channel, y)[static_cast<std::size_t>(x)];
}

engine::Adjustments withPerson(double strength) {
  engine::Adjustments adjustments;
  adjustments.classes["person"].strength = strength;
  return adjustments;
}

}  // namespace

class ClassLightTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lightensOneClassAndLeavesTheOther_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("strength");
    QTest::addColumn<double>("protection");
    for (const double strength : {1.4, 0.0, 2.0}) {
      const auto row = [strength](const char* name, MapKind kind, double protection = 0) {
        QTest::addRow("%s %.1f, protection %.1f", name, strength, protection)
            << static_cast<int>(kind) << strength << protection;
      };
      row("curve", MapKind::Curve);
      row("curve", MapKind::Curve, 0.6);
      row("a curve for each step", MapKind::CurveSteps);
      row("illumination", MapKind::Illumination);
      row("gamma", MapKind::Gamma);
    }
  }
  void lightensOneClassAndLeavesTheOther() {
    QFETCH(int, kind);
    QFETCH(double, strength);
    QFETCH(double, protection);
    const auto photo = scene();
    auto map = mapOf(photo, static_cast<MapKind>(kind));
    map.regions = segment::softRegions(photo, labels(), street());
    engine::Adjustments usual;
    usual.highlightProtection = protection;
    engine::Adjustments strong = usual;
    strong.strength = strength;
    engine::Adjustments byClass = withPerson(strength);
    byClass.highlightProtection = protection;
    const auto plain = rendered(photo, map, usual);
    const auto all = rendered(photo, map, strong);
    const auto result = rendered(photo, map, byClass);
    bool differs = false;
    for (int channel = 0; channel < 3; ++channel)
      for (int y = 0; y < kHeight; ++y)
        for (int x = 0; x < kWidth; ++x) {
          const int value = at(result, channel, x, y);
          const int without = at(plain, channel, x, y);
          const int with = at(all, channel, x, y);
          const auto where = QStringLiteral("%1, %2: %3 between %4 and %5").arg(x).arg(y).arg(value).arg(without).arg(with);
          if (x < kEdge - kFeathered) QVERIFY2(std::abs(value - without) <= 1, qPrintable(where));
          if (x >= kEdge + kFeathered) QVERIFY2(std::abs(value - with) <= 1, qPrintable(where));
          // No halo: nowhere darker or lighter than the one or the other.
          QVERIFY2(value >= std::min(without, with) - 1 && value <= std::max(without, with) + 1, qPrintable(where));
          differs = differs || std::abs(with - without) > 5;
        }
    QVERIFY(differs);
  }

  /// The feather follows the picture's edge, not the labels': those of a network are some pixels off.
  void followsThePicturesEdge() {
    const auto photo = scene();
    auto shifted = labels();
    for (int y = 0; y < kHeight; ++y)
      for (int x = kEdge; x < kEdge + 2; ++x) shifted.labels[static_cast<std::size_t>(y * kWidth + x)] = labelOf("building");
    const auto regions = segment::softRegions(photo, shifted, street());
    const auto& weights = regions->find("person")->weights;
    const auto weight = [&weights](int x) { return weights[static_cast<std::size_t>(kHeight / 2 * kWidth + x)]; };
    QVERIFY2(weight(kEdge) - weight(kEdge - 1) > 0.3F, "no jump at the picture's edge");
    QVERIFY(weight(kEdge - 1) < 0.25F);
    QVERIFY(weight(kEdge) > 0.5F);
  }

  void reachesTheClasssOwnExposure() {
    const auto photo = scene(media::Samples::F32);
    auto map = mapOf(photo, MapKind::Curve);
    map.regions = segment::softRegions(photo, labels(), street());
    engine::Adjustments adjustments;
    adjustments.exposure = 0.4;
    adjustments.classes["person"].exposure = 0.7;
    const auto result = rendered(photo, map, adjustments);
    const auto alone = rendered(photo, map, [&] {
      auto without = adjustments;
      without.classes.clear();
      return without;
    }());
    double person = 0;
    for (int channel = 0; channel < 3; ++channel)
      for (int x = kEdge + 16; x < kWidth; ++x)
        person += static_cast<double>(result.row(channel, kHeight / 2)[static_cast<std::size_t>(x)]);
    person /= 3.0 * (kWidth - kEdge - 16);
    QVERIFY2(std::abs(person - 0.7) < 0.03, qPrintable(QString::number(person)));
    for (int x = 0; x < kEdge - kFeathered; ++x)
      QVERIFY(std::abs(result.row(0, 10)[static_cast<std::size_t>(x)] - alone.row(0, 10)[static_cast<std::size_t>(x)]) < 1e-4F);
  }

  void doesNothingWithoutRegionsOrTheClass() {
    const auto photo = scene();
    auto map = mapOf(photo, MapKind::Curve);
    const auto plain = rendered(photo, map, {});
    QCOMPARE(at(rendered(photo, map, withPerson(2)), 0, 120, 40), at(plain, 0, 120, 40));
    map.regions = segment::softRegions(photo, labels(), street());
    engine::Adjustments sky;
    sky.classes["sky"].strength = 0;
    QCOMPARE(at(rendered(photo, map, sky), 0, 120, 40), at(plain, 0, 120, 40));
  }

  void isPartOfAnEdit() {
    engine::Edit edit;
    edit.segmenter = "espnetv2-voc";
    edit.adjustments = withPerson(1.2);
    edit.adjustments.classes["sky"] = {0.5, 0.3};
    QVERIFY(engine::editFromJson(engine::toJson(edit)) == edit);
    auto normal = edit;
    normal.adjustments.classes["car"] = {};  // as the rest: says nothing
    QVERIFY(engine::clamped(normal.adjustments) == edit.adjustments);
    QVERIFY(!QString::fromStdString(engine::toJson({})).contains(QStringLiteral("segmenter")));
  }

  void unknownClassesAreNamed() {
    try {
      segment::checkClasses(withPerson(1.2), street());
      engine::Adjustments wrong;
      wrong.classes["unicorn"].strength = 2;
      segment::checkClasses(wrong, street());
      QFAIL("an unknown class passed");
    } catch (const Error& error) {
      QVERIFY(QString::fromUtf8(error.what()).contains(QStringLiteral("unicorn")));
      QVERIFY(QString::fromUtf8(error.what()).contains(QStringLiteral("person")));
    }
  }
};

QTEST_GUILESS_MAIN(ClassLightTest)
#include "class_light_test.moc"
