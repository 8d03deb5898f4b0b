#include "ui/widgets/section.h"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/icons.h"

namespace daybreak::ui {

Section::Section(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent), header_(new QToolButton(this)), content_(content) {
  header_->setText(title);
  header_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  header_->setIconSize({16, 16});
  header_->setAutoRaise(true);
  header_->setFocusPolicy(Qt::StrongFocus);
  header_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  header_->setProperty("section", true);
  QFont bold = header_->font();
  bold.setWeight(QFont::DemiBold);
  header_->setFont(bold);

  header_->installEventFilter(this);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(header_);
  column->addWidget(content_);
  connect(header_, &QToolButton::clicked, this, [this] { setExpanded(!expanded_); });
  showExpanded();
}

void Section::setExpanded(bool expanded) {
  if (expanded_ == expanded) return;
  expanded_ = expanded;
  showExpanded();
  Q_EMIT expandedChanged(expanded);
}

bool Section::isExpanded() const { return expanded_; }

void Section::showExpanded() {
  content_->setVisible(expanded_);
  header_->setIcon(themedIcon(expanded_ ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
  header_->setAccessibleName(expanded_ ? tr("%1, unfolded").arg(header_->text()) : tr("%1, folded").arg(header_->text()));
  header_->setToolTip(expanded_ ? tr("Fold %1").arg(header_->text()) : tr("Unfold %1").arg(header_->text()));
}

bool Section::eventFilter(QObject* watched, QEvent* event) {
  // A button of its own would move the focus with these keys.
  if (watched == header_ && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
      setExpanded(key == Qt::Key_Right);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace daybreak::ui
