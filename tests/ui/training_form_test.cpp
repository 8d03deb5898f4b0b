// The left side of the Training page: presets, what is changed, what does not apply, folders that hold nothing.
#include "ui/training/training_form.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

#include "train/recipes.h"
#include "training_run_fixture.h"
#include "ui/training/data_panel.h"
#include "ui/training/number_field.h"
#include "ui/training/option_row.h"

using namespace daybreak;
using namespace daybreak::ui;

class TrainingFormTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<TrainingRunFixture> fixture_;
  std::unique_ptr<TrainingForm> form_;

  template <typename Widget>
  Widget* at(const char* name) const {
    auto* widget = form_->findChild<Widget*>(QLatin1String(name));
    if (!widget) qFatal("there is no %s", name);
    return widget;
  }
  void choose(const char* name, const QString& text) const {
    auto* combo = at<QComboBox>(name);
    const int place = combo->findText(text);
    QVERIFY2(place >= 0, qPrintable(text));
    combo->setCurrentIndex(place);
    Q_EMIT combo->activated(place);
  }
  void type(const char* name, const QString& text) const {
    auto* field = at<NumberField>(name);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
  }
  OptionRow* row(const char* id) const {
    for (auto* row : form_->findChildren<OptionRow*>())
      if (row->spec().id == QLatin1String(id)) return row;
    qFatal("there is no row %s", id);
  }

 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale::c());
    fixture_ = std::make_unique<TrainingRunFixture>();
    form_ = std::make_unique<TrainingForm>();
    form_->setModels(fixture_->registry().list());
    form_->resize(340, 900);
    form_->show();
  }
  void cleanup() { form_.reset(); }

  void quickTryIsWhatOneStartsWith() {
    const auto options = form_->options();
    const auto recipe = train::recipeFor("sgz", train::Recipe::Quick);
    QCOMPARE(options.architecture, std::string("sgz"));
    QCOMPARE(options.side, recipe.side);
    QCOMPARE(options.learningRate, recipe.learningRate);
    QVERIFY(!options.start);
    QVERIFY(!at<QPushButton>("undoChanges")->isVisibleTo(form_.get()));
  }

  void thePaperPresetIsTheRecipe_data() {
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("network");
    QTest::newRow("SGZ") << "New: SGZ"
                         << "sgz";
    QTest::newRow("Zero-DCE") << "New: Zero-DCE"
                              << "zero-dce";
    QTest::newRow("Zero-DCE++") << "New: Zero-DCE++"
                                << "zero-dce-pp";
    QTest::newRow("SCI") << "New: SCI"
                         << "sci";
  }
  void thePaperPresetIsTheRecipe() {
    QFETCH(QString, start);
    QFETCH(QString, network);
    choose("start", start);
    choose("preset", QStringLiteral("Paper"));
    const auto options = form_->options();
    const auto recipe = train::recipeFor(network.toStdString(), train::Recipe::Published);
    QCOMPARE(options.architecture, recipe.architecture);
    QCOMPARE(options.batch, recipe.batch);
    QCOMPARE(options.learningRate, recipe.learningRate);
    QCOMPARE(options.weightDecay, recipe.weightDecay);
    QCOMPARE(options.weights.totalVariation, recipe.weights.totalVariation);
    QCOMPARE(options.diagonalNeighbours, recipe.diagonalNeighbours);
  }

  void aChangedValueIsKeptAndTold() {
    type("learningRate", QStringLiteral("0.0005"));
    QCOMPARE(form_->options().learningRate, 0.0005);
    QCOMPARE(at<QComboBox>("preset")->currentText(), QStringLiteral("Quick try (changed)"));
    QVERIFY(at<QPushButton>("undoChanges")->isVisibleTo(form_.get()));
    QTest::mouseClick(at<QPushButton>("undoChanges"), Qt::LeftButton);
    QCOMPARE(form_->options().learningRate, train::recipeFor("sgz", train::Recipe::Quick).learningRate);
    QCOMPARE(at<QComboBox>("preset")->currentText(), QStringLiteral("Quick try"));
  }

  void aDoubleClickOnTheNameBringsOneValueBack() {
    type("batch", QStringLiteral("3"));
    type("side", QStringLiteral("64"));
    auto* label = row("batch")->findChild<QLabel*>();
    QVERIFY(label->font().bold());
    QTest::mouseDClick(label, Qt::LeftButton);
    QCOMPARE(form_->options().batch, train::recipeFor("sgz", train::Recipe::Quick).batch);
    QCOMPARE(form_->options().side, 64);
    QVERIFY(!label->font().bold());
  }

  void everyOptionSaysWhatItDoes() {
    for (const auto& group : optionGroups()) {
      for (const auto& option : group.options) {
        QVERIFY2(option.toolTip.size() > 20 && option.toolTip.endsWith(QLatin1Char('.')), qPrintable(option.id));
        QVERIFY2(!option.label.isEmpty() && option.get && option.set, qPrintable(option.id));
      }
    }
  }

  void whatIsShownIsWhatIsStored() {
    train::TrainingOptions options;
    for (const auto& group : optionGroups()) {
      for (const auto& option : group.options) {
        const QVariant value = option.kind == OptionSpec::Kind::Toggle   ? QVariant(!option.get(options).toBool())
                               : option.kind == OptionSpec::Kind::Choice ? QVariant(option.choices.last().second)
                                                                         : QVariant(std::round(option.minimum * 10 + 1));
        option.set(options, value);
        QVERIFY2(option.get(options) == value, qPrintable(option.id));
      }
    }
  }

  void anotherNetworksOptionsAreHidden() {
    QVERIFY(row("spatialPatch")->isVisibleTo(row("spatialPatch")->parentWidget()));
    QVERIFY(!row("stages")->isVisibleTo(row("stages")->parentWidget()));
    choose("start", QStringLiteral("New: SCI"));
    QVERIFY(!row("spatialPatch")->isVisibleTo(row("spatialPatch")->parentWidget()));
    QVERIFY(row("stages")->isVisibleTo(row("stages")->parentWidget()));
  }

  void whatDependsOnAnotherOptionIsGreyedWithAReason() {
    QVERIFY(!row("semanticWeight")->editor()->isEnabled());
    QVERIFY(row("semanticWeight")->editor()->toolTip().contains(QStringLiteral("no semantic guidance")));
    choose("guidance", QStringLiteral("Random ResNet-50"));
    QVERIFY(row("semanticWeight")->editor()->isEnabled());
    QCOMPARE(form_->options().guidance.segmenter, std::string("random"));
    type("epochs", QStringLiteral("2"));
    QVERIFY(!row("steps")->editor()->isEnabled());
  }

  void aModelIsTrainedFurtherWithTheFineTuningRecipe() {
    choose("start", QStringLiteral("Train sgz-base further"));
    QCOMPARE(form_->startModel(), QStringLiteral("sgz-base"));
    QCOMPARE(form_->options().steps, 100);
    QCOMPARE(form_->options().batch, 1);
    QCOMPARE(form_->options().name, std::string("sgz-base-tuned"));
    QVERIFY(!row("conv")->editor()->isEnabled());
  }

  void theModelsNameIsChecked() {
    form_->data().setFolder(fixture_->pictures(2));
    QVERIFY(form_->problem().isEmpty());
    auto* name = at<QLineEdit>("modelName");
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("My Model"));
    QVERIFY(form_->problem().contains(QStringLiteral("lower-case")));
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("my-model"));
    QVERIFY(form_->problem().isEmpty());
    choose("preset", QStringLiteral("Paper"));
    QCOMPARE(form_->options().name, std::string("my-model"));
  }

  void aFolderIsLookedThrough() {
    const QString folder = fixture_->pictures(3);
    QFile broken(folder + QStringLiteral("/broken.jpg"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no picture");
    broken.close();
    QVERIFY(QFile::copy(folder + QStringLiteral("/0.png"), folder + QStringLiteral("/twin.png")));
    form_->data().setFolder(folder);
    QTRY_VERIFY_WITH_TIMEOUT(at<QLabel>("dataSummary")->text().contains(QStringLiteral("56×48")), 20000);
    const QString trouble = at<QLabel>("dataTrouble")->text();
    QVERIFY2(trouble.contains(QStringLiteral("cannot be read")) && trouble.contains(QStringLiteral("twice")),
             qPrintable(trouble));
    const QString list = form_->data().findChild<QPlainTextEdit*>()->toPlainText();
    QVERIFY2(list.contains(QStringLiteral("broken.jpg")) && list.contains(QStringLiteral("twin.png")), qPrintable(list));
    QVERIFY(form_->problem().isEmpty());
    QCOMPARE(form_->options().images, toPath(folder));
  }

  void aFolderWithoutPicturesIsTold() {
    QVERIFY(form_->problem().contains(QStringLiteral("Choose a folder")));
    QDir().mkpath(fixture_->path(QStringLiteral("empty")));
    form_->data().setFolder(fixture_->path(QStringLiteral("empty")));
    QTRY_VERIFY_WITH_TIMEOUT(form_->problem().contains(QStringLiteral("no pictures in empty")), 20000);
  }

  void smallNumbersAreShownAndSteppedAsPeopleWriteThem() {
    NumberField field(0, 1, 0, false);
    field.setValue(0.00005);
    QCOMPARE(field.text(), QStringLiteral("0.00005"));
    field.stepBy(1);
    QCOMPARE(field.value(), 0.0001);
    field.stepBy(-2);
    QCOMPARE(field.value(), 0.00002);
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("3e-4"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.value(), 0.0003);
  }
};

QTEST_MAIN(TrainingFormTest)
#include "training_form_test.moc"
