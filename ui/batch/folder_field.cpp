#include "ui/batch/folder_field.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QToolButton>

#include "ui/widgets/icons.h"

namespace daybreak::ui {

namespace {

QString folderIn(const QMimeData& data) {
  for (const QUrl& url : data.urls())
    if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir()) return url.toLocalFile();
  return {};
}

}  // namespace

FolderField::FolderField(const QString& title, const QString& name, QWidget* parent)
    : QWidget(parent), title_(title), path_(new QLineEdit(this)) {
  setAcceptDrops(true);
  path_->setObjectName(name);
  path_->setAccessibleName(title);
  path_->setAcceptDrops(false);  // the field itself takes a folder, not its address as text
  auto* choose = new QToolButton(this);
  choose->setObjectName(name + QStringLiteral("Choose"));
  choose->setIcon(themedIcon(QStringLiteral("folder")));
  choose->setToolTip(tr("Choose the folder…"));
  choose->setAccessibleName(tr("%1: choose").arg(title));
  choose->setFocusPolicy(Qt::StrongFocus);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  row->addWidget(path_, 1);
  row->addWidget(choose);
  setFocusProxy(path_);
  connect(choose, &QToolButton::clicked, this, &FolderField::askForFolder);
  connect(path_, &QLineEdit::textChanged, this, &FolderField::changed);
}

QString FolderField::folder() const {
  QString text = path_->text().trimmed();
  if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/"))) text.replace(0, 1, QDir::homePath());
  return text.isEmpty() ? QString() : QDir::cleanPath(QDir::home().absoluteFilePath(QDir::fromNativeSeparators(text)));
}

void FolderField::setFolder(const QString& path) { path_->setText(QDir::toNativeSeparators(path)); }

void FolderField::askForFolder() {
  auto* dialog = new QFileDialog(this, title_, folder());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, &FolderField::setFolder);
  dialog->open();
}

void FolderField::dragEnterEvent(QDragEnterEvent* event) {
  if (isEnabled() && !folderIn(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void FolderField::dropEvent(QDropEvent* event) {
  const QString folder = folderIn(*event->mimeData());
  if (folder.isEmpty()) return;
  event->acceptProposedAction();
  setFolder(folder);
}

}  // namespace daybreak::ui
