#include "ui/models/name_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "models/model_name.h"

namespace daybreak::ui {

NameField::NameField(QSet<QString> taken, QWidget* parent)
    : QWidget(parent), taken_(std::move(taken)), edit_(new QLineEdit(this)), hint_(new QLabel(this)) {
  edit_->setObjectName(QStringLiteral("modelName"));
  edit_->setAccessibleName(tr("Name of the model"));
  edit_->setToolTip(tr("Lower-case letters, digits, '-', '_' and '.'"));
  hint_->setObjectName(QStringLiteral("modelNameHint"));
  hint_->setWordWrap(true);
  hint_->setForegroundRole(QPalette::PlaceholderText);
  hint_->setMinimumHeight(2 * fontMetrics().lineSpacing());
  hint_->setAlignment(Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(edit_);
  column->addWidget(hint_);
  setFocusProxy(edit_);
  connect(edit_, &QLineEdit::textChanged, this, [this] {
    update();
    Q_EMIT changed();
  });
  update();
}

void NameField::setName(const QString& name) {
  edit_->setText(name);
  edit_->selectAll();
}

QString NameField::name() const { return edit_->text().trimmed(); }

QString NameField::problem() const {
  if (name().isEmpty()) return tr("The model needs a name.");
  if (taken_.contains(name())) return tr("There is a model of that name already.");
  if (!models::isModelName(name().toStdString()))
    return tr("A name has lower-case letters, digits, '-', '_' and '.', begins with a letter or digit and has at most 64 of "
              "them. “%1” would do.")
        .arg(QString::fromStdString(models::modelNameFrom(name().toStdString())));
  return {};
}

bool NameField::isUsable() const { return problem().isEmpty(); }

void NameField::update() {
  hint_->setText(problem());
  edit_->setAccessibleDescription(problem());
}

}  // namespace daybreak::ui
