#include "ui/batch/models_button.h"

#include <QMenu>

namespace daybreak::ui {

ModelsButton::ModelsButton(QWidget* parent) : QPushButton(parent) {
  setObjectName(QStringLiteral("batchModels"));
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMenu(new QMenu(this));
  connect(menu(), &QMenu::aboutToShow, this, &ModelsButton::fill);
  showChosen();
}

void ModelsButton::setModels(const QStringList& names) {
  names_ = names;
  for (qsizetype i = chosen_.size(); i-- > 0;)
    if (!names_.contains(chosen_[i])) chosen_.removeAt(i);
  showChosen();
}

void ModelsButton::setChosen(const QStringList& names) {
  chosen_ = names;
  showChosen();
}

void ModelsButton::fill() {
  menu()->clear();
  QAction* none = menu()->addAction(tr("As the settings say"));
  none->setCheckable(true);
  none->setChecked(chosen_.isEmpty());
  connect(none, &QAction::triggered, this, [this] {
    setChosen({});
    Q_EMIT changed();
  });
  menu()->addSeparator();
  for (const QString& name : names_) {
    QString shown = name;
    QAction* action = menu()->addAction(shown.replace(QLatin1Char('&'), QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(chosen_.contains(name));
    connect(action, &QAction::triggered, this, [this, name](bool wanted) {
      chosen_.removeAll(name);
      if (wanted) chosen_ << name;
      showChosen();
      Q_EMIT changed();
    });
  }
}

void ModelsButton::showChosen() {
  setText(chosen_.isEmpty()     ? tr("As the settings say")
          : chosen_.size() == 1 ? chosen_.first()
                                : tr("%n models", nullptr, static_cast<int>(chosen_.size())));
  setToolTip(chosen_.size() < 2 ? tr("Models to enhance with; several make a result each") : chosen_.join(QLatin1Char('\n')));
  setAccessibleDescription(text());
}

}  // namespace daybreak::ui
