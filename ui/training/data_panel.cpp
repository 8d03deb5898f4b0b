#include "ui/training/data_panel.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/photo/background.h"
#include "ui/photo/file_path.h"
#include "ui/training/brightness_bars.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

DataPanel::DataPanel(QWidget* parent)
    : QWidget(parent),
      name_(new ElidedLabel(Qt::AlignLeft | Qt::AlignVCenter, this)),
      summary_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      bars_(new BrightnessBars(this)),
      trouble_(new QLabel(this)),
      list_(new QPlainTextEdit(this)) {
  pool_.setMaxThreadCount(2);  // one that is being cancelled
  auto* choose = new QPushButton(themedIcon(QStringLiteral("folder")), tr("&Choose…"), this);
  choose->setObjectName(QStringLiteral("chooseFolder"));
  choose->setAccessibleName(tr("Choose the folder of dark pictures"));
  choose->setToolTip(tr("Choose the folder of dark pictures to learn from, or drop it on this page"));
  connect(choose, &QPushButton::clicked, this, &DataPanel::askForFolder);
  name_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  summary_->setObjectName(QStringLiteral("dataSummary"));
  trouble_->setObjectName(QStringLiteral("dataTrouble"));
  for (QLabel* label : {summary_, trouble_}) {
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
  }
  progress_->setRange(0, 100);
  progress_->setTextVisible(false);
  progress_->setFixedHeight(6);
  progress_->setAccessibleName(tr("Looking through the folder"));
  list_->setReadOnly(true);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setLineWrapMode(QPlainTextEdit::NoWrap);
  list_->setFixedHeight(fontMetrics().height() * 5);
  list_->setTabChangesFocus(true);
  list_->setAccessibleName(tr("Files that cannot be used"));

  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(name_, 1);
  row->addWidget(choose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 4);
  column->setSpacing(6);
  column->addLayout(row);
  column->addWidget(progress_);
  column->addWidget(summary_);
  column->addWidget(bars_);
  column->addWidget(trouble_);
  column->addWidget(list_);
  setFolder({});
}

DataPanel::~DataPanel() { stop_.request_stop(); }

void DataPanel::askForFolder() {
  auto* dialog = new QFileDialog(this, tr("Folder of dark pictures"), folder_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, &DataPanel::setFolder);
  dialog->open();
}

void DataPanel::setFolder(const QString& path) {
  stop_.request_stop();
  stop_ = std::stop_source();
  folder_ = path;
  for (QWidget* widget : {static_cast<QWidget*>(bars_), static_cast<QWidget*>(trouble_), static_cast<QWidget*>(list_)})
    widget->hide();
  progress_->setVisible(!path.isEmpty());
  progress_->setValue(0);
  name_->setText(path.isEmpty() ? tr("No folder chosen") : QFileInfo(path).fileName(), QDir::toNativeSeparators(path));
  problem_ = path.isEmpty() ? tr("Choose a folder of dark pictures first.") : QString();
  summary_->setText(path.isEmpty() ? tr("Dark pictures are enough: no well-lit ones, no labels. A hundred make a start.")
                                   : tr("Looking through it…"));
  Q_EMIT changed();
  if (path.isEmpty()) return;
  inBackground(
      pool_, this,
      [this, folder = toPath(path), stop = stop_.get_token()] {
        // The panel outlives its pool, so it is there as long as this runs.
        return train::surveyFolder(folder, stop, [&](double share01) {
          QMetaObject::invokeMethod(progress_, "setValue", Qt::QueuedConnection, Q_ARG(int, static_cast<int>(share01 * 100)));
        });
      },
      [this, stop = stop_.get_token()](const Outcome<train::FolderSurvey>& outcome) {
        if (stop.stop_requested() || outcome.cancelled()) return;
        progress_->hide();
        if (outcome.value) {
          showSurvey(*outcome.value);
        } else {
          showProblem(outcome.problem);
        }
        Q_EMIT changed();
      });
}

void DataPanel::showProblem(const QString& sentence) {
  problem_ = sentence;
  summary_->setText(sentence);
}

void DataPanel::showSurvey(const train::FolderSurvey& survey) {
  const auto usable = static_cast<int>(survey.pictures - survey.unreadable.size());
  if (usable == 0) {
    showProblem(survey.pictures == 0
                    ? tr("There are no pictures in %1. Choose another folder.").arg(QDir(folder_).dirName())
                    : tr("None of the pictures in %1 can be read. Choose another folder.").arg(QDir(folder_).dirName()));
  } else {
    const auto size = [](const train::PictureSize& picture) {
      return QStringLiteral("%1×%2").arg(picture.width).arg(picture.height);
    };
    const bool alike = survey.smallest.width == survey.largest.width && survey.smallest.height == survey.largest.height;
    const QString sizes = alike ? size(survey.largest) : tr("%1 to %2").arg(size(survey.smallest), size(survey.largest));
    summary_->setText(tr("%n picture(s)", nullptr, usable) + QStringLiteral(" · ") + sizes);
    bars_->setShares({survey.brightness.begin(), survey.brightness.end()}, survey.meanBrightness);
    bars_->setVisible(survey.sampled > 0);
  }
  QStringList lines, counts;
  if (!survey.unreadable.empty()) {
    counts << tr("%n file(s) cannot be read and will be skipped.", nullptr, static_cast<int>(survey.unreadable.size()));
    for (const auto& file : survey.unreadable) lines << QString::fromStdString(file.reason);
  }
  if (!survey.copies.empty()) {
    counts << tr("%n picture(s) are there twice.", nullptr, static_cast<int>(survey.copies.size()));
    for (const auto& copy : survey.copies)
      lines << tr("%1 is the same as %2.").arg(QString::fromStdString(copy.name), QString::fromStdString(copy.original));
  }
  trouble_->setText(counts.join(QLatin1Char(' ')));
  trouble_->setVisible(!counts.isEmpty());
  list_->setPlainText(lines.join(QLatin1Char('\n')));
  list_->setVisible(!lines.isEmpty());
}

}  // namespace daybreak::ui
