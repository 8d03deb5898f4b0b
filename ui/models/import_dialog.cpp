#include "ui/models/import_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/architecture.h"
#include "ui/models/model_facts.h"
#include "ui/models/name_field.h"

namespace daybreak::ui {

namespace {

QLabel* paragraph(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setTextFormat(Qt::PlainText);  // a card's words are somebody else's
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

QString described(const models::ModelCard& card) {
  const models::Architecture* known = models::findArchitecture(card.architecture);
  const QString publication = known ? QString::fromStdString(known->publication) : QString();
  return ImportDialog::tr("This is a model for %1 (%2).").arg(networkTitle(card), publication);
}

}  // namespace

ImportDialog::ImportDialog(const QString& file, const models::ImportCheck& check, const QSet<QString>& taken, QWidget* parent)
    : QDialog(parent), file_(file), field_(new NameField(taken, this)) {
  setWindowTitle(tr("Add %1").arg(QFileInfo(file).fileName()));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(12);
  column->addWidget(paragraph(described(check.card), this));
  if (!check.card.description.empty()) column->addWidget(paragraph(QString::fromStdString(check.card.description), this));
  if (!check.sameAs.empty()) {
    column->addWidget(paragraph(
        tr("You have this model already: %1 has exactly the same weights.").arg(QString::fromStdString(check.sameAs)), this));
  }

  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  addFact(*form, tr("File"), QDir::toNativeSeparators(file));
  for (const ModelFact& fact : modelFacts(check.card)) addFact(*form, fact.label, fact.text, fact.toolTip);
  if (!check.card.source.empty()) addFact(*form, tr("Comes from"), QString::fromStdString(check.card.source));
  auto* nameLabel = new QLabel(tr("&Name"), this);
  nameLabel->setBuddy(field_);
  form->addRow(nameLabel, field_);
  column->addLayout(form);
  QLabel* safety = paragraph(tr("Daybreak has read nothing but numbers and texts from the file and has run nothing in it; its "
                                "tensors fit the network exactly. It is copied; the file itself stays as it is."),
                             this);
  safety->setForegroundRole(QPalette::PlaceholderText);
  column->addWidget(safety);

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  QPushButton* add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
  add->setDefault(true);
  column->addWidget(buttons);
  setMinimumWidth(fontMetrics().averageCharWidth() * 84);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(field_, &NameField::changed, add, [this, add] { add->setEnabled(field_->isUsable()); });
  field_->setName(QString::fromStdString(check.card.name));
  add->setEnabled(field_->isUsable());
  field_->setFocus();
}

void ImportDialog::addFact(QFormLayout& form, const QString& label, const QString& text, const QString& toolTip) {
  auto* name = new QLabel(label, this);
  name->setForegroundRole(QPalette::PlaceholderText);
  QLabel* value = paragraph(text, this);
  name->setToolTip(toolTip);
  value->setToolTip(toolTip);
  form.addRow(name, value);
}

QString ImportDialog::name() const { return field_->name(); }

}  // namespace daybreak::ui
