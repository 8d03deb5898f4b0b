#include "ui/widgets/notice_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include "ui/widgets/colour_mix.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

namespace {

constexpr int kInfoMs = 6000;
constexpr int kIcon = 20;

}  // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent),
      icon_(new QLabel(this)),
      label_(new QLabel(this)),
      action_(new QPushButton(this)),
      rest_(new QTimer(this)) {
  label_->setTextFormat(Qt::PlainText);
  label_->setWordWrap(true);
  label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  auto* close = new QToolButton(this);
  close->setIcon(themedIcon(QStringLiteral("close")));
  close->setAutoRaise(true);
  close->setFocusPolicy(Qt::StrongFocus);
  close->setToolTip(tr("Dismiss this notice (Esc)"));
  close->setAccessibleName(tr("Dismiss this notice"));

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 6, 6, 6);
  row->setSpacing(8);
  row->addWidget(icon_, 0, Qt::AlignVCenter);
  row->addWidget(label_, 1);
  row->addWidget(action_);
  row->addWidget(close);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);

  rest_->setSingleShot(true);
  rest_->setInterval(kInfoMs);
  connect(rest_, &QTimer::timeout, this, &NoticeBar::dismiss);
  connect(close, &QToolButton::clicked, this, &NoticeBar::dismiss);
  connect(action_, &QPushButton::clicked, this, &NoticeBar::actionTriggered);
  hide();
}

void NoticeBar::showProblem(const QString& text, const QString& actionText) { tell(text, actionText, true); }

void NoticeBar::showInfo(const QString& text, const QString& actionText) { tell(text, actionText, false); }

void NoticeBar::showIcon() {
  const QString name = problem_ ? QStringLiteral("warning") : QStringLiteral("info");
  icon_->setPixmap(themedIcon(name).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
}

void NoticeBar::tell(const QString& text, const QString& actionText, bool problem) {
  problem_ = problem;
  showIcon();
  label_->setText(text);
  action_->setText(actionText);
  action_->setVisible(!actionText.isEmpty());
  setAccessibleName(text);
  setVisible(true);
  update();
  if (problem || !actionText.isEmpty()) {
    rest_->stop();
  } else {
    rest_->start();
  }
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
  Q_EMIT told(text);
}

void NoticeBar::dismiss() {
  rest_->stop();
  if (isHidden()) return;
  hide();
  label_->clear();
  Q_EMIT dismissed();
}

QString NoticeBar::text() const { return label_->text(); }

void NoticeBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor window = palette().color(QPalette::Window);
  const QColor text = palette().color(QPalette::WindowText);
  painter.fillRect(rect(), mixed(window, text, 0.08));
  painter.fillRect(QRect(0, 0, 3, height()), problem_ ? palette().color(QPalette::Highlight) : mixed(window, text, 0.5));
  painter.fillRect(QRect(0, height() - 1, width(), 1), mixed(window, text, 0.18));
}

void NoticeBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    dismiss();
  } else {
    QWidget::keyPressEvent(event);
  }
}

void NoticeBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && !isHidden()) showIcon();
}

}  // namespace daybreak::ui
