#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>
#include <cmath>

#include "ui/widgets/compare_view_state.h"

namespace daybreak::ui {

namespace {

constexpr double kDividerReach = 7;    // logical pixels to either side that grab the divider
constexpr double kDividerStep = 0.02;  // of the widget, per key press
constexpr double kPanStep = 64;        // device-independent pixels, per key press
constexpr double kNotch = 120;         // wheel units
constexpr double kZoomPerNotch = 1.25;

QPointF direction(int key) {
  switch (key) {
    case Qt::Key_Left:
      return {-1, 0};
    case Qt::Key_Right:
      return {1, 0};
    case Qt::Key_Up:
      return {0, -1};
    case Qt::Key_Down:
      return {0, 1};
    default:
      return {};
  }
}

}  // namespace

CompareView::Grip CompareView::gripAt(QPointF position) const {
  const double ratio = devicePixelRatioF();
  const QSize size(qRound(width() * ratio), qRound(height() * ratio));
  if (d_->navigatorRect(size, ratio).contains(position * ratio)) return Grip::Navigator;
  if (d_->showsDivider()) {
    const bool vertical = d_->dividerDirection == Qt::Vertical;
    const double distance = (vertical ? position.x() : position.y()) - d_->dividerPosition(size) / ratio;
    if (std::abs(distance) <= kDividerReach) return Grip::Divider;
  }
  return Grip::Photo;
}

void CompareView::navigateTo(QPointF position) {
  const double ratio = devicePixelRatioF();
  const QRectF navigator = d_->navigatorRect({qRound(width() * ratio), qRound(height() * ratio)}, ratio);
  if (navigator.isEmpty()) return;
  d_->view.centreOn((position * ratio - navigator.topLeft()) * (d_->view.photo().width() / navigator.width()));
  updateView();
}

void CompareView::moveDivider(double share) {
  d_->divider = std::clamp(share, 0.0, 1.0);
  update();
}

void CompareView::showCursor(QPointF position) {
  const Grip grip = gripAt(position);
  const bool overDivider = grip == Grip::Divider;
  if (overDivider != d_->dividerHovered) {
    d_->dividerHovered = overDivider;
    update();
  }
  if (d_->drag == State::Drag::Pan) {
    setCursor(Qt::ClosedHandCursor);
  } else if (d_->drag == State::Drag::Divider || (overDivider && d_->drag == State::Drag::None)) {
    setCursor(d_->dividerDirection == Qt::Vertical ? Qt::SplitHCursor : Qt::SplitVCursor);
  } else if (grip == Grip::Photo && d_->view.canPan()) {
    setCursor(Qt::OpenHandCursor);
  } else {
    unsetCursor();
  }
}

void CompareView::tellHover(QPointF position) {
  const QPointF photo = photoPosition(position);
  const bool inside = QRectF(QPointF(), QSizeF(photoSize())).contains(photo) && d_->drag == State::Drag::None &&
                      gripAt(position) != Grip::Navigator;
  if (inside) {
    d_->hovering = true;
    Q_EMIT hovered(photo);
  } else if (std::exchange(d_->hovering, false)) {
    Q_EMIT hoverLeft();
  }
}

void CompareView::mousePressEvent(QMouseEvent* event) {
  if (photoSize().isEmpty() || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) {
    event->ignore();
    return;
  }
  const Grip grip = event->button() == Qt::LeftButton ? gripAt(event->position()) : Grip::Photo;
  d_->drag = grip == Grip::Divider ? State::Drag::Divider : grip == Grip::Navigator ? State::Drag::Navigator : State::Drag::Pan;
  d_->lastPosition = event->position();
  if (grip == Grip::Navigator) navigateTo(event->position());
  showCursor(event->position());
  update();
}

void CompareView::mouseMoveEvent(QMouseEvent* event) {
  const QPointF position = event->position();
  switch (d_->drag) {
    case State::Drag::Pan:
      if (d_->view.canPan()) {
        d_->view.panBy((position - d_->lastPosition) * devicePixelRatioF());
        updateView();
      }
      break;
    case State::Drag::Divider: {
      const bool vertical = d_->dividerDirection == Qt::Vertical;
      moveDivider(vertical ? position.x() / width() : position.y() / height());
      break;
    }
    case State::Drag::Navigator:
      navigateTo(position);
      break;
    case State::Drag::None:
      break;
  }
  d_->lastPosition = position;
  showCursor(position);
  tellHover(position);
}

void CompareView::mouseReleaseEvent(QMouseEvent* event) {
  d_->drag = State::Drag::None;
  showCursor(event->position());
  tellHover(event->position());
  update();
}

void CompareView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || photoSize().isEmpty()) return;
  switch (gripAt(event->position())) {
    case Grip::Divider:
      moveDivider(0.5);
      break;
    case Grip::Navigator:
      break;
    case Grip::Photo:
      if (isFitted()) {
        setZoomAt(1, event->position());
      } else {
        zoomToFit();
      }
      break;
  }
}

void CompareView::wheelEvent(QWheelEvent* event) {
  const double notches = event->angleDelta().y() / kNotch;
  if (photoSize().isEmpty() || notches == 0) {
    event->ignore();
    return;
  }
  setZoomAt(zoom() * std::pow(kZoomPerNotch, notches), event->position());
  tellHover(event->position());
  event->accept();
}

bool CompareView::event(QEvent* event) {
  switch (event->type()) {
    case QEvent::NativeGesture: {
      auto* gesture = static_cast<QNativeGestureEvent*>(event);
      if (photoSize().isEmpty()) break;
      if (gesture->gestureType() == Qt::ZoomNativeGesture) {
        setZoomAt(zoom() * std::max(0.1, 1 + gesture->value()), gesture->position());
        return true;
      }
      break;
    }
    case QEvent::ShortcutOverride: {
      // Space, and the arrows while there is something to pan, belong to the picture and not to a shortcut of the page.
      auto* key = static_cast<QKeyEvent*>(event);
      const bool arrow = !direction(key->key()).isNull() && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
      if ((key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) || (arrow && d_->view.canPan())) {
        event->accept();
        return true;
      }
      break;
    }
    case QEvent::FocusOut:
      if (std::exchange(d_->holdBySpace, false)) updateView();
      break;
    case QEvent::FocusIn: {
      // A frame around the photo would be in the way of looking at it; it is for those who move by keyboard.
      const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
      if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
        d_->showFocus = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
      }
      update();
      break;
    }
    case QEvent::PaletteChange:
    case QEvent::FontChange:
      update();
      break;
    default:
      break;
  }
  return QWidget::event(event);
}

void CompareView::keyPressEvent(QKeyEvent* event) {
  const QPointF towards = direction(event->key());
  const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
  if (event->key() == Qt::Key_Space && modifiers == Qt::NoModifier) {
    if (!event->isAutoRepeat() && !std::exchange(d_->holdBySpace, true)) updateView();
  } else if (event->key() == Qt::Key_Home && modifiers == Qt::NoModifier) {
    zoomToFit();
  } else if (!towards.isNull() && modifiers == Qt::NoModifier && d_->view.canPan()) {
    d_->view.panBy(-towards * kPanStep * devicePixelRatioF());
    updateView();
  } else if (!towards.isNull() && modifiers == Qt::ShiftModifier && d_->showsDivider()) {
    moveDivider(d_->divider + kDividerStep * (d_->dividerDirection == Qt::Vertical ? towards.x() : towards.y()));
  } else {
    QWidget::keyPressEvent(event);
  }
}

void CompareView::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && std::exchange(d_->holdBySpace, false)) {
    updateView();
  } else {
    QWidget::keyReleaseEvent(event);
  }
}

void CompareView::leaveEvent(QEvent* event) {
  if (d_->dividerHovered && d_->drag == State::Drag::None) {
    d_->dividerHovered = false;
    update();
  }
  if (std::exchange(d_->hovering, false)) Q_EMIT hoverLeft();
  QWidget::leaveEvent(event);
}

}  // namespace daybreak::ui
