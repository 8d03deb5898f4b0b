#include "ui/photo/photo_actions.h"

#include <QUndoGroup>
#include <QWidget>

#include "ui/widgets/compare_view.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

QString withShortcut(const QString& toolTip, const QKeySequence& shortcut) {
  if (shortcut.isEmpty()) return toolTip;
  return QStringLiteral("%1 (%2)").arg(toolTip, shortcut.toString(QKeySequence::NativeText));
}

QAction* PhotoActions::add(const char* icon, const QString& text, const QString& toolTip,
                           std::initializer_list<QKeySequence> shortcuts) {
  auto* action = new QAction(text, this);
  if (*icon) action->setIcon(themedIcon(QString::fromLatin1(icon)));
  action->setShortcuts(QList<QKeySequence>(shortcuts));
  action->setToolTip(withShortcut(toolTip, action->shortcut()));
  action->setStatusTip(toolTip);
  page_.addAction(action);
  return action;
}

PhotoActions::PhotoActions(QUndoGroup& undoGroup, QWidget& page) : page_(page) {
  open = add("open", tr("&Open photo…"), tr("Open a photo"), {QKeySequence::Open});
  openFolder = add("folder", tr("Open &folder…"), tr("Open the photos of a folder"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
  exportPhoto = add("export", tr("&Export…"), tr("Write the enhanced photo to a new file"), {Qt::CTRL | Qt::Key_E});
  compareModels = add("compare-side-by-side", tr("Co&mpare models…"), tr("Several models side by side, with measures"),
                      {Qt::CTRL | Qt::Key_M});
  fineTune =
      add("train", tr("Fine-&tune the model on this photo"),
          tr("Train a copy of the model further on this photo alone, a minute or so, and use it"), {Qt::CTRL | Qt::Key_T});

  undo = undoGroup.createUndoAction(this, tr("Undo"));
  redo = undoGroup.createRedoAction(this, tr("Redo"));
  undo->setIcon(themedIcon(QStringLiteral("undo")));
  redo->setIcon(themedIcon(QStringLiteral("redo")));
  undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
  redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
  for (QAction* action : {undo, redo}) {
    page_.addAction(action);
    action->setEnabled(false);  // the group says nothing before it has its first stack
    // The undo group keeps changing the text: "Undo Exposure level".
    const auto update = [action] { action->setToolTip(withShortcut(action->text(), action->shortcut())); };
    connect(action, &QAction::changed, action, [action, update] {
      if (action->toolTip() != withShortcut(action->text(), action->shortcut())) update();
    });
    update();
  }
  copySettings = add("copy", tr("&Copy settings"), tr("Copy all settings of this photo"), {QKeySequence::Copy});
  pasteSettings = add("paste", tr("&Paste settings"), tr("Use the copied settings on this photo"), {QKeySequence::Paste});
  resetAll = add("reset", tr("&Reset all"), tr("Every slider back to the published defaults"), {Qt::CTRL | Qt::Key_R});
  addCompare();
  addShow();
  addZoom();
  previousPhoto =
      add("previous", tr("P&revious photo"), tr("The photo before this one"), {Qt::Key_PageUp, Qt::CTRL | Qt::Key_PageUp});
  nextPhoto = add("next", tr("&Next photo"), tr("The photo after this one"), {Qt::Key_PageDown, Qt::CTRL | Qt::Key_PageDown});
  filmstrip = add("filmstrip", tr("&Filmstrip"), tr("Show the photos of the folder below the picture"), {Qt::Key_F7});
  panel = add("panel", tr("A&djustments"), tr("Show the adjustments beside the picture"), {Qt::Key_F8});
  for (QAction** separator : {&editSeparator, &showSeparator, &zoomSeparator, &photoSeparator}) {
    *separator = new QAction(this);
    (*separator)->setSeparator(true);
  }
  for (QAction* action : {filmstrip, panel}) {
    action->setCheckable(true);
    action->setChecked(true);
  }
}

void PhotoActions::addCompare() {
  using Mode = CompareView::Mode;
  compare = new QActionGroup(this);
  const auto mode = [this](const char* icon, const QString& text, const QString& toolTip, Qt::Key key, Mode value) {
    QAction* action = add(icon, text, toolTip, {QKeySequence(key)});
    action->setCheckable(true);
    action->setData(QVariant::fromValue(static_cast<int>(value)));
    compare->addAction(action);
    return action;
  };
  mode("compare-split", tr("&Split"), tr("Original and enhanced, split by a divider"), Qt::Key_1, Mode::Split)
      ->setChecked(true);
  mode("compare-side-by-side", tr("Side &by side"), tr("Original and enhanced side by side"), Qt::Key_2, Mode::SideBySide);
  mode("compare-enhanced", tr("&Enhanced"), tr("Only the enhanced photo"), Qt::Key_3, Mode::Enhanced);
  mode("compare-original", tr("&Original"), tr("Only the original; hold Space to see it for a moment"), Qt::Key_4,
       Mode::Original);
  splitDirection = add("split-direction", tr("Divider lies &flat"), tr("Turn the divider"), {Qt::Key_D});
  splitDirection->setCheckable(true);
  clipping = add("clipping", tr("C&lipping warnings"), tr("Mark lost highlights red and lost shadows blue"), {Qt::Key_J});
  clipping->setCheckable(true);
}

void PhotoActions::addShow() {
  show = new QActionGroup(this);
  const auto what = [this](const char* icon, const QString& text, const QString& toolTip, Qt::Key key, ShowWhat value) {
    QAction* action = add(icon, text, toolTip, {QKeySequence(key)});
    action->setCheckable(true);
    action->setData(static_cast<int>(value));
    show->addAction(action);
    return action;
  };
  what("picture", tr("&Picture"), tr("The picture alone"), Qt::Key_P, ShowWhat::Picture)->setChecked(true);
  what("factor-map", tr("Factor &map"), tr("Where the network sees how much light missing"), Qt::Key_M, ShowWhat::FactorMap);
  what("steps", tr("S&teps"), tr("The picture after each recurrence"), Qt::Key_T, ShowWhat::Steps);
  what("classes", tr("Segmentat&ion"), tr("What is where in the picture: people, sky, road …"), Qt::Key_S, ShowWhat::Classes);
}

void PhotoActions::addZoom() {
  zoomOut = add("zoom-out", tr("Zoom &out"), tr("Zoom out"), {Qt::Key_Minus, Qt::CTRL | Qt::Key_Minus});
  zoomFit = add("zoom-fit", tr("&Fit"), tr("The whole photo"), {Qt::CTRL | Qt::Key_0, Qt::Key_0});
  zoomFull = add("zoom-full", tr("&100 %"), tr("One photo pixel per screen pixel"), {Qt::CTRL | Qt::Key_1});
  zoomIn = add("zoom-in", tr("Zoom &in"), tr("Zoom in"), {Qt::Key_Plus, Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
}

void PhotoActions::setPhotoOpen(bool photoOpen) {
  for (QAction* action : {fineTune, copySettings, pasteSettings, resetAll, splitDirection, clipping, zoomOut, zoomFit, zoomFull,
                          zoomIn, previousPhoto, nextPhoto}) {
    action->setEnabled(photoOpen);
  }
  compare->setEnabled(photoOpen);
  show->setEnabled(photoOpen);
}

void PhotoActions::setStepsUnavailable(const QString& reason) {
  QAction* steps = show->actions().at(static_cast<int>(ShowWhat::Steps));
  if (!reason.isEmpty() && steps->isChecked()) show->actions().at(static_cast<int>(ShowWhat::Picture))->trigger();
  steps->setEnabled(reason.isEmpty());
  steps->setToolTip(reason.isEmpty() ? withShortcut(steps->statusTip(), steps->shortcut()) : reason);
}

void PhotoActions::setExportable(bool exportable) { exportPhoto->setEnabled(exportable); }

}  // namespace daybreak::ui
