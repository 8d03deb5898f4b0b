#include "ui/photo/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "error.h"
#include "ui/photo/file_path.h"

namespace daybreak::ui {

namespace {

QString withEnding(const QString& name, const QString& ending) {
  const QFileInfo file(name);
  return (file.suffix().isEmpty() ? name : file.completeBaseName()) + QLatin1Char('.') + ending;
}

}  // namespace

QString freeName(const QString& path) {
  const QFileInfo file(path);
  QString free = path;
  for (int number = 2; QFileInfo::exists(free); ++number) {
    free = QStringLiteral("%1/%2-%3.%4").arg(file.path(), file.completeBaseName()).arg(number).arg(file.suffix());
  }
  return free;
}

ExportDialog::ExportDialog(const ExportSubject& subject, const ExportSettings& settings, QWidget* parent)
    : QDialog(parent),
      subject_(subject),
      name_(new QLineEdit(this)),
      folder_(new QLineEdit(this)),
      format_(new QComboBox(this)),
      qualityLabel_(new QLabel(tr("&Quality"), this)),
      quality_(new QSpinBox(this)),
      depthLabel_(new QLabel(tr("&Bit depth"), this)),
      depth_(new QComboBox(this)),
      limitSide_(new QCheckBox(tr("&Longest side"), this)),
      maxSide_(new QSpinBox(this)),
      metadata_(new QCheckBox(tr("Keep camera &data, place and copyright"), this)),
      hint_(new QLabel(this)) {
  using enum media::PhotoFormat;
  setWindowTitle(tr("Export %1").arg(QFileInfo(subject.photo).fileName()));
  name_->setObjectName(QStringLiteral("exportName"));
  folder_->setObjectName(QStringLiteral("exportFolder"));
  format_->setObjectName(QStringLiteral("exportFormat"));
  quality_->setObjectName(QStringLiteral("exportQuality"));
  depth_->setObjectName(QStringLiteral("exportDepth"));
  limitSide_->setObjectName(QStringLiteral("exportLimit"));
  maxSide_->setObjectName(QStringLiteral("exportMaxSide"));
  metadata_->setObjectName(QStringLiteral("exportMetadata"));
  hint_->setObjectName(QStringLiteral("exportHint"));

  for (const auto format : {Jpeg, Png, Tiff, WebP}) format_->addItem(formatName(format), static_cast<int>(format));
  format_->setCurrentIndex(format_->findData(static_cast<int>(settings.format)));
  quality_->setButtonSymbols(QAbstractSpinBox::NoButtons);
  maxSide_->setButtonSymbols(QAbstractSpinBox::NoButtons);
  quality_->setRange(1, 100);
  quality_->setValue(settings.quality);
  qualityLabel_->setBuddy(quality_);
  depth_->addItem(tr("As the photo (%1 bit)").arg(subject.bitDepth), 0);
  depth_->addItem(tr("8 bit"), 8);
  depth_->addItem(tr("16 bit"), 16);
  depth_->setCurrentIndex(std::max(0, depth_->findData(settings.bitDepth)));
  depthLabel_->setBuddy(depth_);
  maxSide_->setRange(16, 100000);
  maxSide_->setSuffix(tr(" px"));
  maxSide_->setValue(settings.maxSide > 0 ? settings.maxSide
                                          : std::min(2048, std::max(subject.size.width(), subject.size.height())));
  maxSide_->setAccessibleName(tr("Longest side in pixels"));
  limitSide_->setChecked(settings.maxSide > 0);
  metadata_->setChecked(settings.keepMetadata);

  const QFileInfo photo(subject.photo);
  const bool known = !settings.folder.isEmpty() && QFileInfo(settings.folder).isDir();
  folder_->setText(QDir::toNativeSeparators(known ? settings.folder : photo.absolutePath()));
  name_->setText(photo.completeBaseName() + QStringLiteral("-daybreak.") + formatEnding(settings.format));

  auto* browse = new QPushButton(tr("Choo&se…"), this);
  browse->setToolTip(tr("Choose the folder"));
  auto* folderRow = new QHBoxLayout;
  folderRow->addWidget(folder_, 1);
  folderRow->addWidget(browse);
  auto* sideRow = new QHBoxLayout;
  sideRow->addWidget(limitSide_);
  sideRow->addWidget(maxSide_);
  sideRow->addStretch(1);
  auto* form = new QFormLayout;
  form->addRow(tr("File &name"), name_);
  auto* folderLabel = new QLabel(tr("F&older"), this);
  folderLabel->setBuddy(folder_);
  form->addRow(folderLabel, folderRow);
  form->addRow(tr("&Format"), format_);
  form->addRow(qualityLabel_, quality_);
  form->addRow(depthLabel_, depth_);
  form->addRow(tr("Size"), sideRow);
  form->addRow(QString(), metadata_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  export_ = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
  export_->setDefault(true);
  hint_->setWordWrap(true);
  hint_->setMinimumHeight(2 * fontMetrics().lineSpacing());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(12);
  column->addLayout(form);
  column->addWidget(hint_);
  column->addWidget(buttons);
  setMinimumWidth(fontMetrics().averageCharWidth() * 72);

  connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
  connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
  connect(name_, &QLineEdit::textEdited, this, &ExportDialog::nameEdited);
  connect(folder_, &QLineEdit::textChanged, this, &ExportDialog::updateState);
  connect(limitSide_, &QCheckBox::toggled, this, &ExportDialog::updateState);
  connect(maxSide_, &QSpinBox::valueChanged, this, &ExportDialog::updateState);
  connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
  updateState();
  name_->setFocus();
  name_->setSelection(0, static_cast<int>(QFileInfo(name_->text()).completeBaseName().size()));
}

media::PhotoFormat ExportDialog::format() const { return static_cast<media::PhotoFormat>(format_->currentData().toInt()); }

QString ExportDialog::target() const {
  return QDir::cleanPath(QDir(QDir::fromNativeSeparators(folder_->text().trimmed())).absoluteFilePath(name_->text().trimmed()));
}

media::SaveOptions ExportDialog::options() const {
  media::SaveOptions options;
  options.format = format();
  options.quality = quality_->value();
  options.bitDepth = depth_->currentData().toInt();
  options.maxSide = limitSide_->isChecked() ? maxSide_->value() : 0;
  options.keepMetadata = metadata_->isChecked();
  options.overwrite = overwrite_;
  return options;
}

ExportSettings ExportDialog::settings() const {
  const media::SaveOptions chosen = options();
  return {QFileInfo(target()).absolutePath(), format(), chosen.quality, chosen.bitDepth, chosen.maxSide, chosen.keepMetadata};
}

void ExportDialog::chooseFolder() {
  const QString chosen = QFileDialog::getExistingDirectory(this, tr("Export to"), folder_->text());
  if (!chosen.isEmpty()) folder_->setText(QDir::toNativeSeparators(chosen));
}

void ExportDialog::formatChanged() {
  name_->setText(withEnding(name_->text(), formatEnding(format())));
  updateState();
}

void ExportDialog::nameEdited() {
  // A typed ending chooses the format.
  try {
    const int row = format_->findData(static_cast<int>(media::formatForName(toPath(name_->text()))));
    const QSignalBlocker quiet(format_);
    format_->setCurrentIndex(row);
  } catch (const Error&) {
    // No ending yet: the chosen format stays, and accept() adds its ending.
  }
  updateState();
}

void ExportDialog::updateState() {
  using enum media::PhotoFormat;
  const bool lossy = format() == Jpeg || format() == WebP;
  qualityLabel_->setVisible(lossy);
  quality_->setVisible(lossy);
  depthLabel_->setVisible(!lossy);
  depth_->setVisible(!lossy);
  maxSide_->setEnabled(limitSide_->isChecked());

  const QFileInfo file(target());
  QString problem;
  if (name_->text().trimmed().isEmpty()) {
    problem = tr("The file needs a name.");
  } else if (!QFileInfo(file.absolutePath()).isDir()) {
    problem = tr("The folder %1 does not exist.").arg(QDir::toNativeSeparators(file.absolutePath()));
  } else if (file.exists() && file.canonicalFilePath() == QFileInfo(subject_.photo).canonicalFilePath()) {
    problem = tr("%1 is the original, which stays as it is. Choose another name.").arg(file.fileName());
  }
  export_->setEnabled(problem.isEmpty());
  if (!problem.isEmpty()) {
    hint_->setText(problem);
    return;
  }
  QSize size = subject_.size;
  if (limitSide_->isChecked() && std::max(size.width(), size.height()) > maxSide_->value()) {
    size.scale(maxSide_->value(), maxSide_->value(), Qt::KeepAspectRatio);
  }
  hint_->setText(tr("%1×%2 pixels").arg(size.width()).arg(size.height()));
}

bool ExportDialog::settleTakenName() {
  overwrite_ = false;
  if (!QFileInfo::exists(target())) return true;
  QMessageBox question(QMessageBox::Question, tr("Export"),
                       tr("There is already a file %1 in this folder.").arg(QFileInfo(target()).fileName()),
                       QMessageBox::Cancel, this);
  question.setObjectName(QStringLiteral("exportTaken"));
  QPushButton* replace = question.addButton(tr("&Replace"), QMessageBox::DestructiveRole);
  QPushButton* keepBoth = question.addButton(tr("Keep &both"), QMessageBox::AcceptRole);
  question.setDefaultButton(keepBoth);
  question.exec();
  if (question.clickedButton() == replace) {
    overwrite_ = true;
    return true;
  }
  if (question.clickedButton() != keepBoth) return false;
  name_->setText(QFileInfo(freeName(target())).fileName());
  return true;
}

void ExportDialog::accept() {
  try {
    if (media::formatForName(toPath(name_->text())) != format()) formatChanged();
  } catch (const Error&) {
    name_->setText(name_->text().trimmed() + QLatin1Char('.') + formatEnding(format()));
  }
  updateState();
  if (export_->isEnabled() && settleTakenName()) QDialog::accept();
}

}  // namespace daybreak::ui
