#include "ui/batch/batch_page.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <utility>

#include "error.h"
#include "ui/batch/batch_page_state.h"
#include "ui/batch/desktop_notice.h"
#include "ui/batch/folder_field.h"
#include "ui/photo/background.h"
#include "ui/photo/presets.h"

namespace daybreak::ui {

namespace {

QString droppedFolder(const QMimeData& data) {
  for (const QUrl& url : data.urls())
    if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir()) return url.toLocalFile();
  return {};
}

}  // namespace

BatchPage::State::State(BatchPage& owner) : page(owner), runner(owner.shelf_) {
  pool.setMaxThreadCount(1);
  layOut();
  makeActions();
  connectRunner();
  connectParts();
  reloadPresets();
  form->setChoices(page.memory_->choices);
  reloadModels();
  updateBar();
  updateActions();
}

BatchPage::State::~State() {
  QObject::disconnect(&runner, nullptr, &page, nullptr);  // it tells to its end, when the parts of the page are gone
}

void BatchPage::State::reloadPresets() {
  QStringList names;
  for (const auto& preset : builtInPresets()) names << preset.name;
  form->setPresets(names + PresetFolder::standard().names());
}

void BatchPage::State::reloadModels() {
  inBackground(
      pool, &page, [registry = page.registry_] { return registry.list(); },
      [this](const Outcome<std::vector<models::ModelEntry>>& outcome) {
        if (!outcome.value) return;
        QStringList names;
        for (const auto& entry : *outcome.value) names << QString::fromStdString(entry.card.name);
        form->setModels(names);
      });
}

/// What photos without settings of their own get. Throws Error if the preset cannot be read.
engine::Edit BatchPage::State::edit() const {
  auto edit = page.current_();
  const BatchChoices choices = form->choices();
  if (choices.source != BatchChoices::Source::Preset) return edit;
  for (const auto& preset : builtInPresets()) {
    if (preset.name != choices.preset) continue;
    edit.adjustments = preset.adjustments;
    return edit;
  }
  return PresetFolder::standard().load(choices.preset);
}

void BatchPage::State::start() {
  notice->dismiss();
  const BatchChoices choices = form->choices();
  try {
    runner.start(choices.settings(edit()));
  } catch (const Error& error) {
    notice->showProblem(QString::fromUtf8(error.what()));
  }
}

void BatchPage::State::updateBar() {
  const QString problem = form->choices().problem();
  if (hasRun)
    bar->showStatus(status, runner.isRunning(), runner.isCancelling(), runner.job()->settings().watch, problem);
  else
    bar->showNothing(problem);
  form->setEnabled(!runner.isRunning());
}

void BatchPage::State::showEnd(bool cancelled) {
  updateBar();
  if (cancelled || !hasRun) return;
  QApplication::alert(page.window());
  showDesktopNotice(
      status.failed > 0 ? BatchPage::tr("The batch is done, but some photos failed") : BatchPage::tr("The batch is done"),
      factsOf(status, false));
}

BatchPage::BatchPage(const models::Registry& registry, std::shared_ptr<EnhancerShelf> shelf,
                     std::function<engine::Edit()> current, QWidget* parent)
    : QWidget(parent),
      registry_(registry),
      shelf_(std::move(shelf)),
      current_(std::move(current)),
      memory_(std::make_unique<Memory>()) {
  setObjectName(QStringLiteral("batchPage"));
  setAcceptDrops(true);
}

BatchPage::~BatchPage() = default;

BatchPage::State& BatchPage::inside() {
  if (!d_) d_ = std::make_unique<State>(*this);
  return *d_;
}

BatchRunner& BatchPage::runner() { return inside().runner; }

void BatchPage::setInput(const QString& folder) { inside().form->input()->setFolder(folder); }

void BatchPage::reloadModels() {
  if (d_) d_->reloadModels();
}

bool BatchPage::asksBeforeClosing(std::function<void()> close) {
  if (std::exchange(answered_, false) || !d_ || !d_->runner.isRunning() || d_->runner.isCancelling()) return false;
  if (findChild<QMessageBox*>(QStringLiteral("closeQuestion"))) return true;
  auto* box = new QMessageBox(QMessageBox::Question, tr("A batch is at work"),
                              tr("End it? What is done stays, and it goes on from there when it is started again."),
                              QMessageBox::NoButton, this);
  box->setObjectName(QStringLiteral("closeQuestion"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  auto* end = box->addButton(tr("&End it"), QMessageBox::DestructiveRole);
  box->setDefaultButton(box->addButton(tr("&Go on"), QMessageBox::RejectRole));
  connect(box, &QMessageBox::buttonClicked, this, [=, this](const QAbstractButton* button) {
    if (button != end) return;
    d_->runner.cancel();
    answered_ = true;
    close();
  });
  box->open();
  return true;
}

void BatchPage::saveState(QSettings& settings) const {
  if (d_) d_->form->choices().save(settings);
}

void BatchPage::restoreState(const QSettings& settings) { memory_->choices = BatchChoices::load(settings); }

void BatchPage::setVisible(bool visible) {
  if (visible) inside().reloadPresets();  // before it is laid out
  QWidget::setVisible(visible);
}

void BatchPage::dragEnterEvent(QDragEnterEvent* event) {
  if (droppedFolder(*event->mimeData()).isEmpty()) {
    QCoreApplication::sendEvent(window(), event);  // a photo or a model
  } else {
    event->acceptProposedAction();
  }
}

void BatchPage::dropEvent(QDropEvent* event) {
  const QString folder = droppedFolder(*event->mimeData());
  if (folder.isEmpty()) {
    QCoreApplication::sendEvent(window(), event);
  } else if (!inside().runner.isRunning()) {
    event->acceptProposedAction();
    setInput(folder);
  }
}

}  // namespace daybreak::ui
