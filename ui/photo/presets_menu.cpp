#include "ui/photo/presets_menu.h"

#include <QInputDialog>
#include <QMessageBox>
#include <utility>

#include "error.h"

namespace daybreak::ui {

PresetsMenu::PresetsMenu(PresetFolder folder, std::function<engine::Edit()> current, QWidget* parent)
    : QMenu(parent), folder_(std::move(folder)), current_(std::move(current)) {
  setTitle(tr("Presets"));
  connect(this, &QMenu::aboutToShow, this, &PresetsMenu::rebuild);
}

void PresetsMenu::rebuild() {
  clear();
  for (const BuiltInPreset& preset : builtInPresets()) {
    connect(addAction(preset.name), &QAction::triggered, this, [this, preset] {
      engine::Edit edit = current_();
      edit.adjustments = preset.adjustments;
      Q_EMIT chosen(edit, preset.name);
    });
  }
  const QStringList own = folder_.names();
  if (!own.isEmpty()) addSeparator();
  for (const QString& name : own) {
    // An & in a name is no shortcut.
    QAction* action = addAction(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
    connect(action, &QAction::triggered, this, [this, name] {
      try {
        Q_EMIT chosen(folder_.load(name), name);
      } catch (const Error& error) {
        Q_EMIT problem(QString::fromUtf8(error.what()));
      }
    });
  }
  addSeparator();
  connect(addAction(tr("&Save current settings as preset…")), &QAction::triggered, this, &PresetsMenu::saveCurrent);
  QMenu* deleting = addMenu(tr("&Delete preset"));
  deleting->setEnabled(!own.isEmpty());
  for (const QString& name : own) {
    connect(deleting->addAction(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&"))), &QAction::triggered, this,
            [this, name] { remove(name); });
  }
}

void PresetsMenu::saveCurrent() {
  bool accepted = false;
  const QString name = QInputDialog::getText(parentWidget(), tr("Save preset"), tr("Name of the preset:"), QLineEdit::Normal,
                                             QString(), &accepted)
                           .trimmed();
  if (!accepted) return;
  if (!PresetFolder::isValidName(name)) {
    Q_EMIT problem(tr("A preset needs a name of up to 80 characters without a slash."));
    return;
  }
  if (folder_.names().contains(name) &&
      QMessageBox::question(parentWidget(), tr("Save preset"), tr("There is a preset “%1”. Replace it?").arg(name)) !=
          QMessageBox::Yes) {
    return;
  }
  try {
    folder_.save(name, current_());
    Q_EMIT saved(name);
  } catch (const Error& error) {
    Q_EMIT problem(QString::fromUtf8(error.what()));
  }
}

void PresetsMenu::remove(const QString& name) {
  if (QMessageBox::question(parentWidget(), tr("Delete preset"), tr("Delete the preset “%1”?").arg(name)) != QMessageBox::Yes) {
    return;
  }
  try {
    folder_.remove(name);
  } catch (const Error& error) {
    Q_EMIT problem(QString::fromUtf8(error.what()));
  }
}

}  // namespace daybreak::ui
