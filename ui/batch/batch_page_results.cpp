#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>

#include "jobs/batch/contact_sheet.h"
#include "ui/batch/batch_page_state.h"
#include "ui/batch/result_window.h"
#include "ui/photo/background.h"
#include "ui/photo/file_path.h"

namespace daybreak::ui {

namespace {

QString nameOf(const std::filesystem::path& path) { return QFile::decodeName(QByteArray::fromStdString(path.string())); }

}  // namespace

std::vector<std::size_t> BatchPage::State::selected() const {
  std::vector<std::size_t> items;
  for (const QModelIndex& index : view->selectionModel()->selectedRows()) items.push_back(table.itemAt(index.row()));
  return items;
}

void BatchPage::State::updateActions() {
  const auto items = selected();
  bool waits = false, done = false;
  for (const std::size_t item : items) {
    const auto state = runner.job()->item(item).state;
    waits = waits || state == jobs::BatchState::Waiting;
    done = done || state == jobs::BatchState::Done;
  }
  compareAction->setEnabled(done && items.size() == 1);
  openAction->setEnabled(done);
  folderAction->setEnabled(items.size() == 1);
  for (QAction* action : moves) action->setEnabled(waits);
}

void BatchPage::State::move(jobs::QueuePlace place) {
  runner.move(selected(), place);
  table.followOrder();
}

void BatchPage::State::compare() {
  const auto items = selected();
  if (items.size() != 1) return;
  const auto item = runner.job()->item(items.front());
  if (item.state != jobs::BatchState::Done) {
    if (!item.message.empty()) notice->showInfo(QString::fromStdString(item.message));
    return;
  }
  auto* window =
      new ResultWindow(nameOf(runner.job()->inputOf(items.front())), nameOf(runner.job()->outputOf(items.front())), &page);
  window->show();
}

void BatchPage::State::openResult() {
  constexpr int kMost = 10;  // of windows that open at once
  int opened = 0;
  for (const std::size_t item : selected()) {
    if (runner.job()->item(item).state != jobs::BatchState::Done || ++opened > kMost) continue;
    QDesktopServices::openUrl(QUrl::fromLocalFile(nameOf(runner.job()->outputOf(item))));
  }
}

void BatchPage::State::openFolder() {
  const auto items = selected();
  if (items.empty()) return;
  const bool done = runner.job()->item(items.front()).state == jobs::BatchState::Done;
  const auto file = done ? runner.job()->outputOf(items.front()) : runner.job()->inputOf(items.front());
  QDesktopServices::openUrl(QUrl::fromLocalFile(nameOf(file.parent_path())));
}

void BatchPage::State::openReport() {
  if (!runner.job()) return;
  const QString file = nameOf(jobs::batchFile(runner.job()->settings(), ".csv"));
  if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
    notice->showInfo(BatchPage::tr("The report is %1").arg(QDir::toNativeSeparators(file)));
}

void BatchPage::State::makeSheet() {
  auto* dialog =
      new QFileDialog(&page, BatchPage::tr("Contact sheet"), nameOf(runner.job()->settings().output / "contact-sheet.html"),
                      BatchPage::tr("Web page (*.html)"));
  dialog->setObjectName(QStringLiteral("sheetDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("html"));
  QObject::connect(dialog, &QFileDialog::fileSelected, &page, [this](const QString& file) {
    notice->showInfo(BatchPage::tr("The contact sheet is being made…"));
    inBackground(
        pool, &page,
        [job = runner.shared(), file] {
          jobs::writeContactSheet(*job, toPath(file));
          return true;
        },
        [this, file](const Outcome<bool>& outcome) {
          if (!outcome.value) {
            notice->showProblem(outcome.problem);
            return;
          }
          notice->showInfo(BatchPage::tr("The contact sheet is %1").arg(QDir::toNativeSeparators(file)));
          QDesktopServices::openUrl(QUrl::fromLocalFile(file));
        });
  });
  dialog->open();
}

void BatchPage::State::askConflict(const QString& file) {
  if (question) question->deleteLater();
  question = new QMessageBox(QMessageBox::Question, BatchPage::tr("A name is taken"),
                             BatchPage::tr("There is already a file %1 in %2.")
                                 .arg(QFileInfo(file).fileName(), QDir::toNativeSeparators(QFileInfo(file).path())),
                             QMessageBox::NoButton, &page);
  question->setObjectName(QStringLiteral("conflictQuestion"));
  question->setWindowModality(Qt::NonModal);
  auto* all = new QCheckBox(BatchPage::tr("The &same for all others"));
  all->setObjectName(QStringLiteral("conflictForAll"));
  question->setCheckBox(all);
  auto* skip = question->addButton(BatchPage::tr("&Skip the photo"), QMessageBox::RejectRole);
  auto* both = question->addButton(BatchPage::tr("Keep &both"), QMessageBox::AcceptRole);
  auto* replace = question->addButton(BatchPage::tr("&Replace"), QMessageBox::DestructiveRole);
  question->setDefaultButton(both);
  question->setEscapeButton(skip);
  QObject::connect(question, &QMessageBox::buttonClicked, &page, [this, all, both, replace](const QAbstractButton* button) {
    const auto rule = button == replace ? jobs::ConflictRule::Overwrite
                      : button == both  ? jobs::ConflictRule::Rename
                                        : jobs::ConflictRule::Skip;
    runner.answer(rule, all->isChecked());
  });
  question->show();
}

}  // namespace daybreak::ui
