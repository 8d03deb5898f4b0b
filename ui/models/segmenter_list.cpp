#include "ui/models/segmenter_list.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "segment/class_set.h"
#include "ui/photo/background.h"
#include "ui/photo/file_path.h"

namespace daybreak::ui {

namespace {

QString toldApart(const models::ModelCard& card) {
  const auto named = card.options.find("classes");
  const auto* set = named == card.options.end() ? nullptr : segment::findClassSet(named->second);
  if (set == nullptr) return {};
  return SegmenterList::tr("%1: %n class(es)", nullptr, set->size()).arg(QString::fromStdString(set->title));
}

}  // namespace

SegmenterList::SegmenterList(QWidget* parent) : QWidget(parent), rows_(new QVBoxLayout), problems_(new QLabel(this)) {
  setObjectName(QStringLiteral("segmenterList"));
  pool_.setMaxThreadCount(1);
  auto* title = new QLabel(tr("Segmenters"), this);
  QFont large = title->font();
  large.setPointSizeF(large.pointSizeF() * 1.2);
  title->setFont(large);
  auto* import = new QPushButton(tr("Import &segmenter…"), this);
  import->setObjectName(QStringLiteral("importSegmenter"));
  import->setToolTip(tr("Check a segmenter's file and add it"));
  auto* head = new QHBoxLayout;
  head->addWidget(title);
  head->addStretch(1);
  head->addWidget(import);

  auto* explanation = new QLabel(this);
  explanation->setWordWrap(true);
  explanation->setOpenExternalLinks(true);
  explanation->setTextInteractionFlags(Qt::TextBrowserInteraction);
  explanation->setForegroundRole(QPalette::PlaceholderText);
  explanation->setText(
      tr("Segmenters say what is where in a photo: for the overlay, for light by class and to guide trainings. One for people, "
         "animals, vehicles and furniture can be added: ESPNetv2, which its authors publish under the MIT licence at %1 "
         "(model/segmentation/model_zoo/espnetv2, files that begin with espnetv2_s_2.0_). Daybreak downloads nothing by "
         "itself; "
         "get a file there, then import it here.")
          .arg(QStringLiteral("<a href=\"https://github.com/sacmehta/EdgeNets\">github.com/sacmehta/EdgeNets</a>")));
  problems_->setTextFormat(Qt::PlainText);
  problems_->setWordWrap(true);
  problems_->hide();
  rows_->setSpacing(2);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 8, 16, 16);
  column->setSpacing(8);
  column->addLayout(head);
  column->addWidget(explanation);
  column->addLayout(rows_);
  column->addWidget(problems_);
  connect(import, &QPushButton::clicked, this, &SegmenterList::askToImport);
  reload();
}

void SegmenterList::reload() {
  inBackground(
      pool_, this,
      [] {
        Listed listed;
        listed.entries = segment::listSegmenters(&listed.problems);
        return listed;
      },
      [this](const Outcome<Listed>& outcome) {
        if (outcome.value) show(*outcome.value);
        if (!outcome.problem.isEmpty()) Q_EMIT problem(outcome.problem);
      });
}

void SegmenterList::show(const Listed& listed) {
  while (auto* item = rows_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const auto& entry : listed.entries) rows_->addWidget(makeRow(entry));
  QStringList sentences;
  for (const auto& sentence : listed.problems) sentences << QString::fromStdString(sentence);
  problems_->setText(sentences.join(QLatin1Char('\n')));
  problems_->setVisible(!sentences.isEmpty());
}

QWidget* SegmenterList::makeRow(const segment::SegmenterEntry& entry) {
  auto* row = new QWidget(this);
  const QString name = QString::fromStdString(entry.card.name);
  auto* bold = new QLabel(name, row);
  QFont font = bold->font();
  font.setBold(true);
  bold->setFont(font);
  bold->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
  auto* what = new QLabel(toldApart(entry.card), row);
  what->setToolTip(QString::fromStdString(entry.card.description));
  auto* from = new QLabel(entry.shipped ? tr("comes with Daybreak") : tr("your own"), row);
  from->setForegroundRole(QPalette::PlaceholderText);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(16);
  line->addWidget(bold);
  line->addWidget(what);
  line->addWidget(from);
  line->addStretch(1);
  if (!entry.shipped) {
    auto* button = new QPushButton(tr("Remove"), row);
    button->setAccessibleName(tr("Remove %1").arg(name));
    button->setToolTip(tr("Move %1 to the bin").arg(name));
    connect(button, &QPushButton::clicked, this, [this, name] { remove(name); });
    line->addWidget(button);
  }
  return row;
}

void SegmenterList::askToImport() {
  auto* dialog = new QFileDialog(this, tr("Import segmenter"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters({tr("Segmenters (*.safetensors *.pth *.pt)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, &SegmenterList::import);
  dialog->open();
}

void SegmenterList::import(const QString& file) {
  inBackground(
      pool_, this, [file] { return segment::importSegmenter(toPath(file)); },
      [this](const Outcome<segment::SegmenterEntry>& outcome) {
        if (outcome.value) {
          reload();
          Q_EMIT info(tr("%1 is ready to use.").arg(QString::fromStdString(outcome.value->card.name)));
          Q_EMIT changed();
        } else {
          Q_EMIT problem(outcome.problem);
        }
      });
}

void SegmenterList::remove(const QString& name) {
  inBackground(
      pool_, this, [name] { return segment::removeSegmenter(name.toStdString()); },
      [this, name](const Outcome<models::Trashed>& outcome) {
        if (outcome.value) {
          reload();
          Q_EMIT info(tr("%1 is in the bin now.").arg(name));
          Q_EMIT changed();
        } else {
          Q_EMIT problem(outcome.problem);
        }
      });
}

}  // namespace daybreak::ui
