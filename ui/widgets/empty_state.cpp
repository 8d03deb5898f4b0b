#include "ui/widgets/empty_state.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/colour_mix.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/recent_file_delegate.h"

namespace daybreak::ui {

namespace {

constexpr int kPicture = 96;
constexpr int kColumn = 640;
constexpr int kShownFiles = 6;

QString shortFolder(const QString& path) {
  const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
  const QString home = QDir::homePath();
  return folder == home || folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

}  // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      picture_(new QLabel(this)),
      title_(new QLabel(tr("Drop a dark photo or a folder here"), this)),
      hint_(new QLabel(tr("Daybreak shows it enhanced at once. The original is never changed."), this)),
      open_(new QPushButton(tr("Open…"), this)),
      recentTitle_(new QLabel(tr("Recent files"), this)),
      recent_(new QListWidget(this)) {
  for (QLabel* label : {picture_, title_, hint_}) label->setAlignment(Qt::AlignCenter);
  title_->setWordWrap(true);
  hint_->setWordWrap(true);
  open_->setIcon(themedIcon(QStringLiteral("open")));
  open_->setToolTip(tr("Choose a photo (Ctrl+O)"));
  open_->setAutoDefault(true);
  open_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  open_->setMinimumWidth(160);
  recent_->setAccessibleName(tr("Recent files"));
  recent_->setFrameShape(QFrame::NoFrame);
  recent_->setProperty("plain", true);
  recent_->setUniformItemSizes(true);
  recent_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  recent_->setMouseTracking(true);
  recent_->setItemDelegate(new RecentFileDelegate(recent_));
  recentTitle_->setBuddy(recent_);

  auto* column = new QWidget(this);
  column->setMaximumWidth(kColumn);
  auto* inside = new QVBoxLayout(column);
  inside->setContentsMargins(24, 24, 24, 24);
  inside->setSpacing(8);
  inside->addStretch(2);
  inside->addWidget(picture_);
  inside->addSpacing(8);
  inside->addWidget(title_);
  inside->addWidget(hint_);
  inside->addSpacing(16);
  inside->addWidget(open_, 0, Qt::AlignHCenter);
  inside->addSpacing(32);
  inside->addWidget(recentTitle_);
  inside->addWidget(recent_);
  inside->addStretch(3);
  auto* row = new QHBoxLayout(this);
  row->addStretch(1);
  row->addWidget(column, 8);
  row->addStretch(1);

  connect(open_, &QPushButton::clicked, this, &EmptyState::openRequested);
  const auto choose = [this](const QListWidgetItem* item) { Q_EMIT recentChosen(item->data(Qt::UserRole).toString()); };
  connect(recent_, &QListWidget::itemActivated, this, choose);
  connect(recent_, &QListWidget::itemClicked, this, [this, choose](const QListWidgetItem* item) {
    // Where the desktop activates on a single click, itemActivated has already told.
    if (!recent_->style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, recent_)) choose(item);
  });
  setFocusProxy(open_);
  applyFonts();
  setRecentFiles({});
}

void EmptyState::setRecentFiles(const QStringList& paths) {
  recent_->clear();
  for (const QString& path : paths) {
    auto* item = new QListWidgetItem(QFileInfo(path).fileName(), recent_);
    item->setData(Qt::UserRole, path);
    item->setData(RecentFileDelegate::kFolderRole, shortFolder(path));
    item->setData(Qt::AccessibleTextRole, tr("%1 in %2").arg(item->text(), shortFolder(path)));
    item->setToolTip(QDir::toNativeSeparators(path));
  }
  const bool any = recent_->count() > 0;
  if (any) recent_->setCurrentRow(0);
  recent_->setVisible(any);
  recentTitle_->setVisible(any);
  if (any) recent_->setFixedHeight(recent_->sizeHintForRow(0) * std::min(kShownFiles, recent_->count()) + 2);
}

void EmptyState::setDropHighlighted(bool highlighted) {
  if (highlighted_ == highlighted) return;
  highlighted_ = highlighted;
  update();
}

void EmptyState::applyFonts() {
  QFont large = font();
  large.setPointSizeF(font().pointSizeF() * 1.7);
  title_->setFont(large);
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  recentTitle_->setFont(bold);
  QPalette quiet = palette();
  quiet.setColor(QPalette::WindowText, mixed(palette().color(QPalette::Dark), palette().color(QPalette::WindowText), 0.72));
  hint_->setPalette(quiet);
  recentTitle_->setPalette(quiet);
  picture_->setPixmap(QIcon(QStringLiteral(":/icons/daybreak.svg")).pixmap(QSize(kPicture, kPicture), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyFonts();
}

void EmptyState::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor ground = palette().color(QPalette::Dark);
  painter.fillRect(rect(), ground);
  painter.setRenderHint(QPainter::Antialiasing);
  QPen pen(highlighted_ ? palette().color(QPalette::Highlight) : mixed(ground, palette().color(QPalette::WindowText), 0.22),
           highlighted_ ? 2 : 1.5, Qt::DashLine, Qt::RoundCap);
  pen.setDashPattern({6, 5});
  painter.setPen(pen);
  painter.drawRoundedRect(QRectF(rect()).adjusted(16, 16, -16, -16), 12, 12);
}

}  // namespace daybreak::ui
