#include "ui/training/preview_panel.h"

#include <QCheckBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>

#include "ui/training/pair_picture.h"

namespace daybreak::ui {

namespace {

QString nameOf(const train::StepFile& file) { return QFile::decodeName(file.file.c_str()); }

const train::StepFile* at(const std::vector<train::StepFile>& files, int step) {
  const auto found = std::ranges::find(files, step, &train::StepFile::step);
  return found == files.end() ? nullptr : &*found;
}

}  // namespace

PreviewPanel::PreviewPanel(QWidget* parent)
    : QWidget(parent),
      hint_(new QLabel(this)),
      head_(new QWidget(this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      newest_(new QCheckBox(tr("Ne&west"), this)),
      stepLabel_(new QLabel(this)) {
  pool_.setMaxThreadCount(1);
  setObjectName(QStringLiteral("previews"));
  setMinimumWidth(fontMetrics().averageCharWidth() * 28);
  hint_->setWordWrap(true);
  hint_->setAlignment(Qt::AlignCenter);
  hint_->setForegroundRole(QPalette::PlaceholderText);
  auto* words = new QHBoxLayout(head_);
  words->setContentsMargins(0, 0, 0, 0);
  words->addWidget(new QLabel(tr("Dark"), head_), 1);
  words->addWidget(stepLabel_, 1);
  slider_->setObjectName(QStringLiteral("previewStep"));
  slider_->setAccessibleName(tr("Step of the pictures"));
  slider_->setToolTip(tr("Look back at the pictures of earlier steps"));
  newest_->setObjectName(QStringLiteral("newestPreview"));
  newest_->setChecked(true);
  newest_->setToolTip(tr("Always the newest pictures"));

  auto* content = new QWidget;
  column_ = new QVBoxLayout(content);
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(6);
  column_->addStretch(1);
  auto* area = new QScrollArea(this);
  area->setWidget(content);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  auto* below = new QHBoxLayout;
  below->addWidget(slider_, 1);
  below->addWidget(newest_);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(8, 4, 8, 4);
  rows->setSpacing(6);
  rows->addWidget(head_);
  rows->addWidget(hint_, 1);
  rows->addWidget(area, 1);
  rows->addLayout(below);

  connect(slider_, &QSlider::valueChanged, this, [this](int place) {
    if (place < static_cast<int>(steps_.size()) - 1) newest_->setChecked(false);
    showStep();
  });
  connect(newest_, &QCheckBox::toggled, this, [this](bool on) {
    if (on) slider_->setValue(slider_->maximum());
    showStep();
  });
  clear();
}

PreviewPanel::~PreviewPanel() { loading_.drop(); }

void PreviewPanel::clear() {
  loading_.drop();
  files_.clear();
  steps_.clear();
  dark_.clear();
  shown_.clear();
  qDeleteAll(pairs_);
  pairs_.clear();
  newest_->setChecked(true);
  setFiles({});
}

void PreviewPanel::setHint(const QString& sentence) { hint_->setText(sentence); }

void PreviewPanel::setFiles(const std::vector<std::vector<train::StepFile>>& files) {
  files_ = files;
  steps_.clear();
  if (!files.empty())
    for (const auto& file : files.front())
      if (file.step > 0) steps_.push_back(file.step);
  {
    const QSignalBlocker quiet(slider_);
    slider_->setRange(0, std::max(0, static_cast<int>(steps_.size()) - 1));
    slider_->setPageStep(std::max(1, slider_->maximum() / 10));
    if (newest_->isChecked()) slider_->setValue(slider_->maximum());
  }
  while (pairs_.size() < static_cast<qsizetype>(files_.size())) {
    pairs_ << new PairPicture;
    column_->insertWidget(static_cast<int>(pairs_.size()) - 1, pairs_.last());
  }
  while (pairs_.size() > static_cast<qsizetype>(files_.size())) delete pairs_.takeLast();
  const bool any = !files_.empty();
  for (QWidget* widget : {head_, static_cast<QWidget*>(slider_), static_cast<QWidget*>(newest_)}) widget->setVisible(any);
  column_->parentWidget()->parentWidget()->parentWidget()->setVisible(any);
  hint_->setVisible(!any);
  slider_->setEnabled(steps_.size() > 1);
  showStep();
}

void PreviewPanel::showStep() {
  const int step = steps_.empty() ? 0 : steps_[static_cast<std::size_t>(std::min(slider_->value(), slider_->maximum()))];
  stepLabel_->setText(step == 0 ? tr("Not yet enhanced") : tr("Step %1").arg(locale().toString(step)));
  const bool changed = step != step_;
  step_ = step;
  load();
  if (changed) Q_EMIT stepChanged(step);
}

void PreviewPanel::load() {
  QStringList dark, now;
  for (const auto& files : files_) {
    dark << nameOf(files.front());
    const auto* file = step_ > 0 ? at(files, step_) : nullptr;
    now << (file ? nameOf(*file) : QString());
  }
  const QString wanted = dark.join(QLatin1Char('\n')) + QLatin1Char('\n') + now.join(QLatin1Char('\n'));
  if (wanted == shown_ || files_.empty()) return;
  shown_ = wanted;
  QStringList newDark;
  for (const QString& name : dark)
    if (!dark_.contains(name)) newDark << name;
  using Images = QHash<QString, QImage>;
  loading_.request(
      [names = newDark + now] {
        Images images;
        for (const QString& name : names)
          if (!name.isEmpty()) images.insert(name, QImage(name));
        return images;
      },
      [this, dark, now](const Outcome<Images>& outcome) {
        if (!outcome.value) return;
        for (qsizetype i = 0; i < pairs_.size() && i < dark.size(); ++i) {
          if (outcome.value->contains(dark[i])) dark_.insert(dark[i], outcome.value->value(dark[i]));
          pairs_[i]->setDark(dark_.value(dark[i]));
          pairs_[i]->setNow(outcome.value->value(now[i]));
          pairs_[i]->setAccessibleName(tr("Picture %1, dark and after step %2").arg(i + 1).arg(step_));
        }
      });
}

}  // namespace daybreak::ui
