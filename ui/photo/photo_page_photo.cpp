#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include "models/architecture.h"
#include "models/model.h"
#include "ui/photo/background.h"
#include "ui/photo/inapplicable_reason.h"
#include "ui/photo/photo_page_state.h"

namespace daybreak::ui {

void PhotoPage::State::openPath(const QString& path) {
  struct Resolved {
    QString photo;
    QString emptyFolder;
  };
  // Even asking whether it is a folder can take long, on a sleeping network drive.
  inBackground(
      loadPool, &page,
      [path] {
        const QFileInfo file(path);
        if (!file.isDir()) return Resolved{QDir::cleanPath(file.absoluteFilePath()), {}};
        const QString first = firstPhotoIn(QDir::cleanPath(file.absoluteFilePath()));
        return Resolved{first, first.isEmpty() ? QDir(path).dirName() : QString()};
      },
      [this, number = ++opening](const Outcome<Resolved>& outcome) {
        if (number != opening) return;  // something else was opened since
        if (!outcome.value) {
          notice->showProblem(outcome.problem);
        } else if (!outcome.value->emptyFolder.isEmpty()) {
          notice->showProblem(
              PhotoPage::tr("%1 has no photo that Daybreak can read. Choose another folder.").arg(outcome.value->emptyFolder));
        } else {
          openPhoto(outcome.value->photo);
        }
      });
}

void PhotoPage::State::openPhoto(const QString& path) {
  ++opening;
  if (incoming && incoming->path() == path) return;
  drop(incoming);
  notice->dismiss();
  filmstrip->setPhoto(path);
  if (current && current->path() == path) return;
  view->setPlaceholder(PhotoPage::tr("Reading %1 …").arg(QFileInfo(path).fileName()));
  incoming = new PhotoDocument(path, {shelf, loadPool, saver}, &page);
  connectDocument(incoming);
  incoming->load();
}

void PhotoPage::State::openNeighbour(int offset) {
  const QString path = filmstrip->neighbour(offset);
  if (!path.isEmpty()) openPhoto(path);
}

void PhotoPage::State::connectDocument(PhotoDocument* document) {
  QObject::connect(document, &PhotoDocument::previewed, &page, [this, document](const QImage& picture) {
    if (document == incoming) takeOver();
    view->setBaseTile(CompareView::Layer::Original, {picture, QRectF(QPointF(0, 0), QSizeF(document->size()))});
  });
  QObject::connect(document, &PhotoDocument::previewEnhanced, &page, [this, document](const QImage& picture) {
    if (document != current) return;
    view->setBaseTile(CompareView::Layer::Enhanced, {picture, QRectF(QPointF(0, 0), QSizeF(document->size()))});
  });
  QObject::connect(document, &PhotoDocument::loaded, &page, [this, document] {
    if (document == incoming) takeOver();
    drop(previous);
    useWantedModel();
    if (view->photoSize() != document->size()) view->setPhotoSize(document->size());
    updateScene();
    updateStatus();
    Q_EMIT page.photoOpened(document->path());
  });
  QObject::connect(document, &PhotoDocument::failed, &page,
                   [this, document](const QString& sentence) { documentFailed(document, sentence); });
  QObject::connect(document, &PhotoDocument::problem, notice, [this](const QString& text) { notice->showProblem(text); });
  QObject::connect(document, &PhotoDocument::estimating, &page, [this] { updateStatus(); });
  QObject::connect(document, &PhotoDocument::estimated, &page, [this] {
    updateScene();
    updateStatus();
  });
  QObject::connect(document, &PhotoDocument::editChanged, &page, [this, document] {
    if (document != current) return;
    panel->setEdit(document->edit());
    models->setModel(QString::fromStdString(document->edit().model));
    updateCompare();
    updateScene();
  });
}

void PhotoPage::State::takeOver() {
  if (current && current->pyramid()) {
    drop(previous);
    previous = std::exchange(current, nullptr);
  } else {
    drop(current);
  }
  current = std::exchange(incoming, nullptr);
  showCurrent();
}

void PhotoPage::State::showCurrent() {
  renderer.clear();
  map->setMap({});
  panel->histogram().clear();
  pointer.reset();
  actions->setPhotoOpen(current);
  panel->setEnabled(current);
  view->setPhotoSize(current ? current->size() : QSize());
  if (current) {
    undoGroup.addStack(&current->undoStack());
    current->undoStack().setActive();
    panel->setEdit(current->edit());
    models->setModel(QString::fromStdString(current->edit().model));
    lastFolder = QFileInfo(current->path()).absolutePath();
  }
  updateCompare();
  updateScene();
  updateReadout();
  updateStatus();
}

void PhotoPage::State::documentFailed(PhotoDocument* document, const QString& sentence) {
  if (document == incoming) {
    drop(incoming);
  } else if (document == current) {
    drop(current);
    current = std::exchange(previous, nullptr);
    showCurrent();
  }
  // Within the folder the mark stays on the broken one, so that arrows lead past it.
  const bool sameFolder = current && QFileInfo(current->path()).absolutePath() == filmstrip->folder().folder();
  if (current && !sameFolder) filmstrip->setPhoto(current->path());
  view->setPlaceholder(PhotoPage::tr("%1 cannot be shown.\nChoose another photo, or drop one here.")
                           .arg(QFileInfo(document->path()).fileName()));
  notice->showProblem(sentence);
}

void PhotoPage::State::drop(PhotoDocument*& document) {
  if (!document) return;
  undoGroup.removeStack(&document->undoStack());
  document->disconnect();
  document->cancel();
  document->deleteLater();  // it may be the one whose signal is being handled
  document = nullptr;
}

void PhotoPage::State::updateScene() {
  Scene scene;
  if (current) {
    scene.pyramid = current->pyramid();
    scene.estimate = current->estimate();
    scene.adjustments = current->edit().adjustments;
    updateClasses();
    scene.estimate.map.regions = lit.regions;
  }
  classes->setPhoto(current ? current->path() : QString(), scene.pyramid, scene.estimate,
                    current ? current->edit() : engine::Edit{});
  adaptToArchitecture(scene.estimate);
  steps->setScene(scene);
  scene.steps = steps->step();
  renderer.setScene(scene);
  renderer.setView(view->visiblePhotoRect(), view->zoom());
  map->setMap(scene.estimate.isNull() ? engine::FactorMap{} : engine::shownMap(scene.estimate.map));
  toolbar->setZoom(current ? view->zoom() : 0);
  actions->setExportable(current && current->pyramid() && !current->estimate().isNull() && !current->isEstimating());
}

void PhotoPage::State::adaptToArchitecture(const Estimate& estimate) {
  const models::Architecture* architecture =
      estimate.isNull() ? nullptr : models::findArchitecture(estimate.enhancer->model().card.architecture);
  panel->setArchitecture(architecture);
  actions->setStepsUnavailable(architecture ? inapplicableReason(*architecture, QStringLiteral("iterations")) : QString());
}

void PhotoPage::State::showWhat(PhotoActions::ShowWhat what) {
  map->setActive(what == PhotoActions::ShowWhat::FactorMap);
  steps->setActive(what == PhotoActions::ShowWhat::Steps);
  classes->setActive(what == PhotoActions::ShowWhat::Classes);
  updateScene();
}

void PhotoPage::State::updateReadout() {
  if (!pointer || !current) {
    readout->clearReadout();
    map->clearPointer();
    return;
  }
  readout->showColours(pointer->toPoint(), renderer.colourAt(CompareView::Layer::Original, *pointer),
                       renderer.colourAt(CompareView::Layer::Enhanced, *pointer), map->valueText(*pointer),
                       classes->classText(*pointer));
  map->setPointer(*pointer);
}

void PhotoPage::State::updateStatus() {
  PageStatus status;
  if (!current) {
    Q_EMIT page.statusChanged(status);
    return;
  }
  status.photo = QFileInfo(current->path()).fileName() +
                 QStringLiteral(" · %1×%2").arg(current->size().width()).arg(current->size().height());
  if (current->pyramid()) {
    const media::SourceInfo& info = current->pyramid()->photo().info();
    const QString profile = info.profileName.empty() ? QStringLiteral("sRGB") : QString::fromStdString(info.profileName);
    status.photo += PhotoPage::tr(" · %1 bit · %2").arg(info.bitDepth).arg(profile);
  } else {
    status.timing = PhotoPage::tr("reading …");
  }
  const Estimate& estimate = current->estimate();
  if (!estimate.isNull()) {
    const models::Model& model = estimate.enhancer->model();
    const QString device = QString::fromStdString(estimate.enhancer->deviceName());
    const QString name = QString::fromStdString(model.card.name);
    const auto size = models::netSize(model.card.architecture, model.card.options);
    if (!size)
      status.model = PhotoPage::tr("%1 · %2", "a method without a network, and where it runs").arg(name, device);
    else if (size->parameters < 1000)
      status.model = PhotoPage::tr("%1 (%2 parameters) · %3").arg(name, QLocale().toString(size->parameters), device);
    else
      status.model = PhotoPage::tr("%1 (%2 k parameters) · %3")
                         .arg(name, QLocale().toString(static_cast<double>(size->parameters) / 1000, 'f', 1), device);
    status.timing =
        PhotoPage::tr("estimate %1 ms · render %2 ms").arg(estimate.milliseconds, 0, 'f', 0).arg(renderMs, 0, 'f', 0);
    devices->setInUse(device);
  }
  if (current->isEstimating()) status.timing = PhotoPage::tr("estimating …");
  Q_EMIT page.statusChanged(status);
}

}  // namespace daybreak::ui
