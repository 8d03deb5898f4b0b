// The Photo page with models that have no recurrence: what they cannot do is greyed with a reason, and their map is named for
// what it is.
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QSlider>
#include <cmath>

#include "engine/factor_map.h"
#include "photo_fixture.h"
#include "ui/photo/map_names.h"
#include "ui/photo/map_overlay.h"
#include "ui/photo/photo_page.h"
#include "ui/widgets/colour_bar.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/value_slider.h"

using namespace daybreak;
using namespace daybreak::ui;

class IlluminationViewTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    fixture_ = std::make_unique<PhotoFixture>();
    for (const char* method : {"lime", "gamma"}) {
      models::Model model;
      model.card.name = model.card.architecture = method;
      const QString name = QStringLiteral("/%1.safetensors").arg(QLatin1String(method));
      models::saveModel(model, toPath(fixture_->models() + name));
    }
    registry_ = std::make_unique<models::Registry>(fixture_->registry());
    page_ = std::make_unique<PhotoPage>(*registry_);
    connect(page_.get(), &PhotoPage::statusChanged, this, [this](const PageStatus& status) { lastStatus_ = status; });
    page_->resize(1280, 650);
    page_->show();
    page_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    page_->open(fixture_->addPhoto(QStringLiteral("night.png")));
    QTRY_VERIFY(action("Export…")->isEnabled());
  }
  void cleanup() { page_.reset(); }

  void whatHasNoMeaningIsGreyedWithAReason() {
    QVERIFY(slider("iterations")->isEnabled() && note().isEmpty());
    choose("lime");
    for (const char* name : {"iterations", "order"}) {
      QVERIFY(!slider(name)->isEnabled());
      QVERIFY2(slider(name)->toolTip().contains(QStringLiteral("LIME")), qPrintable(slider(name)->toolTip()));
    }
    QVERIFY(slider("iterations")->toolTip() != slider("order")->toolTip());
    QCOMPARE(note(), slider("iterations")->toolTip());  // to be seen without pointing at anything
    for (const char* name : {"exposure", "strength", "highlightProtection", "saturation"}) QVERIFY(slider(name)->isEnabled());
    choose("sgz-base");
    QVERIFY(slider("iterations")->isEnabled() && slider("order")->isEnabled());
    QVERIFY(slider("iterations")->toolTip().contains(QStringLiteral("curve")));
    QVERIFY(note().isEmpty());
  }

  void stepsAreNotOfferedWithoutARecurrence() {
    QAction* steps = action("Steps");
    steps->trigger();
    const QString usual = steps->toolTip();
    auto* slider = page_->findChild<QSlider*>(QStringLiteral("stepsSlider"));
    QVERIFY(slider->isVisible());
    choose("lime");
    QVERIFY(!slider->isVisible());
    QVERIFY(action("Picture")->isChecked());
    QVERIFY(!steps->isEnabled());
    QVERIFY2(steps->toolTip().contains(QStringLiteral("LIME")), qPrintable(steps->toolTip()));
    QTest::keyClick(view(), Qt::Key_T);
    QVERIFY(!slider->isVisible());
    choose("sgz-base");
    QVERIFY(steps->isEnabled());
    QCOMPARE(steps->toolTip(), usual);
    QTest::keyClick(view(), Qt::Key_T);
    QVERIFY(slider->isVisible());
  }

  void theMapIsTheIlluminationOrItsGain() {
    choose("lime");
    QTest::keyClick(view(), Qt::Key_M);
    QVERIFY(quantity()->isVisible());
    QCOMPARE(bar()->toolTip(), QStringLiteral("Illumination"));
    QTest::mouseMove(view(), view()->rect().center() + QPoint(-40, 2));
    QTRY_VERIFY2(readout().contains(QStringLiteral("illumination 0.")), qPrintable(readout()));
    const double illumination = readout().section(QLatin1Char(' '), -1).toDouble();
    quantity()->setCurrentIndex(1);
    QCOMPARE(bar()->toolTip(), QStringLiteral("Gain"));
    QTest::mouseMove(view(), view()->rect().center() + QPoint(-40, 3));
    QTRY_VERIFY2(readout().contains(QStringLiteral("gain ×")), qPrintable(readout()));
    const double gain = readout().section(QChar(0xD7), -1).toDouble();
    QVERIFY2(std::abs(gain * illumination - 1) < 0.1, qPrintable(QStringLiteral("%1 %2").arg(gain).arg(illumination)));
    choose("sgz-base");
    QVERIFY(!quantity()->isVisible());
    QCOMPARE(bar()->toolTip(), QStringLiteral("Factor"));
    choose("gamma");
    QVERIFY(!quantity()->isVisible());
    QCOMPARE(bar()->toolTip(), QStringLiteral("Exponent"));
  }

  void theGainIsRemembered() {
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    quantity()->setCurrentIndex(1);
    page_->saveState(store);
    PhotoPage another(*registry_);
    another.restoreState(store);
    QCOMPARE(another.findChild<QComboBox*>(QStringLiteral("mapQuantity"))->currentIndex(), 1);
  }

  void aMethodWithoutANetworkHasNoParameters() {
    choose("gamma");
    QVERIFY2(!lastStatus_.model.contains(QStringLiteral("parameters")), qPrintable(lastStatus_.model));
  }

  /// Half in the light, half in the dark.
  void lightIsBrightAndSoIsWhereMuchIsGained() {
    engine::FactorMap map;
    map.kind = models::MapKind::Illumination;
    map.channels = 3;
    map.width = map.sourceWidth = 4;
    map.height = map.sourceHeight = 1;
    std::vector<float> values;
    for (int channel = 0; channel < 3; ++channel) values.insert(values.end(), {0.8F, 0.8F, 0.25F, 0.25F});
    map.values = std::make_shared<const std::vector<float>>(values);
    const QRectF whole(0, 0, 4, 1);
    MapChoice choice;
    const auto lightness = [&](int x) {
      return QColor(colouredMap(map, choice, rangeOf(map, choice), whole, {4, 1}).pixel(x, 0)).lightness();
    };
    QVERIFY(std::abs(rangeOf(map, choice).maximum - 0.8) < 1e-6);
    QVERIFY(lightness(0) > lightness(3) + 100);
    choice.quantity = engine::MapQuantity::Gain;
    QVERIFY(std::abs(rangeOf(map, choice).maximum - 4) < 1e-6);
    QVERIFY(std::abs(mapValue(map, choice, {0.5, 0.5}) - 1.25) < 1e-6);
    QVERIFY(lightness(3) > lightness(0) + 100);
  }

 private:
  void choose(const QString& model) {
    auto* picker = page_->findChild<QComboBox*>(QStringLiteral("modelPicker"));
    QTRY_VERIFY(picker->findText(model) >= 0);
    picker->setCurrentIndex(picker->findText(model));
    Q_EMIT picker->activated(picker->currentIndex());
    QTRY_VERIFY2(lastStatus_.model.startsWith(model) && action("Export…")->isEnabled(), qPrintable(lastStatus_.model));
  }
  void choose(const char* model) { choose(QString::fromLatin1(model)); }
  CompareView* view() const { return page_->findChild<CompareView*>(); }
  ColourBar* bar() const { return page_->findChild<ColourBar*>(); }
  QComboBox* quantity() const { return page_->findChild<QComboBox*>(QStringLiteral("mapQuantity")); }
  QString readout() const { return page_->findChild<QLabel*>(QStringLiteral("pixelReadout"))->text(); }
  ValueSlider* slider(const char* name) const { return page_->findChild<ValueSlider*>(QLatin1String(name)); }
  /// All notes below groups of sliders that are to be seen.
  QString note() const {
    QString text;
    for (const QLabel* label : page_->findChildren<QLabel*>(QStringLiteral("unavailableNote"))) {
      if (label->isVisible()) text += label->text();
    }
    return text;
  }
  QAction* action(const char* text) const {
    for (QAction* one : page_->actions()) {
      if (one->text().remove(QLatin1Char('&')) == QString::fromUtf8(text)) return one;
    }
    return nullptr;
  }

  std::unique_ptr<PhotoFixture> fixture_;
  std::unique_ptr<models::Registry> registry_;
  std::unique_ptr<PhotoPage> page_;
  PageStatus lastStatus_;
};

QTEST_MAIN(IlluminationViewTest)
#include "illumination_view_test.moc"
