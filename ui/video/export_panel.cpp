#include "ui/video/export_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

#include "error.h"
#include "ui/photo/file_path.h"
#include "ui/video/video_exports.h"

namespace daybreak::ui {

namespace video = media::video;

namespace {

QString timeText(double seconds) {
  const auto whole = static_cast<int>(std::lround(seconds));
  return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

void name(QWidget* widget, const QString& text, const QString& toolTip) {
  widget->setAccessibleName(text);
  widget->setToolTip(toolTip);
}

}  // namespace

ExportPanel::ExportPanel(VideoExports& exports, QWidget* parent)
    : QWidget(parent),
      exports_(exports),
      format_(new QComboBox),
      codec_(new QComboBox),
      preset_(new QComboBox),
      quality_(new QSpinBox),
      qualityLabel_(new QLabel(tr("Quality (CRF)"))),
      sound_(new QCheckBox(tr("Keep the sound"))),
      rangeText_(new QLabel),
      estimate_(new QLabel),
      export_(new QPushButton(tr("Export…"))),
      still_(new QPushButton(tr("Save frame…"))),
      list_(new QListView),
      pause_(new QPushButton(tr("Pause"))),
      cancel_(new QPushButton(tr("Cancel"))),
      resume_(new QPushButton(tr("Go on"))),
      remove_(new QPushButton(tr("Remove"))) {
  for (const char* ending : {"mp4", "mov", "mkv", "webm"})
    format_->addItem(QString::fromLatin1(ending).toUpper(), QString::fromLatin1(ending));
  format_->addItem(tr("GIF animation"), QStringLiteral("gif"));
  format_->addItem(tr("WebP animation"), QStringLiteral("webp"));
  format_->addItem(tr("Pictures (PNG)"), QStringLiteral("png"));
  for (const auto& preset : video::presetNames()) preset_->addItem(QString::fromStdString(preset));
  preset_->setCurrentText(QStringLiteral("medium"));
  sound_->setChecked(true);
  name(format_, tr("Kind of file"), tr("What the video is written as"));
  name(codec_, tr("Codec"), tr("How the pictures are stored"));
  name(preset_, tr("Effort"), tr("Slower presets make smaller files of the same quality"));
  name(quality_, tr("Quality"), tr("Constant quality: lower is better and larger"));
  name(sound_, tr("Keep the sound"), tr("The sound is copied as it is"));
  name(export_, tr("Export"), tr("Writes the enhanced video to a new file, in the background"));
  name(still_, tr("Save frame"), tr("Writes the frame that is shown as a photo"));
  name(list_, tr("Exports"), tr("Exports, one after another"));
  name(pause_, tr("Pause"), tr("The export waits until it is to go on"));
  name(cancel_, tr("Cancel"), tr("Ends the export; what is done is kept, so that it can go on"));
  name(resume_, tr("Go on"), tr("Goes on where the export stopped"));
  name(remove_, tr("Remove"), tr("Takes it off the list; what an unfinished export left is removed"));
  rangeText_->setWordWrap(true);
  estimate_->setWordWrap(true);
  list_->setModel(&exports_);
  list_->setWordWrap(true);
  list_->setMinimumHeight(fontMetrics().height() * 4);
  list_->setSelectionMode(QAbstractItemView::SingleSelection);

  auto* form = new QFormLayout;
  form->addRow(tr("Format"), format_);
  form->addRow(tr("Codec"), codec_);
  form->addRow(qualityLabel_, quality_);
  form->addRow(tr("Effort"), preset_);
  form->addRow(QString(), sound_);
  form->addRow(tr("Part"), rangeText_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(export_, 1);
  buttons->addWidget(still_, 1);
  auto* controls = new QHBoxLayout;
  for (auto* button : {pause_, cancel_, resume_, remove_}) controls->addWidget(button);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 4, 8, 8);
  column->addLayout(form);
  column->addWidget(estimate_);
  column->addLayout(buttons);
  column->addWidget(list_);
  column->addLayout(controls);

  connect(format_, &QComboBox::currentIndexChanged, this, &ExportPanel::showCodecs);
  connect(codec_, &QComboBox::currentIndexChanged, this, &ExportPanel::showQuality);
  connect(quality_, &QSpinBox::valueChanged, this, &ExportPanel::showEstimate);
  connect(export_, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(ending()); });
  connect(still_, &QPushButton::clicked, this, &ExportPanel::stillRequested);
  const auto row = [this] { return list_->currentIndex().row(); };
  connect(pause_, &QPushButton::clicked, this,
          [this, row] { exports_.pause(row(), exports_.state(row()) == VideoExports::State::Running); });
  connect(cancel_, &QPushButton::clicked, this, [this, row] { exports_.cancel(row()); });
  connect(resume_, &QPushButton::clicked, this, [this, row] { exports_.resume(row()); });
  connect(remove_, &QPushButton::clicked, this, [this, row] { exports_.remove(row()); });
  connect(&exports_, &QAbstractItemModel::rowsInserted, this,
          [this](const QModelIndex&, int first) { list_->setCurrentIndex(exports_.index(first)); });
  connect(&exports_, &VideoExports::changed, this, &ExportPanel::showButtons);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExportPanel::showButtons);
  setVideo({}, nullptr);
  showButtons();
}

QString ExportPanel::ending() const { return format_->currentData().toString(); }

void ExportPanel::setVideo(const QString& path, const video::VideoInfo* info) {
  path_ = path;
  info_ = info == nullptr ? nullptr : std::make_unique<video::VideoInfo>(*info);
  export_->setEnabled(info != nullptr);
  still_->setEnabled(info != nullptr);
  const int same = format_->findData(QFileInfo(path).suffix().toLower());
  if (same >= 0) format_->setCurrentIndex(same);
  showCodecs();
}

void ExportPanel::setRange(const jobs::TimeRange& range, double seconds) {
  range_ = range;
  seconds_ = seconds;
  rangeText_->setText(
      range.whole() ? tr("The whole video, %1").arg(timeText(seconds))
                    : tr("From %1 to %2").arg(timeText(range.from.value_or(0)), timeText(range.from.value_or(0) + seconds)));
  showEstimate();
}

void ExportPanel::setSpeed(double framesPerSecond) {
  speed_ = framesPerSecond;
  showEstimate();
}

void ExportPanel::showCodecs() {
  const QSignalBlocker quiet(codec_);
  const auto before = codec_->currentData();
  codec_->clear();
  for (const auto codec : video::codecsFor(toPath(QStringLiteral("a.") + ending())))
    codec_->addItem(QString::fromStdString(video::titleOf(codec)), QString::fromStdString(video::nameOf(codec)));
  const bool isVideo = codec_->count() > 0 && ending() != QLatin1String("gif") && ending() != QLatin1String("webp") &&
                       ending() != QLatin1String("png");
  if (!isVideo) codec_->clear();
  const int same = codec_->findData(before);
  const int source = info_ ? codec_->findData(QString::fromStdString(info_->codec == "hevc" ? "h265" : info_->codec)) : -1;
  codec_->setCurrentIndex(same >= 0 ? same : source >= 0 ? source : codec_->count() - 1 >= 0 ? 0 : -1);
  for (QWidget* each : {static_cast<QWidget*>(codec_), static_cast<QWidget*>(preset_), static_cast<QWidget*>(sound_)})
    each->setEnabled(isVideo);
  showQuality();
}

void ExportPanel::showQuality() {
  const auto codec = video::codecNamed(codec_->currentData().toString().toStdString());
  const auto crf = codec ? video::standardCrf(*codec) : std::nullopt;
  quality_->setEnabled(crf.has_value());
  qualityLabel_->setEnabled(crf.has_value());
  if (crf) {
    const QSignalBlocker quiet(quality_);
    quality_->setRange(0, static_cast<int>(video::worstCrf(*codec)));
    quality_->setValue(static_cast<int>(*crf));
  }
  showEstimate();
}

jobs::VideoExport ExportPanel::wanted() const {
  jobs::VideoExport wanted;
  wanted.input = toPath(path_);
  wanted.range = range_;
  wanted.sound = sound_->isChecked();
  wanted.overwrite = true;  // the file dialog has asked
  wanted.encode.preset = preset_->currentText().toStdString();
  wanted.encode.codec = video::codecNamed(codec_->currentData().toString().toStdString());
  if (quality_->isEnabled()) wanted.encode.crf = quality_->value();
  return wanted;
}

void ExportPanel::showEstimate() {
  estimate_->clear();
  if (!info_ || codec_->currentIndex() < 0) return;
  auto guessed = wanted();
  guessed.output = toPath(QStringLiteral("a.") + ending());
  try {
    const auto bytes = static_cast<double>(jobs::guessedBytes(guessed, *info_));
    QString text = tr("About %1 MB").arg(std::max(0.1, bytes / 1e6), 0, 'f', bytes < 1e7 ? 1 : 0);
    if (speed_ > 0 && info_->framesPerSecond > 0)
      text += tr(", about %1 min").arg(timeText(seconds_ * info_->framesPerSecond / speed_));
    estimate_->setText(text);
  } catch (const Error& error) {
    estimate_->setText(QString::fromUtf8(error.what()));
  }
}

void ExportPanel::showButtons() {
  using State = VideoExports::State;
  const auto at = list_->currentIndex();
  const bool chosen = at.isValid() && at.row() < exports_.rowCount();
  const auto state = chosen ? exports_.state(at.row()) : State::Done;
  const bool runs = chosen && (state == State::Running || state == State::Paused);
  pause_->setEnabled(runs);
  pause_->setText(state == State::Paused ? tr("Continue") : tr("Pause"));
  cancel_->setEnabled(runs || (chosen && state == State::Waiting));
  resume_->setEnabled(chosen && (state == State::Cancelled || state == State::Failed));
  remove_->setEnabled(chosen && !runs);
}

}  // namespace daybreak::ui
