#include "ui/models/name_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/models/name_field.h"

namespace daybreak::ui {

NameDialog::NameDialog(const QString& title, const QString& explanation, const QString& what, const QSet<QString>& taken,
                       const QString& name, QWidget* parent)
    : QDialog(parent), field_(new NameField(taken, this)) {
  setWindowTitle(title);
  auto* words = new QLabel(explanation, this);
  words->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  QPushButton* accept = buttons->addButton(what, QDialogButtonBox::AcceptRole);
  accept->setDefault(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(12);
  column->addWidget(words);
  column->addWidget(field_);
  column->addWidget(buttons);
  setMinimumWidth(fontMetrics().averageCharWidth() * 60);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(field_, &NameField::changed, accept, [this, accept] { accept->setEnabled(field_->isUsable()); });
  field_->setName(name);
  accept->setEnabled(field_->isUsable());
  field_->setFocus();
}

QString NameDialog::name() const { return field_->name(); }

}  // namespace daybreak::ui
