#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>

#include "error.h"
#include "media/load.h"
#include "ui/photo/export_dialog.h"
#include "ui/photo/photo_page_state.h"

namespace daybreak::ui {

namespace {

QString photoFilter() {
  QStringList patterns;
  for (const std::string& ending : media::readableExtensions()) {
    const QString lower = QStringLiteral("*.") + QString::fromStdString(ending);
    patterns << lower << lower.toUpper();
  }
  return PhotoPage::tr("Photos (%1);;All files (*)").arg(patterns.join(QLatin1Char(' ')));
}

}  // namespace

void PhotoPage::State::change(const engine::Edit& edit, const QString& text, int gesture) {
  if (current) current->change(edit, text, gesture);
}

void PhotoPage::State::askForPhoto() {
  const QString file = QFileDialog::getOpenFileName(&page, PhotoPage::tr("Open photo"), lastFolder, photoFilter());
  if (!file.isEmpty()) openPath(file);
}

void PhotoPage::State::askForFolder() {
  const QString folder = QFileDialog::getExistingDirectory(&page, PhotoPage::tr("Open folder"), lastFolder);
  if (!folder.isEmpty()) openPath(folder);
}

void PhotoPage::State::askForExport() {
  if (!current || !current->pyramid()) return;
  auto* dialog =
      new ExportDialog({current->path(), current->size(), current->pyramid()->photo().info().bitDepth}, exportSettings, &page);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  // What is exported is what was on screen when the dialog was opened.
  ExportOrder order{current->path(), {}, {}, current->pyramid(), current->estimate(), current->edit().adjustments};
  if (!order.adjustments.classes.empty())
    order.findRegions = [shelf = segmentations, photo = current->pyramid(), segmenter = current->edit().segmenter](
                            std::stop_token stop) { return shelf->regionsOf(photo, segmenter, std::move(stop)); };
  QObject::connect(dialog, &QDialog::accepted, &page, [this, dialog, order]() mutable {
    exportSettings = dialog->settings();
    order.target = dialog->target();
    order.options = dialog->options();
    exports.add(order);
  });
  dialog->open();
}

void PhotoPage::State::connectExports() {
  QObject::connect(&exports, &ExportQueue::finished, &page, [this](const QString& target) {
    lastExported = target;
    const QFileInfo file(target);
    notice->showInfo(PhotoPage::tr("%1 was saved in %2.").arg(file.fileName(), file.dir().dirName()),
                     PhotoPage::tr("Show folder"));
  });
  QObject::connect(&exports, &ExportQueue::failed, notice, [this](const QString& text) { notice->showProblem(text); });
  QObject::connect(&exports, &ExportQueue::cancelled, notice,
                   [this] { notice->showInfo(PhotoPage::tr("The export was cancelled. Nothing was written.")); });
  QObject::connect(notice, &NoticeBar::actionTriggered, &page, [this] {
    if (!lastExported.isEmpty()) QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(lastExported).absolutePath()));
  });
}

void PhotoPage::State::copySettings() {
  if (current) QGuiApplication::clipboard()->setText(QString::fromStdString(engine::toJson(current->edit())));
}

void PhotoPage::State::pasteSettings() {
  const QString text = QGuiApplication::clipboard()->text();
  if (!text.contains(QStringLiteral("\"daybreak\""))) {
    notice->showInfo(PhotoPage::tr("There are no copied settings. Copy them from another photo with Ctrl+C first."));
    return;
  }
  try {
    change(engine::editFromJson(text.toStdString()), PhotoPage::tr("Paste settings"));
  } catch (const Error& error) {
    notice->showProblem(QString::fromUtf8(error.what()));
  }
}

}  // namespace daybreak::ui
