#include "ui/batch/result_window.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "media/load.h"
#include "ui/photo/background.h"
#include "ui/photo/file_path.h"
#include "ui/photo/pyramid.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

namespace {

QImage onScreen(const QString& file) {
  const media::Image picture = media::loadPhoto(toPath(file));
  return forScreen(media::DisplayTransform(picture.info().iccProfile), picture);
}

struct Both {
  QImage original;
  QImage result;
};

}  // namespace

ResultWindow::ResultWindow(const QString& original, const QString& result, QWidget* parent)
    : QDialog(parent, Qt::Window), view_(new CompareView(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("resultWindow"));
  setWindowTitle(tr("%1 and its original").arg(QFileInfo(result).fileName()));
  pool_.setMaxThreadCount(1);
  view_->setPlaceholder(tr("Reading the pictures…"));
  view_->setAccessibleName(tr("Original and result"));
  auto* row = new QHBoxLayout;
  row->setContentsMargins(8, 6, 8, 6);
  addModes(*row);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  column->addWidget(view_, 1);
  resize(parent ? parent->window()->size() * 0.85 : QSize(1100, 760));
  view_->setFocus();

  inBackground(
      pool_, this,
      [original, result] {
        return Both{onScreen(original), onScreen(result)};
      },
      [this](const Outcome<Both>& outcome) {
        if (!outcome.value) {
          view_->setPlaceholder(outcome.problem);
          return;
        }
        const QSize size = outcome.value->original.size();
        view_->setPhotoSize(size);
        view_->setBaseTile(CompareView::Layer::Original, {outcome.value->original, QRectF(QPointF(), size)});
        view_->setBaseTile(CompareView::Layer::Enhanced, {outcome.value->result, QRectF(QPointF(), size)});
      });
}

void ResultWindow::addModes(QHBoxLayout& row) {
  struct Entry {
    CompareView::Mode mode;
    const char* icon;
    QString text;
  };
  const Entry entries[] = {{CompareView::Mode::Split, "compare-split", tr("Split")},
                           {CompareView::Mode::SideBySide, "compare-side-by-side", tr("Side by side")},
                           {CompareView::Mode::Enhanced, "compare-enhanced", tr("Result")},
                           {CompareView::Mode::Original, "compare-original", tr("Original")}};
  auto* group = new QActionGroup(this);
  int key = 1;
  for (const Entry& entry : entries) {
    auto* action = new QAction(themedIcon(QLatin1String(entry.icon)), entry.text, group);
    action->setCheckable(true);
    action->setChecked(entry.mode == view_->mode());
    action->setShortcut(QKeySequence(static_cast<Qt::Key>(Qt::Key_0 + key++)));
    action->setToolTip(tr("%1 (%2)").arg(entry.text, action->shortcut().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, mode = entry.mode] { view_->setMode(mode); });
    connect(view_, &CompareView::modeChanged, action,
            [action, mode = entry.mode](CompareView::Mode now) { action->setChecked(mode == now); });
    addAction(action);
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(entry.text);
    button->setAutoRaise(true);
    row.addWidget(button);
  }
  row.addStretch(1);
  const auto addZoom = [&](const char* icon, const QString& text, const QKeySequence& shortcut, auto what) {
    auto* action = new QAction(themedIcon(QLatin1String(icon)), text, this);
    action->setShortcut(shortcut);
    action->setToolTip(tr("%1 (%2)").arg(text, shortcut.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, view_, what);
    addAction(action);
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    row.addWidget(button);
  };
  addZoom("zoom-out", tr("Zoom out"), QKeySequence::ZoomOut, &CompareView::zoomOut);
  addZoom("zoom-fit", tr("Fit the window"), QKeySequence(Qt::CTRL | Qt::Key_0), &CompareView::zoomToFit);
  addZoom("zoom-full", tr("Pixel by pixel"), QKeySequence(Qt::CTRL | Qt::Key_1), [this] { view_->setZoom(1); });
  addZoom("zoom-in", tr("Zoom in"), QKeySequence::ZoomIn, &CompareView::zoomIn);
}

}  // namespace daybreak::ui
