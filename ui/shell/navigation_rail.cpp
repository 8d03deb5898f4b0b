#include "ui/shell/navigation_rail.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/colour_mix.h"

namespace daybreak::ui {

namespace {
constexpr int kIcon = 24;
}

NavigationRail::NavigationRail(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("navigationRail"));
  setAccessibleName(tr("Pages"));
  column_->setContentsMargins(4, 8, 5, 8);
  column_->setSpacing(4);
  column_->addStretch(1);
}

void NavigationRail::addPage(QAction* action) {
  auto* button = new QToolButton(this);
  button->setDefaultAction(action);
  button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  button->setIconSize({kIcon, kIcon});
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::StrongFocus);
  button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  button->setAccessibleName(tr("Page %1").arg(action->iconText()));
  column_->insertWidget(column_->count() - 1, button);
}

void NavigationRail::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor window = palette().color(QPalette::Window);
  painter.fillRect(QRect(width() - 1, 0, 1, height()), mixed(window, palette().color(QPalette::WindowText), 0.2));
}

}  // namespace daybreak::ui
