// The export dialog: names, formats, sizes, and what happens when a name is taken.
#include "ui/photo/export_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTimer>

#include "photo_fixture.h"

using namespace daybreak;
using namespace daybreak::ui;

class ExportDialogTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    fixture_ = std::make_unique<PhotoFixture>();
    subject_ = {fixture_->addPhoto(QStringLiteral("night.png")), {240, 160}, 16};
  }

  void proposesANameBesideThePhoto() {
    const ExportDialog dialog(subject_, {});
    QCOMPARE(dialog.target(), fixture_->photo(QStringLiteral("night-daybreak.jpg")));
  }

  void remembersWhereAndHow() {
    QTemporaryDir folder;
    ExportSettings settings;
    settings.folder = folder.path();
    settings.format = media::PhotoFormat::Tiff;
    settings.bitDepth = 16;
    settings.maxSide = 100;
    settings.keepMetadata = false;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.save(store, QStringLiteral("photo/"));
    const ExportDialog dialog(subject_, ExportSettings::load(store, QStringLiteral("photo/")));
    QCOMPARE(dialog.target(), folder.filePath(QStringLiteral("night-daybreak.tif")));
    QVERIFY(dialog.options().format == media::PhotoFormat::Tiff);
    QCOMPARE(dialog.options().bitDepth, 16);
    QCOMPARE(dialog.options().maxSide, 100);
    QVERIFY(!dialog.options().keepMetadata);
    QVERIFY(!dialog.options().overwrite);
  }

  void aFolderThatIsGoneGivesWayToThePhotos() {
    ExportSettings settings;
    settings.folder = QStringLiteral("/nowhere/at/all");
    const ExportDialog dialog(subject_, settings);
    QCOMPARE(dialog.target(), fixture_->photo(QStringLiteral("night-daybreak.jpg")));
  }

  void theFormatChangesTheEndingAndWhatApplies_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("quality");
    QTest::newRow("JPEG") << "JPEG"
                          << "night-daybreak.jpg" << true;
    QTest::newRow("PNG") << "PNG"
                         << "night-daybreak.png" << false;
    QTest::newRow("TIFF") << "TIFF"
                          << "night-daybreak.tif" << false;
    QTest::newRow("WebP") << "WebP"
                          << "night-daybreak.webp" << true;
  }
  void theFormatChangesTheEndingAndWhatApplies() {
    QFETCH(QString, format);
    QFETCH(QString, name);
    QFETCH(bool, quality);
    ExportDialog dialog(subject_, {});
    dialog.show();
    auto* formats = dialog.findChild<QComboBox*>(QStringLiteral("exportFormat"));
    formats->setCurrentText(format);
    QCOMPARE(QFileInfo(dialog.target()).fileName(), name);
    QCOMPARE(dialog.findChild<QSpinBox*>(QStringLiteral("exportQuality"))->isVisible(), quality);
    QCOMPARE(dialog.findChild<QComboBox*>(QStringLiteral("exportDepth"))->isVisible(), !quality);
  }

  void aTypedEndingChoosesTheFormat() {
    ExportDialog dialog(subject_, {});
    typeName(dialog, QStringLiteral("bright.tiff"));
    QVERIFY(dialog.options().format == media::PhotoFormat::Tiff);
    QCOMPARE(QFileInfo(dialog.target()).fileName(), QStringLiteral("bright.tiff"));
  }

  void aNameWithoutEndingGetsOne() {
    ExportDialog dialog(subject_, {});
    typeName(dialog, QStringLiteral("bright"));
    dialog.accept();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(QFileInfo(dialog.target()).fileName(), QStringLiteral("bright.jpg"));
  }

  void theOriginalIsNeverATarget() {
    ExportDialog dialog(subject_, {});
    typeName(dialog, QStringLiteral("night.png"));
    QVERIFY(!exportButton(dialog)->isEnabled());
    QVERIFY(hint(dialog).contains(QStringLiteral("original")));
    dialog.accept();
    QCOMPARE(dialog.result(), 0);
    typeName(dialog, QStringLiteral("night2.png"));
    QVERIFY(exportButton(dialog)->isEnabled());
  }

  void tellsTheSizeThatComesOut() {
    ExportDialog dialog(subject_, {});
    QVERIFY(hint(dialog).contains(QStringLiteral("240×160")));
    dialog.findChild<QCheckBox*>(QStringLiteral("exportLimit"))->setChecked(true);
    dialog.findChild<QSpinBox*>(QStringLiteral("exportMaxSide"))->setValue(120);
    QVERIFY(hint(dialog).contains(QStringLiteral("120×80")));
    QCOMPARE(dialog.options().maxSide, 120);
  }

  void aTakenNameAsks_data() {
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("overwrite");
    QTest::newRow("replace") << "Replace" << true << "night-daybreak.jpg" << true;
    QTest::newRow("keep both") << "Keep both" << true << "night-daybreak-2.jpg" << false;
    QTest::newRow("cancel") << "Cancel" << false << "night-daybreak.jpg" << false;
  }
  void aTakenNameAsks() {
    QFETCH(QString, answer);
    QFETCH(bool, accepted);
    QFETCH(QString, name);
    QFETCH(bool, overwrite);
    PhotoFixture::write(fixture_->photo(QStringLiteral("night-daybreak.jpg")), "taken");
    ExportDialog dialog(subject_, {});
    dialog.show();
    bool asked = false;
    QTimer poll;
    connect(&poll, &QTimer::timeout, &dialog, [&] {
      auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      if (!question) return;
      asked = true;
      for (QAbstractButton* button : question->buttons()) {
        if (button->text().remove(QLatin1Char('&')) == answer) QTest::mouseClick(button, Qt::LeftButton);
      }
    });
    poll.start(10);
    dialog.accept();
    QVERIFY(asked);
    QCOMPARE(dialog.result() == QDialog::Accepted, accepted);
    QCOMPARE(QFileInfo(dialog.target()).fileName(), name);
    QCOMPARE(dialog.options().overwrite, overwrite);
  }

 private:
  static void typeName(ExportDialog& dialog, const QString& name) {
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("exportName"));
    field->selectAll();
    QTest::keyClicks(field, name);
  }
  static QString hint(const ExportDialog& dialog) { return dialog.findChild<QLabel*>(QStringLiteral("exportHint"))->text(); }
  static QPushButton* exportButton(const ExportDialog& dialog) {
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
      if (button->text().contains(QStringLiteral("xport"))) return button;
    }
    return nullptr;
  }

  std::unique_ptr<PhotoFixture> fixture_;
  ExportSubject subject_;
};

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
