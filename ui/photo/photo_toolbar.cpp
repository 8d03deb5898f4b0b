#include "ui/photo/photo_toolbar.h"

#include <QLabel>
#include <QToolButton>

#include "ui/photo/device_picker.h"
#include "ui/photo/model_picker.h"
#include "ui/photo/photo_actions.h"

namespace daybreak::ui {

PhotoToolbar::PhotoToolbar(PhotoActions& actions, ModelPicker& models, DevicePicker& devices, QWidget* parent)
    : QToolBar(parent), zoomText_(new QLabel(this)) {
  setObjectName(QStringLiteral("photoToolbar"));
  setMovable(false);
  setFloatable(false);
  setIconSize({20, 20});
  setContextMenuPolicy(Qt::PreventContextMenu);
  const auto iconOnly = Qt::ToolButtonIconOnly;
  const auto withText = Qt::ToolButtonTextBesideIcon;
  addButton(actions.open, iconOnly);
  addButton(actions.exportPhoto, withText, tr("Export…"));
  addSeparator();
  addButton(actions.undo, iconOnly);
  addButton(actions.redo, iconOnly);
  addSeparator();
  for (QAction* action : actions.compare->actions()) addButton(action, iconOnly);
  addButton(actions.splitDirection, iconOnly);
  addButton(actions.clipping, iconOnly);
  addSeparator();
  const QStringList names{tr("Picture"), tr("Factor map"), tr("Steps"), tr("Segmentation")};
  for (int i = 0; i < names.size(); ++i) shown_ << addButton(actions.show->actions().at(i), withText, names.at(i));
  addSeparator();
  addButton(actions.zoomOut, iconOnly);
  zoomText_->setAlignment(Qt::AlignCenter);
  zoomText_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("1600 %")) + 4);
  zoomText_->setAccessibleName(tr("Zoom"));
  zoomText_->setToolTip(tr("Screen pixels per photo pixel"));
  addWidget(zoomText_);
  addButton(actions.zoomIn, iconOnly);
  addButton(actions.zoomFit, iconOnly);
  addButton(actions.zoomFull, iconOnly);

  auto* gap = new QWidget(this);
  gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  addWidget(gap);
  addWidget(&models);
  addWidget(&devices);
}

QToolButton* PhotoToolbar::addButton(QAction* action, Qt::ToolButtonStyle style, const QString& shortText) {
  auto* button = new QToolButton(this);
  button->setDefaultAction(action);
  button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : style);
  button->setFocusPolicy(Qt::StrongFocus);
  button->setAccessibleName(QString(action->text()).remove(QLatin1Char('&')));
  if (!shortText.isEmpty()) {
    button->setText(shortText);
    // The action's own text, with its mnemonic, comes back with each of its changes.
    connect(action, &QAction::changed, button, [button, shortText] { button->setText(shortText); });
  }
  addWidget(button);
  return button;
}

void PhotoToolbar::resizeEvent(QResizeEvent* event) {
  fitTexts();
  QToolBar::resizeEvent(event);
}

/// The model and the device must be seen before these buttons' texts, which tooltips and menus have as well.
void PhotoToolbar::fitTexts() {
  int texts = 0;
  for (const auto* button : shown_)
    texts += button->fontMetrics().horizontalAdvance(button->text()) + button->fontMetrics().averageCharWidth();
  const bool hasTexts = shown_.first()->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
  const int needed = sizeHint().width() + (hasTexts ? 0 : texts);
  const auto style = needed <= width() ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
  for (auto* button : shown_) button->setToolButtonStyle(style);
}

void PhotoToolbar::setZoom(double zoom) {
  zoomText_->setText(zoom > 0 ? tr("%1 %").arg(zoom * 100, 0, 'f', zoom < 0.1 ? 1 : 0) : QString());
}

}  // namespace daybreak::ui
