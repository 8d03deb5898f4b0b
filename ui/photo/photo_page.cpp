#include "ui/photo/photo_page.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSettings>

#include "ui/photo/photo_page_state.h"

namespace daybreak::ui {

PhotoPage::State::State(PhotoPage& owner, const models::Registry& registry)
    : page(owner), shelf(std::make_shared<EnhancerShelf>(registry)) {
  loadPool.setMaxThreadCount(3);  // a small picture, the photo, and what is still being cancelled
  layOut();
  connectView();
  connectPanel();
  connectClasses();
  connectActions();
  connectExports();
  updateStatus();
  modelsChanged();
  makeReady();
}

void PhotoPage::State::modelsChanged() {
  engine::Edit untouched;
  untouched.model = shelf->registry().defaultName();
  saver.setUntouched(untouched);
  models->reload();
  if (!current) models->setModel(QString::fromStdString(untouched.model));
}

void PhotoPage::State::makeReady() {
  // The model is ready by the time the first photo is.
  inBackground(
      loadPool, &page,
      [shelf = shelf] {
        auto enhancer = shelf->get(shelf->registry().defaultName());
        enhancer->estimate(media::Image(64, 64));  // the libraries below set themselves up at their first run
        return enhancer;
      },
      [this, device = devices->device()](const Outcome<std::shared_ptr<const engine::Enhancer>>& outcome) {
        if (device != devices->device()) return;  // another was chosen meanwhile
        if (outcome.value) devices->setInUse(QString::fromStdString((*outcome.value)->deviceName()));
        if (outcome.problem.isEmpty()) return;
        notice->showProblem(outcome.problem);
        if (device == QLatin1String("auto")) return;
        devices->setDevice(QStringLiteral("auto"));  // a GPU that is gone must not leave photos dark
        computeOn(devices->device());
      });
}

void PhotoPage::State::computeOn(const QString& device) {
  engine::ComputeOptions options;
  options.device = device.toStdString();
  shelf->setOptions(options);
  segmentations->setOptions(options);
  makeReady();
  if (current) current->estimateAgain();
}

PhotoPage::State::~State() {
  lit.stop.request_stop();
  saver.flush();
  for (PhotoDocument* document : {current, incoming, previous}) delete document;
}

PhotoPage::PhotoPage(const models::Registry& registry, QWidget* parent)
    : QWidget(parent), d_(std::make_unique<State>(*this, registry)) {}

PhotoPage::~PhotoPage() = default;

void PhotoPage::open(const QString& path) { d_->openPath(path); }

QString PhotoPage::currentPhoto() const { return d_->current ? d_->current->path() : QString(); }

std::shared_ptr<EnhancerShelf> PhotoPage::enhancers() const { return d_->shelf; }

QString PhotoPage::currentModel() const { return d_->models->model(); }

engine::Edit PhotoPage::currentEdit() const {
  if (d_->current) return d_->current->edit();
  engine::Edit edit;
  edit.model = currentModel().toStdString();
  return edit;
}

void PhotoPage::useModel(const QString& nameOrFile) {
  if (!d_->current) return;
  engine::Edit edit = d_->current->edit();
  edit.model = nameOrFile.toStdString();
  d_->change(edit, tr("Model"));
}

void PhotoPage::reloadModels() {
  d_->shelf->forgetAll();  // a name may mean another file now
  d_->segmentations->forgetAll();
  d_->classes->reloadSegmenters();
  d_->modelsChanged();
}

void PhotoPage::addBar(QWidget* bar) { static_cast<QBoxLayout*>(layout())->insertWidget(1, bar); }

QList<QAction*> PhotoPage::fileActions() const {
  const PhotoActions& a = *d_->actions;
  return {a.open, a.openFolder, a.exportPhoto, a.compareModels, a.fineTune};
}

QList<QAction*> PhotoPage::editActions() const {
  const PhotoActions& a = *d_->actions;
  return {a.undo, a.redo, a.editSeparator, a.copySettings, a.pasteSettings, a.resetAll};
}

QList<QAction*> PhotoPage::viewActions() const {
  const PhotoActions& a = *d_->actions;
  QList<QAction*> all = a.compare->actions();
  all << a.splitDirection << a.clipping << a.showSeparator << a.show->actions() << a.zoomSeparator << a.zoomIn << a.zoomOut
      << a.zoomFit << a.zoomFull << a.photoSeparator << a.previousPhoto << a.nextPhoto << a.filmstrip << a.panel;
  return all;
}

void PhotoPage::saveState(QSettings& settings) const {
  const QString prefix = QStringLiteral("photo/");
  settings.setValue(prefix + QStringLiteral("compare"), static_cast<int>(d_->view->mode()));
  settings.setValue(prefix + QStringLiteral("dividerFlat"), d_->actions->splitDirection->isChecked());
  settings.setValue(prefix + QStringLiteral("clipping"), d_->actions->clipping->isChecked());
  settings.setValue(prefix + QStringLiteral("filmstrip"), d_->actions->filmstrip->isChecked());
  settings.setValue(prefix + QStringLiteral("panel"), d_->actions->panel->isChecked());
  settings.setValue(prefix + QStringLiteral("mapOpacity"), d_->map->opacityPercent());
  settings.setValue(prefix + QStringLiteral("mapGain"), d_->map->isGainWanted());
  settings.setValue(prefix + QStringLiteral("classesOpacity"), d_->classes->opacityPercent());
  settings.setValue(prefix + QStringLiteral("classesOfEnhanced"), d_->classes->looksAtEnhanced());
  settings.setValue(prefix + QStringLiteral("lastFolder"), d_->lastFolder);
  settings.setValue(prefix + QStringLiteral("device"), d_->devices->device());
  d_->exportSettings.save(settings, prefix);
  d_->rememberCompare();
  d_->compareChoices.save(settings, QStringLiteral("compare/"));
}

void PhotoPage::restoreState(const QSettings& settings) {
  const auto value = [&](const char* key, const QVariant& standard) {
    return settings.value(QStringLiteral("photo/") + QLatin1String(key), standard);
  };
  const int mode = value("compare", 0).toInt();
  for (const QAction* action : d_->actions->compare->actions()) {
    if (action->data().toInt() == mode) d_->view->setMode(static_cast<CompareView::Mode>(mode));
  }
  d_->actions->splitDirection->setChecked(value("dividerFlat", false).toBool());
  d_->actions->clipping->setChecked(value("clipping", false).toBool());
  d_->actions->filmstrip->setChecked(value("filmstrip", true).toBool());
  d_->actions->panel->setChecked(value("panel", true).toBool());
  d_->map->setOpacityPercent(value("mapOpacity", d_->map->opacityPercent()).toInt());
  d_->map->setGainWanted(value("mapGain", false).toBool());
  d_->classes->setOpacityPercent(value("classesOpacity", d_->classes->opacityPercent()).toInt());
  d_->classes->setLooksAtEnhanced(value("classesOfEnhanced", false).toBool());
  d_->lastFolder = value("lastFolder", QString()).toString();
  const QString device = value("device", QStringLiteral("auto")).toString();
  if (device != d_->devices->device()) {
    d_->devices->setDevice(device);
    d_->computeOn(device);
  }
  d_->exportSettings = ExportSettings::load(settings, QStringLiteral("photo/"));
  d_->compareChoices = CompareChoices::load(settings, QStringLiteral("compare/"));
}

void PhotoPage::flush() { d_->saver.flush(); }

void PhotoPage::keyPressEvent(QKeyEvent* event) {
  // Arrows that no slider, list or zoomed picture has taken.
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (plain && event->key() == Qt::Key_Left) {
    d_->openNeighbour(-1);
  } else if (plain && event->key() == Qt::Key_Right) {
    d_->openNeighbour(1);
  } else {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace daybreak::ui
