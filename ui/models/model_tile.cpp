#include "ui/models/model_tile.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/models/model_facts.h"
#include "ui/models/preview_picture.h"
#include "ui/photo/photo_actions.h"
#include "ui/widgets/colour_mix.h"
#include "ui/widgets/elided_label.h"

namespace daybreak::ui {

namespace {

constexpr int kFrame = 1;
constexpr double kPreviewShape = 2.0 / 3;  // height by width, as most cameras see

QLabel* quietLabel(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setForegroundRole(QPalette::PlaceholderText);
  return label;
}

}  // namespace

ModelTile::ModelTile(const models::ModelEntry& entry, QWidget* parent)
    : QFrame(parent),
      entry_(entry),
      preview_(new PreviewPicture(this)),
      badge_(new QLabel(this)),
      speed_(new ElidedLabel(Qt::AlignLeft, this, Qt::ElideRight)),
      use_(new QPushButton(tr("Use"), this)),
      measure_(new QPushButton(tr("Measure"), this)),
      more_(new QToolButton(this)),
      menu_(new QMenu(this)) {
  setObjectName(QStringLiteral("modelTile"));
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Model %1, %2").arg(name(), networkTitle(entry.card)));
  buildActions();
  layOut();
  setStanding({});
  showPreview(nullptr);
  showSpeed(nullptr, false);
}

QAction* ModelTile::add(const QString& text, const QString& toolTip, Request request, int key) {
  auto* action = new QAction(text, this);
  if (key != 0) action->setShortcut(QKeySequence(key));
  if (key == Qt::Key_Return) action->setShortcuts({QKeySequence(Qt::Key_Enter), QKeySequence(Qt::Key_Return)});
  action->setShortcutContext(Qt::WidgetShortcut);  // the model whose card has the focus
  action->setToolTip(withShortcut(toolTip, action->shortcut()));
  connect(action, &QAction::triggered, this, [this, request] { Q_EMIT requested(request); });
  addAction(action);
  menu_->addAction(action);
  return action;
}

void ModelTile::buildActions() {
  menu_->setToolTipsVisible(true);
  useAction_ = add(tr("&Use on the open photo"), tr("Enhance the open photo with this model"), Request::Use, Qt::Key_Return);
  defaultAction_ = add(tr("Set as &default"), tr("Photos that were not edited yet open with it"), Request::SetDefault);
  measureAction_ =
      add(tr("&Measure speed"), tr("How long it takes on this machine for a photo of 24 megapixels"), Request::Measure);
  menu_->addSeparator();
  QAction* duplicate = add(tr("D&uplicate…"), tr("Copy it to the models of your own"), Request::Duplicate);
  QAction* rename = add(tr("&Rename…"), tr("Give it another name"), Request::Rename, Qt::Key_F2);
  QAction* exporting = add(tr("&Export…"), tr("Write it to a file, also for PyTorch"), Request::Export);
  menu_->addSeparator();
  QAction* remove = add(tr("Re&move to the bin"), tr("It can be put back"), Request::Remove, Qt::Key_Delete);
  if (entry_.shipped) {
    refuse(rename, tr("Models that came with Daybreak keep their names. Duplicate it to have one of your own."));
    refuse(remove, tr("Models that came with Daybreak cannot be removed."));
  }
  if (entry_.file.empty()) {
    for (QAction* action : {duplicate, exporting}) refuse(action, tr("It has no weights that could be written to a file."));
  }
}

void ModelTile::refuse(QAction* action, const QString& reason) {
  action->setEnabled(false);
  action->setToolTip(reason);
}

void ModelTile::layOut() {
  auto* title = new ElidedLabel(Qt::AlignLeft, this, Qt::ElideRight);
  title->setText(name());
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  bold.setPointSizeF(font().pointSizeF() * 1.15);
  title->setFont(bold);
  badge_->setObjectName(QStringLiteral("modelBadge"));
  auto* titleRow = new QHBoxLayout;
  titleRow->addWidget(title, 1);
  titleRow->addWidget(badge_);

  auto* facts = new QGridLayout;
  facts->setHorizontalSpacing(12);
  facts->setVerticalSpacing(2);
  facts->setColumnStretch(1, 1);
  for (const ModelFact& fact : modelFacts(entry_.card)) {
    QLabel* label = quietLabel(fact.label, this);
    label->setToolTip(fact.toolTip);  // the same on both: either may be pointed at
    auto* value = new ElidedLabel(Qt::AlignLeft, this, Qt::ElideRight);
    value->setText(fact.text, fact.toolTip);
    const int row = facts->rowCount();
    facts->addWidget(label, row, 0);
    facts->addWidget(value, row, 1);
  }
  facts->addWidget(quietLabel(tr("Speed here"), this), facts->rowCount(), 0);
  facts->addWidget(speed_, facts->rowCount() - 1, 1);

  use_->setAccessibleName(tr("Use %1 on the open photo").arg(name()));
  measure_->setAccessibleName(tr("Measure the speed of %1").arg(name()));
  measure_->setToolTip(measureAction_->toolTip());
  more_->setText(tr("More"));
  more_->setToolTip(tr("Set as default, duplicate, rename, export, remove"));
  more_->setAccessibleName(tr("More about %1").arg(name()));
  more_->setPopupMode(QToolButton::InstantPopup);
  more_->setMenu(menu_);
  more_->setFocusPolicy(Qt::StrongFocus);
  connect(use_, &QPushButton::clicked, useAction_, &QAction::trigger);
  connect(measure_, &QPushButton::clicked, measureAction_, &QAction::trigger);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(use_);
  buttons->addWidget(measure_);
  buttons->addStretch(1);
  buttons->addWidget(more_);

  auto* words = new QVBoxLayout;
  words->setContentsMargins(12, 8, 12, 12);
  words->setSpacing(8);
  words->addLayout(titleRow);
  words->addLayout(facts);
  words->addStretch(1);
  words->addLayout(buttons);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kFrame, kFrame, kFrame, kFrame);
  column->setSpacing(0);
  column->addWidget(preview_);
  column->addLayout(words, 1);
}

void ModelTile::setStanding(const Standing& standing) {
  standing_ = standing;
  QStringList badges;
  if (standing.isInUse) badges << tr("in use");
  if (standing.isDefault) badges << tr("default");
  badge_->setText(badges.join(QStringLiteral(" · ")));
  badge_->setVisible(!badges.isEmpty());
  setAccessibleDescription(badges.join(QStringLiteral(", ")));
  useAction_->setEnabled(standing.isPhotoOpen && !standing.isInUse);
  useAction_->setToolTip(!standing.isPhotoOpen ? tr("Open a photo first.")
                         : standing.isInUse    ? tr("The open photo uses it already.")
                                               : tr("Enhance the open photo with this model (Enter)"));
  use_->setEnabled(useAction_->isEnabled());
  use_->setToolTip(useAction_->toolTip());
  defaultAction_->setEnabled(!standing.isDefault);
  defaultAction_->setToolTip(standing.isDefault ? tr("It is the default already.")
                                                : tr("Photos that were not edited yet open with it"));
}

void ModelTile::showPreview(const ModelPreviews::Preview* preview) {
  if (preview && !preview->picture.isNull()) {
    preview_->setPicture(preview->picture);
    preview_->setToolTip(tr("The open photo, enhanced by this model with the standard settings"));
    return;
  }
  preview_->setToolTip({});
  if (preview) {
    preview_->setWords(preview->problem);
  } else {
    preview_->setWords(standing_.isPhotoOpen ? tr("Enhancing …") : tr("Open a photo to see what this model makes of it."));
  }
}

void ModelTile::showSpeed(const ModelSpeeds::Speed* speed, bool measuring) {
  measureAction_->setEnabled(!measuring);
  measure_->setEnabled(!measuring);
  QString text = tr("not measured yet"), toolTip;
  if (measuring) {
    text = tr("measuring …");
  } else if (speed && !speed->problem.isEmpty()) {
    text = speed->problem;
  } else if (speed) {
    const auto shown = [](double ms) { return QLocale().toString(ms, 'f', ms < 10 ? 1 : 0); };
    text = tr("%1 ms + %2 ms").arg(shown(speed->estimateMs), shown(speed->renderMs));
    toolTip =
        tr("A photo of 24 megapixels (6000×4000, 8 bit) on %1, medians: %2 ms to look at it, once for each photo, and %3 ms "
           "to enhance it at full size, as for an export.")
            .arg(speed->device, shown(speed->estimateMs), shown(speed->renderMs));
  }
  speed_->setText(text, toolTip);
}

void ModelTile::setTileWidth(int width) {
  setFixedWidth(width);
  preview_->setFixedHeight(qRound((width - 2 * kFrame) * kPreviewShape));
}

void ModelTile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor window = palette().color(QPalette::Window), text = palette().color(QPalette::WindowText);
  painter.fillRect(rect(), mixed(window, text, 0.05));
  painter.setPen(hasFocus() ? palette().color(QPalette::Highlight) : mixed(window, text, 0.2));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ModelTile::contextMenuEvent(QContextMenuEvent* event) { menu_->popup(event->globalPos()); }

void ModelTile::focusInEvent(QFocusEvent* event) {
  QFrame::focusInEvent(event);
  update();
}

void ModelTile::focusOutEvent(QFocusEvent* event) {
  QFrame::focusOutEvent(event);
  update();
}

}  // namespace daybreak::ui
