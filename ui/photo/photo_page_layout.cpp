#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/photo/photo_page_state.h"

namespace daybreak::ui {

void PhotoPage::State::layOut() {
  actions = new PhotoActions(undoGroup, page);
  presets = new PresetsMenu(
      PresetFolder::standard(), [this] { return current ? current->edit() : engine::Edit{}; }, &page);
  models = new ModelPicker(shelf->registry());
  devices = new DevicePicker;
  toolbar = new PhotoToolbar(*actions, *models, *devices, &page);
  notice = new NoticeBar(&page);
  view = new CompareView(&page);
  colourBar = new ColourBar(&page);
  map = new MapView(*view, *colourBar, &page);
  steps = new StepsStrip(&page);
  legend = new ClassLegend(&page);
  classes = new SegmentationView(*view, *legend, segmentations, &page);
  exportBar = new ExportBar(exports, &page);
  readout = new PixelReadout(&page);
  filmstrip = new Filmstrip(&page);
  panel = new AdjustPanel(*presets);
  panelArea = new QScrollArea(&page);
  panelArea->setObjectName(QStringLiteral("panelArea"));
  panelArea->setWidget(panel);
  panelArea->setWidgetResizable(true);
  panelArea->setFrameShape(QFrame::NoFrame);
  panelArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  panelArea->setFocusPolicy(Qt::NoFocus);
  // Wider with larger text; 308 px with the usual one.
  panelArea->setFixedWidth(std::max(300, page.fontMetrics().averageCharWidth() * 44));
  panel->setEnabled(false);

  auto* pictureRow = new QHBoxLayout;
  pictureRow->setSpacing(0);
  pictureRow->addWidget(view, 1);
  pictureRow->addWidget(colourBar);
  pictureRow->addWidget(legend);
  auto* middle = new QVBoxLayout;
  middle->setSpacing(0);
  middle->addLayout(pictureRow, 1);
  middle->addWidget(map);
  middle->addWidget(steps);
  middle->addWidget(classes);
  middle->addWidget(exportBar);
  middle->addWidget(readout);
  middle->addWidget(filmstrip);
  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  body->addLayout(middle, 1);
  body->addWidget(panelArea);
  auto* column = new QVBoxLayout(&page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(toolbar);
  column->addWidget(notice);
  column->addLayout(body, 1);

  page.setFocusProxy(view);
  actions->setPhotoOpen(false);
  actions->setExportable(false);
}

void PhotoPage::State::connectView() {
  QObject::connect(view, &CompareView::viewChanged, &page, [this] {
    renderer.setView(view->visiblePhotoRect(), view->zoom());
    map->updateView();
    toolbar->setZoom(current ? view->zoom() : 0);
  });
  QObject::connect(view, &CompareView::hovered, &page, [this](QPointF position) {
    pointer = position;
    updateReadout();
  });
  QObject::connect(view, &CompareView::hoverLeft, &page, [this] {
    pointer.reset();
    updateReadout();
  });
  QObject::connect(view, &CompareView::modeChanged, &page, [this](CompareView::Mode mode) {
    for (QAction* action : actions->compare->actions()) {
      if (action->data().toInt() == static_cast<int>(mode)) action->setChecked(true);
    }
  });
  QObject::connect(&renderer, &PhotoRenderer::tileReady, view, &CompareView::setTile);
  QObject::connect(&renderer, &PhotoRenderer::tileReady, &page, [this] { updateReadout(); });
  QObject::connect(&renderer, &PhotoRenderer::baseTileReady, view, &CompareView::setBaseTile);
  QObject::connect(&renderer, &PhotoRenderer::rendered, &page, [this](double milliseconds) {
    renderMs = milliseconds;
    updateStatus();
  });
  QObject::connect(&renderer, &PhotoRenderer::problem, notice, [this](const QString& text) { notice->showProblem(text); });
  QObject::connect(steps, &StepsStrip::stepChosen, &page, [this] { updateScene(); });
  QObject::connect(filmstrip, &Filmstrip::photoChosen, &page, [this](const QString& path) { openPhoto(path); });
}

void PhotoPage::State::connectPanel() {
  QObject::connect(&renderer, &PhotoRenderer::overviewReady, &page, [this](const Overview& overview) {
    panel->histogram().setOriginal(overview.original);
    panel->histogram().setEnhanced(overview.enhanced);
    const bool whole = steps->step() < 0 || steps->step() == panel->edit().adjustments.iterations;
    if (whole && overview.meanLevel01 > 0) panel->setLevelInUse(overview.meanLevel01);
  });
  QObject::connect(panel, &AdjustPanel::edited, &page,
                   [this](const engine::Edit& edit, const QString& text, int gesture) { change(edit, text, gesture); });
  QObject::connect(presets, &PresetsMenu::chosen, &page, [this](const engine::Edit& edit, const QString& name) {
    change(edit, PhotoPage::tr("Preset “%1”").arg(name));
  });
  QObject::connect(presets, &PresetsMenu::problem, notice, [this](const QString& text) { notice->showProblem(text); });
  QObject::connect(presets, &PresetsMenu::saved, notice,
                   [this](const QString& name) { notice->showInfo(PhotoPage::tr("The preset “%1” was saved.").arg(name)); });
  QObject::connect(models, &ModelPicker::problem, notice, [this](const QString& text) { notice->showProblem(text); });
  QObject::connect(models, &ModelPicker::chosen, &page, [this](const QString& model) {
    if (!current) return;
    engine::Edit edit = current->edit();
    edit.model = model.toStdString();
    change(edit, PhotoPage::tr("Model"));
  });
  QObject::connect(devices, &DevicePicker::chosen, &page, [this](const QString& device) { computeOn(device); });
  QObject::connect(&saver, &SidecarSaver::saved, &page,
                   [this](const QString& photo, bool edited) { filmstrip->folder().setEdited(photo, edited); });
  QObject::connect(&saver, &SidecarSaver::failed, notice, [this](const QString& text) { notice->showProblem(text); });
}

void PhotoPage::State::connectActions() {
  const auto on = [this](QAction* action, auto what) { QObject::connect(action, &QAction::triggered, &page, what); };
  on(actions->open, [this] { askForPhoto(); });
  on(actions->openFolder, [this] { askForFolder(); });
  on(actions->exportPhoto, [this] { askForExport(); });
  on(actions->compareModels, [this] { showCompare(); });
  on(actions->fineTune, [this] {
    if (current) Q_EMIT page.fineTuneRequested(current->path(), models->model());
  });
  on(actions->copySettings, [this] { copySettings(); });
  on(actions->pasteSettings, [this] { pasteSettings(); });
  on(actions->resetAll, [this] { panel->resetAll(); });
  on(actions->zoomIn, [this] { view->zoomIn(); });
  on(actions->zoomOut, [this] { view->zoomOut(); });
  on(actions->zoomFit, [this] { view->zoomToFit(); });
  on(actions->zoomFull, [this] { view->setZoom(1); });
  on(actions->previousPhoto, [this] { openNeighbour(-1); });
  on(actions->nextPhoto, [this] { openNeighbour(1); });
  QObject::connect(actions->compare, &QActionGroup::triggered, &page,
                   [this](QAction* action) { view->setMode(static_cast<CompareView::Mode>(action->data().toInt())); });
  QObject::connect(actions->splitDirection, &QAction::toggled, &page,
                   [this](bool flat) { view->setSplitOrientation(flat ? Qt::Horizontal : Qt::Vertical); });
  QObject::connect(actions->clipping, &QAction::toggled, view, &CompareView::setClippingShown);
  QObject::connect(actions->show, &QActionGroup::triggered, &page,
                   [this](QAction* action) { showWhat(static_cast<PhotoActions::ShowWhat>(action->data().toInt())); });
  QObject::connect(actions->filmstrip, &QAction::toggled, &page, [this](bool shown) { filmstrip->setWanted(shown); });
  QObject::connect(actions->panel, &QAction::toggled, &page, [this](bool shown) { panelArea->setVisible(shown); });
}

}  // namespace daybreak::ui
